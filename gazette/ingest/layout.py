"""Prints that wrap every line: whole paragraphs made of lines that only the measure has cut."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazette.ingest.elements import is_addressee
from gazette.ingest.patterns import (
    CLOSED,
    DOC_NUMBER,
    FIELD_LINE,
    NOTE_LABEL,
    ORDER_NUMBER,
    SENTENCE_MARK,
    begins_item,
    is_body_line,
    is_date_line,
)
from gazette.ingest.printed import Printed, join_texts

_LONGEST_MEASURE = 50
"""Widest column of text in full-width characters that a print sets (A4, 三号字: 28; 五号字: about 45)."""
_FULL_SHARE = 0.2
"""Least share of full lines in a text that is wrapped line by line; short items may outnumber them."""
_LONGER_SHARE = 0.05
"""Greatest share of lines beyond the measure there: where a paragraph is one line, nearly half are longer."""
_SLACK = 1.6
"""Full-width characters by which a full line may fall short: a mark hangs over, a figure is not broken."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the print sets its paragraphs."""

    measure: float | None
    """Width of the column in full-width characters where every line is wrapped, or None."""
    indented: bool
    """Whether two full-width spaces begin each paragraph."""


def width(text: str) -> float:
    """Width of a text in full-width characters."""
    return sum(1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5 for character in text)


def read_layout(lines: Sequence[Printed]) -> Layout:
    """The layout that the lines of an issue show."""
    widths = sorted(width(line.text) + 2 * line.indent for line in lines if not line.cells and width(line.text) >= 8)
    indented = len([line for line in lines if line.indent]) >= max(3, len(lines) // 10)
    if len(widths) < 20:
        return Layout(None, indented)
    measure = Counter(round(value) for value in widths[len(widths) // 3 :]).most_common(1)[0][0]
    full = [value for value in widths if abs(value - measure) <= _SLACK]
    longer = [value for value in widths if value > measure + _SLACK]
    fills = len(full) >= _FULL_SHARE * len(widths) and len(longer) <= _LONGER_SHARE * len(widths)
    wrapped = measure <= _LONGEST_MEASURE and fills
    return Layout(float(measure) if wrapped else None, indented)


def unwrap(lines: Sequence[Printed], layout: Layout) -> tuple[Printed, ...]:
    """Whole paragraphs of a print that wraps every line; other prints come back as they are."""
    if layout.measure is None:
        return tuple(lines)
    paragraphs: list[Printed] = []
    last_width = 0.0
    for line in lines:
        line_width = width(line.text) + 2 * line.indent
        if paragraphs and _continues(paragraphs[-1], last_width, line, layout):
            before = paragraphs[-1]
            paragraphs[-1] = replace(
                before,
                lines=before.lines + line.lines,
                text=join_texts(before.text, line.text),
                repairs=before.repairs + line.repairs,
            )
        else:
            paragraphs.append(line)
        last_width = line_width
    return tuple(paragraphs)


def _continues(before: Printed, last_width: float, line: Printed, layout: Layout) -> bool:
    """Whether a line is the next line of the paragraph before it: that one is full, and nothing begins here.

    A full line may be longer than the measure, where the print squeezes marks that meet. Behind a full stop
    a short line without any mark is no rest of a paragraph, but a signer or a title.
    """
    if before.cells or line.cells or line.bulleted or line.indent or is_date_line(line.text):
        return False
    if layout.measure is None or last_width < layout.measure - _SLACK:
        return False
    closed = bool(CLOSED.search(before.text))
    short = width(line.text) < layout.measure - _SLACK
    if closed and (line.gap or short) and not SENTENCE_MARK.search(line.text):
        return False
    if NOTE_LABEL.match(line.text) or DOC_NUMBER.fullmatch(line.text) or ORDER_NUMBER.fullmatch(line.text):
        return False
    if line.gap and is_body_line(line.text):
        return False
    if layout.indented and before.indent:
        return True
    if is_addressee(before.text):
        return False
    if begins_item(line.text) or (closed and line.gap):
        return False
    return not FIELD_LINE.match(line.text) or (not closed and bool(SENTENCE_MARK.search(before.text)))
