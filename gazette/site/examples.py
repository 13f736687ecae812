"""Examples for the search page: queries that find something in this very archive."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazette.config import Gazette, Term
from gazette.romanise import only_reading, words_of
from gazette.site.entries import ArticleEntry
from gazette.site.numbers import parse_document_number
from gazette.site.pages import SearchWay
from gazette.text import article_texts

_SUBJECT = re.compile(r"关于(?P<subject>.*)的")
"""What a title is about: 某市人民政府关于(加快冰雪运动发展)的意见."""

_ENOUGH = 2
"""Words of a title that make an example."""
_TELLING = 3
"""Characters, or syllables, of a word that tells a subject from others."""

_LONGEST_PHRASE = 16

_AMONG = 100
"""Articles, the newest ones, that are looked through."""


def search_ways(gazette: Gazette, entries: Sequence[ArticleEntry]) -> tuple[SearchWay, ...]:
    """Every way to ask with what shows it, shown by the newest article that can show most; `entries` newest first."""
    return tuple(SearchWay(name, tuple(queries)) for name, queries in _queries(gazette, entries[:_AMONG]))


def _queries(gazette: Gazette, entries: Sequence[ArticleEntry]) -> Iterator[tuple[str, Iterator[str]]]:
    shown = max(entries, key=lambda entry: _shows(gazette.terms, entry), default=None)
    words = _words(gazette.terms, shown.article.title)[:_ENOUGH] if shown else []
    yield "words", iter([" ".join(words)] if words else [])
    yield "phrase", _phrase(shown, words)
    yield "without", _without(gazette.terms, shown, words, entries)
    yield "number", _number(shown)
    yield "page", _page(shown)
    yield "pinyin", _pinyin(gazette.terms, entries)
    yield "forms", (term.en for term in gazette.terms if term.zh in words and term.en)


def _shows(terms: Sequence[Term], entry: ArticleEntry) -> tuple[int, bool, bool, bool]:
    """How much an article can show; words of three characters tell more of a subject than those of two."""
    words = _words(terms, entry.article.title)[:_ENOUGH]
    return (
        len(words),
        bool(entry.article.doc_number),
        bool(entry.article.print_page),
        all(len(word) >= _TELLING for word in words),
    )


def _words(terms: Sequence[Term], title: str) -> list[str]:
    """Words of a title in their order: terms of the glossary or, where it knows few of them, of the dictionary."""
    found = _terms_in(terms, title)
    if len(found) >= _ENOUGH:
        return found
    subject = _SUBJECT.search(title)
    return words_of(subject["subject"] if subject else title)


def _terms_in(terms: Sequence[Term], title: str) -> list[str]:
    """Terms of the glossary that stand in a title, the longest one where they overlap."""
    if not terms:
        return []
    longest_first = sorted((term.zh for term in terms), key=len, reverse=True)
    return list(dict.fromkeys(re.findall("|".join(map(re.escape, longest_first)), title)))


def _phrase(shown: ArticleEntry | None, words: Sequence[str]) -> Iterator[str]:
    """What stands in the title from the first of the words to the last."""
    if shown and words:
        title = shown.article.title
        start = title.index(words[0])
        end = title.index(words[-1], start) + len(words[-1])
        yield f"“{title[start:end] if end - start <= _LONGEST_PHRASE else words[0]}”"


def _without(
    terms: Sequence[Term], shown: ArticleEntry | None, words: Sequence[str], entries: Sequence[ArticleEntry]
) -> Iterator[str]:
    """A word that several articles have, without the longest one that the shown article lacks and another has."""
    own = _text(shown) if shown else ""
    for word in words:
        others = (entry.article.title for entry in entries if entry is not shown and word in _text(entry))
        unwanted = [other for title in others for other in _words(terms, title) if not _holds(own, other)]
        if unwanted:
            yield f"{word} -{max(unwanted, key=len)}"
            return


def _holds(text: str, word: str) -> bool:
    """Whether all pairs of a word's characters stand in a text, which is what the index knows."""
    return all(first + second in text for first, second in pairwise(word))


def _text(entry: ArticleEntry) -> str:
    """Everything that an article says, without what stands between its characters."""
    return re.sub(r"\W", "", entry.article.title + "".join(article_texts(entry.article)))


def _number(shown: ArticleEntry | None) -> Iterator[str]:
    """A document number as printed, and as it is typed in haste."""
    if shown and (number := parse_document_number(shown.article.doc_number)):
        yield shown.article.doc_number
        yield f"{number.code}{number.year} {number.serial}"


def _page(shown: ArticleEntry | None) -> Iterator[str]:
    """The printed page where the article begins."""
    if shown and (page := shown.article.print_page):
        head = shown.issue.head
        yield f"{head.year}年第{head.number}号 {page}页"
        yield f"{shown.issue.id} p{page}"


def _pinyin(terms: Sequence[Term], entries: Sequence[ArticleEntry]) -> Iterator[str]:
    """A word of a title whose characters have one reading each: in full, and by first letters."""
    for entry in entries:
        for word in _words(terms, entry.article.title):
            if len(reading := only_reading(word)) >= _TELLING:
                yield "".join(reading)
                yield "".join(syllable[0] for syllable in reading)
                return
