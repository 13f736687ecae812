"""Another gazette in ten minutes: a city of its own, its columns, no English names; and none of the first one's."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazette.store import read_content
from tests.conftest import PROJECT, run_command
from tests.search.asking import examples, run

ISSUES = PROJECT / "tests" / "fixtures" / "issues"


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the content of a new gazette and its site, two issues in it."""
    folder = tmp_path_factory.mktemp("city")
    assert run_command("new", "content", "--title", "岚泽市人民政府公报", folder=folder).returncode == 0
    source = (ISSUES / "lanze-2022-08.txt").read_text("utf-8")
    (folder / "content/sources/2022-08.txt").write_text(source)
    later = source.replace("2022年第8期", "2022年第9期").replace("总第208期", "总第209期").replace("2022·8", "2022·9")
    (folder / "content/sources/2022-09.txt").write_text(later.replace("2022年8月31日出版", "2022年9月30日出版"))
    done = run_command("--content", "content", "--site", "site", "--strict", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_it_passes_check(city: Path) -> None:
    done = run_command("check", "--content", "content", "--site", "site", "--strict", folder=city)
    assert done.returncode == 0, done.stderr
    assert "No problems." in done.stdout


def test_both_languages_have_every_page(city: Path) -> None:
    site = city / "site"
    english = {path.relative_to(site / "en").as_posix() for path in (site / "en").rglob("*.html")}
    chinese = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {f"en/{path}" for path in english}
    assert {"index.html", "2022-08/index.html", "2022-09/index.html", "search.html", "terms.html"} <= chinese
    assert chinese - english <= {"404.html"}


def test_the_examples_of_the_search_find_something(city: Path) -> None:
    asked = examples(city / "site/search.html")
    assert len(asked) >= 5
    found = run("answers.mjs", city / "site", {"queries": asked, "first": 1, "shown": False})
    assert [query for query, some in zip(asked, found, strict=True) if not some] == []


def test_what_has_no_english_is_romanised(city: Path) -> None:
    home = (city / "site/en/index.html").read_text()
    assert "Lanze Shi Renminzhengfu Gongbao" in home
    issue = (city / "site/en/2022-08/index.html").read_text()
    assert "Zhengwujishi" in issue  # 政务纪事: no column that the glossary knows
    assert "Documents of the Municipal Government" in issue  # 市政府文件: one that it knows


def test_a_gazette_that_knows_its_name_alone(city: Path, tmp_path: Path) -> None:
    shutil.copytree(city / "content", tmp_path / "content")
    (tmp_path / "content/gazette.yaml").write_text('title: "岚泽市人民政府公报"\n')
    words = ("--content", "content", "--site", "site", "--strict")
    for command in ("build", "check"):
        done = run_command(command, *words, folder=tmp_path)
        assert done.returncode == 0, done.stderr


def test_nothing_of_the_first_gazette_outside_its_content() -> None:
    """Its names and agency codes stand in no module, template or asset; `ingest` may show real lines as examples."""
    particular = re.compile("|".join(map(re.escape, sorted(_particular_names()))), re.IGNORECASE)
    for path in _shipped():
        text = path.read_text("utf-8")
        if path.is_relative_to(PROJECT / "gazette" / "ingest"):
            text = _without_docstrings_and_comments(text)
        assert not particular.search(text), f"{path.relative_to(PROJECT)}: {particular.findall(text)}"


def _particular_names() -> set[str]:
    """The gazette's title, its place, and the codes that its own document numbers begin with."""
    archive, _ = read_content(PROJECT / "content")
    gazette = archive.gazette
    names = {gazette.title, gazette.title_en, gazette.place, gazette.place.removesuffix("市"), gazette.place_en}
    numbers = (article.doc_number for issue in archive.issues for article in issue.articles)
    codes = {number.partition("〔")[0] for number in numbers if number.startswith(gazette.place[0])}
    assert len(codes) >= 3
    return {name for name in names | codes if name}


def _shipped() -> Iterator[Path]:
    yield PROJECT / "build.py"
    for folder, endings in (("gazette", {".py", ".txt"}), ("templates", None), ("assets", None), ("scripts", None)):
        for path in sorted((PROJECT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and (endings is None or path.suffix in endings):
                yield path


def _without_docstrings_and_comments(source: str) -> str:
    """The code alone, patterns included, as Python would write it."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            kept = [part for part in node.body if not _is_text_alone(part)]
            node.body = kept or [ast.Pass()]
    return ast.unparse(tree)


def _is_text_alone(part: ast.stmt) -> bool:
    return isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)
