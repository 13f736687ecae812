"""The text of an article as HTML. It is Chinese in both trees, so it is made once for both.

Every function returns HTML; what comes from the content goes through `escape` and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from gazette.model import AttachmentNote, Heading, Note, Paragraph, Rank, Roster, Signature, Table
from gazette.numerals import parse_date
from gazette.render.phrases import phrased
from gazette.render.tables import render_table
from gazette.site.outline import OutlineKind
from gazette.site.text import ArticleText, Leaf, TextPart

_PERSON = re.compile(r"(?P<name>[^（(\s]+)(?:\s*(?P<post>[（(].+[）)])|\s+(?P<place>\S.*))")
"""李明（市长）, 李明 市财政局"""

_DEEPEST_HEADING = 6

_DOCUMENT_NUMBER = re.compile(r"〔\d{4}〕\d{1,4}号")
"""The part of a document number within which no line may end."""

_LINKS = re.compile(r'<a class="anchor" [^>]*></a>')
"""What `_link` gives."""


def render_text(text: ArticleText) -> str:
    """Body and parts of an article, each place with a link to itself, well-formed as XML too."""
    return _leaves(text.body, 1, text.parts, "") + "".join(_part(part, text.parts) for part in text.parts)


def without_links(html: str) -> str:
    """A rendered text whose places have no links to themselves."""
    return _LINKS.sub("", html)


def _part(part: TextPart, parts: tuple[TextPart, ...]) -> str:
    """An enclosure or attachment as a section with its label and title."""
    label = f'<p class="part-label">{escape(part.label)}</p>' if part.label and part.title else ""
    title = phrased(part.title or part.label)
    return (
        f'<section class="part {part.kind}" id="{part.anchor}" aria-labelledby="{part.anchor}-title">\n{label}'
        f'<h2 class="part-title" id="{part.anchor}-title">{title}{_link(part.anchor)}</h2>\n'
        f"{_leaves(part.leaves, 2, parts, part.title or part.label)}</section>\n"
    )


def _leaves(leaves: Iterable[Leaf], above: int, parts: tuple[TextPart, ...], title: str) -> str:
    """Blocks one after the other; `above` is the level of the heading that holds them."""
    pieces = []
    heading = title
    for leaf in leaves:
        if isinstance(leaf.block, Heading):
            heading = leaf.block.text
        pieces.append(_leaf(leaf, above, parts, heading))
    return "".join(pieces)


def _leaf(leaf: Leaf, above: int, parts: tuple[TextPart, ...], heading: str) -> str:
    match leaf.block:
        case Paragraph(text=text):  # what nearly all are
            return _paragraph(leaf, text)
        case Heading(level=level, text=text):
            rank = min(above + level, _DEEPEST_HEADING)
            kind = leaf.beginning.kind
            return f'<h{rank} class="outline {kind}" id="{leaf.anchor}">{escape(text)}{_link(leaf.anchor)}</h{rank}>\n'
        case Table() as table:
            return render_table(table, leaf.anchor, heading)
        case Roster(ranks=ranks):
            return f'<div class="roster" id="{leaf.anchor}">\n{"".join(map(_rank, ranks))}</div>\n'
        case Signature(signers=signers, date=date):
            return _signature(leaf.anchor, signers, date)
        case AttachmentNote(lines=lines):
            items = "".join(f"<p>{_linked_part(line, parts)}</p>" for line in lines)
            return f'<div class="attachment-note" id="{leaf.anchor}">{items}</div>\n'
        case Note(text=text):
            return f'<p class="remark" id="{leaf.anchor}">{escape(text)}{_link(leaf.anchor)}</p>\n'


def _paragraph(leaf: Leaf, text: str) -> str:
    """A paragraph; the run-in heading or the number of a clause is set apart."""
    anchor, head = leaf.anchor, leaf.beginning.head
    if not head:
        return f'<p id="{anchor}">{_running(text)}{_link(anchor)}</p>\n'
    kind = leaf.beginning.kind
    style = kind if kind is OutlineKind.CLAUSE else f"run-in {kind}"
    return (
        f'<p class="{style}" id="{anchor}"><span class="run-in-head">{_running(text[:head])}</span>'
        f"{_running(text[head:])}{_link(anchor)}</p>\n"
    )


def _running(text: str) -> str:
    """Running text, its document numbers kept on one line."""
    escaped = escape(text)
    return _DOCUMENT_NUMBER.sub(r'<span class="number">\g<0></span>', escaped) if "〔" in escaped else escaped


def _rank(rank: Rank) -> str:
    people = [_person(person) for person in rank.people]
    if not rank.rank:
        return '<ul class="people">\n' + "".join(f"<li>{person}</li>\n" for person in people) + "</ul>\n"
    term = f"<dt><span>{escape(rank.rank)}</span>：</dt>\n"
    return f'<dl class="rank">\n{term}{"".join(f"<dd>{person}</dd>" for person in people)}\n</dl>\n'


def _person(person: str) -> str:
    """Name and post apart, so that the names stand in one width."""
    found = _PERSON.fullmatch(person)
    if not found:
        return f'<span class="person">{escape(person)}</span>'
    name = f'<span class="person">{escape(found["name"])}</span>'
    if found["place"]:
        return f'{name} <span class="post apart">{escape(found["place"])}</span>'
    return f'{name}<span class="post">{escape(found["post"])}</span>'


def _signature(anchor: str, signers: tuple[str, ...], date: str) -> str:
    lines = [f"<p>{escape(signer)}</p>" for signer in signers]
    if date:
        iso = parse_date(date)
        lines.append(f'<p><time datetime="{iso}">{escape(date)}</time></p>' if iso else f"<p>{escape(date)}</p>")
    return f'<div class="signature" id="{anchor}">{"".join(lines)}</div>\n'


def _linked_part(line: str, parts: tuple[TextPart, ...]) -> str:
    """A line of the list of attachments, the title of an attachment in it leading there."""
    for part in parts:
        if part.title and part.title in line:
            before, after = line.split(part.title, 1)
            return f'{escape(before)}<a href="#{part.anchor}">{escape(part.title)}</a>{escape(after)}'
    return escape(line)


def _link(anchor: str) -> str:
    """The link to a place in the text that appears beside it; its sign is drawn by the style."""
    return f'<a class="anchor" href="#{anchor}" aria-label="#{anchor}"></a>'
