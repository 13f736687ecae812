"""A file that is none: links out of the folder, links in a circle, pipes, files without end."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.errors import render_problem
from gazette.pipeline import Folders, Options, Outcome, Progress, build_site
from gazette.pipeline.arrivals import import_files
from gazette.pipeline.importing import import_alone
from tests.conftest import PROJECT

SECRET = "只有本机可读"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file beside the folders, which must be neither read nor written."""
    path = tmp_path / "secret"
    path.write_text(SECRET)
    return path


@pytest.fixture
def folders(content: Path, secret: Path) -> Folders:
    """Folders that are to be spoilt; the site is not built yet."""
    root = content.parent
    for part in ("templates", "assets"):
        (root / part).symlink_to(PROJECT / part)
    return Folders(content, root / "site", root / "templates", root / "assets")


def own(folder: Path) -> None:
    """Makes a copy of a folder that is a link to the project's own."""
    if folder.is_symlink():
        project = folder.readlink()
        folder.unlink()
        shutil.copytree(project, folder)


def told(folders: Folders, outcome: Outcome) -> list[str]:
    root = f"{folders.content.parent.as_posix()}/"
    return [render_problem(found, "en").replace(root, "").partition(" error: ")[0] for found in outcome.problems]


Work = Callable[[Folders, bool, Progress], Outcome]


def build(folders: Folders, strict: bool, progress: Progress) -> Outcome:
    return build_site(folders, strict, progress, Options(zips=False))


def import_all(folders: Folders, strict: bool, progress: Progress) -> Outcome:
    return import_alone(folders, strict, progress, dry=False)


def run(folders: Folders, work: Work) -> Outcome:
    return work(folders, False, lambda *_: None)


@pytest.mark.parametrize(
    ("place", "work"),
    [
        ("content/gazette.yaml", build),
        ("content/issues/2022-06/index.md", build),
        ("content/issues/2022-06/02-sanzheng-2022-2.md", build),
        ("content/issues/2022-06/import.json", build),
        ("content/corrections/2022-06.yaml", build),
        ("content/sources/2022-06.txt", build),
        ("content/sources/2022-06.txt", import_all),
        ("templates/article.html", build),
        ("templates/macros/names.html", build),
        ("assets/icons/icon.svg", build),
        ("assets/new.txt", build),
        ("assets/css/new.css", build),
        ("assets/search/new.js", build),
    ],
)
@pytest.mark.parametrize("target", ["secret", "itself"])
def test_a_link_out_of_its_folder_is_not_followed(
    folders: Folders, place: str, work: Work, target: str, secret: Path
) -> None:
    path = folders.content.parent / place
    own(folders.content.parent / place.split("/", maxsplit=1)[0])
    path.unlink(missing_ok=True)
    path.symlink_to(secret if target == "secret" else path.name)
    assert f"{place}: file-outside" in told(folders, run(folders, work))
    assert not folders.site.exists()


@pytest.mark.parametrize(
    "place", ["content/issues/2022-06", "content/issues", "content/corrections", "content/sources"]
)
def test_a_folder_elsewhere_is_not_read(folders: Folders, tmp_path: Path, place: str) -> None:
    path = folders.content.parent / place
    path.rename(tmp_path / "outside")
    path.symlink_to(tmp_path / "outside")
    found = told(folders, run(folders, build))
    assert any(one.startswith(place) and one.endswith(": file-outside") for one in found)
    assert not folders.site.exists()


def test_a_link_within_the_folder_is_a_file_like_others(folders: Folders) -> None:
    listed = folders.content / "corrections" / "2022-06.yaml"
    listed.rename(folders.content / "sources" / ".corrections.yaml")
    listed.symlink_to("../sources/.corrections.yaml")
    run(folders, build)
    assert folders.site.exists()


def test_a_template_cannot_include_a_file_of_the_machine(folders: Folders) -> None:
    own(folders.templates)
    (folders.templates / "footer.html").write_text('{% include "../secret" %}')
    assert told(folders, run(folders, build)) == ["templates/../secret: file-outside"]
    assert not folders.site.exists()


@pytest.mark.parametrize("name", ["gazette.yaml", "issues/2022-06/index.md", "corrections/2022-06.yaml"])
def test_a_pipe_does_not_keep_anyone_waiting(folders: Folders, name: str) -> None:
    (folders.content / name).unlink()
    os.mkfifo(folders.content / name)
    assert f"content/{name}: file-unreadable" in told(folders, run(folders, build))


@pytest.mark.parametrize("name", ["gazette.yaml", "sources/2022-06.txt", "issues/2022-06/02-sanzheng-2022-2.md"])
def test_a_file_of_gigabytes_is_not_read(folders: Folders, name: str) -> None:
    os.truncate(folders.content / name, 1 << 40)  # a hole: it takes no room on the disk
    assert f"content/{name}: file-large" in told(folders, run(folders, build))


def test_an_import_writes_through_no_link(folders: Folders, secret: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    source = folders.content / "sources" / "2022-06.txt"
    given = tmp_path / "a.txt"
    given.write_bytes(source.read_bytes() + "又一行。\n".encode())
    planted = (source.with_name(".2022-06.txt.new"), folders.content / "issues" / ".2022-06.new")
    for path in planted:
        path.symlink_to(secret if path.suffix == ".txt.new" else outside)
    import_files(folders, [given], strict=False, progress=lambda *_: None, replacing=True, dry=False)
    assert secret.read_text() == SECRET
    assert not list(outside.iterdir())


@pytest.mark.parametrize("part", ["issues", "sources"])
def test_nothing_is_brought_in_where_a_folder_is_a_link(folders: Folders, tmp_path: Path, part: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    given = tmp_path / "a.txt"
    (folders.content / "sources" / "2022-06.txt").rename(given)
    shutil.rmtree(folders.content / part)
    (folders.content / part).symlink_to(outside)
    outcome = import_files(folders, [given], strict=False, progress=lambda *_: None, replacing=False, dry=False)
    assert any(one.endswith("file-outside") for one in told(folders, outcome))
    assert not list(outside.iterdir())
