"""How to cite an article: GB/T 7714-2025, the lawyers' form, BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass

from gazette.model import Article, Head
from gazette.site.bilingual import Bilingual
from gazette.site.entries import ArticleEntry
from gazette.site.naming import authors_of
from gazette.site.pages import Site

_MOST_NAMED = 3

_WITHIN = str.maketrans("《》", "〈〉")
"""Book-title marks within book-title marks are single (GB/T 15834-2011, 4.15.3.5)."""
_NO_COMMANDS = str.maketrans("{}\\", "()/")
"""The characters that would end a field of BibTeX or begin a command."""
_json = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation needs to know."""

    key: str
    """ASCII and unique: `2021-03-04-sanzhengban-2021-8`."""
    article: Article
    title: Bilingual
    authors: tuple[str, ...]
    """Issuing bodies, or whoever stands in their place."""
    gazette: str
    head: Head
    url: str
    """Where the article is published; empty while the archive has no address."""


def cited_in(site: Site, entry: ArticleEntry) -> Cited:
    """An article of this site as citations know it."""
    article, issue = entry.article, entry.issue
    return Cited(
        key=f"{issue.id}-{article.slug}",
        article=article,
        title=entry.title,
        authors=authors_of(article, issue.head),
        gazette=site.title.zh,
        head=issue.head,
        url=f"{site.url}{entry.path}" if site.url else "",
    )


@dataclass(frozen=True, slots=True)
class Citation:
    """One ready form."""

    id: str
    """`gbt7714`, `legal`, `bibtex`, `ris`, `csl`."""
    text: str


def citations(cited: Cited) -> tuple[Citation, ...]:
    """Every form, the ones for reading first."""
    return (
        Citation("gbt7714", _gbt7714(cited)),
        Citation("legal", _legal(cited)),
        Citation("bibtex", _bibtex(cited)),
        Citation("ris", _ris(cited)),
        Citation("csl", _csl(cited)),
    )


def _gbt7714(cited: Cited) -> str:
    """Article in a periodical, GB/T 7714-2025, with the issuing body as author.

    Full stops and square brackets are half-width, all other marks full-width (clause 7). What has no address is cited
    as printed, `[J]`; with one it is `[J/OL]`, which the address has to follow.

    `某市人民政府办公室. 关于……的意见：某政办〔2021〕8号[J]. 某市人民政府公报，2021（3）：19.`
    """
    article, head = cited.article, cited.head
    # Of more than three authors the first three are named.
    named = [*cited.authors[:_MOST_NAMED], "等"] if len(cited.authors) > _MOST_NAMED else cited.authors
    author = f"{'，'.join(named)}. " if named else ""
    number = f"：{article.doc_number}" if article.doc_number else ""
    page = "" if article.print_page is None else f"：{article.print_page}"
    carrier, online = ("J/OL", f" {cited.url}.") if cited.url else ("J", "")
    return f"{author}{article.title}{number}[{carrier}]. {cited.gazette}，{head.year}（{head.number}）{page}.{online}"


def _legal(cited: Cited) -> str:
    """As in legal writing: 《……的意见》，某政办〔2021〕8号，载《某市人民政府公报》2021年第3号，第19页。"""
    article, head = cited.article, cited.head
    title = article.title.translate(_WITHIN)
    number = f"，{article.doc_number}" if article.doc_number else ""
    page = "" if article.print_page is None else f"，第{article.print_page}页"
    return f"《{title}》{number}，载《{cited.gazette}》{head.year}年第{head.number}号{page}。"


def _bibtex(cited: Cited) -> str:
    authors = "} and {".join(map(_bibtex_text, cited.authors))
    plain = {
        "journal": cited.gazette,
        "year": str(cited.head.year),
        "number": str(cited.head.number),
        "pages": _page(cited),
        "note": cited.article.doc_number,
        "url": cited.url,
        "langid": "chinese",
    }
    # Doubled braces keep a body from being read as a person's name and a title from being recased.
    lines = [f"  author = {{{{{authors}}}}}"] if authors else []
    lines.append(f"  title = {{{{{_bibtex_text(cited.article.title)}}}}}")
    lines += [f"  {name} = {{{_bibtex_text(value)}}}" for name, value in plain.items() if value]
    return f"@article{{{cited.key},\n" + ",\n".join(lines) + "\n}"


def _bibtex_text(value: str) -> str:
    return value.translate(_NO_COMMANDS)


def _ris(cited: Cited) -> str:
    fields = (
        ("TY", "JOUR"),
        *(("AU", f"{author},") for author in cited.authors),
        ("TI", cited.article.title),
        ("TT", cited.title.en),
        ("JO", cited.gazette),
        ("PY", str(cited.head.year)),
        ("DA", cited.head.date.replace("-", "/")),
        ("IS", str(cited.head.number)),
        ("SP", _page(cited)),
        ("M1", cited.article.doc_number),
        ("UR", cited.url),
        ("LA", "zh"),
    )
    return "\n".join(f"{tag}  - {value}" for tag, value in fields if value) + "\nER  - "


def _csl(cited: Cited) -> str:
    day = cited.head.date
    item = {
        "id": cited.key,
        "type": "article-journal",
        "title": cited.article.title,
        "author": [{"literal": author} for author in cited.authors],
        "container-title": cited.gazette,
        "issued": {"date-parts": [[int(part) for part in day.split("-")] if day else [cited.head.year]]},
        "issue": str(cited.head.number),
        "page": _page(cited),
        "number": cited.article.doc_number,
        "URL": cited.url,
        "language": "zh-CN",
    }
    lines = (f' "{name}": {_json(value)}' for name, value in item.items() if value)
    return "[{\n" + ",\n".join(lines) + "\n}]"


def _page(cited: Cited) -> str:
    return "" if cited.article.print_page is None else str(cited.article.print_page)
