"""What the pages of articles weigh as a server sends them, gzipped, with all that they load: a table.

python -m bench.weight [SITE]        (site/ unless told)
"""

from __future__ import annotations

import gzip
import posixpath
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

BAR = 60 * 1024
"""Bytes that no article may weigh more than."""


@dataclass(frozen=True, slots=True)
class Weight:
    """One page; bytes, gzipped."""

    address: str
    page: int
    loaded: dict[str, int]
    """Stylesheets, scripts and icons by address."""
    blocking: tuple[str, ...]
    """Scripts that the page waits for."""

    @property
    def total(self) -> int:
        """The page with everything."""
        return self.page + sum(self.loaded.values())


class _Loads(HTMLParser):
    """What a page loads by itself."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.blocking: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and given.get("rel") in {"stylesheet", "icon"} and not given["href"].startswith("data:"):
            self.targets.append(given["href"])
        if tag == "script" and "src" in given:
            self.targets.append(given["src"])
            if not {"async", "defer"} & given.keys():
                self.blocking.append(given["src"])


def weigh(site: Path, address: str) -> Weight:
    """The weight of the page at this address of the built site."""
    loads = _Loads((site / address).read_text("utf-8"))
    folder = posixpath.dirname(address)
    addresses = [posixpath.normpath(posixpath.join(folder, target)) for target in loads.targets]
    return Weight(
        address,
        _gzipped(site / address),
        {loaded: _gzipped(site / loaded) for loaded in addresses},
        tuple(loads.blocking),
    )


def _gzipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def articles(site: Path) -> Iterator[str]:
    """Addresses of the articles in both languages."""
    for path in sorted(site.glob("[0-9]*/*.html")) + sorted(site.glob("en/[0-9]*/*.html")):
        if path.name != "index.html":
            yield path.relative_to(site).as_posix()


def main(site: Path) -> None:
    """Prints the table."""
    weights = sorted((weigh(site, address) for address in articles(site)), key=lambda weight: weight.total)
    if not weights:
        raise SystemExit(f"no site in {site}")
    print("loaded with the heaviest:")
    for address, size in weights[-1].loaded.items():
        print(f"  {size:7,}  {address}")
    print(f"articles: {len(weights)}; page alone, with all it loads:")
    for name, weight in (("median", weights[len(weights) // 2]), ("heaviest", weights[-1])):
        print(f"  {weight.page:7,}  {weight.total:7,}  {name}: {weight.address}")
    print(f"  {BAR:16,}  the bar")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
