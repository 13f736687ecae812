"""The files of the site against their checksums: what was changed, lost or added since it was published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from gazette.catalogue import CHECKSUM_DIFFERS, CHECKSUM_MISSING, CHECKSUM_UNLISTED
from gazette.errors import Problem, problem


def check_checksums(folder: Path, told: Mapping[str, str], found: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong with the files of the site: `told` are the checksums it lists, `found` those of its files."""
    for address in sorted({*told, *found}):
        if address not in found:
            yield problem(CHECKSUM_MISSING, str(folder / address))
        elif address not in told:
            yield problem(CHECKSUM_UNLISTED, str(folder / address))
        elif told[address] != found[address]:
            yield problem(CHECKSUM_DIFFERS, str(folder / address))
