"""Runs the shipped search client in Node; what there is to ask it."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote

SCRIPTS = Path(__file__).parent


def run(script: str, site: Path, given: object) -> Any:
    """What a script of this folder prints as JSON, given a site and, on its input, a value as JSON."""
    node = shutil.which("node")
    assert node, "Node is needed: see CONTRIBUTING.md"
    done = subprocess.run(
        [node, str(SCRIPTS / script), str(site)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def examples(page: Path) -> list[str]:
    """The queries that a search page links to."""
    links = re.findall(r'class="search-example" href="search\.html\?q=([^"]+)"', page.read_text("utf-8"))
    return [unquote(html.unescape(link)) for link in links]
