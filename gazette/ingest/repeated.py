"""Running heads that do not spell the gazette's name as its masthead does, known by their coming again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise

from gazette.ingest.characters import HAN, letters, unspaced
from gazette.ingest.lines import Line

_HEAD = re.compile(rf"[A-Za-z][A-Za-z'’.,&\- ]{{4,60}}|《?[{HAN}]{{2,16}}(?:公报|政报)》?")
"""A name in Latin letters, or one of a gazette: `XISHAN GAZETTE`, `某市政府公报`."""
_PAGE_AT_EDGE = re.compile(r"\A\d{1,4}(?=\D)|(?<=\D)\d{1,4}\Z")
_FEWEST = 3


def repeated_heads(lines: Sequence[Line], pages: Collection[int]) -> frozenset[int]:
    """Numbers of the lines that say the same name at least three times, each with a page in it or next to it.

    `pages` are the numbers of the lines that hold a page alone. A title may come again too, but it has no
    page beside it every time.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    beside = {line.number for pair in pairwise(lines) for line in pair if {one.number for one in pair} & set(pages)}
    for line in lines:
        bare = _PAGE_AT_EDGE.sub("", line.text.strip()).strip(" \u3000·•-—|")
        if _HEAD.fullmatch(bare) or _HEAD.fullmatch(unspaced(bare)):
            paged = bare != line.text.strip() and letters(bare) != letters(line.text)
            places[letters(bare).lower()].append(line.number if paged or line.number in beside else 0)
    return frozenset(
        number for numbers in places.values() if len(numbers) >= _FEWEST and all(numbers) for number in numbers
    )
