"""`corrections/<issue>.yaml` → the listed repairs to one issue's text."""

from __future__ import annotations

from gazette.catalogue import CORRECTION_ACTION, CORRECTION_KEY, YAML_LIST
from gazette.errors import Problem, nearest, problem
from gazette.model import Action, Correction
from gazette.yamlfields import Fields
from gazette.yamltext import parse_yaml
from gazette.yamltree import Items, Node


def parse_corrections(text: str, path: str) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """The entries of a file in its order; one with a problem is left out."""
    node, problems = parse_yaml(text, path)
    if node is None:
        return (), problems
    if not isinstance(node, Items):
        return (), (problem(YAML_LIST, path, node.line, node.column),)
    corrections: list[Correction] = []
    found: list[Problem] = []
    for entry in node.values:
        correction, wrong = _parse_entry(entry, path)
        found += wrong
        if correction is not None:
            corrections.append(correction)
    return tuple(corrections), tuple(found)


def _parse_entry(node: Node, path: str) -> tuple[Correction | None, tuple[Problem, ...]]:
    fields = Fields(node, path)
    action = _action(fields)
    reading, before = fields.printed("with"), fields.number("before", least=1)
    correction = Correction(
        action=action or Action.QUERY,
        lines=_lines(fields),
        expect=fields.printed("expect", required=True),
        reason=fields.text("reason", required=True),
        reading=reading,
        before=before,
        position=(node.line, node.column),
    )
    if action is not None:
        _check_key(fields, action, "with", action is Action.REPLACE)
        _check_key(fields, action, "before", action is Action.MOVE)
    problems = fields.finish()
    return (None if problems else correction), problems


def _action(fields: Fields) -> Action | None:
    value = fields.text("action", required=True)
    if value and value not in list(Action):
        likely = nearest(value, [action.value for action in Action])
        fields.problems.append(
            problem(CORRECTION_ACTION, fields.path, *fields.place("action"), value=value, nearest=likely)
        )
        return None
    return Action(value) if value else None


def _lines(fields: Fields) -> tuple[int, int]:
    """`line: 12` or `lines: [12, 14]`."""
    if fields.has("lines"):
        return fields.span("lines") or (1, 1)
    line = fields.number("line", required=True, least=1) or 1
    return line, line


def _check_key(fields: Fields, action: Action, key: str, belongs: bool) -> None:
    """`with` belongs to `replace`, where it may be empty, and `before` to `move`."""
    if fields.has(key) != belongs:
        line, column = fields.place(key if fields.has(key) else "action")
        fields.problems.append(problem(CORRECTION_KEY, fields.path, line, column, action=action.value, key=key))
