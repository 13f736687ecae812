"""Every message of the program as a person sees it, to the letter, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.catalogue import catalogue
from gazette.errors import Kind
from tests.edition.cases import Case, cases, check
from tests.messages.scripts import shown

GOLDENS = cases(("does",), Path(__file__).parent / "goldens")
_SEVERITIES = {"error": "错误", "warning": "警告", "doubt": "存疑"}


@pytest.mark.parametrize("case", GOLDENS, ids=lambda case: case.title)
def test_what_is_shown(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def told(script: str) -> str:
        for language in ("en", "zh"):
            (tmp_path / language).mkdir()
        return "".join(shown(script, language, tmp_path / language, monkeypatch) for language in ("en", "zh"))

    check(case, told)


@pytest.mark.parametrize("kind", catalogue(), ids=lambda kind: kind.id)
def test_every_message_is_shown_in_both_languages(kind: Kind) -> None:
    """A message of the catalogue is that of a golden whose title names it, with its hint."""
    (case,) = [case for case in GOLDENS if kind.id in case.title.split()]
    for severity, hint in ((kind.severity.value, "Hint: "), (_SEVERITIES[kind.severity], "处理办法：")):
        line = rf"^(\S.*: )?{kind.id} {severity}[:：].*{hint}.+$"
        assert re.search(line, case.expected, re.MULTILINE), f"{case}: {severity}"


def test_no_golden_is_of_a_message_that_is_no_more() -> None:
    known = {kind.id for kind in catalogue()}
    assert [title for case in GOLDENS for title in case.title.split() if title not in known] == []
