"""What an editor should look at: places where the print, or our reading of it, may be wrong.

A list of small checks, one subject a module. Each gives Doubts and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from gazette.ingest.article import Read
from gazette.ingest.articles import Located
from gazette.ingest.contents import Entry
from gazette.ingest.lints.attachments import lint_attachments
from gazette.ingest.lints.columns import lint_columns
from gazette.ingest.lints.contents import lint_contents
from gazette.ingest.lints.counts import lint_counts
from gazette.ingest.lints.elements import lint_elements
from gazette.ingest.lints.jumps import lint_jumps
from gazette.ingest.lints.marks import lint_marks
from gazette.ingest.lints.numbering import lint_numbering
from gazette.ingest.lints.order import lint_order
from gazette.ingest.lints.pages import lint_pages
from gazette.ingest.lints.signatures import lint_signatures
from gazette.ingest.lints.sums import lint_sums
from gazette.ingest.lints.words import lint_words
from gazette.model import Doubt

ARTICLE_CHECKS: tuple[Callable[[Read], Iterator[Doubt]], ...] = (
    lint_elements,
    lint_attachments,
    lint_numbering,
    lint_pages,
    lint_marks,
    lint_counts,
    lint_sums,
    lint_words,
    lint_columns,
    lint_jumps,
    lint_signatures,
)


def lint(entries: Sequence[Entry], located: Sequence[Located], read: Sequence[Read]) -> tuple[Doubt, ...]:
    """Every doubt about an issue, in no particular order."""
    return (
        *lint_contents(entries, located, read),
        *lint_order(read),
        *(doubt for one in read for check in ARTICLE_CHECKS for doubt in check(one)),
    )
