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
    queries = _queries(gazette.terms, _any_of(gazette.terms), entries[:_AMONG])
    return tuple(SearchWay(name, tuple(examples)) for name, examples in queries)


def _any_of(terms: Sequence[Term]) -> re.Pattern[str]:
    """Any of the terms, the longest one where they overlap; nothing where there is none."""
    longest_first = sorted((term.zh for term in terms), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def _queries(
    terms: Sequence[Term], known: re.Pattern[str], entries: Sequence[ArticleEntry]
) -> Iterator[tuple[str, Iterator[str]]]:
    shown = max(entries, key=lambda entry: _shows(known, entry), default=None)
    words = _words(known, shown.article.title)[:_ENOUGH] if shown else []
    yield "words", iter([" ".join(words)] if words else [])
    yield "phrase", _phrase(shown, words)
    yield "without", _without(known, shown, words, entries)
    yield "number", _number(shown)
    yield "page", _page(shown)
    yield "pinyin", _pinyin(known, entries)
    yield "forms", (term.en for term in terms if term.zh in words and term.en)


def _shows(known: re.Pattern[str], entry: ArticleEntry) -> tuple[int, bool, bool, bool]:
    """How much an article can show; words of three characters tell more of a subject than those of two."""
    words = _words(known, entry.article.title)[:_ENOUGH]
    return (
        len(words),
        bool(entry.article.doc_number),
        bool(entry.article.print_page),
        all(len(word) >= _TELLING for word in words),
    )


def _words(known: re.Pattern[str], title: str) -> list[str]:
    """Words of a title in their order: terms of the glossary or, where it knows few of them, of the dictionary."""
    found = list(dict.fromkeys(known.findall(title)))
    if len(found) >= _ENOUGH:
        return found
    subject = _SUBJECT.search(title)
    return words_of(subject["subject"] if subject else title)


def _phrase(shown: ArticleEntry | None, words: Sequence[str]) -> Iterator[str]:
    """What stands in the title from the first of the words to the last."""
    if shown and words:
        title = shown.article.title
        start = title.index(words[0])
        end = title.index(words[-1], start) + len(words[-1])
        yield f"“{title[start:end] if end - start <= _LONGEST_PHRASE else words[0]}”"


def _without(
    known: re.Pattern[str], shown: ArticleEntry | None, words: Sequence[str], entries: Sequence[ArticleEntry]
) -> Iterator[str]:
    """A word that several articles have, without the longest one that the shown article lacks and another has."""
    own = _text(shown) if shown else ""
    others = [
        (other, entry)
        for entry in entries
        if entry is not shown
        for other in _words(known, entry.article.title)
        if not _holds(own, other)
    ]
    longest_first = sorted(others, key=lambda one: -len(one[0]))
    for word in words:
        if unwanted := next((other for other, entry in longest_first if word in _text(entry)), ""):
            yield f"{word} -{unwanted}"
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


def _pinyin(known: re.Pattern[str], entries: Sequence[ArticleEntry]) -> Iterator[str]:
    """A word of a title whose characters have one reading each: in full, and by first letters."""
    for entry in entries:
        for word in _words(known, entry.article.title):
            if len(reading := only_reading(word)) >= _TELLING:
                yield "".join(reading)
                yield "".join(syllable[0] for syllable in reading)
                return
