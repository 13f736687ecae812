"""The model → the Markdown edition. `read` is the exact inverse.

Exact holds for what the edition can hold: texts of one line as `characters` describes, none empty
that makes up a block; levels from 1 to 5, in a part to 4; the label of an attachment without a
space, an enclosure without label; signers that do not look like a date, and a date that does.
`store` proves on every import that an issue reads back as it is.
"""

from __future__ import annotations

from gazette.markdown.attributes import Attributes, render_attributes
from gazette.markdown.front import article_entries, head_entries, render_front
from gazette.markdown.inline import escape_heading, escape_lines
from gazette.markdown.tables import render_table
from gazette.model import (
    Article,
    AttachmentNote,
    Block,
    Heading,
    Issue,
    Note,
    Paragraph,
    Part,
    Rank,
    Roster,
    Signature,
    Table,
)


def render_head(issue: Issue) -> str:
    """The file `index.md` of an issue."""
    return render_front(head_entries(issue))


def render_article(article: Article) -> str:
    """The file of an article."""
    blocks = [render_block(block, in_part=False) for block in article.body]
    for part in article.parts:
        blocks.append(render_part_heading(part))
        blocks += [render_block(block, in_part=True) for block in part.body]
    return render_front(article_entries(article)) + "".join(f"\n{block}\n" for block in blocks)


def render_part_heading(part: Part) -> str:
    """The heading that opens a part: label, title and class."""
    return (
        f"## {escape_heading(f'{part.label} {part.title}'.strip())} {render_attributes(Attributes((part.kind.value,)))}"
    )


def render_block(block: Block, in_part: bool) -> str:
    """One block; headings stand one level lower within a part."""
    match block:
        case Heading(level=level, text=text):
            return f"{'#' * (level + 1 + in_part)} {escape_heading(text)}"
        case Paragraph(text=text):
            return escape_lines((text,))
        case Table():
            return render_table(block)
        case Roster(ranks=ranks):
            return _fenced("roster", "\n\n".join(_render_rank(rank) for rank in ranks))
        case Signature(signers=signers, date=date):
            return _fenced("signature", escape_lines((*signers, date) if date else signers))
        case AttachmentNote(lines=lines):
            return _fenced("attachments", escape_lines(lines))
        case Note(text=text):
            return _fenced("note", escape_lines((text,)))


def _fenced(name: str, content: str) -> str:
    return f"::: {name}\n{content}\n:::"


def _render_rank(rank: Rank) -> str:
    if not rank.rank:
        return escape_lines(rank.people)
    return "\n".join((escape_lines((rank.rank,)), *(f": {escape_lines((person,))}" for person in rank.people)))
