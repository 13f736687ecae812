"""What a copy of the site holds, packed, with the proof of what it is: the copy's own checksums."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.exports.checksums import CHECKSUMS, Digests, parse_checksums
from gazette.zips import Place, find_packed, read_packed


@dataclass(frozen=True, slots=True)
class Held:
    """Files of a site that stand packed in a copy of it."""

    copy: Path
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


NOTHING = Held(Path(os.devnull), {}, {})


def read_held(copy: Path, folder: str) -> Held:
    """What a copy with this one folder holds, but for its checksums.

    Raises BadZipFile, KeyError, ValueError or zlib.error where it is no copy.
    """
    with copy.open("rb") as opened:
        found = {place.name: place for place in find_packed(opened)}
        sums = zlib.decompress(read_packed(opened, found[f"{folder}/{CHECKSUMS}"]).data, -zlib.MAX_WBITS)
    digests = parse_checksums(sums.decode("ascii"))
    return Held(copy, digests, {address: found[f"{folder}/{address}"] for address in digests})
