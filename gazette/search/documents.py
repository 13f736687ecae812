"""What the search knows of an article, taken from the planned site."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial

from gazette.config import Gazette
from gazette.model import Article, Heading, Paragraph
from gazette.search.folding import fold
from gazette.search.later import Later
from gazette.search.tokens import word_tokens
from gazette.site import ArticleEntry, Bilingual, Site
from gazette.site.text import ArticleText, Leaf, plan_text
from gazette.text import block_lines, part_heading


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One article as the search sees it: texts without markup."""

    address: str
    """In the Chinese tree, without `.html`: `2021-03/04-sanzhengban-2021-8`."""
    title: str
    title_en: str
    doc_number: str
    date: str
    """成文日期 or, where the article has none, the issue's date: `YYYY-MM-DD`, or empty."""
    column: tuple[Bilingual, ...]
    """None or one, as the next but one."""
    issuers: tuple[Bilingual, ...]
    doc_type: tuple[Bilingual, ...]
    issue: str
    """Id of the issue: `2021-03`."""
    year: int
    """Of the issue."""
    pages: tuple[int, int]
    """First and last printed page; 0 for a first one that is not known and a last one at the end of the issue."""
    headings: Sequence[str]
    text: Sequence[tuple[str, str]]
    """Every line a reader sees below the title, in printed order: (anchor on the page, text)."""
    total: int = 0
    """总第n期, the running number of the issue; 0 where it is not known."""
    word: str = ""
    """What all this was made of, where that is known: the same word only where the same document would come of it."""


_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class SearchWords:
    """Words of one gazette that queries may use for those of its texts."""

    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Everyday word → words of the official texts."""
    glossary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """English words as `tokens.word_tokens` gives them, joined by spaces → Chinese terms."""


def search_documents(site: Site, issues: Mapping[str, str] = _NOTHING) -> tuple[SearchDocument, ...]:
    """All articles, the oldest first, so that a later document has a higher number in the index.

    `issues` says in a word what is known of an issue's articles: another one where anything of them is another.
    """
    documents = [
        document for issue in site.issues for document in _of_issue(issue.articles, issues.get(issue.ref.id, ""))
    ]
    return tuple(sorted(documents, key=lambda document: (document.date, document.address)))


def _of_issue(entries: tuple[ArticleEntry, ...], word: str) -> Iterator[SearchDocument]:
    following = [entry.article.print_page or 0 for entry in entries[1:]] + [0]
    for entry, last in zip(entries, following, strict=False):
        yield _document(entry, last, word)


def _document(entry: ArticleEntry, last_page: int, word: str) -> SearchDocument:
    """Its text, which is more than all the rest, is looked at later, if at all."""
    article = entry.article
    head = (
        entry.path.removesuffix(".html"),
        article.title,
        entry.title.en,
        article.doc_number,
        article.date or entry.issue.head.date,
        (entry.column.name,) if entry.column else (),
        tuple(link.name for link in entry.issuers),
        (entry.doc_type.name,) if entry.doc_type else (),
        entry.issue.id,
        entry.issue.head.year,
        (article.print_page or 0, last_page),
    )
    text = cache(partial(plan_text, article))
    return SearchDocument(
        *head,
        headings=Later(lambda: _headings(article, text())),
        text=Later(lambda: _text(article, text())),
        total=entry.issue.head.total or 0,
        word=word and hashlib.sha256(f"{word} {head!r}".encode()).hexdigest(),
    )


def _headings(article: Article, text: ArticleText) -> Iterator[str]:
    """Titles of parts, headings that stand alone, and run-in headings."""
    yield from (part_heading(part) for part in article.parts)
    for leaf in text.leaves():
        if isinstance(leaf.block, Heading):
            yield leaf.block.text
        elif isinstance(leaf.block, Paragraph) and not leaf.beginning.clause and leaf.beginning.head:
            yield leaf.block.text[: leaf.beginning.head]


def _text(article: Article, text: ArticleText) -> Iterator[tuple[str, str]]:
    for line in (article.subtitle, article.byline, article.addressee):
        if line:
            yield "", line
    yield from _lines(text.body)
    for part, planned in zip(article.parts, text.parts, strict=True):
        yield planned.anchor, part_heading(part)
        yield from _lines(planned.leaves)


def _lines(leaves: Iterable[Leaf]) -> Iterator[tuple[str, str]]:
    for leaf in leaves:
        for line in block_lines(leaf.block):
            yield leaf.anchor, line


def search_words(gazette: Gazette) -> SearchWords:
    """The everyday words of the gazette, and its glossary read from English to Chinese."""
    pairs = [*gazette.columns.items(), *gazette.bodies.items(), *gazette.doc_types.items(), *gazette.places.items()]
    glossary: dict[str, dict[str, None]] = {}
    for zh, en in [*pairs, *((term.zh, term.en) for term in gazette.terms)]:
        if key := " ".join(word_tokens(en)):
            glossary.setdefault(key, {})[zh] = None
    synonyms = {fold(everyday): official for everyday, official in gazette.synonyms.items()}
    return SearchWords(synonyms, {key: tuple(words) for key, words in glossary.items()})
