"""Every command of the guides runs, where it stands and in the order in which it stands."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from markdown_it.token import Token

from gazette.arguments import parse_arguments
from tests.conftest import PROJECT, needed, run_command
from tests.guides.desk import Desk, make_desk
from tests.guides.instead import INSTEAD
from tests.guides.pages import COMMANDS, DOCS, GUIDES, OTHERS, PAGES, blocks, inline, mentioned, recipe, typed


def _mentions() -> dict[Path, list[str]]:
    """The commands within the sentences of each page, each where it stands first; not those that stand in a block."""
    known = set[str]().union(*map(typed, PAGES))
    found = {}
    for page in dict.fromkeys((*GUIDES, *PAGES)):
        found[page] = [command for command in mentioned(page) if command not in known]
        known.update(found[page])
    return found


MENTIONS = _mentions()
FOLLOWED = [page for page in MENTIONS if MENTIONS[page] or typed(page) or any(map(recipe, blocks(page)))]
FROM_NOTHING = {"editor.md", "maintainer.md"}
"""Pages that begin before anything was imported or built."""


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    needed("git", shutil.which("git"))
    return make_desk(tmp_path_factory.mktemp("guides") / "bare")


@pytest.fixture(scope="module")
def built(bare: Path) -> Path:
    """The same after the first issue was imported and built."""
    root = shutil.copytree(bare, bare.parent / "built", symlinks=True)
    desk = Desk(root, root / "gazette")
    desk.run("python3 build.py import FILE\npython3 build.py")
    return root


@pytest.fixture
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    """Where the page that the test is about is followed."""
    page: Path = request.getfixturevalue("page")
    found: Path = request.getfixturevalue("bare" if page.name in FROM_NOTHING else "built")
    root = shutil.copytree(found, tmp_path / "desk", symlinks=True)
    if page.name == "maintainer.md":  # which begins with the copy of the repository
        shutil.rmtree(root / "gazette")
        return Desk(root, root)
    (root / "gazette/.venv").unlink()
    (root / "gazette/.venv").symlink_to(root / "venv")
    return Desk(root, root / "gazette")


@pytest.mark.parametrize("page", FOLLOWED, ids=lambda page: page.name)
def test_every_command_does_what_the_page_says(page: Path, desk: Desk) -> None:
    if page.name == "maintainer.md":
        needed("rsync", shutil.which("rsync"))
    if page.parent.name == "scaffold":  # which stands in a folder that was just made
        desk.run("python3 build.py new DIR --title 某市人民政府公报")
    for block in blocks(page):
        _follow(block, desk)
    for command in MENTIONS[page]:
        desk.run(command)
    _CHECKS.get(page.name, _nothing_more)(desk)


def _follow(block: Token, desk: Desk) -> None:
    """Runs the commands of a block, the steps of a recipe; writes a file that it shows."""
    if block.info in COMMANDS:
        desk.run(block.content)
    elif block.info == "yaml":
        if shown := re.match(r"# (content/\S+)\n", block.content):
            path = desk.folder / shown[1]
            path.parent.mkdir(exist_ok=True)
            path.write_text(block.content)
        for step in recipe(block):
            desk.run(step)


def _editor(desk: Desk) -> None:
    texts = [path.read_text() for path in (desk.folder / "content/issues/2022-06").glob("*.md")]
    assert any("大石涧" in text for text in texts)
    assert not any("太石涧" in text for text in texts)
    assert (desk.folder / "site/2022-06/index.html").is_file()


def _maintainer(desk: Desk) -> None:
    assert desk.folder == desk.root / "gazette"
    assert (desk.folder / "current").is_symlink()
    assert (desk.folder / "another-site/en/index.html").is_file()
    assert (desk.folder / "public/index.html").is_file()


def _reader(desk: Desk) -> None:
    (block,) = (block for block in blocks(DOCS / "reader.md") if block.info in COMMANDS)
    desk.folder = desk.folder.parent
    assert desk.run(block.content) == ""
    (desk.folder / "index.html").write_text("forged")
    desk.folder = desk.folder.parent
    with pytest.raises(AssertionError, match=r"index\.html: FAILED"):
        desk.run(block.content)


def _nothing_more(_: Desk) -> None:
    pass


_CHECKS = {"editor.md": _editor, "maintainer.md": _maintainer, "reader.md": _reader}


def test_blocks_are_of_languages_whose_commands_are_known() -> None:
    for page in PAGES:
        for block in blocks(page):
            assert block.info in COMMANDS | OTHERS, (page.name, block.info, block.content)


def test_code_that_begins_with_a_program_is_known_to_be_a_command() -> None:
    for page in PAGES:
        for code in set(inline(page)).difference(mentioned(page)):
            first, *more = code.split() or [""]
            assert not more or not shutil.which(first) or code.endswith(";"), (page.name, code)


def test_what_is_not_run_as_it_stands_is_in_the_pages() -> None:
    assert INSTEAD.keys() <= set[str]().union(*map(typed, PAGES), *map(mentioned, PAGES))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_option_is_one_of_the_program(page: Path) -> None:
    for code in inline(page):
        if code.startswith("--") and code.strip("-") and page.name != "speed.md":
            given = re.sub(r"\bDIR\b", "another", code).replace("zh|en", "zh").split()
            words = ([*first, *given, *last] for first in ([], ["import", "FILE"]) for last in ([], ["another"]))
            assert any(parse_arguments(these)[0] for these in words), code


def test_output_is_shown_as_it_is(tmp_path: Path) -> None:
    """Lines in the form of a report are those of the program, `……` standing for what is left out."""
    assert run_command("new", "content", "--title", "岚泽市人民政府公报", folder=tmp_path).returncode == 0
    source = PROJECT / "tests/fixtures/issues/lanze-2022-08.txt"
    shutil.copy(source, tmp_path / "content/sources/2022-08.txt")
    (shown,) = (block.content.strip() for block in blocks(DOCS / "editor.md") if block.info == "text")
    told = run_command("import", "--check", "--content", "content", "--lang", "zh", folder=tmp_path).stderr
    assert re.search(f"^{re.escape(shown).replace('……', '.+')}$", told, re.MULTILINE), told
