"""What the copies of the site that was published before give to those that are made now.

A copy that was made of the same is taken over as a file; what the copy of the whole holds is taken
over content by content, packed as it is. Either has to stand there as it was published, by the
checksums of that site: whatever was damaged since counts as not there.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from gazette.exports.checksums import Digests, digest_file
from gazette.exports.fingerprint import fingerprint
from gazette.exports.held import NOTHING, Held, read_held
from gazette.exports.worker import OWN
from gazette.zips import has_comment

SITE = "site.zip"
"""The copy of the whole."""

SITE_FOLDER = "gazette"
"""The one folder in it."""

_NO_COPY = (OSError, BadZipFile, EOFError, LookupError, RuntimeError, ValueError, zlib.error)
"""What `zipfile` and the reading of checksums raise at what is no copy of ours."""


@dataclass(frozen=True, slots=True)
class Before:
    """The site that was published before."""

    folder: Path
    digests: Digests
    """As its checksums have them."""

    def copy(self, path: str, made_of: str) -> Path | None:
        """A copy that stands there as it was published, and was made of the same; else None."""
        old = self.folder / path
        try:
            with old.open("rb") as opened:
                same = has_comment(opened, made_of)
            return old if same and self._stands(path) else None
        except OSError:
            return None

    def held(self) -> Held:
        """What its copy of the whole holds, if that stands there as it was published, and this very program made it.

        What another program or another zlib deflated may be other bytes than a clean build gives.
        """
        try:
            if self._stands(SITE):
                held = read_held(self.folder / SITE, SITE_FOLDER)
                if held.made_of == whole_made_of({a: told for a, told in held.digests.items() if a not in OWN}):
                    return held
        except _NO_COPY:
            pass
        return NOTHING

    def _stands(self, path: str) -> bool:
        return path in self.digests and digest_file(self.folder / path) == self.digests[path]


def whole_made_of(digests: Digests) -> str:
    """What the copy of a site of these files says it was made of: these, and the program with all it uses."""
    return fingerprint(sorted(digests.items()))
