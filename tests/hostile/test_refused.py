"""What is hostile is refused where it is read, with the problem and the place that say so; or it is plain text."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.errors import Problem
from gazette.markdown import parse_article, parse_head, render_article
from gazette.markdown.front import article_entries, render_front
from gazette.model import Article, Paragraph, Table
from gazette.store import read_content
from gazette.store.corrections import parse_corrections
from gazette.store.records import parse_record
from gazette.store.settings import parse_gazette
from gazette.yamltext import Value
from tests.hostile.corpus import CORPUS, INERT, Case, cases

_FRONT = '---\ntitle: "甲"\nslug: "a"\norder: 1\n---\n'
_HEAD = '---\ntitle: "公报"\nyear: 2021\nnumber: 3\nsource: {file: "a.txt", sha256: "0"}\n---\n'

_LONG = 10_000
"""Characters of a line."""
_SECONDS = 2.0
"""Of the processor; about ten times what it takes."""

_Read = tuple[object | None, tuple[Problem, ...]]

_READERS: dict[str, Callable[[str], _Read]] = {
    "body": lambda text: parse_article(_FRONT + text, ""),
    "front": lambda text: parse_article(f"---\n{text}\n---\n", ""),
    "gazette": lambda text: parse_gazette(text, ""),
    "corrections": lambda text: parse_corrections(text, ""),
    "record": lambda text: parse_record(text, ""),
}


def told(problems: tuple[Problem, ...]) -> list[str]:
    """Problems as the corpus names them."""
    return [
        ":".join((found.kind.id, *(str(place) for place in (found.line, found.column) if place))) for found in problems
    ]


def outcome(case: Case, problems: tuple[Problem, ...]) -> str:
    """What became of an input, as the corpus puts it; an input may be wrong in more than one way."""
    found = told(problems)
    return case.expected if case.expected in found else " ".join(found) or INERT


def test_the_corpus_is_large_enough_and_says_nothing_twice() -> None:
    assert len(CORPUS) >= 200
    assert len({(case.place, case.text) for case in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize("case", [case for place in _READERS for case in cases(place)], ids=str)
def test_what_a_file_holds(case: Case) -> None:
    value, problems = _READERS[case.place](case.text)
    assert outcome(case, problems) == case.expected
    if case.expected == INERT and isinstance(value, Article):
        assert parse_article(render_article(value), "") == (value, ())


@pytest.mark.parametrize("case", cases("text"), ids=str)
def test_a_text_is_written_such_that_it_reads_back(case: Case) -> None:
    text = render_front(article_entries(Article(case.text, "a", 1, subtitle=case.text)))
    read, problems = parse_article(text, "")
    assert problems == ()
    assert read
    assert (read.title, read.subtitle) == (case.text.strip(), case.text.strip())


def test_a_long_run_of_it_is_quick() -> None:
    for case in (*cases("text"), *cases("body")):
        line = (case.text.replace("\n", " ") * _LONG)[:_LONG].strip()
        begun = time.process_time()
        parse_article(_FRONT + line, "")
        render_article(Article(line, "a", 1, body=(Paragraph(line), Table(((line,),)))))
        assert time.process_time() - begun < _SECONDS, case


@pytest.fixture
def issue(tmp_path: Path) -> Path:
    """The folder of an issue without articles, in a `content/` of its own."""
    folder = tmp_path / "issues" / "2021-03"
    folder.mkdir(parents=True)
    (tmp_path / "gazette.yaml").write_text('title: "公报"\n')
    (folder / "index.md").write_text(_HEAD)
    assert parse_head(_HEAD, "")[1] == ()
    return folder


@pytest.mark.parametrize("case", cases("slug"), ids=str)
@pytest.mark.parametrize(("key", "line"), [("slug", 3), ("aliases", 5)])
def test_an_address_stays_in_its_folder(issue: Path, case: Case, key: str, line: int) -> None:
    entries: dict[str, Value | None] = {"title": "甲", "slug": "ok", "order": 1}
    entries[key] = case.text if key == "slug" else (case.text,)
    (issue / "ok.md").write_text(render_front(entries), "utf-8")
    _, problems = read_content(issue.parent.parent)
    assert f"{case.expected}:{line}" in told(problems)


@pytest.mark.parametrize("case", cases("file"), ids=str)
def test_the_name_of_a_file(issue: Path, case: Case) -> None:
    (issue / case.text).write_text("甲")
    _, problems = read_content(issue.parent.parent)
    assert told(problems) == [case.expected]
