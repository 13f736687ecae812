"""Document numbers (发文字号) put into series by year, with the gaps shown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from gazette.romanise import syllables

_NUMBER = re.compile(r"(?P<code>.+?)[〔﹝\[［【（(](?P<year>(?:19|20)\d\d)[〕﹞\]］】）)]第?(?P<serial>\d{1,5})号")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """Agency code, year and serial of a document number."""

    code: str
    """发文机关代字: 国办发."""
    year: int
    serial: int

    def romanised(self) -> str:
        """国办发〔2021〕8号 → `Guo Ban Fa [2021] No. 8`, as English translations write it."""
        code = " ".join(part.capitalize() for part in syllables(self.code))
        return f"{code} [{self.year}] No. {self.serial}"


@dataclass(frozen=True, slots=True)
class Gap:
    """Serial numbers of a series that the archive does not hold; `first` and `last` inclusive."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Series:
    """The documents of one agency code in one year."""

    code: str
    year: int
    entries: tuple[tuple[int, tuple[str, ...]] | Gap, ...]
    """(serial, addresses of the articles that bear it), ascending, with the gaps between them."""


def parse_document_number(text: str) -> DocumentNumber | None:
    """The parts of a number of the form code〔year〕serial号; None for any other form (第707号)."""
    found = _NUMBER.fullmatch("".join(text.split()))
    return DocumentNumber(found["code"], int(found["year"]), int(found["serial"])) if found else None


def series_of(numbered: Iterable[tuple[DocumentNumber, str]]) -> tuple[Series, ...]:
    """Series of (document number, address), by code in the order of first appearance, the newest year first."""
    found: defaultdict[str, defaultdict[int, defaultdict[int, list[str]]]]
    found = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for number, address in numbered:
        found[number.code][number.year][number.serial].append(address)
    return tuple(
        Series(code, year, tuple(_with_gaps({serial: tuple(paths) for serial, paths in serials.items()})))
        for code, years in found.items()
        for year, serials in sorted(years.items(), reverse=True)
    )


def _with_gaps(serials: dict[int, tuple[str, ...]]) -> Iterable[tuple[int, tuple[str, ...]] | Gap]:
    expected = 1
    for serial, addresses in sorted(serials.items()):
        if serial > expected:
            yield Gap(expected, serial - 1)
        yield serial, addresses
        expected = serial + 1
