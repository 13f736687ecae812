"""Where a title may be broken: between phrases, so that its lines end where a reader pauses (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from importlib.resources import files

_LONGEST_PHRASE = 8
"""Characters; more are not kept together, so that a phrase fits on a telephone."""

_LONGEST_UNKNOWN = 5
"""Characters of a name, that is of what is no word: 云湖市, 周长青."""

_NUMBER = re.compile(
    r"〔\d+〕\d+号"
    r"|[A-Za-z0-9.．%％]+(?:[—－-]+\d+)?(?:年度?|个?月|日|号|期|届|次|条|项|人|名|个|家)?"
    r"|第[一二三四五六七八九十百\d]+[届次批期号个]"
)
"""〔2021〕8号, 2019年, 2020—2022年, 第九届"""

_OPENING = frozenset("（(《〈“‘〔[【")
_CLOSING = frozenset("）)》〉”’〕]】、，：；")
_LEANS_BACK = frozenset({"的", "等", "上", "中", "表"})
"""Words that belong to what stands before them."""
_LEANS_ON = frozenset(
    {"和", "与", "及", "或", "并", "暨", "对", "为", "在", "把", "将", "从", "向", "由", "按", "以", "第", "各"}
)
"""Words that belong to what follows them."""
_LEANING = _LEANS_BACK | _LEANS_ON


@lru_cache(maxsize=4096)  # the same titles come on several pages
def phrased(title: str) -> str:
    """HTML of a title, each phrase in a `<span class="phrase">` of its own."""
    return "".join(f'<span class="phrase">{escape(phrase)}</span>' for phrase in phrases(title))


def phrases(title: str) -> tuple[str, ...]:
    """The phrases that a title consists of: `关于|印发|评审认定|办法（试行）的通知`; joined they are the title."""
    found: list[str] = []
    for piece in _pieces(title):
        if found and _keeps(found[-1], piece):
            found[-1] += piece
        else:
            found.append(piece)
    return tuple(found)


def _keeps(before: str, piece: str) -> bool:
    """Whether a piece may not be parted from what stands before it."""
    if before[-1] in _OPENING or piece[0] in _CLOSING or piece[0] == "〔":
        return True
    if len(before) + len(piece) > _LONGEST_PHRASE:
        return False
    return piece in _LEANS_BACK or before[-1] == "的" or before in _LEANS_ON or bool(_NUMBER.fullmatch(piece))


def _pieces(title: str) -> list[str]:
    """Words, numbers, marks, and names, which are what is left between them."""
    found: list[str] = []
    name = ""
    place = 0
    while place < len(title):
        piece = _piece(title, place)
        place += len(piece)
        if len(piece) == 1 and piece.isalnum() and piece not in _LEANING:
            name += piece
            continue
        found += [*_name(name), piece]
        name = ""
    return found + _name(name)


def _piece(title: str, start: int) -> str:
    """The longest word that begins here, else the number, else the one character."""
    for word in _words().get(title[start], ()):
        if title.startswith(word, start):
            return word
    number = _NUMBER.match(title, start)
    return number[0] if number else title[start]


@lru_cache
def _words() -> dict[str, list[str]]:
    """The words of `data/words.txt` by their first character, the longest first."""
    lines = files("gazette.render").joinpath("data/words.txt").read_text(encoding="utf-8").splitlines()
    found = {word for line in lines if not line.startswith("#") for word in line.split()}
    words: dict[str, list[str]] = {}
    for word in sorted(found, key=len, reverse=True):
        if 1 < len(word) <= _LONGEST_PHRASE:
            words.setdefault(word[0], []).append(word)
    return words


def _name(characters: str) -> list[str]:
    """A name as one piece; what is too long for one can be broken anywhere."""
    if not characters:
        return []
    return [characters] if len(characters) <= _LONGEST_UNKNOWN else list(characters)
