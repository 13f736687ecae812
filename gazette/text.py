"""The plain text of the model's values, as search, feeds and messages need it."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.model import (
    Article,
    AttachmentNote,
    Block,
    Heading,
    Merge,
    Note,
    Paragraph,
    Part,
    Roster,
    Signature,
    Table,
)


def block_lines(block: Block) -> tuple[str, ...]:
    """The lines a reader sees: one for a paragraph, one for each row, rank or signer of the others.

    Cells of a row are joined by spaces, a cell that a neighbour reaches over is left out; the
    people of a rank follow it after a colon, joined by 、.
    """
    match block:
        case Paragraph(text=text) | Heading(text=text) | Note(text=text):
            return (text,)
        case Table(rows=rows, caption=caption):
            lines = (" ".join(cell for cell in row if cell and not isinstance(cell, Merge)) for row in rows)
            return tuple(line for line in (caption, *lines) if line)
        case Roster(ranks=ranks):
            return tuple(f"{rank.rank}：{'、'.join(rank.people)}".removeprefix("：") for rank in ranks)
        case Signature(signers=signers, date=date):
            return (*signers, date) if date else signers
        case AttachmentNote(lines=lines):
            return lines


def block_text(block: Block) -> str:
    """The plain text of a block, its lines joined by line breaks."""
    return "\n".join(block_lines(block))


def part_heading(part: Part) -> str:
    """Label and title of a part as one line: 附件1 标题."""
    return f"{part.label} {part.title}".strip()


def article_texts(article: Article) -> Iterator[str]:
    """The plain texts of an article's body and parts in printed order, headings of parts included; not its title."""
    for block in article.body:
        yield block_text(block)
    for part in article.parts:
        yield part_heading(part)
        for block in part.body:
            yield block_text(block)
