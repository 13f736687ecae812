"""版头: what stands above a title and belongs to its document (GB/T 9704-2012).

The bodies that issue it, where they have lines of their own; the head of an order; the name of the
paper and the number, which a document has above its title before a gazette sets it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.ingest.characters import letters, unspaced
from gazette.ingest.patterns import DOC_NUMBER, ORDER_HEAD, ORDER_NUMBER, is_body_line
from gazette.ingest.printed import Printed

_LONGEST_ORDER = 12
"""Lines of an order, at most: head, number, one or two paragraphs, signature, date."""
_MOST_ISSUERS = 6
_PAPER = "文件"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Where a document begins."""

    start: int
    """Index of its first line."""
    above: int = 0
    """Number of the lines from there that are no part of its title: name of the paper and 发文字号."""
    ordered: bool = False
    """Whether it begins with the head of an order."""


def read_letterhead(lines: Sequence[Printed], title: range, first: int) -> Letterhead:
    """Where the document begins whose title was found on these lines.

    `first` is the index of the first line that is no part of the title before it.
    """
    for start in range(title.start - 1, max(first - 1, title.start - _LONGEST_ORDER), -1):
        if ORDER_HEAD.fullmatch(unspaced(lines[start].text)) and ORDER_NUMBER.fullmatch(
            unspaced(lines[start + 1].text)
        ):
            return Letterhead(start, ordered=True)
    start = title.start
    if letters(lines[start].text).startswith(("关于", "印发", "转发", "批转")):
        while start > max(first, title.start - _MOST_ISSUERS) and is_body_line(lines[start - 1].text):
            start -= 1
    above = _numbered_paper(lines, start, first, title.stop)
    return Letterhead(start - above, above)


def _numbered_paper(lines: Sequence[Printed], start: int, first: int, end: int) -> int:
    """Number of lines above a title that are its number and the paper's name: `某县人民政府文件` / `某政〔2021〕3号`.

    A document whose number stands below its title has none above it.
    """
    numbered = end < len(lines) and DOC_NUMBER.fullmatch(unspaced(lines[end].text))
    if start - 1 < first or numbered or not DOC_NUMBER.fullmatch(unspaced(lines[start - 1].text)):
        return 0
    title = letters("".join(line.text for line in lines[start:end]))
    paper = unspaced(lines[start - 2].text) if start - 2 >= first else ""
    return 2 if paper.endswith(_PAPER) and title.startswith(letters(paper.removesuffix(_PAPER))) else 1
