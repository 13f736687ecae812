"""What the characters of the archive sound like: first letters of neighbours, and pairs of syllables for pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from gazette.search.numbering import (
    PART_BITS,
    Kind,
    Numbers,
    Places,
    Tokens,
    character_of,
    characters_of,
    parts,
    tokens_of,
)  # fmt: skip
from gazette.search.postings import Postings, add_up, count_sorted, spread, stretches
from gazette.search.runs import Runs
from gazette.search.sounds import (
    LONGEST_INITIALS,
    Readings,
    character_readings,
    first_letter,
    is_word,
    pair_readings,
)  # fmt: skip
from gazette.search.tokens import SEAM

_PART = (1 << PART_BITS) - 1
_TOGETHER = 1_000_000
"""Entries of postings that are added up at one time."""


@dataclass(frozen=True, slots=True)
class Speech:
    """How pairs of characters are read."""

    syllables: Sequence[str]
    """Sorted."""
    sounds: Tokens
    """(n,): pairs of syllables, sorted; one stands here for every pair of characters that is read so."""
    pairs: Tokens
    """(n,): these pairs of characters."""

    def readings(self) -> Iterator[tuple[str, str]]:
        """Each syllable with the characters that are read so somewhere, both sorted."""
        places = np.concatenate(parts(self.sounds))
        characters = np.concatenate(parts(self.pairs))
        read = np.unique(places << PART_BITS | characters)
        bounds = np.searchsorted(read, np.arange(len(self.syllables) + 1) << PART_BITS).tolist()
        text = characters_of(read & _PART)
        for place, syllable in enumerate(self.syllables):
            yield syllable, text[bounds[place] : bounds[place + 1]]


def speak(pairs: Tokens) -> Speech:
    """How these pairs of characters are read: each reading of the one with each of the other.

    Pairs are many, so that they are joined with their readings in arrays.
    """
    first, second, readings = _readings(pairs)
    sizes = np.array([len(some) for some in readings], np.int64)
    starts = np.cumsum(sizes) - sizes
    several = sizes[first] * sizes[second]
    rows = np.repeat(np.arange(pairs.size), several)
    one, other = np.divmod(spread(np.zeros_like(several), several), sizes[second][rows])
    one, other = starts[first][rows] + one, starts[second][rows] + other
    listed = [syllable for some in readings for syllable in some]
    syllables = sorted({listed[place] for place in np.union1d(one, other).tolist()})
    order = {syllable: number for number, syllable in enumerate(syllables)}
    places = np.array([order.get(syllable, 0) for syllable in listed], np.int64)
    sounds = tokens_of(Kind.SOUND, places[other], places[one])
    by_sound = np.argsort(sounds, kind="stable")
    return Speech(syllables, sounds[by_sound], pairs[rows[by_sound]])


def _readings(pairs: Tokens) -> tuple[Places, Places, Sequence[Readings]]:
    """(pairs,) twice: which readings the first and the second character have; and all readings that occur."""
    occurring: dict[Readings, int] = {}
    characters, of_characters = np.unique(np.concatenate(parts(pairs)), return_inverse=True)
    usual = [occurring.setdefault(character_readings(one), len(occurring)) for one in characters_of(characters)]
    first, second = np.split(np.array(usual, np.int64)[of_characters], 2)
    for row, pair in enumerate(map("".join, zip(*map(characters_of, parts(pairs)), strict=True))):
        if is_word(pair):
            first[row], second[row] = (occurring.setdefault(some, len(occurring)) for some in pair_readings(pair))
    return first, second, list(occurring)


def count_sounds(read: Postings, speech: Speech) -> Iterator[Postings]:
    """The postings of the sounds of those pairs whose own are given, of some sounds at a time."""
    starts, ends = read.bounds_of(speech.pairs)
    held = ends - starts
    firsts = np.append(np.unique(speech.sounds, return_index=True)[1], speech.sounds.size)
    for some in stretches(np.append(0, np.cumsum(held))[firsts], _TOGETHER):
        of_some = slice(firsts[some.start], firsts[some.stop])
        entries = spread(starts[of_some], held[of_some])
        sounds = np.repeat(speech.sounds[of_some], held[of_some])
        yield add_up(sounds, read.documents[entries], read.frequencies[entries])


def count_initials(runs: Runs) -> Iterator[Postings]:
    """The postings of the first letters of two to four neighbours, wherever they stand."""
    letters = first_letters(runs)
    window, there = np.zeros_like(letters), np.ones(letters.size, np.bool_)
    for length in range(LONGEST_INITIALS):
        following = letters[length:]
        there = there[: following.size] & (following != 0)
        window = window[: following.size] | following << np.uint32(8 * (LONGEST_INITIALS - 1 - length))
        if length:
            yield _count_windows(window[there], runs.documents[: following.size][there])


def _count_windows(windows: Numbers, documents: Numbers) -> Postings:
    """Sorted by either half, since NumPy is quickest with 16 bits."""
    order = np.argsort(windows.astype(np.uint16), kind="stable")
    order = order[np.argsort((windows[order] >> np.uint32(16)).astype(np.uint16), kind="stable")]
    return count_sorted(tokens_of(Kind.INITIALS, windows[order]), documents[order])


def first_letters(runs: Runs) -> Numbers:
    """(n,): of each character its first letter in ASCII, 0 for a seam."""
    seam = np.array([ord(SEAM)], np.uint64)
    around = np.concatenate((seam, runs.characters, seam)).astype(np.uint64)
    bits = np.uint64(PART_BITS)
    neighbours = (around[:-2] << bits | around[1:-1]) << bits | around[2:]
    return np.fromiter(map(_LETTERS.__getitem__, neighbours.tolist()), np.uint32, neighbours.size)


class _Letters(dict[int, int]):
    """Three neighbours in one number, with the first letter of the one in the middle, or 0 for a seam."""

    def __missing__(self, neighbours: int) -> int:
        before, middle, after = (character_of(neighbours >> shift & _PART) for shift in (2 * PART_BITS, PART_BITS, 0))
        letter = self[neighbours] = 0 if middle == SEAM else ord(first_letter(before, middle, after))
        return letter


_LETTERS = _Letters()
