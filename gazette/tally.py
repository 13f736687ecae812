"""What an import did to one issue, counted: a row of the report and its JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from gazette.model import Action, Correction, Heading, ImportRecord, Issue, Table


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of one issue."""

    issue: str
    articles: int
    joins: int
    """Paragraphs and tables put together again where a page break or a wrap had cut them."""
    headings: int
    tables: int
    repairs: tuple[tuple[str, int], ...]
    """Typography repaired: (rule, places), the rules in alphabetical order."""
    corrections: int
    """Listed corrections that changed the reading; queries are doubts."""
    doubts: int
    """What a person should look at."""


def tally_issue(issue: Issue, record: ImportRecord, corrections: Iterable[Correction]) -> Tally:
    """Counts one issue and the record of its import."""
    blocks = [block for article in issue.articles for block in article.blocks()]
    repairs: Counter[str] = Counter()
    for _, rule, count in record.repairs:
        repairs[rule] += count
    return Tally(
        issue=issue.id,
        articles=len(issue.articles),
        joins=record.joins,
        headings=sum(isinstance(block, Heading) for block in blocks),
        tables=sum(isinstance(block, Table) for block in blocks),
        repairs=tuple(sorted(repairs.items())),
        corrections=sum(correction.action is not Action.QUERY for correction in corrections),
        doubts=len(record.doubts),
    )
