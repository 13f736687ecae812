"""What a gazette is made of, as values: issue, article, part, block.

The model knows no parsing, no HTML and no disk. Every value is frozen; a stage that changes
something returns a new value. The names follow the elements of an official document in
GB/T 9704-2012; `docs/architecture.md` has the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Merge(StrEnum):
    """A table cell that has no text of its own because a neighbour reaches over it."""

    LEFT = "||"
    """The cell to the left spans this column."""
    UP = "^^"
    """The cell above spans this row."""


Cell = str | Merge
"""The text of a table cell, or the neighbour it belongs to."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the outline that stands alone: 一、…, （一）…, 1. …, 第一章 …."""

    level: int
    """Depth below the article or the part that holds it: 1 is the highest."""
    text: str
    """The printed line with its number."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a clause (第X条 …) or one item of a printed list, on one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or a form that is to be filled in."""

    rows: tuple[tuple[Cell, ...], ...]
    """All rows are equally long; header rows come first."""
    header_rows: int = 0
    caption: str = ""
    form: bool = False


@dataclass(frozen=True, slots=True)
class Rank:
    """The people listed under one rank (主任, 成员 …) of a roster, in printed order."""

    rank: str
    """Empty where the list names people without a rank."""
    people: tuple[str, ...]
    """`姓名（职务）` as printed, names closed up."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The members of a committee or a working group, rank by rank."""

    ranks: tuple[Rank, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed and when, as printed at the end of a text (发文机关署名, 成文日期)."""

    signers: tuple[str, ...]
    date: str = ""
    """As printed; the ISO form stands in `Article.date`."""


@dataclass(frozen=True, slots=True)
class AttachmentNote:
    """附件说明: the list of attachments that a text announces, one line an entry."""

    lines: tuple[str, ...]
    """The first one begins with 附件： as printed."""


@dataclass(frozen=True, slots=True)
class Note:
    """附注: a remark in brackets below the date, such as （此件公开发布）."""

    text: str


Block = Heading | Paragraph | Table | Roster | Signature | AttachmentNote | Note


class PartKind(StrEnum):
    """How a part belongs to its article."""

    ENCLOSURE = "enclosure"
    """The text that a 印发…的通知 issues."""
    ATTACHMENT = "attachment"
    """附件: labelled, announced by the text before it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A text within an article that has its own title: an enclosure or an attachment."""

    kind: PartKind
    label: str
    """附件, 附件1, 附表1-1; empty for an enclosure."""
    title: str
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One official document (一篇公文) as one issue of the gazette prints it."""

    title: str
    slug: str
    """File name and address without ending: ASCII, unique in the issue, never changed once published."""
    order: int
    """Place in the issue's contents, from 1."""
    title_en: str = ""
    column: str = ""
    print_page: int | None = None
    """Page of the printed issue on which the article begins."""
    doc_number: str = ""
    doc_type: str = ""
    issuer: str = ""
    addressee: str = ""
    """主送机关 without the closing colon."""
    subtitle: str = ""
    byline: str = ""
    signature: str = ""
    """Signers, separated by a space where there are several."""
    date: str = ""
    """成文日期, or the day a speech was given: `YYYY-MM-DD`."""
    source_lines: tuple[int, int] | None = None
    """First and last line in the source file, 1-based, last inclusive."""
    aliases: tuple[str, ...] = ()
    """Slugs under which the article was published before."""
    body: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Every block in printed order, those of the parts included."""
        yield from self.body
        for part in self.parts:
            yield from part.body


Names = tuple[tuple[str, tuple[str, ...]], ...]
"""Roles with the people who hold them, in printed order."""


@dataclass(frozen=True, slots=True)
class Head:
    """Masthead, imprint and board of an issue. Texts are empty where the print has none."""

    title: str
    year: int
    number: int
    """第N号 within the year."""
    title_en: str = ""
    total: int | None = None
    """总第N号, counted since the first issue."""
    date: str = ""
    """Day of publication, `YYYY-MM-DD`."""
    organizer: str = ""
    publisher: str = ""
    address: str = ""
    website: str = ""
    phone: str = ""
    postcode: str = ""
    licence: str = ""
    printer: str = ""
    printer_phone: str = ""
    distribution: str = ""
    board: Names = ()
    editors: Names = ()
    other: tuple[str, ...] = ()
    """Lines of the head that fit no field, kept as printed."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The text an issue was imported from."""

    file: str
    """Name in `content/sources/`."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Issue:
    """One number of the gazette."""

    id: str
    """`<year>-<number>`, the number with two digits: `2021-03` is 2021年第3号, not March."""
    head: Head
    source: SourceFile
    articles: tuple[Article, ...]

    def columns(self) -> tuple[str, ...]:
        """Column names in the order of the contents."""
        return tuple(dict.fromkeys(article.column for article in self.articles))


class Action(StrEnum):
    """What a correction does to the lines of a source."""

    REPLACE = "replace"
    MOVE = "move"
    NOISE = "noise"
    SPLIT = "split"
    JOIN = "join"
    QUERY = "query"
    """Changes nothing: the reading stays as printed and is listed as doubtful."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of `content/corrections/<issue>.yaml`."""

    action: Action
    lines: tuple[int, int]
    """First and last source line it is about, 1-based, last inclusive; one line twice."""
    expect: str
    """The text that must stand there, or the entry is refused."""
    reason: str
    reading: str = ""
    """For `replace`: what we read instead."""
    before: int | None = None
    """For `move`: the source line before which the lines are read."""
    position: tuple[int, int] = (0, 0)
    """Line and column of the entry in its own file, for messages."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the importer was unsure of, for a person to look at."""

    id: str
    """Id of the problem in the catalogue."""
    line: int
    """Source line, 1-based."""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """What the importer did to one issue; `import.json` beside its Markdown."""

    source: SourceFile
    corrections_sha256: str
    """Of the corrections file the import used; empty where there was none."""
    importer: str
    """Version of the rules."""
    dropped: tuple[int, ...] = ()
    """Source lines left out as running heads or page numbers."""
    joins: int = 0
    """Paragraphs rejoined where a page break or a wrap had cut them."""
    repairs: tuple[tuple[str, str, int], ...] = ()
    """(article slug, rule, count) of every repair of typography."""
    doubts: tuple[Doubt, ...] = ()
    base: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = field(default=(), repr=False)
    """(file, ((part of the file, digest), …)) as the importer last wrote it: what a person changed shows against it."""
