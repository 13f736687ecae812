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

from gazette.search.folding import fold, fold_character

TOKENS_VERSION = 1
"""Rises with every change of the rules here; the browser refuses an index of another version."""

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
"""Chinese characters, for use within the brackets of a regular expression."""

_KEPT = re.compile(rf"[{HAN}a-z0-9]")
_SEAM = "\x1f"
"""Ends a run of Chinese characters."""
_PIECE = re.compile(rf"[{HAN}]+|[a-z]+|[0-9]+|{_SEAM}")

_NUMBER = re.compile(r"[〔﹝\[［(（【]\s?(?P<year>\d{4})\s?[〕﹞\]］)）】]\s?第?(?P<serial>\d{1,4})\s?号")
"""What follows the agency code in a document number: 〔2021〕8号."""
_AGENCY = re.compile(rf"[{HAN}]+$")

LONGEST_AGENCY = 8
"""Characters of an agency code. Text (根据某政办〔2021〕8号) does not show where it begins; every place counts."""

_CODE_BITS = 32
_CODE = (1 << _CODE_BITS) - 1

STOP_WORDS = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "s", "the", "to", "with"])
"""English words that say nothing in a title."""


class _Kept(dict[int, str]):
    """A table for `str.translate`: folded characters of which tokens are made; all others become spaces."""

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        kept = self[code] = folded if _KEPT.match(folded) else " "
        return kept


_KEEP = _Kept({ord(_SEAM): _SEAM})


Token = int | str
"""A token as it is counted: words and numbers are strings, single characters their code points, and
pairs both code points in one number, since counting numbers takes half the time of strings."""


def count_tokens(texts: Iterable[str]) -> Counter[Token]:
    """Every token of the texts with its frequency; no run of characters goes from one text into the next."""
    text = _SEAM.join(texts)
    pieces = _pieces(text)
    tokens: Counter[Token] = Counter()
    runs = _runs(pieces)
    for numbers in _characters_and_pairs(runs):
        tokens.update(numbers)
    for seam in _with_seams(runs):
        tokens.pop(seam, None)
    tokens.update(_words(pieces))
    tokens.update(number_tokens(text))
    return tokens


def _characters_and_pairs(runs: str) -> Iterator[memoryview]:
    """The code points, then as 64 bits each those of the pairs that begin at even places and at odd ones."""
    characters = memoryview(runs.encode("utf-32-le"))
    yield characters.cast("I")
    for start in (0, 4):
        length = max(0, len(characters) - start) // 8 * 8
        yield characters[start : start + length].cast("Q")


def _with_seams(runs: str) -> Iterator[int]:
    """Seams, and the pairs that have one, as they are counted."""
    seam = ord(_SEAM)
    yield from (seam, seam | seam << _CODE_BITS)
    for run in runs.split(_SEAM):
        if run:
            yield from (seam | ord(run[0]) << _CODE_BITS, ord(run[-1]) | seam << _CODE_BITS)


def name_of(token: Token) -> str:
    """The token as a string."""
    if isinstance(token, str):
        return token
    first, second = token & _CODE, token >> _CODE_BITS
    return chr(first) + chr(second) if second else chr(first)


def token_names(texts: Iterable[str]) -> Counter[str]:
    """`count_tokens` with strings."""
    return Counter({name_of(token): frequency for token, frequency in count_tokens(texts).items()})


def word_tokens(text: str) -> list[str]:
    """The words and numbers of a text in their order."""
    return _words(_pieces(text))


def _words(pieces: Iterable[str]) -> list[str]:
    words = (word_token(piece) for piece in pieces if piece.isascii() and piece != _SEAM)
    return [word for word in words if word not in STOP_WORDS]


def han_runs(text: str) -> list[str]:
    """The folded runs of Chinese characters in a text."""
    return [run for run in _runs(_pieces(text)).split(_SEAM) if run]


def _pieces(text: str) -> list[str]:
    """Folded: words, numbers, seams, and Chinese characters as far as nothing stands between them."""
    pieces: list[str] = _PIECE.findall(text.translate(_KEEP))
    return pieces


def _runs(pieces: Iterable[str]) -> str:
    """Runs of Chinese characters with a seam wherever letters or digits stood between them."""
    return "".join([_SEAM if piece.isascii() else piece for piece in pieces])


def shelf(token: str) -> str:
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
    for found in _NUMBER.finditer(text):
        before = fold(text[max(0, found.start() - LONGEST_AGENCY) : found.start()])
        if agency := _AGENCY.search(before.rstrip()):
            for start in range(len(agency[0])):
                yield f"{agency[0][start:]}{fold(found['year'])}.{int(found['serial'])}"
