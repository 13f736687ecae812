"""Published addresses: recorded by a build, kept by redirects, never lost in silence."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import PROJECT, copy_of_one_issue, run_command

ISSUE = "content/issues/2022-06"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a published archive of one issue."""
    folder = tmp_path_factory.mktemp("published")
    copy_of_one_issue(folder / "content")
    assert build(folder) == []
    return folder


@pytest.fixture
def folder(published: Path, tmp_path: Path) -> Path:
    """A copy of it, to be spoilt."""
    return shutil.copytree(published, tmp_path / "published")


def run(folder: Path, *words: str) -> list[str]:
    """The errors and warnings of a command, a line each."""
    done = run_command("--content", "content", "--site", "site", *words, folder=folder)
    problems = [line for line in done.stderr.splitlines() if " doubt: " not in line]
    assert done.returncode == (1 if any(" error: " in line for line in problems) else 0), done.stderr
    return problems


def build(folder: Path) -> list[str]:
    """Imports and builds."""
    return run(folder, "--no-zips")


def record(folder: Path) -> list[str]:
    return (folder / "content/published.txt").read_text().splitlines()


def article(folder: Path) -> Path:
    """The issue's second article."""
    return sorted(path for path in (folder / ISSUE).glob("*.md") if path.name != "index.md")[1]


def rename(path: Path, slug: str) -> Path:
    """Gives an article another address, as a person would."""
    text = path.read_text().replace(f'slug: "{path.stem}"', f'slug: "{slug}"')
    (renamed := path.with_name(f"{slug}.md")).write_text(text)
    path.unlink()
    return renamed


def test_a_build_records_what_it_publishes(folder: Path) -> None:
    addresses = record(folder)
    assert addresses == sorted(set(addresses))
    assert {"2022-06/index.html", "years/2022.html", f"2022-06/{article(folder).stem}.html"} <= set(addresses)
    assert "404.html" not in addresses
    assert all((folder / "site" / address).is_file() for address in addresses)
    assert all((folder / "site/en" / address).is_file() for address in addresses)
    before = (folder / "content/published.txt").stat().st_mtime_ns
    assert build(folder) == []
    assert (folder / "content/published.txt").stat().st_mtime_ns == before


def test_an_article_that_moved_is_named_with_what_to_write(folder: Path) -> None:
    old = article(folder)
    new = rename(old, f"{old.stem[:2]}-renamed")
    title, line = re.search('title: "(.*)"', new.read_text()), new.read_text().split("slug:")[0].count("\n") + 1
    assert title
    address = f"2022-06/{old.stem}.html"
    expected = (
        f"{ISSUE}/{new.name}:{line}: address-moved error: “{title[1]}” has another address now: links to {address}, "
        f'which was published, would fail. Hint: Write aliases: ["{old.stem}"] below slug in this file, and the old '
        "address leads here; or give slug and file their old name. If it was never on the web, delete "
        f"{address} from published.txt."
    )
    before = (folder / "site/index.html").read_bytes()
    assert build(folder) == [expected]
    assert run(folder, "check") == [expected]
    assert (folder / "site/index.html").read_bytes() == before
    new.write_text(new.read_text().replace("\norder:", f'\naliases: ["{old.stem}"]\norder:', 1))
    assert build(folder) == []
    assert run(folder, "check", "--strict") == []
    assert f"2022-06/{new.stem}.html" in record(folder)
    for tree, up in (("site", ""), ("site/en", "")):
        page = (folder / tree / address).read_text()
        assert f'content="0; url=../2022-06/{new.name[:-3]}.html{up}"' in page
        assert f'<link rel="canonical" href="../2022-06/{new.stem}.html">' in page
        assert "<script" not in page


def test_an_article_that_went_is_an_error_until_it_is_said_where(folder: Path) -> None:
    gone = article(folder)
    gone.unlink()
    (folder / ISSUE / "import.json").unlink()  # else the next import writes it again
    (folder / "content/sources/2022-06.txt").unlink()
    shutil.rmtree(folder / "content/corrections")
    address = f"2022-06/{gone.stem}.html"
    (found,) = (line for line in build(folder) if address in line)
    number = record(folder).index(address) + 1
    assert found.startswith(f"content/published.txt:{number}: address-lost error: The address {address} was published")
    assert "content/addresses.yaml" in found
    lost = [line.split("The address ")[1].split(" ")[0] for line in build(folder)]
    reasons = "".join(f'  "{one}": "内容有误，已撤回。"\n' for one in lost)
    (folder / "content/addresses.yaml").write_text(f"withdrawn:\n{reasons}")
    assert build(folder) == []
    assert run(folder, "check", "--strict") == []
    assert "内容有误，已撤回。" in (folder / "site" / address).read_text()
    assert '<span lang="zh-Hans">内容有误，已撤回。</span>' in (folder / "site/en" / address).read_text()


def test_a_whole_issue_can_be_withdrawn(folder: Path) -> None:
    shutil.rmtree(folder / ISSUE)
    shutil.rmtree(folder / "content/corrections")
    (folder / "content/sources/2022-06.txt").unlink()
    others = [address for address in record(folder) if not address.startswith("2022-06/")]
    lines = "".join(f'  "{address}": "index.html"\n' for address in others)
    (folder / "content/addresses.yaml").write_text(f'withdrawn:\n  "2022-06": "本期作废。"\nmoved:\n{lines}')
    assert {line.split(" ")[1] for line in build(folder)} == set()
    assert "本期作废。" in (folder / "site/2022-06/index.html").read_text()
    assert "../index.html" in (folder / "site" / others[0]).read_text()


def test_a_line_that_was_never_on_the_web_may_go(folder: Path) -> None:
    old = article(folder)
    rename(old, f"{old.stem[:2]}-renamed")
    kept = [address for address in record(folder) if address != f"2022-06/{old.stem}.html"]
    (folder / "content/published.txt").write_text("".join(f"{address}\n" for address in kept))
    assert build(folder) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            'moved:\n  "2022-06/index.html": "index.html"\n',
            ":2: address-taken error: The address 2022-06/index.html has a page, so it cannot have moved or been "
            "withdrawn. Hint: Delete this line.",
        ),
        (
            'moved:\n  "a.html": "years/2023.html"\n',
            ":2: address-target error: There is no page at years/2023.html, where this address is to lead. "
            "Hint: Did you mean years/2022.html?",
        ),
        (
            'withdrawn:\n  "2022-05": "误刊"\n',
            ":2: address-unknown error: 2022-05 was never published, so it cannot be withdrawn. "
            "Hint: Did you mean 2022-06? Addresses and issues stand in published.txt.",
        ),
        (
            'moved:\n  "/a.html": "index.html"\n',
            ":2: address-form error: This is no address: /a.html. Hint: It begins at the root of the site, without "
            "host and en/: 2021-03/04-wenjian.html. In published.txt, which the program writes, delete the line.",
        ),
        (
            'move:\n  "a.html": "index.html"\n',
            ":1:1: yaml-key-unknown error: Unknown key move. Hint: Did you mean moved?",
        ),
    ],
)
def test_what_is_said_of_addresses_is_checked(folder: Path, written: str, expected: str) -> None:
    (folder / "content/addresses.yaml").write_text(written)
    found = [re.sub(r"^(\S+:2):\d+:", r"\1:", line) for line in build(folder)]
    assert found == [f"content/addresses.yaml{expected}"]


def test_a_conflict_of_versions_in_the_record_is_told(folder: Path) -> None:
    path = folder / "content/published.txt"
    path.write_text("<<<<<<< HEAD\n" + path.read_text())
    (found,) = build(folder)
    assert found.startswith("content/published.txt:1: address-form error: This is no address: <<<<<<< HEAD. ")


def test_a_site_elsewhere_of_other_content_keeps_a_record_of_its_own(folder: Path, tmp_path: Path) -> None:
    assert run_command("new", "other", "--title", "岚泽市人民政府公报", folder=folder).returncode == 0
    done = run_command("build", "--json", "--content", "other", "--site", "other-site", folder=folder)
    assert json.loads(done.stdout)["clean"]
    assert not (folder / "other/published.txt").exists()  # nothing that lasts is published yet


def test_the_real_archive_has_recorded_every_address(site: Path) -> None:
    """What the shared site of the tests holds was built from the real content: its record is complete."""
    addresses = (PROJECT / "content/published.txt").read_text().splitlines()
    articles = {path.relative_to(site).as_posix() for path in site.glob("[0-9]*/*.html")}
    assert articles <= set(addresses)
