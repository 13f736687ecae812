"""Front matter ↔ the fields of an article and of an issue's head, in one order both ways."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gazette.catalogue import FRONT_MATTER_MISSING
from gazette.errors import Problem, problem
from gazette.model import Article, Head, Issue, SourceFile
from gazette.yamlfields import Fields
from gazette.yamltext import Value, parse_yaml, render_entries

_FENCE = "---"
_FENCE_LINE = re.compile(rf"^{_FENCE}[^\S\n]*$\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Split:
    """A file cut into its front matter and what follows."""

    front: str
    body: str
    body_line: int
    """Line of the file on which the body begins, 1-based."""


def split_front(text: str, path: str) -> tuple[Split | None, tuple[Problem, ...]]:
    """Front matter and body of a file."""
    first = _FENCE_LINE.match(text)
    last = first and _FENCE_LINE.search(text, first.end())
    if not first or not last:
        return None, (problem(FRONT_MATTER_MISSING, path, 1),)
    front = text[first.end() : last.start()]
    return Split(front, text[last.end() :], front.count("\n") + 3), ()


def read_front(split: Split, path: str) -> tuple[Fields | None, tuple[Problem, ...]]:
    """The keys of the front matter, with their places in the file.

    Comments are refused: a re-import would lose them.
    """
    node, problems = parse_yaml(split.front, path, first_line=2, comments=False)
    return (None, problems) if node is None else (Fields(node, path), ())


def key_line(text: str, key: str) -> int:
    """Line of a file on which its front matter has a key; 1 where it has not."""
    return next((number for number, line in enumerate(text.split("\n"), 1) if line.startswith(f"{key}:")), 1)


def render_front(entries: Mapping[str, Value | None]) -> str:
    """Front matter with the keys that have a value."""
    return f"{_FENCE}\n{render_entries({key: value for key, value in entries.items() if value})}{_FENCE}\n"


def article_entries(article: Article) -> dict[str, Value | None]:
    """The keys of an article's file, in their order; what is absent has an empty value."""
    return {
        "title": article.title,
        "title_en": article.title_en,
        "slug": article.slug,
        "column": article.column,
        "order": article.order,
        "print_page": article.print_page,
        "doc_number": article.doc_number,
        "doc_type": article.doc_type,
        "issuer": article.issuer,
        "addressee": article.addressee,
        "subtitle": article.subtitle,
        "byline": article.byline,
        "signature": article.signature,
        "date": article.date,
        "aliases": article.aliases,
        "source": {"lines": article.source_lines} if article.source_lines else None,
    }


def parse_article_fields(fields: Fields) -> Article:
    """The article without its text; `fields.finish()` tells what was wrong."""
    return Article(
        title=fields.text("title", required=True),
        title_en=fields.text("title_en"),
        slug=fields.text("slug", required=True),
        column=fields.text("column"),
        order=fields.number("order", required=True, least=1) or 0,
        print_page=fields.number("print_page", least=1),
        doc_number=fields.text("doc_number"),
        doc_type=fields.text("doc_type"),
        issuer=fields.text("issuer"),
        addressee=fields.text("addressee"),
        subtitle=fields.text("subtitle"),
        byline=fields.text("byline"),
        signature=fields.text("signature"),
        date=fields.date("date"),
        aliases=fields.texts("aliases"),
        source_lines=_parse_source_lines(fields),
    )


def head_entries(issue: Issue) -> dict[str, Value | None]:
    """The keys of an issue's `index.md`, in their order; what is absent has an empty value."""
    head = issue.head
    return {
        "title": head.title,
        "title_en": head.title_en,
        "year": head.year,
        "number": head.number,
        "total": head.total,
        "date": head.date,
        "organizer": head.organizer,
        "publisher": head.publisher,
        "address": head.address,
        "website": head.website,
        "phone": head.phone,
        "postcode": head.postcode,
        "licence": head.licence,
        "printer": head.printer,
        "printer_phone": head.printer_phone,
        "distribution": head.distribution,
        "board": dict(head.board),
        "editors": dict(head.editors),
        "other": head.other,
        "source": {"file": issue.source.file, "sha256": issue.source.sha256},
    }


def parse_head_fields(fields: Fields) -> tuple[Head, SourceFile]:
    """Head and source of an issue; `fields.finish()` tells what was wrong."""
    head = Head(
        title=fields.text("title", required=True),
        title_en=fields.text("title_en"),
        year=fields.number("year", required=True, least=1000) or 0,
        number=fields.number("number", required=True, least=1) or 0,
        total=fields.number("total", least=1),
        date=fields.date("date"),
        organizer=fields.text("organizer"),
        publisher=fields.text("publisher"),
        address=fields.text("address"),
        website=fields.text("website"),
        phone=fields.text("phone"),
        postcode=fields.text("postcode"),
        licence=fields.text("licence"),
        printer=fields.text("printer"),
        printer_phone=fields.text("printer_phone"),
        distribution=fields.text("distribution"),
        board=fields.lists("board"),
        editors=fields.lists("editors"),
        other=fields.texts("other"),
    )
    source = fields.fields("source", required=True)
    file = SourceFile(source.text("file", required=True), source.text("sha256", required=True))
    fields.absorb(source)
    return head, file


def _parse_source_lines(fields: Fields) -> tuple[int, int] | None:
    source = fields.fields("source")
    lines = source.span("lines")
    fields.absorb(source)
    return lines
