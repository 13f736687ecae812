"""Documents that stand in the text and not in the contents: each becomes an article of its own, and a doubt.

Left to the article before it, such a text would be lost to everyone who looks for it, and its signature and
date would be taken for those of that article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from gazette.ingest.articles import Located
from gazette.ingest.characters import letters, unspaced
from gazette.ingest.contents import Entry
from gazette.ingest.doctypes import OFFICIAL_TYPES, doc_type
from gazette.ingest.elements import is_addressee
from gazette.ingest.parts import IMPRINT, REMARK, issues
from gazette.ingest.patterns import ATTACHMENT_LABEL, DOC_NUMBER, ORDER_NUMBER, is_body_line
from gazette.ingest.printed import Printed
from gazette.ingest.signatures import read_closing
from gazette.ingest.titles import is_title_line
from gazette.ingest.typography import repair_display

_MOST_TITLE_LINES = 4
_LIKE = 0.5
"""Least likeness (0 to 1) of two titles that stand in the same place of the contents and of the text."""
_NUMBERED = ("公告", "通告")
"""What may have no subject in its title, but a number below it: `某县人民政府` / `公告` / `2006年第3号`."""
_GOVERNMENT = re.compile(r".{2,20}?人民政府")
_SUBJECTS = ("关于", "印发", "转发", "批转")


def find_unlisted(
    entries: Sequence[Entry], located: Sequence[Located], lines: Sequence[Printed]
) -> tuple[tuple[Entry, ...], tuple[Located, ...]]:
    """The entries with those of unlisted documents, each behind the one it follows, and where these begin.

    One that stands where an entry is missing whose title is half like its own is that entry.
    """
    more = list(entries)
    placed = {one.entry for one in located}
    places = sorted(located, key=lambda one: one.start)
    ends = [one.start for one in places[1:]] + [len(lines)] * bool(places)
    found: list[Located] = []
    for one, end in zip(places, ends, strict=True):
        before = more.index(one.entry) if one.entry in more else -1
        for document in _documents(one, lines[:end]):
            before += 1
            missing = more[before] if before < len(more) and more[before] not in placed else None
            if missing and _like(missing.title, document.entry.title):
                found.append(replace(document, entry=missing, exact=False, unlisted=False))
            else:
                more.insert(before, document.entry)
                found.append(document)
            placed.add(found[-1].entry)
    return tuple(more), tuple(found)


def _like(listed: str, printed: str) -> bool:
    return SequenceMatcher(None, letters(listed), letters(printed), autojunk=False).ratio() >= _LIKE


def _documents(one: Located, lines: Sequence[Printed]) -> list[Located]:
    """The documents that begin behind the first signature; `lines` end where the next listed one begins."""
    own = _government(lines[one.start : one.start + max(1, one.above + one.length)])
    bound = one.ordered or issues(one.entry.title)
    found: list[Located] = []
    signed = behind = False
    index = one.start + one.above + one.length
    while index < len(lines):
        length = _title(lines, index) if signed else 0
        if length and (_is_own(lines, index, length, own) or (behind and not bound)):
            title = repair_display(" ".join(line.text for line in lines[index : index + length]))[0]
            entry = Entry(title, one.entry.column, None, (lines[index].number,))
            found.append(Located(entry, index, length, exact=True, unlisted=True))
            signed, bound = False, issues(title)
        elif closing := read_closing(lines, index):
            signed = behind = True
            length = closing.length
        else:
            length = 1
            bound = bound or bool(ATTACHMENT_LABEL.fullmatch(unspaced(lines[index].text)))
            behind = behind and bool(REMARK.fullmatch(lines[index].text) or IMPRINT.fullmatch(lines[index].text))
        index += length
    return found


def _is_own(lines: Sequence[Printed], index: int, length: int, own: str) -> bool:
    """Whether a title with number and addressee is of the government that issued what stands before it.

    A government forwards what others wrote, never what is its own; a copy below the label 附件 is no document.
    """
    below = index + length
    labelled = bool(ATTACHMENT_LABEL.fullmatch(unspaced(lines[index - 1].text)))
    addressed = below + 1 < len(lines) and is_addressee(lines[below + 1].text)
    same = own != "" and _government(lines[index:below]) == own
    return same and addressed and not labelled and _is_numbered(lines, below)


def _government(title: Sequence[Printed]) -> str:
    """The government that the lines of a title begin with, its office left out."""
    found = _GOVERNMENT.match(letters("".join(line.text for line in title)))
    return found[0] if found else ""


def _title(lines: Sequence[Printed], start: int) -> int:
    """Number of lines from there that are the title of an official document with a text of its own; else 0."""
    title = ""
    for length, line in enumerate(lines[start : start + _MOST_TITLE_LINES], start=1):
        if not is_title_line(line):
            return 0
        title += unspaced(line.text)
        kind = doc_type(title)
        if kind in OFFICIAL_TYPES and _names_issuer(title):
            return length if _goes_on(lines, start + length) else 0
        if kind in _NUMBERED and is_body_line(title.removesuffix(kind)):
            return length if _is_numbered(lines, start + length) else 0
    return 0


def _names_issuer(title: str) -> bool:
    """Whether a title begins with a body, and a word behind its name says what it is about."""
    subjects = [place for word in _SUBJECTS if (place := title.find(word)) > 0]
    return bool(subjects) and is_body_line(title[: min(subjects)])


def _is_numbered(lines: Sequence[Printed], index: int) -> bool:
    text = unspaced(lines[index].text) if index < len(lines) else ""
    return bool(DOC_NUMBER.fullmatch(text) or ORDER_NUMBER.fullmatch(text))


def _goes_on(lines: Sequence[Printed], index: int) -> bool:
    """Whether a document goes on there, with its number, or to a signature of its own."""
    return _is_numbered(lines, index) or any(read_closing(lines, place) for place in range(index + 1, len(lines)))
