"""Each finding of the check, on the smallest site that has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.check import check_site

HOME = '<!doctype html><html lang="zh-Hans"><head><title>公报</title></head><body>{}</body></html>'


def findings(folder: Path, body: str, **files: str) -> list[tuple[str, str]]:
    """(id, value) of what is found on a home page with this body, beside these files."""
    (folder / "index.html").write_text(HOME.format(body))
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    checked = check_site(folder, lambda address, done, total: None)
    return [(found.kind.id, found.values[0][1]) for found in checked.problems]


@pytest.mark.parametrize(
    "body",
    [
        '<a href="index.html">首页</a>',
        '<a href="index.html?q=%E5%86%B0#n">首页</a><p id="n">',
        '<p id="第一条"><a href="#%E7%AC%AC%E4%B8%80%E6%9D%A1">第一条</a>',
        '<a href="https://example.org/">外部</a><a href="mailto:a@example.org">信</a>',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">',
        '<link rel="canonical" href="https://example.org/index.html">',
    ],
)
def test_what_is_right(tmp_path: Path, body: str) -> None:
    assert findings(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<a href="gone.html">', ("page-link-broken", "gone.html")),
        ('<a href="./">', ("page-link-broken", "./")),
        ('<a href="../out.html">', ("page-link-broken", "../out.html")),
        ('<a href="http://[bad">', ("page-link-broken", "http://[bad")),
        ('<img src="gone.svg" alt="">', ("page-link-broken", "gone.svg")),
        ('<img srcset="gone.png 2x" alt="">', ("page-link-broken", "gone.png")),
        ('<meta http-equiv="refresh" content="0; url=gone.html">', ("page-link-broken", "gone.html")),
        ('<a href="/index.html">', ("page-link-absolute", "/index.html")),
        ('<a href="#gone">', ("page-anchor-missing", "#gone")),
        ('<a href="javascript:alert(1)">', ("page-link-scheme", "javascript:alert(1)")),
        ('<a href="data:text/html,x">', ("page-link-scheme", "data:text/html,x")),
        ('<script src="https://example.org/a.js"></script>', ("page-request-external", "https://example.org/a.js")),
        ('<link rel="stylesheet" href="//example.org/a.css">', ("page-request-external", "//example.org/a.css")),
        ('<p style="background: url(//example.org/a.png)">', ("page-request-external", "//example.org/a.png")),
        ("<style>@import 'https://example.org/a.css';</style>", ("page-request-external", "https://example.org/a.css")),
        ('<p id="a"><p id="a">', ("page-id-repeated", "a")),
    ],
)
def test_what_is_wrong(tmp_path: Path, body: str, found: tuple[str, str]) -> None:
    assert findings(tmp_path, body) == [found]


def test_a_finding_names_file_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(HOME.format('\n  <a href="gone.html">'))
    (found,) = check_site(tmp_path, lambda address, done, total: None).problems
    assert (found.path, found.line, found.column) == (str(tmp_path / "index.html"), 2, 3)


def test_a_stylesheet_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    style = '@import "https://example.org/a.css";\nbody { background: url(gone.svg) }\n'
    assert findings(tmp_path, "", assets__site_css=style) == [
        ("page-request-external", "https://example.org/a.css"),
        ("page-link-broken", "gone.svg"),
    ]


def test_a_script_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    script = 'const name = "http://www.w3.org/2000/svg"; // https://example.org/\nfetch("https://example.org/a");\n'
    assert findings(tmp_path, "", assets__a_js=script, search__a_js=script) == [
        ("page-request-external", "https://example.org/a"),
    ]


def test_a_picture_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/a.png"/></svg>'
    assert findings(tmp_path, "", assets__a_svg=picture) == [("page-request-external", "https://example.org/a.png")]


def test_a_page_says_its_language(tmp_path: Path) -> None:
    found = findings(
        tmp_path, "", en__index_html='<html lang="zh-Hans">', plain_html="<html>", en__plain_html='<html lang="en">'
    )
    assert found == [("page-language", "zh-Hans"), ("page-language", "—")]


def test_every_page_has_its_twin(tmp_path: Path) -> None:
    english = '<html lang="en">'
    found = findings(tmp_path, "", en__only_html=english, other_html='<html lang="zh">', en__index_html=english)
    assert found == [("page-twin-missing", "en/other.html"), ("page-twin-missing", "only.html")]


def test_a_site_in_one_language_has_no_twins(tmp_path: Path) -> None:
    assert findings(tmp_path, "", other_html='<html lang="zh">') == []


def test_a_folder_without_a_site(tmp_path: Path) -> None:
    checked = check_site(tmp_path / "site", lambda address, done, total: None)
    assert checked.pages is None
    assert [found.kind.id for found in checked.problems] == ["site-missing"]
