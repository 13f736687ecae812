"""The three-way merge of sequences, on words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.threeway import merge_sequences
from tests.series import examples

_sequences = st.lists(st.sampled_from("abcdef"), max_size=8)


def _merged(base: list[str] | None, ours: list[str], theirs: list[str]) -> tuple[str, list[tuple[str, str]]]:
    """The merged sequence, and ours and theirs of each conflict."""
    words, conflicts = "", []
    for piece in merge_sequences(base, ours, theirs):
        words += "".join(theirs[piece.theirs] if piece.take_theirs else ours[piece.ours])
        if piece.conflict:
            conflicts.append(("".join(ours[piece.ours]), "".join(theirs[piece.theirs])))
    return words, conflicts


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged", "conflicts"),
    [
        ("abc", "abc", "abc", "abc", []),
        ("abc", "aXc", "abc", "aXc", []),
        ("abc", "abc", "aXc", "aXc", []),
        ("abc", "aXc", "aXc", "aXc", []),
        ("abc", "Xbc", "abY", "XbY", []),
        ("abcd", "aXcd", "abYd", "aXYd", []),  # neighbours, each changed by one side
        ("abc", "aXc", "aYc", "aXc", [("X", "Y")]),
        ("abc", "ac", "aYc", "ac", [("", "Y")]),  # deleted here, changed there
        ("abc", "aYc", "ac", "aYc", [("Y", "")]),
        ("abc", "ac", "abc", "ac", []),
        ("abc", "abc", "ac", "ac", []),
        ("abc", "aXYbc", "abZ", "aXYbZ", []),
        ("", "X", "Y", "X", [("X", "Y")]),
        ("aba", "ab", "aba", "ab", []),
        (None, "abc", "abc", "abc", []),
        (None, "aXc", "abc", "aXc", [("X", "b")]),
        (None, "ac", "abc", "ac", [("", "b")]),
    ],
)
def test_what_stays_and_what_conflicts(
    base: str | None, ours: str, theirs: str, merged: str, conflicts: list[tuple[str, str]]
) -> None:
    assert _merged(None if base is None else list(base), list(ours), list(theirs)) == (merged, conflicts)


@given(_sequences, _sequences)
@examples(100)
def test_who_changes_nothing_gets_the_others_version(base: list[str], other: list[str]) -> None:
    assert _merged(base, base, other) == ("".join(other), [])
    assert _merged(base, other, base) == ("".join(other), [])
    assert _merged(base, other, other) == ("".join(other), [])


@given(_sequences, _sequences, _sequences)
@examples(100)
def test_every_item_is_looked_at_once_and_in_order(base: list[str], ours: list[str], theirs: list[str]) -> None:
    for known in (base, None):
        pieces = list(merge_sequences(known, ours, theirs))
        assert [word for piece in pieces for word in ours[piece.ours]] == ours
        assert [word for piece in pieces for word in theirs[piece.theirs]] == theirs


@given(_sequences, st.lists(st.sampled_from("XYZ"), min_size=1, max_size=4), _sequences, st.integers(0, 8))
@examples(100)
def test_what_a_person_wrote_stays(base: list[str], written: list[str], theirs: list[str], place: int) -> None:
    ours = base[:place] + written + base[place:]
    words, _ = _merged(base, ours, theirs)
    assert [word for word in words if word in "XYZ"] == written


@given(_sequences, _sequences, _sequences)
@examples(100)
def test_merging_the_result_again_changes_nothing(base: list[str], ours: list[str], theirs: list[str]) -> None:
    once, _ = _merged(base, ours, theirs)
    assert _merged(theirs, list(once), theirs) == (once, [])
