"""发文机关署名 and 成文日期: the lines that close a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.ingest.characters import HAN
from gazette.ingest.patterns import BODY_END, DATE, OFFICE, PERSON, is_body_line, is_date_line, is_fresh
from gazette.ingest.printed import Printed

_MOST_SIGNERS = 12
_SIGNING_PERSON = re.compile(rf"(?P<office>[{HAN}]{{0,24}}{OFFICE})[\s：:]*(?P<person>{PERSON})")
_ONE_LINE = re.compile(rf"(?P<signer>[{HAN}（）]{{2,30}}{BODY_END})\s*(?P<date>{DATE.pattern})")


@dataclass(frozen=True, slots=True)
class Closing:
    """A signature found at some line."""

    signers: tuple[str, ...]
    date: str
    length: int
    """Number of printed lines."""


def read_closing(lines: Sequence[Printed], start: int) -> Closing | None:
    """The signature that begins at this line: signers and a date, both on one line, or a date alone."""
    signers: list[str] = []
    for index in range(start, min(len(lines), start + _MOST_SIGNERS + 1)):
        text = lines[index].text.strip()
        if lines[index].cells or (is_date_line(text) and _lists(lines, start, index)):
            return None
        if is_date_line(text):
            return Closing(tuple(signers), text.strip("（）() 　"), index - start + 1)
        if not signers and (found := _ONE_LINE.fullmatch(text)):
            return Closing((found["signer"],), found["date"], 1)
        if not is_signer(text):
            return None
        signers += _parted(text)
    return None


def _lists(lines: Sequence[Printed], start: int, end: int) -> bool:
    """Whether bodies set close to each other stand above a gap: the end of a list, with the signers below it."""
    gaps = [line.gap for line in lines[start + 1 : end]]
    listed = start > 0 and not lines[start].gap and is_signer(lines[start - 1].text)
    return any(gaps) and (listed or not gaps[0])


def is_signer(text: str) -> bool:
    """Whether a line may be one of the names under a document: a body or a person with an office."""
    if _SIGNING_PERSON.fullmatch(text):
        return True
    if len(text) > 60 or is_fresh(text) or re.search("[，。；：:！]", text):
        return False
    return is_body_line(text) or all(map(is_body_line, text.split()))


def _parted(text: str) -> list[str]:
    """Bodies that stand side by side on one line, apart; an office and its holder together, a space between them."""
    if (person := _SIGNING_PERSON.fullmatch(text)) and not re.search("[：:]", text):
        return [f"{person['office']} {person['person']}"]
    pieces = text.split()
    return pieces if len(pieces) > 1 and all(map(is_body_line, pieces)) else [text]
