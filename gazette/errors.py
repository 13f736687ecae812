"""Problems: what is wrong, where, and what to do, as values that travel beside a result.

A stage returns its result together with the problems it met; the command prints them all in one
run. The words stand in `catalogue`, in Chinese and in English; a Problem holds only the id, the
place and the values to fill in.
"""

from __future__ import annotations

import difflib
import errno
import os
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Language = Literal["zh", "en"]


class Severity(StrEnum):
    """How much a problem weighs: errors stop the command, warnings stop it under `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    DOUBT = "doubt"
    """For a person to look at; never stops anything."""


_SYSTEM_IN_CHINESE = {
    os.strerror(number): words
    for number, words in (
        (errno.EACCES, "没有权限"),
        (errno.EFBIG, "文件太大"),
        (errno.EISDIR, "这是文件夹，不是文件"),
        (errno.ENAMETOOLONG, "名称太长"),
        (errno.ENOENT, "没有这个文件或文件夹"),
        (errno.ENOSPC, "磁盘已满"),
        (errno.ENOTDIR, "路径中有一处是文件，不是文件夹"),
        (errno.EPERM, "不允许这样做"),
        (errno.EROFS, "这个磁盘只能读，不能写"),
    )
}
"""What the system says of a file that cannot be read or written, by its own words, which are English."""


@dataclass(frozen=True, slots=True)
class Kind:
    """An entry of the catalogue: the words of every problem with this id."""

    id: str
    severity: Severity
    zh: str
    """What is wrong, with `{names}` for the problem's values."""
    en: str
    hint_zh: str
    """What to do."""
    hint_en: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding."""

    kind: Kind
    path: str = ""
    """File it is about, relative to the folder the command ran in."""
    line: int = 0
    """1-based; 0 where the file as a whole is meant."""
    column: int = 0
    """1-based; 0 where the line as a whole is meant."""
    values: tuple[tuple[str, str], ...] = ()

    def sentence(self, language: Language) -> str:
        """What is wrong, in the given language."""
        return self._filled(self.kind.zh if language == "zh" else self.kind.en, language)

    def hint(self, language: Language) -> str:
        """What to do, in the given language."""
        return self._filled(self.kind.hint_zh if language == "zh" else self.kind.hint_en, language)

    def _filled(self, words: str, language: Language) -> str:
        """The words with the values in them; `…` for one that is not known."""
        values = _Values(self.values)
        if language == "zh":
            values["reason"] = _SYSTEM_IN_CHINESE.get(values["reason"], values["reason"])
        return words.format_map(values)


class _Values(dict[str, str]):
    """The values of a problem; a record of an older version may lack some that its words ask for now."""

    def __missing__(self, name: str) -> str:
        return "…"


def problem(kind: Kind, path: str = "", line: int = 0, column: int = 0, **values: object) -> Problem:
    """A Problem with its values given by name."""
    return Problem(kind, path, line, column, tuple((name, str(value)) for name, value in values.items()))


class ProblemError(Exception):
    """Carries a problem out of work that gives its results one by one, and so cannot give it beside them."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found.kind.id)
        self.found = found


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, else all of them."""
    words = sorted(known)
    return next(iter(difflib.get_close_matches(word, words, n=1)), " | ".join(words))


_FORMS = {
    "zh": "{place}{id} {severity}：{sentence}处理办法：{hint}",
    "en": "{place}{id} {severity}: {sentence} Hint: {hint}",
}

_SEVERITIES = {
    "zh": {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.DOUBT: "存疑"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.DOUBT: "doubt"},
}

_UNSEEN = {
    code: f"\\u{code:04x}"
    for code in (
        *range(0x20),
        *range(0x7F, 0xA0),
        *(0xAD, 0x61C, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2060, 0x2070),
    )
}
"""Characters that would break the line, command the terminal, turn the text around or stay unseen."""


def render_problem(found: Problem, language: Language) -> str:
    """`file:line:col: id severity: what. Hint: what to do`, on one line, whatever the values hold."""
    place = place_of(found)
    line = _FORMS[language].format(
        place=f"{place} " if place else "",
        id=found.kind.id,
        severity=_SEVERITIES[language][found.kind.severity],
        sentence=found.sentence(language),
        hint=found.hint(language),
    )
    return visible(line)


def place_of(found: Problem) -> str:
    """`file:line:col:`, as far as they are known."""
    return "".join(f"{part}:" for part in (found.path, found.line, found.column) if part)


def visible(line: str) -> str:
    """A line as a terminal may get it: what would break it, command the terminal or turn the text is escaped."""
    return line.translate(_UNSEEN)


def fails(problems: Iterable[Problem], strict: bool) -> bool:
    """Whether these problems make the command exit with 1."""
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(found.kind.severity in stopping for found in problems)
