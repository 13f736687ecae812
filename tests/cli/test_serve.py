"""The site on this machine: served, rebuilt, shown again."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT


@pytest.fixture
def served(content: Path) -> Iterator[str]:
    """Address of a served copy of the content, ending in `/`."""
    words = ["serve", "--port", "0", "--content", str(content), "--site", str(content.parent / "site")]
    program = [sys.executable, str(PROJECT / "build.py"), *words]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"}) as server:
        assert server.stdout is not None
        address = re.compile(r"The site is at (http://\S+/)index.html; Ctrl-C ends.\n")
        found = next(filter(None, map(address.fullmatch, server.stdout)), None)
        assert found
        yield found[1]
        server.send_signal(signal.SIGINT)
        assert server.wait(10) == 0


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=20) as answer:
        text: str = answer.read().decode()
        return text


def test_pages_are_served_and_shown_again_after_a_change(served: str, content: Path) -> None:
    assert "/~reload.js" in get(served)
    assert "EventSource" in get(f"{served}~reload.js")
    assert "/~reload.js" not in (content.parent / "site/index.html").read_text()
    with urllib.request.urlopen(f"{served}~changes", timeout=20) as changes:
        settings = content / "gazette.yaml"
        settings.write_text(settings.read_text().replace("人民政府公报", "人民政府新公报"))
        assert changes.readline() == b"data: changed\n"
    assert "人民政府新公报" in get(served)


def test_an_error_leaves_the_last_good_site(served: str, content: Path) -> None:
    before = get(served)
    with urllib.request.urlopen(f"{served}~changes", timeout=20) as changes:
        (content / "gazette.yaml").write_text("title: [")
        assert changes.readline() == b"data: changed\n"
    assert get(served) == before


def test_a_page_that_is_not_there(served: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404") as refused:
        get(f"{served}gone.html")
    assert "</html>" in refused.value.read().decode()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        get(f"{served}../content/gazette.yaml")
