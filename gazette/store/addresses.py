"""What became of addresses: the record of those that were published, and where people say that pages went.

`published.txt` holds every address that a build has published, sorted, one a line. Only a build
adds to it; nothing is ever taken out but by a person. `addresses.yaml`, which need not be there,
is written by hand:

    moved:
      "issuers/shijiaoyuju.html": "issuers/jiaoyuju.html"
    withdrawn:
      "2021-03/04-sanzhengban-2021-8.html": "reason, as readers see it"
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from gazette.archive import Addresses
from gazette.catalogue import ADDRESS_FORM, ADDRESS_UNRECORDED
from gazette.errors import Problem, problem
from gazette.store.files import read_text, write_whole
from gazette.store.issues import ISSUE_NAME
from gazette.yamlfields import Fields
from gazette.yamltext import parse_yaml

_ADDRESS = re.compile(r"(?!en/)(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.html")
"""`2021-03/04-sanzhengban-2021-8.html`"""


def published_path(root: Path) -> Path:
    """The record of what was published."""
    return root / "published.txt"


def addresses_path(root: Path) -> Path:
    """Where people say what became of pages."""
    return root / "addresses.yaml"


def read_addresses(root: Path) -> tuple[Addresses, tuple[Problem, ...]]:
    """Both files; one that is not there says nothing.

    Problems: `address-form`, and those of files and of YAML.
    """
    published, problems = _read_published(root)
    path = addresses_path(root)
    text, found = read_text(path, root) if path.exists() else (None, ())
    if text is None:
        return Addresses(published), (*problems, *found)
    node, found = parse_yaml(text, path.as_posix())
    if node is None:
        return Addresses(published), (*problems, *found)
    fields = Fields(node, path.as_posix())
    places: dict[str, tuple[int, int]] = {}
    moved = _read_mapping(fields, "moved", places)
    withdrawn = _read_mapping(fields, "withdrawn", places)
    return Addresses(published, moved, withdrawn, places), (*problems, *fields.finish())


def write_published(root: Path, addresses: Iterable[str]) -> tuple[Problem, ...]:
    """Adds addresses to the record, in one step; nothing is written where it has them all.

    Problems: `address-unrecorded`.
    """
    path = published_path(root)
    try:
        known = set(path.read_text("utf-8").split()) if path.exists() else set()
        if known.issuperset(addresses):
            return ()
        write_whole(path, "".join(f"{address}\n" for address in sorted(known.union(addresses))).encode())
    except OSError as error:
        return (problem(ADDRESS_UNRECORDED, path.as_posix(), reason=error.strerror or str(error)),)
    return ()


def _read_published(root: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    path = published_path(root)
    text, problems = read_text(path, root) if path.exists() else ("", ())
    lines = [(number, line.strip()) for number, line in enumerate((text or "").split("\n"), start=1) if line.strip()]
    wrong = (
        problem(ADDRESS_FORM, path.as_posix(), number, address=line)
        for number, line in lines
        if not _ADDRESS.fullmatch(line)
    )
    return tuple(line for _, line in lines if _ADDRESS.fullmatch(line)), (*problems, *wrong)


def _read_mapping(fields: Fields, key: str, places: dict[str, tuple[int, int]]) -> dict[str, str]:
    """The entries of `moved`, address → address, or of `withdrawn`, address or issue → reason, that have this form."""
    found = {}
    for address, node in fields.pairs(key):
        value = fields.as_text(node)
        if wrong := _wrong_form(key, address, value):
            fields.problems.append(problem(ADDRESS_FORM, fields.path, node.line, address=wrong))
        elif value:
            found[address] = value
            places[address] = node.line, node.column
    return found


def _wrong_form(key: str, address: str, value: str) -> str:
    """What of an entry should be an address and is none; empty where all is right."""
    if not _ADDRESS.fullmatch(address) and not (key == "withdrawn" and ISSUE_NAME.fullmatch(address)):
        return address
    return value if key == "moved" and not _ADDRESS.fullmatch(value) else ""
