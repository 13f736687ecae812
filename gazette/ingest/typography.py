"""Typography repaired by rule and counted. Words are never changed here.

Every rule keeps the Chinese characters, digits and Latin letters of a text in their order
(`letters`); only `residue` takes letters away, those of LaTeX commands and HTML tags that the
extraction left. Applying the rules twice gives what applying them once gave.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from gazette.ingest.characters import CLOSING, FORM_BLANK, HAN, OPENING, SPACE, half_width
from gazette.ingest.marks import mend_number_brackets, mend_width
from gazette.ingest.residue import mend_residue
from gazette.ingest.spaces import SEAL, mend_bracket_spaces, mend_slashes, mend_spaces


@dataclass(frozen=True, slots=True)
class Rule:
    """One repair."""

    name: str
    """As it stands in reports and in `docs/`."""
    apply: Callable[[str], tuple[str, int]]
    """Text → repaired text and number of places."""


_WRAP = re.compile(
    rf"(?<=[{HAN}{CLOSING}{OPENING}])[{SPACE}]+(?=[{HAN}{CLOSING}{OPENING}0-9A-Za-z])(?!□|[年月日]\b|[年月日][{SPACE}])"
    rf"(?!(?<=年级[{SPACE}])班|{SEAL})"
    rf"|(?<=[0-9A-Za-z])[{SPACE}]+(?=[{HAN}{CLOSING}{OPENING}])"
)
"""A space at which a title or a cell wraps; the blanks of a form (年 月 日, 年级 班) are none."""


def repair(text: str) -> tuple[str, Counter[str]]:
    """A line or a paragraph with its typography repaired, and how often each rule did something.

    One repair may make room for another (`::三` → `:：三` → `：：三`), so the rules run until none finds
    anything: each makes a text shorter or a mark wider, so they come to an end.
    """
    counts: Counter[str] = Counter()
    text = text.strip(SPACE)
    before = None
    while text != before:
        before = text
        for rule in RULES:
            text, count = rule.apply(text)
            if count:
                counts[rule.name] += count
    return text, counts


def repair_display(text: str) -> tuple[str, Counter[str]]:
    """A title or a table cell repaired: spaces between Chinese are points where the print wrapped.

    One that is closed may show that the one before it is no blank of a form (`三 年 三` → `三 年三` → `三年三`).
    """
    text, counts = repair(text)
    count = 1
    while count:
        text, count = _WRAP.subn("", text)
        counts["space"] += count
    return text, +counts


# bullet -------------------------------------------------------------------------------------------

_BULLET = re.compile(rf"\A[{SPACE}]*[-*•●▪■◆][{SPACE}]+(?=\S)")


def _bullet(text: str) -> tuple[str, int]:
    """`- （一）申报请示。` → `（一）申报请示。`: list marks that the print does not have."""
    return _BULLET.subn("", text)


# digits -------------------------------------------------------------------------------------------

_FULL_POINT = re.compile(r"(?<=\d)．(?=\d)")


def _half_width(text: str) -> tuple[str, int]:
    """`２００８年` → `2008年`, `4．3米` → `4.3米`: digits and Latin letters are half-width in Chinese text."""
    narrowed = _FULL_POINT.sub(".", half_width(text))
    if narrowed == text:
        return text, 0
    return narrowed, sum(before != after for before, after in zip(text, narrowed, strict=True))


# letter-spacing -----------------------------------------------------------------------------------

_SPACED_RUN = re.compile(rf"(?<![{HAN}])[{HAN}](?:[{SPACE}]+[{HAN}](?![{HAN}]))+")
_SPACED_LABEL = re.compile(rf"\A([{HAN}]+(?:[{SPACE}]+[{HAN}]+)+)(?=[{SPACE}]*[：:])")
_SPACED_NAME = re.compile(
    rf"(?:\A|(?<=任命)|(?<=免去)|(?<=提名)|(?<=聘任))([{HAN}])[{SPACE}]+([{HAN}])(?=(?:（[^（）]{{1,6}}）)?(?:同志)?(?:为|的|任|不再|兼))"
)
"""A name of two characters in an appointment: `王 飞为市财政局局长`."""
_SEXES = "男女"
"""What follows a name in a list of people; no name ends so when its characters are spaced out."""
_PAIRS = re.compile(f"([{HAN}])([{HAN}])")


def _letter_spacing(text: str) -> tuple[str, int]:
    """`总 则` → `总则`, `副 主 任：安 伟` → `副主任：安伟`: characters spaced out to fill a measure.

    The blanks of a form (`年 月 日`) stay, and so does what parts two words (`郦原 市长：`); in a run with
    gaps of two widths the wider ones stay, since they part names (`王 飞  吕 伟`), and an even run behind
    a colon is names of two characters.
    """
    count = 0

    def close_all(run: str) -> str:
        return re.sub(rf"[{SPACE}]+", "", run)

    def close(found: re.Match[str]) -> str:
        nonlocal count
        run = found[0]
        if FORM_BLANK & set(run):
            return run
        gaps = re.findall(rf"[{SPACE}]+", run)
        narrow = min(map(len, gaps))
        count += 1
        if len(gaps) > 1 and run[-1] in _SEXES:
            return f"{close_all(run[:-1])} {run[-1]}"
        if "：" in text[: found.start()] and len(gaps) >= 3 and len(gaps) % 2 and narrow == max(map(len, gaps)):
            return _PAIRS.sub(r"\1\2 ", close_all(run)).strip()
        return re.sub(rf"[{SPACE}]+", lambda gap: "" if len(gap[0]) == narrow else " ", run)

    def close_label(found: re.Match[str]) -> str:
        nonlocal count
        label = close_all(found[1])
        if len(label) > 6 or all(len(word) > 1 for word in found[1].split()):
            return found[0]
        count += 1
        return label

    text, names = _SPACED_NAME.subn(r"\1\2", text)
    return _SPACED_LABEL.sub(close_label, _SPACED_RUN.sub(close, text)), count + names


RULES: tuple[Rule, ...] = (
    Rule("width", _half_width),
    Rule("residue", mend_residue),
    Rule("bullet", _bullet),
    Rule("brackets", mend_number_brackets),
    Rule("letter-spacing", _letter_spacing),
    Rule("space", mend_bracket_spaces),
    Rule("width", mend_width),
    Rule("space", mend_slashes),
    Rule("space", mend_spaces),
)
