"""What holds for whatever text comes in: nothing is lost, nothing breaks, everything reads back."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from hypothesis import assume, example, given
from hypothesis import strategies as st

from gazette import catalogue
from gazette.config import Gazette
from gazette.errors import Severity
from gazette.ingest.characters import letters
from gazette.ingest.corrections import apply_corrections
from gazette.ingest.head import build_head, read_numbering
from gazette.ingest.importer import Imported, import_issue
from gazette.ingest.lines import read_lines
from gazette.ingest.residue import without_residue
from gazette.ingest.sheets import split_sheets
from gazette.ingest.typography import RULES, repair, repair_display
from gazette.markdown import parse_article, parse_head, render_article, render_head
from gazette.model import Action, Article, Correction, Issue
from gazette.numerals import parse_date, parse_numeral, render_numeral
from tests.ingest import conservation
from tests.ingest.mutations import ENCODINGS, LINE_ENDS, changed_lines, issue_texts, page_breaks
from tests.series import examples

_PATH = "issue.txt"
_GAZETTE = Gazette("某市人民政府公报")
_HEAD_LINES = 10
"""Lines of a title and the elements below it, at most."""
_REFUSALS = {
    catalogue.CONTENTS_MISSING,
    catalogue.SOURCE_BINARY,
    catalogue.SOURCE_EMPTY,
    catalogue.SOURCE_ENCODING,
    catalogue.SOURCE_NOT_A_GAZETTE,
    catalogue.SOURCE_TEXT_MISSING,
    catalogue.SOURCE_UNNAMED,
}
"""Why a source may be refused: all else would be a fault of the importer."""


def _accepted(imported: Imported) -> bool:
    """Whether an issue came out; where none did, a problem says why."""
    errors = {found.kind for found in imported.problems if found.kind.severity is Severity.ERROR}
    assert errors <= _REFUSALS, imported.problems
    assert (imported.issue is None) == (imported.record is None) == bool(errors)
    return imported.issue is not None


def _reads_back(issue: Issue) -> None:
    """The edition says what the values say."""
    assert parse_head(render_head(issue), "index.md") == (replace(issue, articles=()), ())
    for article in issue.articles:
        assert parse_article(render_article(article), "article.md") == (article, ())
    slugs = [article.slug for article in issue.articles]
    assert len(set(slugs)) == len(slugs)


@given(st.binary(max_size=400))
@examples(150)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    _accepted(import_issue(data, _PATH))


_PIECES = st.sampled_from(
    ["某市人民政府公报", "2021年第3号", "目录", "【文件】", "通知……3", "关于", "\n", "\t", "一、", "附件"]
)


@given(st.lists(st.one_of(_PIECES, _PIECES, st.text(max_size=4))).map("".join))
@examples(150)
def test_any_text_is_read_or_refused(text: str) -> None:
    imported = import_issue(text.encode("utf-8", "ignore"), _PATH)
    if _accepted(imported) and imported.issue:
        _reads_back(imported.issue)


@given(issue_texts())
@examples(120)
def test_a_spoilt_issue_loses_nothing(text: str) -> None:
    imported = import_issue(text.encode(), _PATH, gazette=_GAZETTE)
    if _accepted(imported) and imported.issue and imported.record:
        assert list(conservation.losses(text, imported.issue, imported.record)) == []
        _reads_back(imported.issue)


@given(issue_texts(most=6))
@examples(80)
@example("<ｂr>某市人民政府公报\n2021年第3号\n目录\n某市人民政府关于甲的通知……1\n某市人民政府关于甲的通知\n全文。")
def test_a_spoilt_front_loses_nothing(text: str) -> None:
    lines, _ = read_lines(text.encode(), _PATH)
    assume(lines)
    sheets = split_sheets(lines)
    numbering = read_numbering(sheets.items)
    head = build_head(sheets.items, numbering, sheets.entries, _GAZETTE.title)
    assert list(conservation.front_losses(sheets, head)) == []


@given(issue_texts(most=3), st.sampled_from(ENCODINGS), st.sampled_from(LINE_ENDS))
@examples(40)
def test_encoding_and_line_ends_change_nothing(text: str, encoding: str, end: str) -> None:
    assume("\r" not in text and "\ufeff" not in text and "\x00" not in text)
    plain = import_issue(text.encode(), _PATH, gazette=_GAZETTE)
    other = import_issue(text.replace("\n", end).encode(encoding), _PATH, gazette=_GAZETTE)
    assert (plain.issue is None) == (other.issue is None)
    if plain.issue and other.issue:
        assert replace(other.issue, source=plain.issue.source) == plain.issue


@lru_cache(maxsize=32)
def _read(text: str) -> tuple[Article, ...]:
    """The articles of an issue; the whole ones come again and again."""
    issue = import_issue(text.encode(), _PATH, gazette=_GAZETTE).issue
    return issue.articles if issue else ()


def _articles(text: str) -> dict[int, Article]:
    """The articles by their order, without the lines they stand on."""
    return {article.order: replace(article, source_lines=None) for article in _read(text)}


def _article_at(text: str, number: int) -> Article | None:
    """The article in whose text, some way below its title, a line stands."""
    spans = [(article, *(article.source_lines or (0, 0))) for article in _read(text)]
    return next((article for article, first, last in spans if first + _HEAD_LINES <= number <= last), None)


@given(changed_lines())
@examples(25)
def test_a_slip_in_one_article_changes_no_other(changed: tuple[str, int, str]) -> None:
    before, number, after = changed
    touched = _article_at(before, number)
    assume(touched is not None and "\x00" not in after)
    one, other = _articles(before), _articles(after)
    assert touched is not None
    del one[touched.order], other[touched.order]
    assert one == other


@given(page_breaks())
@examples(25)
def test_a_page_break_behind_a_paragraph_changes_nothing(broken: tuple[str, int, tuple[str, ...]]) -> None:
    text, number, page = broken
    lines = text.split("\n")
    assume(_article_at(text, number) is not None)
    assert _articles("\n".join((*lines[:number], *page, *lines[number:]))) == _articles(text)


@given(issue_texts())
@examples(20)
def test_importing_twice_gives_the_same(text: str) -> None:
    assert import_issue(text.encode(), _PATH) == import_issue(text.encode(), _PATH)


_actions = st.builds(
    Correction,
    action=st.sampled_from(Action),
    lines=st.tuples(st.integers(1, 7), st.integers(1, 7)).map(lambda ends: (min(ends), max(ends))),
    expect=st.sampled_from(["甲", "乙", "丙。", ""]),
    reason=st.just("试"),
    reading=st.sampled_from(["", "丁", "甲乙"]),
    before=st.one_of(st.none(), st.integers(1, 8)),
)


@given(st.lists(_actions, max_size=5).map(tuple))
@examples(200)
def test_corrections_move_and_mend_but_lose_nothing(corrections: tuple[Correction, ...]) -> None:
    lines, _ = read_lines("甲乙丙。\n甲\n\n乙甲\n丙。甲\n乙".encode(), _PATH)
    corrected = apply_corrections(lines, corrections, "issue.yaml")
    numbers = [line.number for line in (*corrected.lines, *corrected.noise)]
    assert set(numbers) == {line.number for line in lines}
    if not any(one.action in (Action.REPLACE, Action.SPLIT) for one in corrections):
        assert Counter(line.text for line in (*corrected.lines, *corrected.noise)) == Counter(
            line.text for line in lines
        )


_CHINESE = "三门峡市人民政府关于2021年第3号通知（）()，,。：:；;“”《》〔〕[] \u3000-—·%℃①一、.0.5年月日总则"
_RESIDUE = [
    "<p>",
    "</p>",
    "<br/>",
    "$",
    "\\%",
    "_{2.5}",
    "\\geq",
    "&nbsp;",
    '<input type="checkbox"/>',
    "\\text{",
    "}",
    "# ",
    "**",
    "![a](b)",
]
_printed = st.lists(st.one_of(st.sampled_from(_CHINESE), st.characters(exclude_categories=["Cs", "Cc"]))).map("".join)
_residual = st.lists(st.one_of(st.sampled_from(_CHINESE), st.sampled_from(_RESIDUE))).map("".join)


@given(st.one_of(_printed, _residual))
@examples(400)
@example("三政办[2021] 8 号")
@example("三<br/>年<br/>三")
def test_typography_repairs_once_and_for_all(text: str) -> None:
    for mend in (repair, repair_display):
        once = mend(text)[0]
        assert mend(once)[0] == once


@given(st.one_of(_printed, _residual))
@examples(400)
def test_typography_keeps_the_letters(text: str) -> None:
    bare = without_residue(text)
    for rule in (rule for rule in RULES if rule.name != "residue"):
        assert letters(rule.apply(bare)[0]) == letters(bare), rule.name
    for mend in (repair, repair_display):
        assert letters(mend(text)[0]) == letters(bare)


@given(st.one_of(_printed, _residual))
@examples(200)
def test_a_repair_is_counted_where_the_text_changes(text: str) -> None:
    for rule in RULES:
        changed, count = rule.apply(text)
        assert (count == 0) == (changed == text), rule.name


@given(st.integers(1, 9999))
@examples(300)
def test_numerals_round_trip(number: int) -> None:
    assert parse_numeral(render_numeral(number)) == number
    assert parse_numeral(str(number)) == number
    positional = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))
    assert parse_numeral(positional) == number


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from("〇○零"))
@examples(200)
def test_dates_round_trip(day: datetime.date, zero: str) -> None:
    assert parse_date(f"{day.year} 年 {day.month} 月 {day.day} 日") == day.isoformat()
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year)).replace("〇", zero)
    assert parse_date(f"{year}年{render_numeral(day.month)}月{render_numeral(day.day)}日") == day.isoformat()
