"""Block attributes, `{.form header=2 caption="…"}`: written and read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ONE = re.compile(
    r"""
    \.(?P<name>[^\s{}."=]+)
    | (?P<key>[^\s{}."=]+) = (?: (?P<bare>[^\s{}"]+) | "(?P<quoted>(?:[^"\\]|\\.)*)" )
    """,
    re.VERBOSE,
)
_ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands between the braces."""

    classes: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)

    def names(self) -> tuple[str, ...]:
        """All of it by name, classes with their dot."""
        return (*(f".{name}" for name in self.classes), *self.values)


def render_attributes(attributes: Attributes) -> str:
    """The attributes in braces; empty where there are none."""
    values = (f"{key}={_render(value)}" for key, value in attributes.values.items())
    inside = " ".join((*(f".{name}" for name in attributes.classes), *values))
    return f"{{{inside}}}" if inside else ""


def parse_attributes(text: str) -> Attributes | None:
    """The attributes of a text in braces; None where it is no list of attributes, or says one thing twice."""
    inside = text[1:-1].strip()
    classes: list[str] = []
    values: dict[str, str] = {}
    while inside:
        found = _ONE.match(inside)
        if not found or found["name"] in classes or found["key"] in values:
            return None
        if found["name"]:
            classes.append(found["name"])
        else:
            values[found["key"]] = found["bare"] or _ESCAPED.sub(r"\1", found["quoted"] or "")
        rest = inside[found.end() :]
        inside = rest.lstrip()
        if inside and rest == inside:
            return None
    return Attributes(tuple(classes), values)


def _render(value: str) -> str:
    if value.isascii() and value.isdecimal():
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
