"""What the copies of the site that was published before give to those that are made now.

A copy that was made of the same is taken over as a file; what the copy of the whole holds is taken
over content by content, packed as it is.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from gazette.exports.checksums import Digests, digest_file
from gazette.exports.fingerprint import fingerprint
from gazette.exports.held import NOTHING, Held, read_held
from gazette.exports.worker import OWN
from gazette.site import StandingFile

SITE = "site.zip"
"""The copy of the whole."""

SITE_FOLDER = "gazette"
"""The one folder in it."""

_NO_COPY = (OSError, BadZipFile, LookupError, ValueError, zlib.error)
"""What the reading of a copy raises where it is none."""


@dataclass(frozen=True, slots=True)
class Before:
    """The site that was published before."""

    folder: Path
    standing: Mapping[str, StandingFile]
    """Its files that stand as they were published, by their address."""

    def copy(self, path: str, made_of: str) -> StandingFile | None:
        """A copy that stands there and was made of the same; else None."""
        old = self.standing.get(path)
        return old if old and old.made_of == made_of else None

    def held(self) -> Held:
        """What its copy of the whole holds, if that stands there to the byte, and this very program made it.

        What another program or another zlib deflated may be other bytes than a clean build gives.
        """
        if old := self.standing.get(SITE):
            with suppress(*_NO_COPY):
                held = read_held(self.folder / SITE, SITE_FOLDER)
                of_site = {address: told for address, told in held.digests.items() if address not in OWN}
                if old.made_of == whole_made_of(of_site) and old.sha256 == digest_file(held.copy):
                    return held
        return NOTHING


def whole_made_of(digests: Digests) -> str:
    """What the copy of a site of these files is made of, in a word: these, and the program with all it uses."""
    return fingerprint(sorted(digests.items()))
