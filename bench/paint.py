"""When a reader on a slow telephone sees the first words, with an empty cache: a table, from runs made here and now.

python -m bench.paint [SITE]        (site/ unless told)

The site is served on this machine, gzipped; Chromium is slowed down as Lighthouse slows it for a telephone:
a processor four times as slow, 1.6 Mbit/s down and 0.75 up, 150 ms for each answer.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.served import first_pages, served
from scripts.chromium import launch

SLOWER = 4
"""How many times as slow the processor is made."""

NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
"""Milliseconds; bytes a second."""

RUNS = 5

_PAINT = """() => new Promise((resolve) => new PerformanceObserver((list) =>
  resolve(list.getEntriesByName("first-contentful-paint")[0].startTime)
).observe({ type: "paint", buffered: true }))"""


def paint(browser: Browser, address: str) -> float:
    """Milliseconds until the first content is painted, with an empty cache."""
    context = browser.new_context(viewport={"width": 412, "height": 823}, device_scale_factor=1.75, is_mobile=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address)
    first: float = page.evaluate(_PAINT)
    context.close()
    return first


def main(site: Path) -> None:
    """Prints the table: of several runs of each page the best, which a busy machine blurs least, and the median."""
    print("| page | first paint, ms, best | median |\n|---|---|---|")
    with sync_playwright() as playwright, served(site) as root:
        browser = launch(playwright)
        for path in first_pages(site):
            runs = [paint(browser, root + path) for _ in range(RUNS)]
            print(f"| {path} | {min(runs):.0f} | {statistics.median(runs):.0f} |", flush=True)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
