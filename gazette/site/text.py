"""The text of an article with an address for everything in it: parts, headings, clauses, paragraphs.

Anchors count within the article or within a part of it, each kind by itself, so that a heading
found or lost in a later import does not move the paragraphs, nor one part another:

- `s-2-1` the first heading below the second one of the highest level, `p1` the first part;
- `art-12` clause 第十二条, `p-7` the seventh paragraph (clauses are counted, under their own name);
- `table-1`, `roster-1`, `signature-1`, `note-1`, `attachments-1` the rest; `p1-art-3` within a part.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gazette.model import Article, AttachmentNote, Block, Heading, Note, Paragraph, PartKind, Roster, Signature, Table
from gazette.site.outline import NO_NUMBER, Beginning, parse_beginning

_LONGEST_BELOW_CLAUSES = 16
"""Characters of a run-in heading, its number included, where the text is divided into clauses."""

KINDS: dict[type[Block], str] = {
    Heading: "s",
    Paragraph: "p",
    Table: "table",
    Roster: "roster",
    Signature: "signature",
    AttachmentNote: "attachments",
    Note: "note",
}
"""What the anchors of blocks begin with; that of a clause begins with `art`."""

_NUMBERED = (Heading, Paragraph)
"""Blocks that may begin with a number of the outline."""

_DEEPEST_ENTRY = 2
"""Headings below this level of an article or a part do not enter its contents."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One block with its address."""

    anchor: str
    block: Block
    beginning: Beginning = NO_NUMBER
    """How a heading or a paragraph begins."""


@dataclass(frozen=True, slots=True)
class TextPart:
    """An enclosure or an attachment with its address."""

    anchor: str
    kind: PartKind
    label: str
    title: str
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of an article's own contents."""

    anchor: str
    text: str
    level: int
    """1 is the highest."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """Everything an article prints below its head."""

    body: tuple[Leaf, ...]
    parts: tuple[TextPart, ...]

    def leaves(self) -> Iterator[Leaf]:
        """Every block in printed order, those of the parts included."""
        yield from self.body
        for part in self.parts:
            yield from part.leaves

    def contents(self) -> Iterator[ContentsEntry]:
        """Its own contents: parts, the upper headings, and the run-in headings right below these."""
        yield from _entries(self.body, 0)
        for part in self.parts:
            yield ContentsEntry(part.anchor, f"{part.label} {part.title}".strip(), 1)
            yield from _entries(part.leaves, 1)


def plan_text(article: Article) -> ArticleText:
    """The article's blocks with their anchors."""
    body = _leaves(article.body, "")
    parts = tuple(
        TextPart(f"p{number}", part.kind, part.label, part.title, _leaves(part.body, f"p{number}-"))
        for number, part in enumerate(article.parts, 1)
    )
    return ArticleText(body, parts)


def _leaves(blocks: tuple[Block, ...], prefix: str) -> tuple[Leaf, ...]:
    """The blocks of the article's own body, or of one part, with anchors that begin with `prefix`."""
    beginnings = _beginnings(blocks)
    return tuple(map(Leaf, _anchors(blocks, beginnings, prefix), blocks, beginnings))


def _beginnings(blocks: tuple[Block, ...]) -> list[Beginning]:
    """How each block begins; below clauses a long first sentence is an item, not a run-in heading."""
    found = [parse_beginning(block.text) if isinstance(block, _NUMBERED) else NO_NUMBER for block in blocks]
    if not any(beginning.clause for beginning in found):
        return found
    return [
        beginning if beginning.clause or beginning.head <= _LONGEST_BELOW_CLAUSES else replace(beginning, head=0)
        for beginning in found
    ]


def _anchors(blocks: tuple[Block, ...], beginnings: list[Beginning], prefix: str) -> Iterator[str]:
    """The address of each block."""
    counts: defaultdict[str, int] = defaultdict(int)
    clauses: Counter[str] = Counter()
    outline: list[int] = []
    for block, beginning in zip(blocks, beginnings, strict=True):
        kind = KINDS[type(block)]
        counts[kind] += 1
        if isinstance(block, Heading):
            outline = _next_number(outline, block.level)
            yield f"{prefix}{kind}-{'-'.join(map(str, outline))}"
        elif clause := beginning.clause:
            clauses[clause] += 1
            # A clause number printed twice; `-x2` is no form that a number can take.
            repeated = f"-x{clauses[clause]}" if clauses[clause] > 1 else ""
            yield f"{prefix}art-{clause}{repeated}"
        else:
            yield f"{prefix}{kind}-{counts[kind]}"


def _next_number(outline: list[int], level: int) -> list[int]:
    """[2, 1] → [2, 2] for another heading of level 2, [3] for one of level 1; a level left out counts as 0."""
    kept = (outline + [0] * level)[:level]
    return [*kept[:-1], kept[-1] + 1]


def _entries(leaves: tuple[Leaf, ...], above: int) -> Iterator[ContentsEntry]:
    by_clauses = any(leaf.beginning.clause for leaf in leaves)
    level = 0
    for leaf in leaves:
        block = leaf.block
        if isinstance(block, Heading):
            level = block.level
            if level <= _DEEPEST_ENTRY:
                yield ContentsEntry(leaf.anchor, block.text, above + level)
        elif isinstance(block, Paragraph) and leaf.beginning.head and not by_clauses and level < _DEEPEST_ENTRY:
            yield ContentsEntry(leaf.anchor, block.text[: leaf.beginning.head].removesuffix("。"), above + level + 1)
