"""What is known of a template before there is a page: it is written into it when it is compiled.

A word of the interface so becomes part of the text around it, escaped already, and of what depends
on the language only one side is left.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, Undefined, nodes
from jinja2.visitor import NodeTransformer


def write_known(template: nodes.Template, values: Mapping[str, object], environment: Environment) -> nodes.Template:
    """The template with the texts that these names lead to in the place of the names; it is changed itself.

    A name that the template gives a value of its own anywhere, as a parameter of a macro too, is left alone.
    """
    own = {name.name for name in template.find_all(nodes.Name) if name.ctx != "load"}
    known = {name: value for name, value in values.items() if name not in own}
    written: nodes.Template = _Writer(known, environment).visit(template)
    return written


class _Writer(NodeTransformer):
    def __init__(self, known: Mapping[str, object], environment: Environment) -> None:
        self._known = known
        self._environment = environment

    def visit(self, node: nodes.Node, *_: Any, **__: Any) -> Any:
        """What stands in the place of a part of the template from now on."""
        match node:
            case nodes.Name() | nodes.Getattr() | nodes.Getitem():
                return self._text(node)
            case nodes.If():
                return self._side(node)
        return self.generic_visit(node)

    def _text(self, node: nodes.Expr) -> nodes.Node:
        """`t.search` → `"检索"`"""
        value = self._value(node)
        if isinstance(value, str):
            return nodes.Const(value, lineno=node.lineno, environment=self._environment)
        return self.generic_visit(node)

    def _value(self, node: nodes.Node) -> Any:
        """The value that an expression is known to have; else an Undefined."""
        match node:
            case nodes.Const():
                return node.value
            case nodes.Name() if node.name in self._known:
                return self._known[node.name]
            case nodes.Getattr() if not isinstance(of := self._value(node.node), Undefined):
                return self._environment.getattr(of, node.attr)
            case nodes.Getitem() if not isinstance(of := self._value(node.node), Undefined):
                item = self._value(node.arg)
                return item if isinstance(item, Undefined) else self._environment.getitem(of, item)
        return Undefined()

    def _side(self, node: nodes.If) -> nodes.Node | list[nodes.Node]:
        """`{% if lang == "zh" %}…{% else %}…{% endif %}` → `…`"""
        if node.elif_:
            first, *others = node.elif_
            node.else_ = [nodes.If(first.test, first.body, others, node.else_, lineno=first.lineno)]
            node.elif_ = []
        self.generic_visit(node)
        test: Any = node.test
        try:
            return node.body if test.as_const() else node.else_
        except nodes.Impossible:
            return node
