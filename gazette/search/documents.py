"""What the search knows of an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One article as the search sees it: texts without markup."""

    address: str
    """From the root of the Chinese tree, without `.html`: `2021-03/04-sanzhengban-2021-8`."""
    title: str
    title_en: str
    doc_number: str
    date: str
    """成文日期 or, where the article has none, the issue's date: `YYYY-MM-DD`, or empty."""
    column: str
    issuer: str
    doc_type: str
    issue: str
    """Id of the issue: `2021-03`."""
    year: int
    """Of the issue."""
    pages: tuple[int, int]
    """First and last printed page; zeros where they are not known."""
    headings: tuple[str, ...]
    text: tuple[tuple[str, str], ...]
    """Every paragraph, heading, cell row and list line in printed order: (anchor on the page, text)."""


@dataclass(frozen=True, slots=True)
class SearchWords:
    """Names and words of one gazette that the search page shows or understands."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """Chinese to English, as are the next two."""
    issuers: Mapping[str, str] = field(default_factory=dict)
    doc_types: Mapping[str, str] = field(default_factory=dict)
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Everyday word → words of the official texts."""
    glossary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """English word or phrase, small letters → Chinese terms."""
