"""Listed repairs of one issue, applied to its lines before anything else looks at them.

A correction names the source line, the text it expects there and its reason; one that does not
match is an error, so that a corrected list never drifts away from its source unseen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from gazette.catalogue import CORRECTION_MISMATCH, CORRECTION_TARGET, READING_DOUBTFUL
from gazette.errors import Kind, Problem, problem
from gazette.ingest.lines import Line
from gazette.model import Action, Correction, Doubt


@dataclass(frozen=True, slots=True)
class Corrected:
    """The lines as they are to be read."""

    lines: tuple[Line, ...]
    noise: tuple[Line, ...]
    """Lines that the list marks as no part of the text."""
    doubts: tuple[Doubt, ...]
    problems: tuple[Problem, ...]


def apply_corrections(lines: tuple[Line, ...], corrections: tuple[Correction, ...], path: str) -> Corrected:
    """Replace first, then split, join and mark, then move: an entry sees the source line as printed.

    `path` is the corrections file, for the messages.
    """
    text = _Text({line.number: [line] for line in lines}, [line.number for line in lines])
    problems: list[Problem] = []
    for correction in sorted(corrections, key=lambda entry: _STEPS.index(entry.action)):
        parts = text.parts.get(correction.lines[0])
        if not parts or (correction.action is Action.MOVE and not text.has_place_for(correction)):
            problems.append(_refuse(CORRECTION_TARGET, correction, path))
        elif not _matches(correction, parts):
            found = "".join(line.text for line in parts).strip()
            problems.append(_refuse(CORRECTION_MISMATCH, correction, path, found))
        else:
            text.apply(correction, parts)
    doubts = tuple(
        Doubt(READING_DOUBTFUL.id, entry.lines[0], (("reading", entry.expect), ("reason", entry.reason)))
        for entry in corrections
        if entry.action is Action.QUERY
    )
    return Corrected(tuple(text.in_order()), tuple(text.noise), doubts, tuple(problems))


_STEPS = (Action.REPLACE, Action.SPLIT, Action.JOIN, Action.NOISE, Action.QUERY, Action.MOVE)


@dataclass(slots=True)
class _Text:
    """The lines while they are being corrected."""

    parts: dict[int, list[Line]]
    """Number of a line → the line, or its parts once it was split."""
    order: list[int]
    """Numbers in the order in which the lines are read."""
    noise: list[Line] = field(default_factory=list)

    def apply(self, correction: Correction, parts: list[Line]) -> None:
        """One correction that matches."""
        number = correction.lines[0]
        match correction.action:
            case Action.REPLACE:
                self.parts[number] = [_replaced(correction, line) for line in parts]
            case Action.SPLIT:
                self.parts[number] = _split(correction, parts)
            case Action.JOIN:
                self.parts[number] = [replace(parts[0], joined=True), *parts[1:]]
            case Action.NOISE:
                self.noise += self.parts.pop(number)
                self.order.remove(number)
            case Action.MOVE:
                self.order = _moved(correction, self.order)
            case Action.QUERY:
                pass

    def has_place_for(self, correction: Correction) -> bool:
        """Whether the line before which lines are to be moved exists and is none of them."""
        first, last = correction.lines
        before = correction.before
        return before in self.parts and not first <= (before or 0) <= last

    def in_order(self) -> Iterable[Line]:
        """The lines as they are to be read; one that follows another line than in the source has a gap before it."""
        previous = 0
        for number in self.order:
            for line in self.parts[number]:
                yield line if number in (previous, previous + 1) else replace(line, gap=True)
            previous = number


def _refuse(kind: Kind, correction: Correction, path: str, found: str = "") -> Problem:
    line, column = correction.position
    return problem(kind, path, line, column, source_line=correction.lines[0], expect=correction.expect, found=found)


def _matches(correction: Correction, parts: list[Line]) -> bool:
    """Whether the expected text stands on the line: once, for a replacement or a split, with text behind it."""
    text = "".join(line.text for line in parts)
    expect = correction.expect.strip()
    if not expect:
        return False
    match correction.action:
        case Action.REPLACE:
            return sum(line.text.count(correction.expect) for line in parts) == 1
        case Action.SPLIT:
            behind = [line.text.partition(correction.expect)[2] for line in parts if correction.expect in line.text]
            return text.count(correction.expect) == len(behind) == 1 and bool(behind[0].strip())
        case Action.NOISE:
            return text.strip() == expect
        case Action.QUERY:
            return expect in text
        case _:
            return text.lstrip().startswith(expect)


def _replaced(correction: Correction, line: Line) -> Line:
    return replace(line, text=line.text.replace(correction.expect, correction.reading))


def _split(correction: Correction, parts: list[Line]) -> list[Line]:
    """The line cut behind the expected text."""
    pieces: list[Line] = []
    for line in parts:
        head, found, tail = line.text.partition(correction.expect)
        if not found:
            pieces.append(line)
            continue
        pieces += [replace(line, text=head + found), replace(line, text=tail.strip(), gap=True)]
    return [replace(line, part=place) for place, line in enumerate(pieces)]


def _moved(correction: Correction, order: list[int]) -> list[int]:
    first, last = correction.lines
    moved = [number for number in order if first <= number <= last]
    rest = [number for number in order if not first <= number <= last]
    place = rest.index(correction.before or 0)
    return rest[:place] + moved + rest[place:]
