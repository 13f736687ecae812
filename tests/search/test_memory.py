"""An index that is made with what was counted before is the one that is made without, byte for byte."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.search import (
    SearchBefore,
    SearchDocument,
    SearchWords,
    accept_memory,
    counting,
    memory,
    rewrite_search,
    write_search,
)  # fmt: skip
from gazette.site import OutputFile, StandingFile
from tests.search.test_counting import PLAIN, documents
from tests.series import examples

Files = Mapping[str, OutputFile]

WORDS = SearchWords({"雪": ("冰雪",)}, {"snow": ("冰雪", "运动")})

pools = st.lists(documents, min_size=1, max_size=4)
archives = st.lists(st.dictionaries(st.integers(0, 6), st.integers(0, 3), max_size=6), min_size=2, max_size=4)
"""What stands at which place of an archive, time after time."""


def archive(pool: Sequence[SearchDocument], held: Mapping[int, int]) -> list[SearchDocument]:
    several = [
        replace(pool[number % len(pool)], address=f"2021-03/{place}", pages=(place, number))
        for place, number in sorted(held.items())
    ]
    return [replace(one, word=hashlib.sha256(repr(one).encode()).hexdigest()) for one in several]


def rewritten(several: Sequence[SearchDocument], before: Files, memory: Path) -> Files:
    """Every file as it stands after those before were published."""
    standing = {
        path: StandingFile(path, file.made_of, (0, 0), hashlib.sha256(file.data).hexdigest())
        for path, file in before.items()
    }
    made = rewrite_search(several, WORDS, SearchBefore(standing, memory))
    files = {file.path: file if isinstance(file, OutputFile) else before[file.path] for file in made}
    accept_memory(memory)
    return files


def data(files: Files) -> dict[str, bytes]:
    return {path: file.data for path, file in files.items()}


def written(several: Sequence[SearchDocument]) -> dict[str, bytes]:
    return {file.path: file.data for file in write_search(several, WORDS)}


@examples(40)
@given(pools, archives)
def test_any_sequence_of_archives_gives_the_bytes_of_each(
    pool: list[SearchDocument], several: list[dict[int, int]]
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory, "_WORTH_IT", 99)  # so that what stays is never counted, however little it is
        files: Files = {}
        for held in several:
            found = archive(pool, held)
            files = rewritten(found, files, Path(folder, "search"))
            assert data(files) == written(found)


SNOW = replace(PLAIN, address="2021-03/1", title="冰雪运动", text=(("", "发展冰雪运动2022"),), word="1")
ROAD = replace(PLAIN, address="2021-03/2", title="长途行车", text=(("", "行长 roads"),), word="2")
MORE = replace(PLAIN, address="2021-03/3", title="重要", text=(("", "重农 2021"),), word="3")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A memory of three documents."""
    rewritten([SNOW, ROAD, MORE], {}, tmp_path / "search")
    return tmp_path / "search"


def test_only_fresh_documents_are_counted_and_written(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[list[SearchDocument]] = []

    def noted(several: Sequence[SearchDocument]) -> object:
        counted.append(list(several))
        return counting.count(several)

    monkeypatch.setattr(memory, "count", noted)
    files = rewritten([SNOW, ROAD, MORE], {}, kept)
    assert counted == []
    edited = replace(ROAD, title="长途", word="4")
    made = rewritten([SNOW, edited, MORE], files, kept)
    assert counted == [[edited]]
    assert made["search/texts/2021-03/1.js"] is files["search/texts/2021-03/1.js"]
    assert made["search/texts/2021-03/2.js"] is not files["search/texts/2021-03/2.js"]


def test_nothing_is_remembered_of_documents_of_which_nothing_is_known(kept: Path) -> None:
    before = kept.read_bytes()
    rewritten([SNOW, replace(ROAD, word="")], {}, kept)
    assert kept.read_bytes() == before


@pytest.mark.parametrize("part", [0, 0.001, 0.1, 0.5, 0.99])
@pytest.mark.parametrize("spoil", ["cut", "turned", "longer"])
def test_a_damaged_memory_counts_as_none(kept: Path, part: float, spoil: str) -> None:
    told = bytearray(kept.read_bytes())
    place = int(len(told) * part)
    if spoil == "cut":
        del told[place:]
    elif spoil == "turned":
        told[place] ^= 1
    else:
        told[place:place] = b"\0"
    kept.write_bytes(told)
    assert data(rewritten([SNOW, MORE], {}, kept)) == written([SNOW, MORE])


@pytest.mark.parametrize(
    "head", ["[]", "{}", '{"arrays": []}', '{"arrays": [["|O", 1]]}', '{"arrays": [["<u8", 99]]}', "null", "{"]
)
def test_another_file_with_a_right_checksum_counts_as_none(kept: Path, head: str) -> None:
    told = head.encode() + b"\n" + bytes(8)
    kept.write_bytes(told + hashlib.sha256(told).digest())
    assert data(rewritten([SNOW, MORE], {}, kept)) == written([SNOW, MORE])


def test_documents_in_another_order_are_counted_anew(kept: Path) -> None:
    assert data(rewritten([ROAD, SNOW, MORE], {}, kept)) == written([ROAD, SNOW, MORE])


def test_what_is_kept_waits_for_the_files_and_goes_through_no_link(kept: Path, tmp_path: Path) -> None:
    before = kept.read_bytes()
    other = tmp_path / "other"
    other.write_bytes(b"mine")
    kept.with_suffix(".new").symlink_to(other)
    list(rewrite_search([SNOW, MORE], WORDS, SearchBefore({}, kept)))
    assert kept.read_bytes() == before
    accept_memory(kept)
    assert kept.read_bytes() != before
    assert other.read_bytes() == b"mine"


def test_that_nothing_can_be_kept_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert data(rewritten([SNOW], {}, tmp_path / "file/search")) == written([SNOW])


def test_what_an_index_that_was_ended_has_left_is_not_taken(kept: Path) -> None:
    before = kept.read_bytes()
    kept.with_suffix(".new").write_bytes(before[:99])
    rewritten([SNOW, ROAD, MORE], {}, kept)
    assert kept.read_bytes() == before
