"""Makes the pictures of the README from the built site, in Chromium.

    python3 -m scripts.pictures --article ADDRESS --query WORDS [--site DIR] [--pictures DIR]

The pages are opened from the disk, so nothing has to be served. The same site, fonts and browser give
the same pictures.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright

from scripts.chromium import launch
from scripts.set_up import ROOT

SCREEN = (1280, 860)
PHONE = (390, 860)
"""Width and height of a picture, CSS pixels."""

SHOWN = "#results > li .snippet mark"
"""There once the results of a search stand on the page."""


@dataclass(frozen=True)
class Picture:
    """One page as a reader sees it."""

    name: str
    address: str
    """From the root of the site."""
    size: tuple[int, int] = SCREEN
    theme: Literal["light", "dark"] = "light"
    wait: str = "footer"
    """Selector of what must be there first."""


def pictures(article: str, query: str) -> tuple[Picture, ...]:
    """The pictures of the README; `article` is the address of a document from the root of the site."""
    issue = f"{article.partition('/')[0]}/index.html"
    return (
        Picture("home", "index.html"),
        Picture("issue", issue),
        Picture("article", article),
        Picture("search", f"search.html?q={quote(query)}", wait=SHOWN),
        Picture("phone", article, size=PHONE),
        Picture("dark", f"en/{issue}", theme="dark"),
    )


def take(browser: Browser, site: Path, picture: Picture, folder: Path) -> Path:
    """Writes one picture; gives its file."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=picture.theme,
        locale="zh-CN",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{picture.address}")
    page.locator(picture.wait).first.wait_for(state="attached")
    file = folder / f"{picture.name}.png"
    page.screenshot(path=file, animations="disabled", caret="hide")
    context.close()
    return file


def main() -> None:
    """Takes every picture and says how large it is."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--article", required=True, help="a document to show: its address from the root of the site")
    words.add_argument("--query", required=True, help="what to search for")
    words.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    words.add_argument("--pictures", type=Path, default=ROOT / "docs" / "pictures", help="where the pictures go")
    asked = words.parse_args()
    asked.pictures.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for picture in pictures(asked.article, asked.query):
            file = take(browser, asked.site.resolve(), picture, asked.pictures)
            print(f"{file.name}: {file.stat().st_size // 1000} kB")
        browser.close()


if __name__ == "__main__":
    main()
