"""One address on one page: does it lead where it says, from wherever the site is put?"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from gazette.catalogue import (
    PAGE_ANCHOR_MISSING,
    PAGE_LINK_ABSOLUTE,
    PAGE_LINK_BROKEN,
    PAGE_LINK_SCHEME,
    PAGE_REQUEST_EXTERNAL,
)
from gazette.check.facts import Reference, Use
from gazette.errors import Kind, Problem, problem

_SCHEMES = {Use.LINK: {"http", "https", "mailto", "tel"}, Use.LOAD: {"data"}}
"""Schemes that may stand on a page; whatever else it names is a file of the site."""


def check_reference(
    folder: Path,
    address: str,
    reference: Reference,
    addresses: Collection[str],
    anchors: Mapping[str, Collection[str]],
) -> Iterator[Problem]:
    """What is wrong with an address that stands on the page or in the stylesheet `address`.

    `addresses` are the files of the site, `anchors` the ids of its pages.
    """

    def found(kind: Kind) -> Problem:
        return problem(kind, str(folder / address), reference.line, reference.column, target=reference.target)

    try:
        parts = urlsplit(reference.target)
    except ValueError:
        yield found(PAGE_LINK_BROKEN)
        return
    if parts.scheme or parts.netloc:
        yield from map(found, _wrong_scheme(reference.use, parts))
    elif parts.path.startswith("/"):
        yield found(PAGE_LINK_ABSOLUTE)
    else:
        target = _resolve(address, parts.path)
        if target not in addresses:
            yield found(PAGE_LINK_BROKEN)
        elif target in anchors and parts.fragment and unquote(parts.fragment) not in anchors[target]:
            yield found(PAGE_ANCHOR_MISSING)


def _wrong_scheme(use: Use, parts: SplitResult) -> Iterator[Kind]:
    if use is Use.LOAD and (parts.netloc or parts.scheme in _SCHEMES[Use.LINK]):
        yield PAGE_REQUEST_EXTERNAL
    elif parts.scheme not in _SCHEMES[use]:
        yield PAGE_LINK_SCHEME


def _resolve(address: str, path: str) -> str:
    """The file that a relative path names; the page itself where the path is empty."""
    if not path:
        return address
    return posixpath.normpath(posixpath.join(posixpath.dirname(address), unquote(path)))
