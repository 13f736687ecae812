"""What the service worker needs to know: the version of the site, and what every page of it needs.

The work itself is done by `assets/worker/worker.js`, which the file at the root calls: a worker
answers for the folder it stands in and all below.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from gazette.exports.checksums import Digests, digest, write_checksums
from gazette.site import OutputFile

WORKER = "service-worker.js"
VERSION = "version.txt"

OWN = frozenset({WORKER, VERSION})
"""Files that are made of all others of a site, so that every copy has its own."""

_PAGES = ("index.html", "offline.html", "en/index.html", "en/offline.html")
"""Pages that can be read without a network from the first visit on."""

_ASSETS = ("assets/site.css", "assets/js/", "assets/icons/")
"""What the pages load, but for the search: a file, or a folder with all that is in it."""

_VERSION_DIGITS = 16


def write_worker(digests: Digests) -> Iterator[OutputFile]:
    """The worker and the version of the site that consists of these files, which changes with any of them."""
    version = digest(write_checksums(digests).data)[:_VERSION_DIGITS]
    files = [path for path in sorted(digests) if path in _PAGES or path.startswith(_ASSETS)]
    told = json.dumps({"version": version, "files": files}, indent=1)
    yield OutputFile(VERSION, f"{version}\n".encode())
    yield OutputFile(WORKER, f'self.GAZETTE = {told};\nimportScripts("assets/worker/worker.js");\n'.encode())
