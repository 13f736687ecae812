"""What reference managers and search engines read of every real document, parsed as they parse it."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

import pytest

from gazette.archive import Archive
from gazette.model import Article, Head
from gazette.store import read_content
from tests.render.pages import PROJECT, parse, rendered

_FIELD = re.compile(r"\s*(?P<name>[a-z]+) = \{(?P<value>(?:[^{}]|\{[^{}]*\})*)\}(?:,|\s*$)")
_RIS = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  - (?P<value>.*)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

# Properties of schema.org, by type; those of CreativeWork hold for all.
_WORK = {"name", "alternateName", "url", "datePublished", "inLanguage", "isPartOf"}
_SCHEMA = {
    "Legislation": _WORK
    | {"legislationIdentifier", "legislationType", "legislationDate", "legislationPassedBy", "legislationLegalValue"},
    "Article": _WORK | {"headline", "author", "dateCreated", "pageStart"},
    "PublicationIssue": _WORK | {"issueNumber"},
    "PublicationVolume": _WORK | {"volumeNumber"},
    "Periodical": _WORK,
    "GovernmentOrganization": {"name", "alternateName"},
    "Person": {"name", "alternateName"},
}

_CSL = {
    "id", "type", "title", "author", "container-title", "issued", "issue", "page", "number", "URL", "language",
}  # fmt: skip


@pytest.fixture(scope="module")
def archive() -> Archive:
    return read_content(PROJECT / "content")[0]


@pytest.fixture(scope="module")
def pages(archive: Archive) -> list[tuple[Head, Article, str]]:
    """Head of the issue, article, and HTML of each of its pages."""
    files = rendered(archive)
    return [
        (issue.head, article, files[f"{tree}{issue.id}/{article.slug}.html"].decode())
        for issue in archive.issues
        for article in issue.articles
        for tree in ("", "en/")
    ]


def cited(html: str, form: str) -> str:
    """The text of one form of the citation box."""
    found = re.search(rf'id="cite-{form}"[^>]*>(.*?)</(?:pre|span)>', html, re.DOTALL)
    assert found
    return unescape(found[1])


def parse_bibtex(text: str) -> dict[str, str]:
    """The fields of the one entry, without the braces that protect a value."""
    head = re.match(r"@article\{[^\s,{}]+,\n", text)
    assert head
    assert text.endswith("\n}")
    body, fields = text[head.end() : -2], dict[str, str]()
    while body:
        field = _FIELD.match(body)
        assert field, body
        fields[field["name"]] = field["value"].removeprefix("{").removesuffix("}")
        body = body[field.end() :]
    return fields


def test_bibtex(pages: list[tuple[Head, Article, str]]) -> None:
    for head, article, html in pages:
        told = parse_bibtex(cited(html, "bibtex"))
        assert told["title"] == article.title
        assert (told["year"], told["number"]) == (str(head.year), str(head.number))
        assert told["author"]
        assert told.get("note", "") == article.doc_number


def test_ris(pages: list[tuple[Head, Article, str]]) -> None:
    for head, article, html in pages:
        lines = [_RIS.fullmatch(line) for line in cited(html, "ris").splitlines()]
        told = [(line["tag"], line["value"]) for line in lines if line]
        assert len(told) == len(lines)
        assert (told[0], told[-1]) == (("TY", "JOUR"), ("ER", ""))
        assert dict(told)["TI"] == article.title
        assert dict(told)["DA"].replace("/", "-") == head.date


def test_csl_json(pages: list[tuple[Head, Article, str]]) -> None:
    for head, article, html in pages:
        (item,) = json.loads(cited(html, "csl"))
        assert item.keys() <= _CSL
        assert (item["type"], item["title"], item["issue"]) == ("article-journal", article.title, str(head.number))
        assert item["issued"]["date-parts"] == [[int(part) for part in head.date.split("-")]]
        assert [author.keys() for author in item["author"]] == [{"literal"}]


def test_gbt_7714(pages: list[tuple[Head, Article, str]]) -> None:
    """Clause 7: full stop and square brackets half-width, every other mark full-width."""
    form = re.compile(r"[^.]+\. (?P<title>.+)\[J\]\. [^.，]+，\d{4}（\d+）(：\d+)?\.")
    for _, article, html in pages:
        told = form.fullmatch(cited(html, "gbt7714"))
        assert told
        number = f"：{article.doc_number}" if article.doc_number else ""
        assert told["title"] == article.title + number


def test_meta_tags(pages: list[tuple[Head, Article, str]]) -> None:
    for head, article, html in pages:
        tags = [(a["name"], a["content"]) for tag, a in parse(html.encode()).tags if tag == "meta" and "name" in a]
        told = dict(tags)
        assert told["citation_title"] == told["DC.title"] == article.title
        assert told["citation_publication_date"] == head.date.replace("-", "/")
        assert (told["citation_volume"], told["citation_issue"]) == (str(head.year), str(head.number))
        authors = [content for name, content in tags if name == "citation_author"]
        assert authors == [content for name, content in tags if name == "DC.creator"]
        assert authors
        assert told["SiteName"]
        assert told["ArticleTitle"]
        assert told["ContentSource"]
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", told["PubDate"])
        assert [name for name, content in tags if not content] == []


def test_linked_data(pages: list[tuple[Head, Article, str]]) -> None:
    for head, article, html in pages:
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
        assert found
        data = json.loads(found[1])
        assert data.pop("@context") == "https://schema.org"
        assert data["@type"] == ("Legislation" if article.doc_number else "Article")
        issue = data["isPartOf"]
        assert (issue["@type"], issue["issueNumber"]) == ("PublicationIssue", str(head.number))
        assert issue["isPartOf"]["isPartOf"]["@type"] == "Periodical"
        assert_schema(data)


def assert_schema(data: dict[str, Any]) -> None:
    """Every property belongs to its type, every day is one."""
    assert data.keys() - {"@type"} <= _SCHEMA[data["@type"]]
    for name, value in data.items():
        assert value
        if name.startswith("date") or name.endswith("Date"):
            assert _DAY.fullmatch(value)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                assert_schema(part)
