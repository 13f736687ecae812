"""SHA256SUMS: the checksum of every published file, as `sha256sum --check` reads them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from gazette.site import OutputFile

Digests = Mapping[str, str]
"""SHA-256 of files, in hexadecimal, by their addresses in the site."""

CHECKSUMS = "SHA256SUMS"


def listed(digests: Digests) -> Digests:
    """Sorted by address, without the files whose names begin with a dot: they are no part of what is published."""
    return {
        address: digests[address] for address in sorted(digests) if not f"/{address}".rpartition("/")[2].startswith(".")
    }


def digest_tree(tree: Path) -> Digests:
    """The digests of all files below the folder that are listed."""
    return listed({address: digest_file(tree / address) for address in _addresses(tree)})


def _addresses(tree: Path) -> Iterator[str]:
    for base, _, names in os.walk(tree):
        home = Path(base).relative_to(tree).as_posix()
        yield from (name if home == "." else f"{home}/{name}" for name in names)


def digest(data: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_file(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def write_checksums(digests: Digests) -> OutputFile:
    """The file that lists them; it does not list itself."""
    lines = (f"{digests[address]}  {address}\n" for address in sorted(digests))
    return OutputFile(CHECKSUMS, "".join(lines).encode())


def read_checksums(folder: Path) -> Digests:
    """What the checksums in a folder say; nothing where there are none, or something else stands there."""
    try:
        return parse_checksums((folder / CHECKSUMS).read_text("ascii"))
    except (OSError, UnicodeDecodeError):
        return {}


def parse_checksums(text: str) -> Digests:
    """The digests by address of a text like that of `write_checksums`."""
    return {address: told for told, _, address in (line.partition("  ") for line in text.splitlines())}
