"""What an editor should look at: places where the print, or our reading of it, may be wrong."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.catalogue import ARTICLE_NOT_FOUND, TITLE_DIFFERS
from gazette.ingest.article import Read
from gazette.ingest.articles import Located
from gazette.ingest.sheets import Sheets
from gazette.model import Doubt, Issue


def lint(issue: Issue, sheets: Sheets, located: Sequence[Located], read: Sequence[Read]) -> tuple[Doubt, ...]:
    """Every doubt about an issue, in no particular order."""
    found = {one.entry for one in located}
    missing = [
        Doubt(ARTICLE_NOT_FOUND.id, entry.lines[0], (("title", entry.title),))
        for entry in sheets.entries
        if entry not in found
    ]
    differing = [
        Doubt(
            TITLE_DIFFERS.id,
            one.article.source_lines[0] if one.article.source_lines else 0,
            (("contents", one.located.entry.title), ("title", one.article.title)),
        )
        for one in read
        if not one.located.exact
    ]
    return (*missing, *differing)
