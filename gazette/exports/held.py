"""What a copy of the site holds, packed, with the proof of what it is: the copy's own checksums."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from zipfile import ZipFile

from gazette.exports.checksums import CHECKSUMS, Digests, parse_checksums
from gazette.zips import Packed, Place, find_packed, read_packed


@dataclass(frozen=True, slots=True)
class Held:
    """Files of a site that stand packed in a copy of it."""

    copy: Path
    made_of: str
    digests: Digests
    """Of their contents, by their addresses in the site."""
    places: Mapping[str, Place]
    """By address too, of at least these."""

    def only(self, addresses: Iterable[str]) -> Held:
        """These of the files."""
        chosen = tuple(addresses)
        digests = {address: self.digests[address] for address in chosen}
        return replace(self, digests=digests, places={address: self.places[address] for address in chosen})

    def same(self) -> Mapping[str, str]:
        """The address of a file by the digest of its content."""
        return {told: address for address, told in self.digests.items()}

    @contextmanager
    def reader(self) -> Iterator[Callable[[str], Packed]]:
        """Gives a content by its address; raises BadZipFile where `write_zip` would have written something else."""
        with self.copy.open("rb") as opened:
            yield lambda address: read_packed(opened, self.places[address])


NOTHING = Held(Path(os.devnull), "", {}, {})


def read_held(copy: Path, folder: str) -> Held:
    """What a copy with this one folder holds, but for its checksums. Raises what `zipfile` does where it is no copy."""
    with ZipFile(copy) as packed:
        digests = parse_checksums(packed.read(f"{folder}/{CHECKSUMS}").decode("ascii"))
        found = find_packed(packed)
        places = {address: found[f"{folder}/{address}"] for address in digests}
        return Held(copy, packed.comment.decode(), digests, places)
