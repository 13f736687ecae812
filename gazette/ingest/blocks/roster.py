"""Rosters: who sits on a committee under which rank, and lists of people honoured.

Only the first name of a rank carries its label; the names below it stand on lines of their own
(`副主任：卫祥玉（副市长）` / `庆志英（副市长）`, 2021-03, 932–934). A table of names and places, such as
the extraction makes of half a list (2021-02, 172–193), goes on the same list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.blocks.found import Found
from gazette.ingest.characters import HAN
from gazette.ingest.patterns import NAMES, PERSON, is_fresh
from gazette.ingest.printed import Printed
from gazette.model import Rank, Roster

_RANK_WORD = (
    r"(?:主任委员|主任|组长|指挥长|总指挥|指挥|成员|委员|召集人|政委|秘书长|干事长|组员|理事长|理事|会长|顾问|队长|队员|"
    r"主席|校长|院长|总裁判|裁判长|联络员|联系人员|总监|监事|代表|评委|专家|负责人|总召集人|链长|林长|河长|湖长|出席|列席|缺席|请假|参加|主持|记录)"
)
_RANKED = re.compile(rf"(?P<rank>[{HAN}]{{0,8}}{_RANK_WORD}(?:（[^（）]{{1,12}}）)?)[：:]\s*(?P<people>\S.*)")
_POST = r"（[^（）]*(?:（[^（）]*）[^（）]*)*）"
_PERSON_POST = re.compile(rf"{PERSON}\s?{_POST}")
_PERSON_PLACE = re.compile(rf"{PERSON} [{HAN}][{HAN}（）、·A-Za-z0-9“”]{{1,50}}")
_FEWEST_HONOURED = 3
"""Least number of lines `name place` that make a list of people where no rank is named."""


def read_roster(lines: Sequence[Printed], index: int) -> Found | None:
    """Ranks with their people, or a list of people without a rank."""
    if _ranked(lines[index]):
        return _ranks(lines, index)
    return _honoured(lines, index)


def _ranked(line: Printed) -> re.Match[str] | None:
    if line.cells:
        return None
    found = _RANKED.fullmatch(line.text)
    if not found:
        return None
    people = found["people"]
    fits = _PERSON_POST.fullmatch(people) or _PERSON_PLACE.fullmatch(people) or NAMES.fullmatch(people)
    return found if fits else None


def _ranks(lines: Sequence[Printed], index: int) -> Found | None:
    ranks: list[tuple[str, list[str]]] = []
    end = index
    while end < len(lines):
        if found := _ranked(lines[end]):
            ranks.append((found["rank"], [found["people"]]))
        elif (person := _person(lines[end])) and _same_kind(person, ranks[-1][1][-1]):
            ranks[-1][1].append(person)
        else:
            break
        end += 1
    if end - index < 2:
        return None
    return Found(
        Roster(tuple(Rank(rank, tuple(people)) for rank, people in ranks)),
        tuple(lines[index:end]),
    )


def _person(line: Printed) -> str:
    """`name（post）` or `name place` of a line, or names alone; empty where it is none of these."""
    if line.cells:
        return (
            " ".join(line.cells)
            if len(line.cells) == 2 and re.fullmatch(PERSON, line.cells[0]) and line.cells[1]
            else ""
        )
    fits = _PERSON_POST.fullmatch(line.text) or _PERSON_PLACE.fullmatch(line.text) or NAMES.fullmatch(line.text)
    return line.text if fits and not line.bulleted and not is_fresh(line.text) else ""


def _same_kind(person: str, before: str) -> bool:
    """Whether two entries are set alike: with the post in brackets, with a place, or as names alone."""
    return all(
        bool(pattern.fullmatch(person)) == bool(pattern.fullmatch(before)) for pattern in (_PERSON_POST, _PERSON_PLACE)
    )


def _honoured(lines: Sequence[Printed], index: int) -> Found | None:
    end = index
    people: list[str] = []
    if lines[index].cells:
        return None
    while end < len(lines) and (person := _person(lines[end])) and _PERSON_PLACE.fullmatch(person):
        people.append(person)
        end += 1
    if len(people) < _FEWEST_HONOURED:
        return None
    return Found(Roster((Rank("", tuple(people)),)), tuple(lines[index:end]))
