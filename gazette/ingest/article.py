"""One article, from its printed lines to `model.Article`.

**Reads** the lines between one located title and the next. **Writes** the article, and `Piece`s that
say which lines each piece of its text came from, for the proof that nothing is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gazette.ingest.articles import Located, without_order
from gazette.ingest.blocks import Found, read_blocks
from gazette.ingest.characters import letters
from gazette.ingest.doctypes import OFFICIAL_TYPES, doc_type
from gazette.ingest.elements import Elements, normal_number, read_elements, read_order
from gazette.ingest.parts import RawPart, split_parts
from gazette.ingest.patterns import DOC_NUMBER
from gazette.ingest.printed import Printed
from gazette.model import Article, Part, PartKind, Signature
from gazette.numerals import parse_date
from gazette.romanise import slug, syllables
from gazette.text import block_text

_LONGEST_SLUG = 40
_SPOKEN = ("讲话", "报告", "致辞", "说明")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text of the edition and the printed lines it was read from."""

    text: str
    lines: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """An article as it was read."""

    article: Article
    located: Located
    pieces: tuple[Piece, ...]
    repeated: tuple[Printed, ...]
    """Table heads that the print repeats on a new page."""
    joins: int
    repairs: Counter[str]
    parts: tuple[tuple[RawPart, tuple[Found, ...]], ...]
    """The main text and each part with its blocks, for the lints."""

    @property
    def lines(self) -> tuple[Printed, ...]:
        """All printed lines of the article."""
        return tuple(line for piece in self.pieces for line in piece.lines) + self.repeated

    @property
    def first_line(self) -> int:
        """First source line."""
        return self.article.source_lines[0] if self.article.source_lines else 0

    @property
    def last_line(self) -> int:
        """Last source line."""
        return self.article.source_lines[1] if self.article.source_lines else 0


def read_article(lines: Sequence[Printed], located: Located, order: int) -> Read:
    """The article whose printed lines these are, its letterhead and its title the first of them."""
    elements = _elements(lines, located)
    raw_parts = split_parts(lines[elements.lines :], elements.title, issuing=located.ordered)
    parts = tuple((raw, read_blocks(raw.lines)) for raw in raw_parts)
    main = parts[0][1]
    signature = _signature(main)
    source = [number for line in lines for number in (line.lines[0].number, line.lines[-1].number)]
    article = Article(
        title=elements.title,
        slug=article_slug(order, elements),
        order=order,
        column=located.entry.column,
        print_page=located.entry.page,
        doc_number=elements.doc_number,
        doc_type=elements.doc_type,
        issuer=" ".join(elements.issuers or _issuer_by_signature(elements, signature)),
        addressee=elements.addressee,
        subtitle=elements.subtitle,
        byline=elements.byline or located.entry.speaker,
        signature=" ".join(re.sub(r"[：:]\s*", " ", signer) for signer in signature.signers),
        date=_date(elements, signature),
        source_lines=(min(source), max(source)),
        body=tuple(found.block for found in main),
        parts=tuple(_part(raw, blocks) for raw, blocks in parts[1:]),
    )
    found = [block for _, blocks in parts for block in blocks]
    return Read(
        article=article,
        located=located,
        pieces=(*_head_pieces(lines[: elements.lines], elements), *_body_pieces(parts)),
        repeated=tuple(line for block in found for line in block.repeated),
        joins=sum(block.joins for block in found),
        repairs=sum((line.repairs for line in lines), Counter()),
        parts=parts,
    )


def _elements(lines: Sequence[Printed], located: Located) -> Elements:
    if located.ordered:
        return read_order(lines, without_order(located.entry.title))
    if not located.length:
        return Elements(located.entry.title, (), doc_type(located.entry.title))
    above, elements = (
        lines[: located.above],
        read_elements(lines[located.above :], located.length, located.entry.speaker),
    )
    if not above:
        return elements
    return replace(elements, doc_number=normal_number(above[-1].text), lines=elements.lines + len(above))


def _part(raw: RawPart, blocks: Sequence[Found]) -> Part:
    kind = raw.kind or PartKind.ENCLOSURE
    return Part(kind, raw.label, raw.title, tuple(found.block for found in blocks))


def _signature(blocks: Sequence[Found]) -> Signature:
    """The last signature of the main text; one without signers only where there is no other.

    A print that sets the date above the signers has two blocks, and the date in the first.
    """
    signatures = [found.block for found in blocks if isinstance(found.block, Signature)]
    signed = [place for place, signature in enumerate(signatures) if signature.signers]
    if not signed:
        return (signatures or [Signature(())])[-1]
    last = signatures[signed[-1]]
    dated = last.date or (signatures[signed[-1] - 1].date if signed[-1] else "")
    return replace(last, date=dated)


def _issuer_by_signature(elements: Elements, signature: Signature) -> tuple[str, ...]:
    """The signer with whose name an official document's title begins: `某市自然资源局国有建设用地…公告`."""
    named = elements.doc_type in OFFICIAL_TYPES
    return tuple(one for one in signature.signers[:1] if named and elements.title.startswith(one))


def _date(elements: Elements, signature: Signature) -> str:
    """成文日期; of a speech or a report to a congress the day it was given, which its subtitle names."""
    spoken = parse_date(elements.subtitle) if elements.doc_type in _SPOKEN or not signature.date else None
    return spoken or parse_date(signature.date) or ""


def article_slug(order: int, elements: Elements) -> str:
    """`04-sanzhengban-2021-8` from order and document number; without a number, from the title."""
    if number := DOC_NUMBER.fullmatch(elements.doc_number):
        return f"{order:02d}-{slug(number['agency'])}-{number['year']}-{number['serial']}"
    bare = elements.title
    for issuer in elements.issuers:
        bare = bare.removeprefix(issuer).lstrip()
    return f"{order:02d}-{_words(bare.removeprefix('关于'))}".rstrip("-")


def _words(title: str) -> str:
    """As many whole syllables of a title as an address should have."""
    words = ""
    for syllable in syllables(re.sub(r"\W", "", title)[:_LONGEST_SLUG]):
        piece = re.sub(r"[^a-z0-9]", "", syllable.lower())
        if len(words + piece) > _LONGEST_SLUG:
            break
        words += piece
    return words


def _head_pieces(lines: Sequence[Printed], elements: Elements) -> Iterator[Piece]:
    """Each line of the head as that element which says it; empty where none does."""
    said = (
        elements.title,
        "".join(elements.issuers) + elements.doc_type,
        "".join(elements.issuers) + "文件",
        elements.doc_number,
        elements.subtitle,
        elements.byline,
        elements.addressee,
    )
    for line in lines:
        printed = letters(line.text)
        yield Piece(line.text if any(printed in letters(text) for text in said) else "", (line,))


def _body_pieces(parts: Sequence[tuple[RawPart, Sequence[Found]]]) -> Iterator[Piece]:
    for raw, blocks in parts:
        if raw.head:
            yield Piece(raw.label + raw.title, raw.head)
        for found in blocks:
            left_out = set(found.repeated)
            kept = tuple(line for line in found.lines if line not in left_out)
            yield Piece(block_text(found.block), kept)
