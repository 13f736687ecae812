"""The order of the import: one source file → one Issue, with what was done and what is in doubt.

bytes ─lines─▶ Line ─corrections─▶ Line ─front─▶ Item, Entry ─printed─▶ Printed ─articles─▶ Located
─article─▶ Read (elements, parts, blocks) ─proof, lints─▶ Issue, ImportRecord
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from gazette.catalogue import CONTENTS_MISSING, SOURCE_NOT_A_GAZETTE, SOURCE_TEXT_MISSING, SOURCE_UNNAMED
from gazette.config import Gazette
from gazette.errors import Problem, Severity, problem
from gazette.ingest import IMPORTER
from gazette.ingest.article import Read, read_article
from gazette.ingest.articles import Located, locate
from gazette.ingest.contents import Entry
from gazette.ingest.corrections import Corrected, apply_corrections
from gazette.ingest.head import build_head, read_numbering
from gazette.ingest.layout import read_layout, unwrap
from gazette.ingest.lines import Line, read_lines
from gazette.ingest.lints import lint
from gazette.ingest.lints.answers import unanswered
from gazette.ingest.noise import drop_noise
from gazette.ingest.numbering import Numbering
from gazette.ingest.printed import Printed, print_lines
from gazette.ingest.proof import prove_lines, prove_pieces
from gazette.ingest.ruled import rule_tables
from gazette.ingest.sheets import Sheets, split_sheets
from gazette.ingest.unlisted import find_unlisted
from gazette.model import Correction, Head, ImportRecord, Issue, SourceFile
from gazette.romanise import syllables


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import gives. Issue and record are None where a problem is an error."""

    issue: Issue | None
    record: ImportRecord | None
    problems: tuple[Problem, ...]


def import_issue(
    data: bytes,
    source: str,
    corrections: tuple[Correction, ...] = (),
    gazette: Gazette | None = None,
    corrections_path: str = "",
    corrections_sha256: str = "",
) -> Imported:
    """Imports one source file.

    `source` is its path for messages, whose last part becomes `SourceFile.file`; `gazette` names
    the gazette where the issue does not print its name; `corrections_path` is for messages.
    Problems: see `catalogue`, those of sources, contents, articles, corrections and the proof.
    """
    lines, problems = read_lines(data, source)
    if not lines:
        return Imported(None, None, problems)
    corrected = apply_corrections(lines, corrections, corrections_path)
    problems += corrected.problems
    corrected = replace(corrected, lines=rule_tables(corrected.lines))
    sheets = split_sheets(corrected.lines)
    numbering = read_numbering(sheets.items)
    if numbering.year is None or numbering.number is None:
        return Imported(None, None, (*problems, problem(SOURCE_NOT_A_GAZETTE, source)))
    if not sheets.entries:
        return Imported(None, None, (*problems, problem(CONTENTS_MISSING, source)))
    head = build_head(sheets.items, numbering, sheets.entries, gazette.title if gazette else "")
    if not head.title:
        return Imported(None, None, (*problems, problem(SOURCE_UNNAMED, source)))
    text = _read_text(sheets, head, numbering)
    if not text.read:
        return Imported(None, None, (*problems, problem(SOURCE_TEXT_MISSING, source)))
    problems += _prove(corrected, sheets, text, source)
    if any(found.kind.severity is Severity.ERROR for found in problems):
        return Imported(None, None, problems)
    file = SourceFile(PurePosixPath(source).name, hashlib.sha256(data).hexdigest())
    articles = sorted((one.article for one in text.read), key=lambda article: article.order)
    record = _record(corrected, text, file, corrections_sha256)
    return Imported(Issue(_id(numbering), head, file, tuple(articles)), record, problems)


def identify_issue(data: bytes, source: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Id of the issue whose masthead the text has, as `2021-03`; None beside the problem that prevents it."""
    lines, problems = read_lines(data, source)
    if not lines:
        return None, problems
    numbering = read_numbering(split_sheets(lines).items)
    if numbering.year is None or numbering.number is None:
        return None, (*problems, problem(SOURCE_NOT_A_GAZETTE, source))
    return _id(numbering), ()


@dataclass(frozen=True, slots=True)
class _Text:
    """The body of an issue as it was read."""

    dropped: tuple[Line, ...]
    entries: tuple[Entry, ...]
    """Of the contents, with those of documents that they do not list."""
    located: tuple[Located, ...]
    read: tuple[Read, ...]
    """The articles in the order of the text."""


def _read_text(sheets: Sheets, head: Head, numbering: Numbering) -> _Text:
    pinyin = "".join(syllables(head.title))
    columns = {entry.column for entry in sheets.entries}
    cleared = drop_noise(sheets.body, (head.title, head.title_en, pinyin), columns, numbering)
    printed = print_lines(cleared.lines)
    printed = unwrap(printed, read_layout(printed))
    located = locate(sheets.entries, printed)
    begun = _begun(printed, located, sheets.entries)
    entries, more = find_unlisted(sheets.entries, begun, printed)
    return _Text(cleared.dropped, entries, (*located, *more), _read_articles(printed, (*begun, *more), entries))


def _prove(corrected: Corrected, sheets: Sheets, text: _Text, source: str) -> tuple[Problem, ...]:
    """What of the source is not in the edition, or not as it was; see `proof`."""
    claimed = [line for article in text.read for part in article.lines for line in part.lines]
    claims = (*claimed, *text.dropped, *sheets.front, *corrected.noise)
    lost = prove_lines((*corrected.lines, *corrected.noise), claims, source)
    return lost + tuple(found for article in text.read for found in prove_pieces(article.pieces, source))


def _record(corrected: Corrected, text: _Text, file: SourceFile, corrections_sha256: str) -> ImportRecord:
    repeated = [line for article in text.read for part in article.repeated for line in part.lines]
    found = lint(text.entries, text.located, text.read)
    doubts = (*corrected.doubts, *unanswered(found, corrected.doubts))
    return ImportRecord(
        source=file,
        corrections_sha256=corrections_sha256,
        importer=IMPORTER,
        dropped=tuple(sorted(line.number for line in (*corrected.noise, *text.dropped, *repeated))),
        joins=sum(article.joins for article in text.read),
        repairs=tuple(
            (one.article.slug, rule, count) for one in text.read for rule, count in sorted(one.repairs.items())
        ),
        doubts=tuple(sorted(doubts, key=lambda doubt: (doubt.line, doubt.id, doubt.values))),
    )


def _id(numbering: Numbering) -> str:
    return f"{numbering.year}-{numbering.number:02d}"


def _read_articles(
    printed: Sequence[Printed], located: Sequence[Located], entries: Sequence[Entry]
) -> tuple[Read, ...]:
    """Each located article with the lines up to the next one, in the order of the text."""
    placed = sorted(located, key=lambda one: one.start)
    ends = [one.start for one in placed[1:]] + [len(printed)] * bool(placed)
    order = {entry: place for place, entry in enumerate(entries, start=1)}
    return tuple(
        read_article(printed[one.start : end], one, order.get(one.entry, len(entries) + 1))
        for one, end in zip(placed, ends, strict=True)
    )


def _begun(printed: Sequence[Printed], located: Sequence[Located], entries: Sequence[Entry]) -> tuple[Located, ...]:
    """The places, with one for what stands before the first title that was found.

    It is the first entry without a place, or an article of its own.
    """
    if not printed or any(one.start == 0 for one in located):
        return tuple(located)
    taken = {one.entry for one in located}
    free = next((entry for entry in entries if entry not in taken), None)
    first = printed[0]
    own = Located(Entry(first.text, "", None, (first.number,)), 0, 1, exact=False)
    return (Located(free, 0, 0, exact=False) if free else own, *located)
