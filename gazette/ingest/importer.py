"""The order of the import: one source file → one Issue, with what was done and what is in doubt.

bytes ─lines─▶ Line ─corrections─▶ Line ─front─▶ Item, Entry ─printed─▶ Printed ─articles─▶ Located
─article─▶ Read (elements, parts, blocks) ─proof, lints─▶ Issue, ImportRecord
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from gazette.catalogue import CONTENTS_MISSING, SOURCE_NOT_A_GAZETTE, SOURCE_UNNAMED
from gazette.config import Gazette
from gazette.errors import Problem, Severity, problem
from gazette.ingest.article import Read, read_article
from gazette.ingest.articles import Located, locate
from gazette.ingest.contents import Entry
from gazette.ingest.corrections import apply_corrections
from gazette.ingest.head import build_head, read_numbering
from gazette.ingest.layout import read_layout, unwrap
from gazette.ingest.lines import Line, read_lines
from gazette.ingest.lints import lint
from gazette.ingest.noise import drop_noise
from gazette.ingest.numbering import Numbering
from gazette.ingest.printed import Printed, print_lines
from gazette.ingest.proof import prove_lines, prove_pieces
from gazette.ingest.sheets import split_sheets
from gazette.model import Correction, Head, ImportRecord, Issue, SourceFile
from gazette.romanise import syllables

IMPORTER = "1"
"""Version of the rules: a change that reads any text otherwise raises it, and sources are read anew."""


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

    `source` is its path for messages, whose last part becomes `SourceFile.file`; `gazette` gives
    names of columns that the running heads may carry; `corrections_path` is for messages.
    Problems: see `catalogue`, those of sources, contents, articles, corrections and the proof.
    """
    lines, problems = read_lines(data, source)
    if not lines:
        return Imported(None, None, problems)
    corrected = apply_corrections(lines, corrections, corrections_path)
    problems += corrected.problems
    sheets = split_sheets(corrected.lines)
    numbering = read_numbering(sheets.items)
    if numbering.year is None or numbering.number is None:
        return Imported(None, None, (*problems, problem(SOURCE_NOT_A_GAZETTE, source)))
    if not sheets.entries:
        return Imported(None, None, (*problems, problem(CONTENTS_MISSING, source)))
    head = build_head(sheets.items, numbering, sheets.entries, gazette.title if gazette else "")
    if not head.title:
        return Imported(None, None, (*problems, problem(SOURCE_UNNAMED, source)))
    cleared = drop_noise(sheets.body, _names(head, sheets.entries, gazette), numbering)
    printed = print_lines(cleared.lines)
    printed = unwrap(printed, read_layout(printed))
    located = locate(sheets.entries, printed)
    read = _read_articles(printed, located, sheets.entries)

    claims = [line for article in read for part in article.lines for line in part.lines]
    dropped = (*corrected.noise, *cleared.dropped)
    problems += prove_lines(lines_of(corrected.lines), [*claims, *cleared.dropped, *sheets.front], source)
    problems += tuple(found for article in read for found in prove_pieces(article.pieces, source))
    file = SourceFile(PurePosixPath(source).name, hashlib.sha256(data).hexdigest())
    issue = Issue(_id(numbering), head, file, tuple(sorted((item.article for item in read), key=lambda one: one.order)))
    doubts = lint(sheets.entries, located, read)
    if any(found.kind.severity is Severity.ERROR for found in problems):
        return Imported(None, None, problems)
    repeated = [line for article in read for part in article.repeated for line in part.lines]
    record = ImportRecord(
        source=file,
        corrections_sha256=corrections_sha256,
        importer=IMPORTER,
        dropped=tuple(sorted(line.number for line in (*dropped, *repeated))),
        joins=sum(article.joins for article in read),
        repairs=tuple(
            (item.article.slug, rule, count) for item in read for rule, count in sorted(item.repairs.items())
        ),
        doubts=tuple(sorted((*corrected.doubts, *doubts), key=lambda doubt: (doubt.line, doubt.id, doubt.values))),
    )
    return Imported(issue, record, problems)


def lines_of(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines that the proof accounts for."""
    return lines


def _id(numbering: Numbering) -> str:
    return f"{numbering.year}-{numbering.number:02d}"


def _names(head: Head, entries: Sequence[Entry], gazette: Gazette | None) -> tuple[str, ...]:
    """What a running head may name."""
    columns = {entry.column for entry in entries} | set(gazette.columns if gazette else ())
    pinyin = "".join(syllables(head.title)) if head.title else ""
    return tuple(filter(None, (head.title, head.title_en, pinyin, *sorted(columns))))


def _read_articles(
    printed: Sequence[Printed], located: Sequence[Located], entries: Sequence[Entry]
) -> tuple[Read, ...]:
    """Each located article with the lines up to the next one, in the order of the text."""
    placed = sorted(located, key=lambda one: one.start)
    if not placed or placed[0].start > 0:
        placed.insert(0, _before_first(printed, placed, entries))
    ends = [one.start for one in placed[1:]] + [len(printed)]
    order = {entry: place for place, entry in enumerate(entries, start=1)}
    return tuple(
        read_article(printed[one.start : end], one, order.get(one.entry, len(entries) + 1))
        for one, end in zip(placed, ends, strict=True)
    )


def _before_first(printed: Sequence[Printed], placed: Sequence[Located], entries: Sequence[Entry]) -> Located:
    """What stands before the first title that was found: the first entry without a place, or an article of its own."""
    taken = {one.entry for one in placed}
    free = next((entry for entry in entries if entry not in taken), None)
    if free:
        return Located(free, 0, 0, exact=False)
    first = printed[0]
    return Located(Entry(first.text, "", None, (first.number,)), 0, 1, exact=False)
