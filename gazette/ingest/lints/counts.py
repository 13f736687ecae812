"""Numbers that a text gives of people and bodies against those it lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.catalogue import COUNT_DIFFERS
from gazette.ingest.article import Read
from gazette.ingest.blocks import Found
from gazette.ingest.patterns import NAMES, PERSON, is_body_line
from gazette.model import Doubt, Heading, Paragraph, Roster

_IN_TITLE = re.compile(r"等(\d{1,3})(?:人|名|位)")
_ACTION = re.compile(
    rf"(?:任命|提名|免去|聘任|任免)(?P<name>{PERSON}?)(?:（[^（）]{{1,6}}）)?(?:同志)?(?:为|的|任|兼任)|"
    rf"^(?P<leaving>{PERSON}?)(?:（[^（）]{{1,6}}）)?(?:同志)?不再担任"
)
_IN_HEADING = re.compile(r"（(\d{1,3})(?:个|名|人|家|位|项)）\Z")
_ENCLOSED = re.compile(r"(?P<people>\d{1,3})名(?:同志|个人|人员)[^。；]{0,30}（名单(?:附后|见附件)")


def lint_counts(read: Read) -> Iterator[Doubt]:
    """Appointments against the title, lists against their heading, honoured people against the notice."""
    yield from _appointments(read)
    for _, blocks in read.parts:
        yield from _headed_lists(blocks)
    yield from _enclosed_list(read)


def _appointments(read: Read) -> Iterator[Doubt]:
    """`关于周长青等3人职务任免的通知` names three people (2020-10, 957)."""
    found = _IN_TITLE.search(read.article.title)
    if not found or "任" not in read.article.title:
        return
    names: set[str] = set()
    for block in read.article.body:
        if isinstance(block, Paragraph):
            names |= {match["name"] or match["leaving"] for match in _ACTION.finditer(block.text)}
    if names and len(names) != int(found[1]):
        yield _doubt(read.first_line, found[0], found[1], len(names))


def _headed_lists(blocks: Sequence[Found]) -> Iterator[Doubt]:
    """`一、受到嘉奖的单位（13个）` heads thirteen lines (2021-02, 145)."""
    for index, found in enumerate(blocks):
        counted = _IN_HEADING.search(found.block.text) if isinstance(found.block, Heading) else None
        if not counted:
            continue
        listed = 0
        for following in blocks[index + 1 :]:
            if isinstance(following.block, Heading):
                break
            listed += _entries(following)
        if listed > 1 and listed != int(counted[1]):
            yield _doubt(found.lines[0].number, counted[0], counted[1], listed)


def _enclosed_list(read: Read) -> Iterator[Doubt]:
    """`…对…27名同志予以表彰（名单附后）` against the people of the attachments."""
    for found in read.parts[0][1]:
        counted = _ENCLOSED.search(found.block.text) if isinstance(found.block, Paragraph) else None
        if not counted:
            continue
        people = sum(
            len(rank.people)
            for part in read.article.parts
            for block in part.body
            if isinstance(block, Roster)
            for rank in block.ranks
        )
        if people and people != int(counted["people"]):
            yield _doubt(found.lines[0].number, counted["people"] + "名", counted["people"], people)


def _entries(found: Found) -> int:
    """Entries of a list that a block is: people of a roster, names on one line, a short line without a full stop."""
    if isinstance(found.block, Roster):
        return sum(len(rank.people) for rank in found.block.ranks)
    if not isinstance(found.block, Paragraph) or found.block.text.endswith(("。", "：")):
        return 0
    names = re.split(r"[\s、]+", found.block.text) if NAMES.fullmatch(found.block.text) else []
    return 1 if not names or any(map(is_body_line, names)) else len(names)


def _doubt(line: int, text: str, announced: str, listed: int) -> Doubt:
    return Doubt(COUNT_DIFFERS.id, line, (("text", text), ("announced", announced), ("listed", str(listed))))
