"""The people of board and editorial office, as a line of the front names them."""

from __future__ import annotations

import re

from gazette.ingest.characters import HAN, unspaced
from gazette.ingest.imprint import EDITOR, FIELD, ORDER_REMARK, PEOPLE
from gazette.ingest.typography import repair

_SINGLES = re.compile(rf"(?<![{HAN}])[{HAN}](?:[ \u3000]+[{HAN}](?![{HAN}]))+")
_FEWEST_PAIRED = 4


def parse_names(text: str) -> str:
    """The names of a line, parted by one space; empty where it holds anything else."""
    remark_free = ORDER_REMARK.sub("", text).strip(" 　：:")
    return " ".join(re.split(r"[\s、，]+", remark_free)) if PEOPLE.fullmatch(remark_free) else ""


def parse_editor(text: str) -> tuple[str, str]:
    """Role and names of a line that parts them by space alone: `主　　编　成　蹊`; both empty where it is none."""
    found = EDITOR.fullmatch(text.strip())
    if not found or FIELD.fullmatch(unspaced(text)):
        return "", ""
    names = parse_names(repair(_pair_names(found["value"]))[0])
    return (unspaced(found["label"]), names) if names else ("", "")


def _pair_names(text: str) -> str:
    """`舒　怀　郁　青　阳光明` → `舒怀　郁青　阳光明`: an even run of single characters is names of two."""

    def pair(found: re.Match[str]) -> str:
        run = unspaced(found[0])
        return found[0] if len(run) % 2 or len(run) < _FEWEST_PAIRED else "　".join(re.findall("..", run))

    return _SINGLES.sub(pair, text)


def order_remark(text: str) -> str:
    """`（按姓氏笔画为序）` in the line of a role, or an empty text."""
    found = ORDER_REMARK.search(repair(text)[0])
    return found[0] if found else ""
