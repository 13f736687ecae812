"""With `--gz` every text stands there compressed, too; nothing else changes."""

from __future__ import annotations

import gzip
from pathlib import Path

from tests.conftest import run_command
from tests.exports.copies import build
from tests.exports.test_real_site import assert_sums


def test_every_text_has_a_compressed_twin(content: Path) -> None:
    build(content, "--no-zips", "--gz")
    site = content.parent / "site"
    packed = {path.with_suffix(""): path for path in site.rglob("*.gz")}
    assert {"index.html", "site.css", "head.js"} <= {path.name for path in packed}
    assert all(gzip.decompress(twin.read_bytes()) == path.read_bytes() for path, twin in packed.items())
    assert not [path for path in packed if path.suffix in {".epub", ".png", ".gz"}]
    assert_sums(site)
    done = run_command("check", "--content", str(content), "--site", str(site))
    assert done.returncode == 0, done.stderr
    first = {twin: twin.read_bytes() for twin in packed.values()}
    build(content, "--no-zips")
    assert list(site.rglob("*.gz")) == []
    build(content, "--no-zips", "--gz")
    assert {twin: twin.read_bytes() for twin in packed.values()} == first
