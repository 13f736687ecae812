"""Templates as code: each is compiled once for each language, with the words of that language written into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import CodeType
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, meta, nodes
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

from gazette.errors import Language
from gazette.render.filters import filters
from gazette.render.known import write_known
from gazette.site.labels import LABELS, labels

_MOST = 8192
"""Texts that are kept escaped."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A template as code."""

    code: CodeType
    uses: frozenset[str]
    """Names of the templates that it includes, extends, or takes macros from."""


@lru_cache(maxsize=256)  # whoever serves builds again and again
def compile_template(text: str, name: str, path: str, language: Language) -> Compiled:
    """The template of this name as it speaks a language; errors will name the path.

    Raises jinja2.TemplateSyntaxError.
    """
    speaking = _compiler(language)
    parsed = speaking.parse(text, name, path)
    uses = frozenset(used for used in meta.find_referenced_templates(parsed) if used)
    return Compiled(speaking.compile(parsed, name, path), uses)


@cache
def _compiler(language: Language) -> Speaking:
    return Speaking(language, Escaped())


class Escaped(dict[str, str]):
    """Texts as they stand in HTML: the same names, addresses and titles come on many pages, and in both languages."""

    def __missing__(self, text: str) -> str:
        escaped = str(escape(text))
        if len(self) == _MOST:
            self.clear()
        self[text] = text = text if escaped == text else escaped
        return text


class _Generator(CodeGenerator):
    def _output_child_pre(self, *_: object) -> None:
        """Jinja's place for what is done to a value that is shown; `escape` would take seven times as long."""
        self.write("environment.shown(")


class Speaking(Environment):
    """Templates that speak one language: `t` holds its words, `lang` is its name."""

    code_generator_class = _Generator

    def __init__(self, language: Language, escaped: Escaped) -> None:
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.globals = dict(_known(language))
        self.filters |= filters(language)
        self._known = self.globals.copy()
        self._escaped = escaped
        self._found: dict[str | Template, Template] = {}

    def get_template(self, name: str | Template, *of: Any, **more: Any) -> Template:
        """A template by its name; every page asks for ten, in which Jinja would look for its loader first."""
        if name not in self._found:
            self._found[name] = super().get_template(name, *of, **more)
        return self._found[name]

    def shown(self, value: object) -> str:
        """The value as HTML; what comes of it is joined with the text around it, and need not be marked as safe."""
        if type(value) is str:
            return self._escaped[value]
        return value if type(value) is Markup else escape(value)

    def _generate(self, source: nodes.Template, *args: Any, **more: Any) -> str:
        """Jinja's hook for whoever would change a template before its code is written."""
        return super()._generate(write_known(source, self._known, self), *args, **more)


def _known(language: Language) -> Mapping[str, object]:
    """What is the same on every page."""
    other: Language = "en" if language == "zh" else "zh"
    return {
        "lang": language,
        "locale": "zh-Hans" if language == "zh" else "en",
        "other_lang": other,
        "other_locale": "en" if language == "zh" else "zh-Hans",
        "t": labels(language),
        "t_other": labels(other),
        "both": LABELS,
    }
