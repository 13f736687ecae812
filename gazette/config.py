"""The gazette itself: names, addresses, glossary and settings, from `content/gazette.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """A term of official documents, explained on the terms page."""

    zh: str
    en: str
    note_zh: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class Gazette:
    """Everything that is particular to one gazette and stands in none of its issues."""

    title: str
    """Name of the gazette, without book-title marks."""
    title_en: str = ""
    site_url: str = ""
    """Address the archive is published at, ending in `/`; empty while unknown."""
    site_id_code: str = ""
    """政府网站标识码; empty while unknown."""
    place: str = ""
    """Name of the city or body whose gazette it is, to be left out of short names."""
    place_en: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    """Column names, Chinese to English."""
    bodies: Mapping[str, str] = field(default_factory=dict)
    """Issuing and signing bodies, Chinese to English."""
    doc_types: Mapping[str, str] = field(default_factory=dict)
    """文种, Chinese to English, longest match first when a title is read."""
    imprint: Mapping[str, str] = field(default_factory=dict)
    """Labels of imprint and board, Chinese to English."""
    places: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Everyday word → words of the official texts, for the search."""
