"""Builds of a small archive: with an address and without, with copies and without, and the same again."""

from __future__ import annotations

import json
import re
from pathlib import Path
from zipfile import ZipFile

from tests.conftest import run_command
from tests.exports.copies import ADDRESS, build, name_address

ANNOUNCED = ("feed.xml", "en/feed.xml", "sitemap.xml", "robots.txt")


def test_without_an_address_the_build_says_what_it_left_out(content: Path) -> None:
    done = run_command("build", "--no-zips", "--content", "content", "--site", "site", folder=content.parent)
    assert done.returncode == 0
    assert done.stderr == (
        "content/gazette.yaml: gazette-address-missing doubt: The archive has no address: feeds, sitemap, robots.txt, "
        "canonical links and OpenGraph tags are left out. Hint: Once it has one, write it as site_url, like "
        "https://www.example.gov.cn/gongbao/.\n"
    )
    site = content.parent / "site"
    assert not [name for name in ANNOUNCED if (site / name).exists()]
    page = (site / "index.html").read_text()
    assert "og:" not in page
    assert "atom+xml" not in page


def test_with_an_address_nothing_is_left_out(content: Path) -> None:
    name_address(content)
    assert build(content, "--no-zips")["problems"] == []
    site = content.parent / "site"
    assert [name for name in ANNOUNCED if not (site / name).exists()] == []
    assert (site / "robots.txt").read_text() == f"User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}sitemap.xml\n"
    page = (site / "en/index.html").read_text()
    assert re.search(
        rf'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="{ADDRESS}en/feed.xml">', page
    )
    assert f'<meta property="og:url" content="{ADDRESS}en/index.html">' in page
    done = run_command("check", "--strict", "--content", str(content), "--site", str(site))
    assert (done.returncode, done.stderr) == (0, "")


def test_without_copies_no_page_offers_one(content: Path) -> None:
    build(content)
    site = content.parent / "site"
    assert sorted(path.name for path in site.rglob("*.zip")) == ["2022.zip", "site.zip"]
    assert "site.zip" in (site / "downloads.html").read_text()
    build(content, "--no-zips")
    assert list(site.rglob("*.zip")) == []
    assert "site.zip" not in (site / "downloads.html").read_text()


def test_built_elsewhere_it_is_the_same(content: Path, tmp_path: Path) -> None:
    """Other folder, other hashes, other time zone, other umask: the same bytes in every file, copies included."""
    name_address(content)
    build(content)
    other = tmp_path / "another place" / "site"
    other.parent.mkdir()
    done = run_command(
        "build", "--json", "--content", str(content), "--site", str(other), PYTHONHASHSEED="11", TZ="Asia/Shanghai"
    )
    assert json.loads(done.stdout)["clean"]
    assert (other / "SHA256SUMS").read_bytes() == (content.parent / "site/SHA256SUMS").read_bytes()


def test_a_copy_goes_without_feeds(content: Path) -> None:
    """What follows an address is not for a folder on a disk; its pages name the feeds where these are."""
    name_address(content)
    build(content)
    with ZipFile(content.parent / "site/years/2022.zip") as packed:
        assert not [name for name in packed.namelist() if name.endswith((".xml", "robots.txt"))]
        assert f'href="{ADDRESS}feed.xml"' in packed.read("gazette-2022/index.html").decode()
