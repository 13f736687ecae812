"""Addresses that were published: before a site is, whether it keeps them; afterwards, the record of the new ones."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path

from gazette import store
from gazette.archive import Archive
from gazette.catalogue import ADDRESS_LOST, ADDRESS_MOVED, ADDRESS_TAKEN, ADDRESS_TARGET, ADDRESS_UNKNOWN
from gazette.errors import Problem, nearest, problem
from gazette.site import (
    ArticleEntry,
    RedirectPage,
    Site,
    WithdrawnPage,
    lasting_addresses,
    withdrawn_addresses,
)

_ALIKE = 0.5
"""How much two addresses of one issue must share to be those of one article, from 0 to 1."""


def check_addresses(content: Path, archive: Archive, site: Site) -> tuple[Problem, ...]:
    """What is wrong with what people say of addresses, and every published one that leads nowhere any more."""
    return (*_check_listed(content, archive, site), *_check_published(content, archive, site))


def record_addresses(content: Path, site: Site) -> tuple[Problem, ...]:
    """Records every lasting address of a site that was just published."""
    return store.write_published(content, frozenset(lasting_addresses(site)))


def _check_listed(content: Path, archive: Archive, site: Site) -> Iterator[Problem]:
    """The entries of `addresses.yaml`, by themselves and against the pages that there are."""
    addresses, path = archive.addresses, store.addresses_path(content).as_posix()
    pages = {page.head.path for page in site.pages if not isinstance(page, RedirectPage | WithdrawnPage)}
    for address in (*addresses.moved, *addresses.withdrawn):
        if address in pages:
            yield problem(ADDRESS_TAKEN, path, *addresses.places[address], address=address)
    for address, target in addresses.moved.items():
        if target not in pages:
            near = _near(target, pages)
            yield problem(ADDRESS_TARGET, path, *addresses.places[address], target=target, nearest=near)
    for listed in addresses.withdrawn:
        if not any(withdrawn_addresses(addresses, listed)):
            near = nearest(listed, {*addresses.published, *(issue.ref.id for issue in site.issues)})
            yield problem(ADDRESS_UNKNOWN, path, *addresses.places[listed], address=listed, nearest=near)


def _check_published(content: Path, archive: Archive, site: Site) -> Iterator[Problem]:
    """Published addresses without a page, each with the article that seems to have left it, if there is one."""
    present = {page.head.path for page in site.pages}
    published = archive.addresses.published
    known = set(published)
    fresh = {entry.path: entry for entry in site.articles() if entry.path not in known}
    record = store.published_path(content).as_posix()
    for number, address in enumerate(published, start=1):
        if address in present or address in archive.addresses.moved:
            continue
        if heir := _heir(address, fresh):
            yield _moved(content, address, heir)
        else:
            target = _near(address, fresh.keys() or present)
            file = store.addresses_path(content).as_posix()
            yield problem(ADDRESS_LOST, record, number, address=address, target=target, file=file)


def _heir(address: str, fresh: dict[str, ArticleEntry]) -> ArticleEntry | None:
    """The article of the same issue, at an address never published, that seems to have stood at this one."""
    issue, _, name = address.rpartition("/")
    candidates = [entry for path, entry in fresh.items() if entry.issue.id == issue]
    same_place = [entry for entry in candidates if name.startswith(f"{entry.article.order:02d}-")]
    names = difflib.get_close_matches(address, [entry.path for entry in candidates], n=1, cutoff=_ALIKE)
    return next(iter(same_place), None) or next((fresh[path] for path in names), None)


def _moved(content: Path, address: str, heir: ArticleEntry) -> Problem:
    path, line = store.article_place(content, heir.issue.id, heir.article.slug)
    old = address.rpartition("/")[2].removesuffix(".html")
    aliases = ", ".join(f'"{alias}"' for alias in (*heir.article.aliases, old))
    return problem(
        ADDRESS_MOVED, path.as_posix(), line, title=heir.article.title, address=address, entry=f"aliases: [{aliases}]"
    )


def _near(address: str, known: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(address, sorted(known), n=1, cutoff=0)), "…")
