"""What the result list shows of an article, and the text that its snippet is cut from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from gazette.search.before import SearchBefore, SearchFile
from gazette.search.documents import SearchDocument
from gazette.search.scripts import data_script
from gazette.site import OutputFile

CARDS = 2
"""Articles in one file of cards: results lie scattered over the archive, so few serve best."""


def write_cards(documents: Sequence[SearchDocument], before: SearchBefore) -> Iterator[SearchFile]:
    """`cards/<n>.js`: a line per article, in the order of the index."""
    for number, start in enumerate(range(0, len(documents), CARDS)):
        some = documents[start : start + CARDS]
        words = [document.word for document in some]
        yield before.script(f"cards/{number}", " ".join(words) if all(words) else "", partial(_lines, some))


def _lines(documents: Iterable[SearchDocument]) -> str:
    return "\n".join(map(_line, documents))


def _line(document: SearchDocument) -> str:
    """Address, title, English title, number, date, first page, column in both languages, separated by tabs."""
    cells = (
        document.address,
        document.title,
        document.title_en,
        document.doc_number,
        document.date,
        str(document.pages[0]),
        *(text for name in document.column for text in (name.zh, name.en)),
    )
    return "\t".join(_one_line(cell) for cell in cells)


def write_texts(documents: Iterable[SearchDocument], before: SearchBefore) -> Iterator[SearchFile]:
    """`texts/<address>.js`: the article's text, a line per paragraph, its anchor before a tab."""
    for document in documents:
        yield before.script(f"texts/{document.address}", document.word, partial(_text, document))


def _text(document: SearchDocument) -> str:
    return "\n".join(f"{anchor}\t{_one_line(text)}" for anchor, text in document.text)


def write_pages(documents: Iterable[SearchDocument]) -> Iterator[OutputFile]:
    """`pages/<year>.js`: the articles of each issue with their first and last page, for queries that cite a page."""
    numbered = sorted(enumerate(documents), key=lambda pair: (pair[1].issue, pair[1].pages, pair[1].address))
    for year, of_year in groupby(numbered, key=lambda pair: pair[1].year):
        lines = [
            "\t".join((issue, *(f"{number}:{document.pages[0]}-{document.pages[1]}" for number, document in of_issue)))
            for issue, of_issue in groupby(of_year, key=lambda pair: pair[1].issue)
        ]
        yield data_script(f"pages/{year}", "\n".join(lines))


def write_totals(documents: Iterable[SearchDocument]) -> OutputFile:
    """`totals.js`: the running number of each issue and its id, for queries that cite an issue by the former."""
    totals = sorted({(document.total, document.issue) for document in documents if document.total})
    return data_script("totals", "\n".join(f"{total}\t{issue}" for total, issue in totals))


def _one_line(text: str) -> str:
    return " ".join(text.split())
