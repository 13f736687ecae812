"""Document number, signature and date against each other."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalogue import DATE_MISSING, DATE_YEAR_DIFFERS, SIGNATURE_MISSING
from gazette.ingest.article import Read
from gazette.ingest.patterns import DOC_NUMBER
from gazette.model import Doubt

_UNSIGNED = ("纪要",)
"""Kinds of document that nobody signs (GB/T 9704-2012)."""
_SIGNED_SINCE = "2012-07-01"
"""Until then one body set its seal on the date and no name above it (GB/T 9704-1999)."""


def lint_elements(read: Read) -> Iterator[Doubt]:
    """A numbered document has a date, a signer, and a date in the year of its number."""
    article = read.article
    number = DOC_NUMBER.fullmatch(article.doc_number)
    if not number:
        return
    if not article.date:
        yield Doubt(DATE_MISSING.id, read.last_line, (("number", article.doc_number),))
    elif article.date[:4] != number["year"]:
        yield Doubt(DATE_YEAR_DIFFERS.id, read.first_line, (("number", article.doc_number), ("date", article.date)))
    sealed = bool(article.date) and article.date < _SIGNED_SINCE
    if not article.signature and not sealed and article.doc_type not in _UNSIGNED:
        yield Doubt(SIGNATURE_MISSING.id, read.last_line, (("number", article.doc_number),))
