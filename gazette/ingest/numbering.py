"""How an issue is counted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numbering:
    """Year and number of an issue, each None where the masthead does not say it."""

    year: int | None
    number: int | None
    """第N号 within the year."""
    total: int | None
    """总第N号."""
    unit: str = "号期"
    """What the masthead counts: 号 or 期; both where it does not say."""
