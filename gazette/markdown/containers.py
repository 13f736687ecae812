"""Fenced containers → blocks: signature, attachment note, note, roster.

::: signature          ::: attachments        ::: roster
清河市人民政府          附件：1.实施方案        主任
2021年4月13日           2.责任分工              : 张三（市长）
:::                    :::                    :::
"""

from __future__ import annotations

import re
from collections.abc import Callable

from gazette.catalogue import MARKDOWN_CONTAINER, MARKDOWN_CONTAINER_CONTENT, MARKDOWN_CONTAINER_OPEN
from gazette.errors import Problem, nearest
from gazette.markdown.inline import joined
from gazette.markdown.tokens import Group, Place, groups, read_text_lines
from gazette.model import AttachmentNote, Block, Note, Rank, Roster, Signature

_DATE_LINE = re.compile(r"(?:[0-9]{4}|[〇○Ｏ零一二三四五六七八九]{4}) ?[年./-]")
"""How the date below a signature begins: `2021年4月13日`, `二〇〇四年四月二十七日`, `2021-04-13`."""

_Lines = tuple[str, ...]
_Read = tuple[Block | None, tuple[Problem, ...]]


def parse_container(group: Group, place: Place) -> _Read:
    """The block that a container holds."""
    opening = group[0]
    name = opening.info.strip()
    if name != "roster" and name not in OF_LINES:
        known = (*OF_LINES, "roster")
        return None, (place.problem(MARKDOWN_CONTAINER, opening, name=name, nearest=nearest(name, known)),)
    if not _is_closed(group, place):
        return None, (place.problem(MARKDOWN_CONTAINER_OPEN, opening, name=name),)
    content = list(groups(group[1:-1]))
    if name == "roster":
        return _parse_roster(content, group, place)
    if len(content) != 1 or content[0][0].type != "paragraph_open":
        at = content[min(1, len(content) - 1)][0] if content else opening
        return None, (place.problem(MARKDOWN_CONTAINER_CONTENT, at, name=name),)
    lines, problems = read_text_lines(content[0][1], place)
    return OF_LINES[name](lines), problems


def is_date_line(line: str) -> bool:
    """Whether the last line of a signature is its date."""
    return bool(_DATE_LINE.match(line))


def _signature(lines: _Lines) -> Signature:
    return Signature(lines[:-1], lines[-1]) if is_date_line(lines[-1]) else Signature(lines)


OF_LINES: dict[str, Callable[[_Lines], Block]] = {
    "attachments": AttachmentNote,
    "note": lambda lines: Note(joined(lines)),
    "signature": _signature,
}
"""The containers that hold lines and nothing else, each with what its lines make."""


def _is_closed(group: Group, place: Place) -> bool:
    """Whether the fence after the content stands in the file; the parser closes at its end what is open."""
    end = (group[0].map or [0, 0])[1]
    return end < len(place.source) and place.source[end].strip().startswith(":::")


def _parse_roster(content: list[Group], group: Group, place: Place) -> _Read:
    ranks: list[Rank] = []
    problems: list[Problem] = []
    for part in content:
        if part[0].type == "paragraph_open":
            people, found = read_text_lines(part[1], place)
            ranks.append(Rank("", people))
        elif part[0].type == "dl_open":
            read, found = _parse_ranks(part, place)
            ranks += read
        else:
            found = (place.problem(MARKDOWN_CONTAINER_CONTENT, part[0], name="roster"),)
        problems += found
    if not ranks and not problems:
        problems.append(place.problem(MARKDOWN_CONTAINER_CONTENT, group[0], name="roster"))
    return Roster(tuple(ranks)), tuple(problems)


def _parse_ranks(definitions: Group, place: Place) -> tuple[list[Rank], tuple[Problem, ...]]:
    ranks: list[Rank] = []
    problems: list[Problem] = []
    for item in groups(definitions[1:-1]):
        if item[0].type == "dt_open":
            lines, found = read_text_lines(item[1], place)
            ranks.append(Rank(joined(lines), ()))
        elif len(item) == 5 and item[1].type == "paragraph_open" and "\n" not in item[2].content:
            lines, found = read_text_lines(item[2], place)
            ranks[-1] = Rank(ranks[-1].rank, (*ranks[-1].people, *lines))
        else:  # a second line could be the next rank just as well
            found = (place.problem(MARKDOWN_CONTAINER_CONTENT, item[0], name="roster"),)
        problems += found
    return ranks, tuple(problems)
