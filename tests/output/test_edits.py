"""After any sequence of edits, a build that remembers gives what a clean build gives, byte for byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazette.markdown import render_article, render_head
from gazette.model import Issue
from gazette.pipeline import Folders, Options, build_site, building, reading
from gazette.store import read_content
from tests.conftest import PROJECT
from tests.series import rounds

Edit = Callable[[Folders, int], object]
"""Changes something; the number says which, or how."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Content, templates and assets of an archive of two issues, which have two short articles each."""
    root = tmp_path_factory.mktemp("small")
    (root / "content/issues").mkdir(parents=True)
    shutil.copy(PROJECT / "content/gazette.yaml", root / "content")
    for issue in read_content(PROJECT / "content")[0].issues[:2]:
        write_issue(root / "content", issue)
    for name in ("templates", "assets"):
        shutil.copytree(PROJECT / name, root / name)
    return root


def write_issue(content: Path, issue: Issue) -> None:
    folder = content / "issues" / issue.id
    folder.mkdir()
    (folder / "index.md").write_text(render_head(issue), "utf-8")
    for article in issue.articles[:2]:
        short = replace(article, body=article.body[:4], parts=(), aliases=())
        (folder / f"{article.slug}.md").write_text(render_article(short), "utf-8")


@contextmanager
def desk(small: Path) -> Iterator[Folders]:
    """A copy of the archive to edit."""
    with TemporaryDirectory() as folder:
        root = Path(folder, "desk")
        shutil.copytree(small, root)
        yield Folders(*(root / name for name in ("content", "site", "templates", "assets")))


def articles(folders: Folders) -> list[Path]:
    return sorted(path for path in folders.content.glob("issues/*/*.md") if path.name != "index.md")


def article(folders: Folders, number: int) -> Path:
    found = articles(folders)
    return found[number % len(found)]


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def rename(path: Path, number: int) -> None:
    slug = f"{path.stem}-{number}"
    change(path, f'slug: "{path.stem}"', f'slug: "{slug}"')
    path.rename(path.with_name(f"{slug}.md"))


def remove_article(folders: Folders, number: int) -> None:
    if len(articles(folders)) > 1:
        article(folders, number).unlink()


def add_article(folders: Folders, number: int) -> None:
    source = article(folders, number)
    added = source.with_name(f"{90 + number}-added.md")
    text = source.read_text("utf-8").replace(f'slug: "{source.stem}"', f'slug: "{added.stem}"')
    order = next(line for line in text.splitlines() if line.startswith("order: "))
    added.write_text(text.replace(order, f"order: {90 + number}"), "utf-8")


def add_issue(folders: Folders, number: int) -> None:
    issue = read_content(folders.content)[0].issues[0]
    year = 2030 + number
    if not (folders.content / "issues" / f"{year}-01").exists():
        head = replace(issue.head, year=year, number=1, total=None)
        write_issue(folders.content, replace(issue, id=f"{year}-01", head=head))


def remove_issue(folders: Folders, number: int) -> None:
    found = sorted((folders.content / "issues").iterdir())
    if len(found) > 1:
        shutil.rmtree(found[number % len(found)])


def site_file(folders: Folders, number: int) -> Path:
    found = sorted(path for path in folders.site.rglob("*") if path.is_file() and path.name != ".gazette")
    return found[number * len(found) // 10]


def spoil_memory(folders: Folders, name: str, number: int) -> None:
    memory = folders.site.parent / ".site.memory" / name
    data = memory.read_bytes()
    memory.write_bytes(data[: len(data) * number // 10])


EDITS: dict[str, Edit] = {
    "text": lambda folders, number: append(article(folders, number), f"\n第{number}次修订。\n"),
    "title": lambda folders, number: change(article(folders, number), 'title: "', f'title: "第{number}次修订'),
    "add an article": add_article,
    "remove an article": remove_article,
    "add an issue": add_issue,
    "remove an issue": remove_issue,
    "rename": lambda folders, number: rename(article(folders, number), number),
    "settings": lambda folders, _: change(
        folders.content / "gazette.yaml", 'site_url: ""', 'site_url: "https://a.cn/"'
    ),
    "template": lambda folders, number: append(folders.templates / "footer.html", f"<p>{number}</p>"),
    "stylesheet": lambda folders, number: append(min((folders.assets / "css").iterdir()), f"\n/* {number} */"),
    "lose a file": lambda folders, number: site_file(folders, number).unlink(),
    "spoil a file": lambda folders, number: site_file(folders, number).write_bytes(b"spoilt"),
    "spoil the memory": lambda folders, number: spoil_memory(folders, "last.json", number),
    "spoil what was counted": lambda folders, number: spoil_memory(folders, "search", number),
    "lose the memory": lambda folders, _: shutil.rmtree(folders.site.parent / ".site.memory"),
    "nothing": lambda *_: None,
}

steps = st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 9), st.booleans()), min_size=1, max_size=4)
"""What is edited, which one or how, and whether the build after it makes copies."""


def build(folders: Folders, zips: bool) -> None:
    outcome = build_site(folders, strict=False, progress=lambda *_: None, options=Options(zips=zips, record=False))
    assert outcome.published, outcome.problems


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@settings(max_examples=rounds(6, 300), deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=steps)
def test_what_is_remembered_never_shows(steps: list[tuple[str, int, bool]], small: Path) -> None:
    with desk(small) as folders:
        build(folders, zips=True)
        for edit, number, zips in steps:
            EDITS[edit](folders, number)
            build(folders, zips)
        clean = replace(folders, site=folders.site.with_name("clean"))
        build(clean, steps[-1][2])
        assert tree(folders.site) == tree(clean.site)


def test_processes_beside_give_the_same(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk(small) as folders:
        build(folders, zips=True)
        for module in (building, reading):
            monkeypatch.setattr(module, "_MANY", 0)
        other = replace(folders, site=folders.site.with_name("other"))
        build(other, zips=True)
        assert tree(folders.site) == tree(other.site)
