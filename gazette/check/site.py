"""The built site as a whole: every address on it leads somewhere, in both languages."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from gazette.catalogue import PAGE_ID_REPEATED, PAGE_LANGUAGE, PAGE_TWIN_MISSING, SITE_MISSING
from gazette.check.facts import Facts, Reference, read_facts, read_script, read_style
from gazette.check.links import check_reference
from gazette.errors import Problem, problem

Progress = Callable[[str, int, int], None]
"""Called with a page before it is read: address, how many are done, how many there are."""

_ENGLISH = "en/"
_DATA = "search/"
"""Scripts that hold texts of the gazette, which may name any address."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found."""

    problems: tuple[Problem, ...]
    pages: int | None = None
    """How many there are; None where no site was built."""
    articles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Title and document number of every article, by the address of its Chinese page."""


def check_site(folder: Path, progress: Progress) -> Checked:
    """Checks every page, stylesheet and script below the folder.

    Problems: `page-…` and `site-missing`.
    """
    addresses = frozenset(_addresses(folder))
    if "index.html" not in addresses:
        return Checked((problem(SITE_MISSING, str(folder)),))
    pages = _read_pages(folder, sorted(address for address in addresses if address.endswith(".html")), progress)
    problems = (
        *(found for address, facts in pages.items() for found in _check_page(folder, address, facts)),
        *_check_twins(folder, pages),
        *_check_links(folder, addresses, pages),
    )
    articles = {
        address: (facts.meta["citation_title"], facts.meta.get("DC.identifier", ""))
        for address, facts in pages.items()
        if "citation_title" in facts.meta and not address.startswith(_ENGLISH)
    }
    return Checked(problems, len(pages), articles)


def _addresses(folder: Path) -> Iterator[str]:
    for base, _, names in os.walk(folder):
        below = Path(base).relative_to(folder)
        yield from ((below / name).as_posix() for name in names)


def _read_pages(folder: Path, addresses: Collection[str], progress: Progress) -> dict[str, Facts]:
    pages = {}
    for done, address in enumerate(addresses):
        progress(address, done, len(addresses))
        pages[address] = read_facts((folder / address).read_text("utf-8"))
    return pages


def _check_page(folder: Path, address: str, facts: Facts) -> Iterator[Problem]:
    """What one page shows without the others: its language and its anchors."""
    expected = "en" if address.startswith(_ENGLISH) else "zh"
    if facts.language.partition("-")[0] != expected:
        yield problem(PAGE_LANGUAGE, str(folder / address), language=facts.language or "—", expected=expected)
    counts = Counter(anchor.id for anchor in facts.anchors)
    for anchor in facts.anchors:
        if counts.pop(anchor.id, 1) > 1:
            yield problem(PAGE_ID_REPEATED, str(folder / address), anchor.line, anchor.column, id=anchor.id)


def _check_twins(folder: Path, addresses: Iterable[str]) -> Iterator[Problem]:
    """Every page of one language has its page in the other, where the site has both."""
    english = {address for address in addresses if address.startswith(_ENGLISH)}
    chinese = set(addresses) - english
    for address in sorted(chinese) if english else ():
        if _ENGLISH + address not in english:
            yield problem(PAGE_TWIN_MISSING, str(folder / address), twin=_ENGLISH + address)
    for address in sorted(english):
        if (twin := address.removeprefix(_ENGLISH)) not in chinese:
            yield problem(PAGE_TWIN_MISSING, str(folder / address), twin=twin)


def _check_links(folder: Path, addresses: Collection[str], pages: Mapping[str, Facts]) -> Iterator[Problem]:
    """Every address on the pages and in the stylesheets."""
    anchors = {address: frozenset(anchor.id for anchor in facts.anchors) for address, facts in pages.items()}
    for address, facts in pages.items():
        for reference in facts.references:
            yield from check_reference(folder, address, reference, addresses, anchors)
    for address in sorted(addresses):
        for reference in _read_loads(folder, address):
            yield from check_reference(folder, address, reference, addresses, anchors)


def _read_loads(folder: Path, address: str) -> Iterable[Reference]:
    """What a file that is no page loads: a stylesheet, a picture of shapes, a script that is no data."""
    kind = PurePosixPath(address).suffix
    if kind == ".css":
        return read_style((folder / address).read_text("utf-8"))
    if kind == ".svg":
        return read_facts((folder / address).read_text("utf-8")).references
    if kind == ".js" and not address.startswith(_DATA):
        return read_script((folder / address).read_text("utf-8"))
    return ()
