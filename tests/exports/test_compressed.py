"""With `--gz` every text stands there compressed, too, with copies or without; nothing else changes."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from gazette.exports import Before, compressed, digest_tree, site_zip, write_compressed
from gazette.site import LargeFile
from gazette.zips import pack
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


def test_what_a_copy_holds_is_not_deflated_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.html", "b.css"):
        (tmp_path / name).write_bytes(name.encode() * 99)
    digests = digest_tree(tmp_path)
    alone = list(write_compressed(tmp_path, digests))
    copy = site_zip(tmp_path, digests, (), Before(tmp_path, {}))
    assert isinstance(copy, LargeFile)
    with (tmp_path / "site.zip").open("wb") as to:
        copy.write(to)
    (tmp_path / "c.js").write_bytes(b"c" * 99)
    monkeypatch.setattr(compressed, "pack", lambda name, data: pack(name, data) if name == "c.js" else None)
    beside_a_copy = list(write_compressed(tmp_path, digest_tree(tmp_path)))
    assert [file.path for file in beside_a_copy] == ["a.html.gz", "b.css.gz", "c.js.gz"]
    assert beside_a_copy[:2] == alone
