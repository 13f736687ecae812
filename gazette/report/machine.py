"""What a run did and found, for another program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from gazette.errors import Language, Problem
from gazette.pipeline import Arrival, Outcome


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by file, line and column; those of one place in the order they were found."""
    return sorted(problems, key=lambda found: (found.path, found.line, found.column))


def render_json(outcome: Outcome, clean: bool, language: Language) -> dict[str, object]:
    """The outcome for another program: a JSON object."""
    return {
        "clean": clean,
        "created": outcome.created,
        "imported": outcome.imported,
        "arrivals": [_arrival(one) for one in outcome.arrivals],
        "differences": [asdict(one) for one in outcome.differences],
        "planned": _planned(outcome),
        "tallies": [asdict(tally) | {"repairs": dict(tally.repairs)} for tally in outcome.tallies],
        "issues": outcome.issues,
        "articles": outcome.articles,
        "site": outcome.published.counts() if outcome.published else None,
        "checked": outcome.checked,
        "problems": [
            {
                "id": found.kind.id,
                "severity": found.kind.severity,
                "path": found.path,
                "line": found.line,
                "column": found.column,
                "message": found.sentence(language),
                "hint": found.hint(language),
            }
            for found in in_order(outcome.problems)
        ],
    }


def _arrival(one: Arrival) -> dict[str, object]:
    return asdict(one) | {"file": one.file.as_posix(), "source": one.source.as_posix()}


def _planned(outcome: Outcome) -> list[dict[str, object]] | None:
    """The changes of a dry run for another program: path, and the texts before and after."""
    if outcome.planned is None:
        return None
    return [
        {"path": change.path.as_posix(), "before": change.before, "after": change.after} for change in outcome.planned
    ]
