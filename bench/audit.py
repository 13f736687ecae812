"""What Lighthouse says of the pages that readers come to first, in both languages: a table.

python -m bench.audit [SITE]        (site/ unless told)

The site is served on this machine, gzipped. Lighthouse comes from npm, in the version named here; nothing else
is asked of the network. Below a score of 100, what cost it follows. Exit code 1 where a score is below its bar.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.served import first_pages, served
from scripts.chromium import FLAGS, chromium

LIGHTHOUSE = "lighthouse@12.8.2"

BARS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


@dataclass(frozen=True, slots=True)
class Audit:
    """One page."""

    address: str
    scores: dict[str, int]
    """0 to 100 by the names of `BARS`."""
    faults: tuple[str, ...]
    """What a score was lost for."""


def audit(address: str) -> Audit:
    """One run of Lighthouse, as for a telephone."""
    words = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json"]
    words += [f"--only-categories={','.join(BARS)}", f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}"]
    browser = {"CHROME_PATH": chromium() or ""}
    done = subprocess.run(words, env=os.environ | browser, stdout=subprocess.PIPE, check=True)
    told = json.loads(done.stdout)
    scores = {name: round(100 * (told["categories"][name]["score"] or 0)) for name in BARS}
    return Audit(address, scores, tuple(_faults(told)))


def _faults(told: dict[str, Any]) -> list[str]:
    """Everything that counts and is not perfect."""
    counted = {
        one["id"] for category in told["categories"].values() for one in category["auditRefs"] if one["weight"] > 0
    }
    found = (told["audits"][name] for name in sorted(counted))
    return [f"{one['id']}: {one['title']}" for one in found if one["score"] is not None and one["score"] < 1]


def main(site: Path) -> int:
    """Prints the table; the exit code."""
    print(f"| page | {' | '.join(BARS)} |\n|---|{'---|' * len(BARS)}")
    passed = True
    with served(site) as root:
        for path in first_pages(site):
            found = audit(root + path)
            print(f"| {path} | {' | '.join(str(found.scores[name]) for name in BARS)} |", flush=True)
            if min(found.scores.values()) < 100:
                print("\n".join(f"    {fault}" for fault in found.faults), flush=True)
            passed = passed and all(found.scores[name] >= bar for name, bar in BARS.items())
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
