"""Postings as text: the browser reads what was written, and rounding loses little."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gazette.search.encoding import encode_lengths, encode_numbers, encode_terms, round_counts
from gazette.search.postings import Postings
from tests.search.asking import run

HIGHEST = 12_288
"""The frequency of the last letter."""

entries = st.dictionaries(st.integers(0, 90_000), st.integers(1, 70_000), min_size=1, max_size=40)
"""Documents with frequencies."""


def rounded(*counts: int) -> list[int]:
    values: list[int] = round_counts(np.array(counts, np.int64)).tolist()
    return values


def postings(several: list[dict[int, int]]) -> Postings:
    """Those of several tokens, the first of which is 0."""
    flat = [pair for held in several for pair in sorted(held.items())]
    return Postings(
        np.arange(len(several), dtype=np.uint64),
        np.cumsum([0, *map(len, several)]),
        np.array([document for document, _ in flat], np.uint32),
        np.array([frequency for _, frequency in flat], np.uint32),
    )


def test_the_browser_reads_what_was_written(site: Path) -> None:
    examples: list[dict[int, int]] = []
    lengths: list[int] = []

    @given(entries, st.integers(0, 1_000_000))
    def collect(held: dict[int, int], length: int) -> None:
        examples.append(held)
        lengths.append(length)

    collect()
    together = postings(examples)
    text, sizes = encode_terms(["冰"] * len(examples), [("!", together, together.bounds)])
    ends = np.cumsum(sizes)
    written = [text[end - size : end].decode().removeprefix("|冰") for end, size in zip(ends, sizes, strict=True)]
    read = run("decoding.mjs", site, {"postings": written, "lengths": encode_lengths(np.array(lengths))})
    assert read["postings"] == [
        [sorted(held), [min(count, HIGHEST) for count in rounded(*(held[document] for document in sorted(held)))]]
        for held in examples
    ]
    assert read["lengths"] == rounded(*lengths)


def test_what_a_field_does_not_hold_is_not_written() -> None:
    held = postings([{0: 1}, {2: 2, 3: 1}])
    other = postings([{40: 5}])
    fields = [("#", held, np.array([0, 0, 1, 3, 3])), ("%", other, np.array([0, 1, 1, 1, 1]))]
    text, sizes = encode_terms(["a", "𠮷", "c", "."], fields)
    assert text.decode() == "|a%(4d|𠮷#0|c#2a0|."
    assert sizes.tolist() == [6, 7, 6, 2]


@given(st.integers(0, 2**32))
def test_a_number_is_written_in_one_way(number: int) -> None:
    """Numbers of any size have digits of their own, and none is the end of another."""
    near = [max(0, number + step) for step in range(-2, 3)]
    written = [encode_numbers(np.array([one])) for one in near]
    assert "".join(written) == encode_numbers(np.array(near))
    assert len(set(written)) == len(set(near))


@given(st.integers(0, 2**40))
def test_a_rounded_count_is_near_and_stays(count: int) -> None:
    (near,) = rounded(count)
    assert abs(near - count) * 5 <= count
    assert rounded(near) == [near]
    assert rounded(count + 1) >= [near]
