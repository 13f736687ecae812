"""Tokens: what the index holds of a text, and what a query asks for.

A run of Chinese characters gives every pair of neighbours and every single character; punctuation
and spaces do not end a run, for a reader who copies a phrase over a comma or a line must find it.
Letters and digits give words. A document number gives one token whatever its brackets.
`assets/search/tokens.js` cuts queries in the same way; tests/search/vectors.json holds both to it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from gazette.search.folding import fold, fold_character

TOKENS_VERSION = 1
"""Rises with every change of the rules here; the browser refuses an index of another version."""

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
"""Chinese characters, for use within the brackets of a regular expression."""

SEAM = "\x1f"
"""Ends a run of Chinese characters."""
_OF_TOKENS = re.compile(rf"[{HAN}a-z0-9]")
_PIECE = re.compile(rf"[{HAN}]+|[a-z]+|[0-9]+|{SEAM}")

_NUMBER = re.compile(r"[〔﹝\[［(（【]\s?(?P<year>\d{4})\s?[〕﹞\]］)）】]\s?第?(?P<serial>\d{1,4})\s?号\Z")
"""What follows the agency code in a document number, as far as its end: 〔2021〕8号."""
_LONGEST_NUMBER = 15
"""Characters of it before its 号."""
_AGENCY = re.compile(rf"[{HAN}]+$")

LONGEST_AGENCY = 8
"""Characters of an agency code. Text (根据某政办〔2021〕8号) does not show where it begins; every place counts."""

STOP_WORDS = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "s", "the", "to", "with"])
"""English words that say nothing in a title."""


class _Kept(dict[int, str]):
    """A table for `str.translate`: folded characters of which tokens are made; all others become spaces."""

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        kept = self[code] = folded if _OF_TOKENS.match(folded) else " "
        return kept


KEPT = _Kept({ord(SEAM): SEAM})
"""What becomes of each character, by its code point."""


def token_names(texts: Iterable[str]) -> Counter[str]:
    """Every token of the texts with its frequency; no run of characters goes from one text into the next."""
    text = SEAM.join(texts)
    runs = han_runs(text)
    pairs = (first + second for run in runs for first, second in pairwise(run))
    return Counter(chain(*runs, pairs, word_tokens(text), number_tokens(text)))


def han_runs(text: str) -> list[str]:
    """The folded runs of Chinese characters in a text."""
    runs = "".join([SEAM if piece.isascii() else piece for piece in _pieces(text)])
    return [run for run in runs.split(SEAM) if run]


def word_tokens(text: str) -> list[str]:
    """The words and numbers of a text in their order."""
    words = (word_token(piece) for piece in _pieces(text) if piece.isascii() and piece != SEAM)
    return [word for word in words if word not in STOP_WORDS]


def _pieces(text: str) -> list[str]:
    """Folded: words, numbers, seams, and Chinese characters as far as nothing stands between them."""
    pieces: list[str] = _PIECE.findall(text.translate(KEPT))
    return pieces


def sort_key(term: str) -> str:
    """Where a term stands in the index: its shelf, then the term."""
    return _shelf(term) + term


def _shelf(token: str) -> str:
    """Which tokens it is kept with: words and numbers `a`, single characters `b`, pairs `c`, sounds `d`.

    Single characters stand in many documents and are asked for by few queries: apart from the pairs
    they burden only those.
    """
    if token[-1].isascii():
        return "d" if token[0] == "." or "'" in token else "a"
    return "b" if len(token) == 1 else "c"


def word_token(word: str) -> str:
    """An English word without the ending of its plural; digits as they are."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and word[-2] not in "aisu":
        return word[:-1]
    return word


def number_tokens(text: str) -> Iterator[str]:
    """The tokens of the document numbers in a text: `某政办2021.8`, and `政办2021.8`, `办2021.8`."""
    for found in _numbers(text):
        before = fold(text[max(0, found.start() - LONGEST_AGENCY) : found.start()])
        if agency := _AGENCY.search(before.rstrip()):
            for start in range(len(agency[0])):
                yield f"{agency[0][start:]}{fold(found['year'])}.{int(found['serial'])}"


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Where they stand: looked for before each 号, since that is found at once and a text has few."""
    place = text.find("号")
    while place >= 0:
        if found := _NUMBER.search(text, max(0, place - _LONGEST_NUMBER), place + 1):
            yield found
        place = text.find("号", place + 1)


def utf_16(key: str) -> bytes:
    """What strings sort by in JavaScript."""
    return key.encode("utf-16-be")
