"""Each rule of the edition and of the other files of `content/`, by small goldens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from gazette import catalogue
from gazette.errors import Problem, Severity, render_problem
from gazette.markdown import parse_article, parse_head, render_article
from gazette.store.corrections import parse_corrections
from gazette.store.records import parse_record
from gazette.store.settings import parse_gazette
from tests.edition.cases import Case, cases, check

_FRONT = '---\ntitle: "甲"\nslug: "a"\norder: 1\n---\n\n'


def _shown(value: object, problems: Iterable[Problem]) -> str:
    told = [render_problem(found, "en") for found in problems]
    return "".join(f"{line}\n" for line in (told or str(value).split("\n")))


def _body(given: str) -> str:
    """The blocks, a line each; what the writer makes of them where that is not what went in."""
    article, problems = parse_article(_FRONT + given, "article.md")
    if article is None:
        return _shown("", problems)
    items = [*article.body, *article.parts]
    written = render_article(article).removeprefix(_FRONT)
    return "".join(f"{item}\n" for item in items) + (f"written:\n{written}" if written != given else "")


def _of(parse: Callable[[str, str], tuple[Any, Iterable[Problem]]], path: str) -> Callable[[str], str]:
    def gives(given: str) -> str:
        value, problems = parse(given, path)
        lines = value if isinstance(value, tuple) else (value,)
        return _shown("\n".join(map(str, lines)), problems)

    return gives


_READERS: dict[str, Callable[[str], str]] = {
    "body": _body,
    "article": _of(parse_article, "article.md"),
    "index": _of(parse_head, "index.md"),
    "gazette": _of(parse_gazette, "gazette.yaml"),
    "corrections": _of(parse_corrections, "2021-02.yaml"),
    "record": _of(parse_record, "import.json"),
}

_CASES = cases(tuple(_READERS))


@pytest.mark.parametrize("case", _CASES, ids=str)
def test_a_file_gives_its_value_or_its_problems(case: Case) -> None:
    check(case, _READERS[case.kind])


def test_every_problem_of_a_file_has_a_golden() -> None:
    shown = set(re.findall(r": ([a-z-]+) (?:error|warning): ", "".join(case.expected for case in _CASES)))
    mine = re.compile(r"(character|correction-(action|key)|front|gazette|markdown|record|yaml)-")
    kinds = [kind for kind in catalogue.catalogue() if kind.severity is not Severity.DOUBT]
    assert {kind.id for kind in kinds if mine.match(kind.id)} <= shown
