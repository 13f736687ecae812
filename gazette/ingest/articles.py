"""Where each article of the contents begins in the text.

Titles are compared by their letters alone: brackets, spaces and wraps differ between contents and
text. A title may be wrapped over several lines and may have its issuer on lines of its own
(`三门峡市人民政府` / `关于嘉奖全市财税系统的通报`, 2022-06, 280–282).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from gazette.ingest.characters import HAN, letters
from gazette.ingest.contents import Entry
from gazette.ingest.letterhead import read_letterhead
from gazette.ingest.patterns import BODY_END, CLOSED, DOC_NUMBER
from gazette.ingest.printed import Printed

MOST_TITLE_LINES = 7
_LONGEST_TITLE_LINE = 90
_EXACT, _PREFIXED, _FUZZY = 3.0, 2.0, 1.0
_BY_ORDER = re.compile(r"(?<=.)[（(][^（()）]*(?:令第?[^（()）]*|〔\d{4}〕\d+)号[^（()）]*[）)]\Z")
_ORDER_BEFORE = re.compile(
    rf"[{HAN}]{{2,30}}令[\s　]*(?:[（(]第[^（()）]*号[）)]\s*|第\S{{1,6}}号[\s　]+)(?=[{HAN}《])"
)
_SUBJECT = re.compile(rf"关于|.{{2,60}}?{BODY_END}(?:关于|(?=印发|转发|批转))")
_LONGEST_ISSUERS = 60
"""Letters of the bodies before a title, at most."""
_LIKE = 0.82
"""Least likeness (0 to 1) at which a line is taken for a title that the contents spell otherwise."""


@dataclass(frozen=True, slots=True)
class Located:
    """An entry of the contents and the lines of its title in the text."""

    entry: Entry
    start: int
    """Index of its first line among the printed lines."""
    length: int
    """Number of title lines."""
    exact: bool
    """Whether text and contents agree letter by letter."""
    above: int = 0
    """Number of the lines from `start` that stand above the title: name of the paper and 发文字号."""
    ordered: bool = False
    """Whether the text begins with the head of an order (令), and the title found is that of what it issues."""
    unlisted: bool = False
    """Whether the contents do not name it: the entry is made of the title in the text."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    length: int
    score: float

    @property
    def lines(self) -> range:
        """Indexes of the title lines."""
        return range(self.start, self.start + self.length)


def locate(entries: Sequence[Entry], lines: Sequence[Printed]) -> tuple[Located, ...]:
    """The titles of the entries that stand in the text, in the order of the contents.

    The best increasing sequence of title places wins; an entry that is found exactly elsewhere is
    placed there (the contents may be out of order). Entries that are nowhere are left out.
    """
    texts = [letters(line.text) if _may_be_title(line) else None for line in lines]
    unclosed = [None if CLOSED.search(line.text) else text for line, text in zip(lines, texts, strict=True)]
    found = [_exact_candidates(entry, texts) or _fuzzy_candidates(entry, unclosed) for entry in entries]
    chosen = _best_sequence(found)
    taken = {line for candidate in chosen.values() for line in candidate.lines}
    for index, candidates in enumerate(found):
        exact = [one for one in candidates if one.score >= _PREFIXED and taken.isdisjoint(one.lines)]
        if index not in chosen and exact:
            chosen[index] = exact[0]
            taken.update(exact[0].lines)
    return tuple(_located(entries[index], candidate, lines, taken) for index, candidate in sorted(chosen.items()))


def _located(entry: Entry, candidate: _Candidate, lines: Sequence[Printed], taken: Collection[int]) -> Located:
    """The place with what stands above the title and belongs to it; `taken` are the lines of all titles."""
    first = max((line + 1 for line in taken if line < candidate.start), default=0)
    head = read_letterhead(lines, candidate.lines, first)
    exact = candidate.score >= _PREFIXED
    if head.ordered:
        return Located(entry, head.start, 0, exact, ordered=True)
    return Located(entry, head.start, candidate.lines.stop - head.start - head.above, exact, head.above)


def without_order(title: str) -> str:
    """A title without the order it names: 养犬管理办法（市政府令第31号）, 某市政府令（第31号）养犬管理办法."""
    return _BY_ORDER.sub("", _ORDER_BEFORE.sub("", title) if _ORDER_BEFORE.match(title) else title)


def _exact_candidates(entry: Entry, texts: Sequence[str | None]) -> list[_Candidate]:
    target = letters(without_order(entry.title))
    candidates = []
    for start in range(len(texts)):
        for length, joined in _joined(texts, start):
            if joined == target:
                candidates.append(_Candidate(start, length, _EXACT))
            elif _with_issuer(joined, target) or _with_issuer(target, joined):
                candidates.append(_Candidate(start, length, _PREFIXED + length / 100))
            if len(joined) > len(target) + _LONGEST_ISSUERS:
                break
    return candidates


def _joined(texts: Sequence[str | None], start: int) -> Iterator[tuple[int, str]]:
    """The first line there, the first two …: number and letters, as long as they may belong to one title."""
    joined = ""
    for length in range(1, min(MOST_TITLE_LINES, len(texts) - start) + 1):
        text = texts[start + length - 1]
        if text is None:
            return
        joined += text
        yield length, joined


def _may_be_title(line: Printed) -> bool:
    return (
        not line.cells
        and len(line.text) <= _LONGEST_TITLE_LINE
        and not line.text.endswith(("。", "；", "，", "：", "、"))
        and not DOC_NUMBER.fullmatch(line.text)
    )


def _with_issuer(longer: str, shorter: str) -> bool:
    """Whether one is the other with the names of its issuing bodies before it.

    A contents list that leaves them out may say 关于 before 印发 and 转发, where the title has none.
    """
    if shorter.startswith(("关于印发", "关于转发", "关于批转")):
        shorter = shorter.removeprefix("关于")
    if (
        len(longer) <= len(shorter)
        or not longer.endswith(shorter)
        or not shorter.startswith(("关于", "印发", "转发", "批转"))
    ):
        return False
    return bool(re.search(BODY_END + r"\Z", longer[: -len(shorter)]))


def _subject(title: str) -> str:
    """What a title is about, in a contents list that leaves out who issues it: …办公室关于甲的通知 → 甲的通知."""
    return _SUBJECT.sub("", title, count=1) if _SUBJECT.match(title) else title


def _fuzzy_candidates(entry: Entry, texts: Sequence[str | None]) -> list[_Candidate]:
    target = letters(without_order(entry.title))
    nameless = target.startswith(("关于", "印发", "转发", "批转"))
    target = _subject(target) if nameless else target
    candidates = []
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(target)
    for start in range(len(texts)):
        best = None
        for length, whole in _joined(texts, start):
            joined = _subject(whole) if nameless else whole
            if len(joined) > 1.4 * len(target) + 20:
                break
            if len(joined) < 0.6 * len(target):
                continue
            matcher.set_seq1(joined)
            if matcher.real_quick_ratio() >= _LIKE and matcher.quick_ratio() >= _LIKE:
                ratio = matcher.ratio()
                if ratio >= _LIKE and (best is None or ratio > best.score):
                    best = _Candidate(start, length, _FUZZY * ratio)
        if best:
            candidates.append(best)
    return candidates


def _best_sequence(found: Sequence[Sequence[_Candidate]]) -> dict[int, _Candidate]:
    """For each entry at most one candidate, places increasing, the sum of scores greatest.

    Of equal sums the one with the earlier places wins: a title may stand again in a later text.
    """
    states: list[tuple[float, int, tuple[tuple[int, _Candidate], ...]]] = [(0.0, -1, ())]
    for index, candidates in enumerate(found):
        extended = list(states)
        for candidate in candidates:
            fitting = [state for state in states if state[1] < candidate.start]
            score, _, path = max(fitting, key=lambda state: (state[0], -state[1]))
            extended.append(
                (score + candidate.score, candidate.start + candidate.length - 1, (*path, (index, candidate)))
            )
        states = _undominated(extended)
    return dict(max(states, key=lambda state: (state[0], -state[1]))[2])


def _undominated(
    states: list[tuple[float, int, tuple[tuple[int, _Candidate], ...]]],
) -> list[tuple[float, int, tuple[tuple[int, _Candidate], ...]]]:
    """The states that no other one beats both in score and in place."""
    kept: list[tuple[float, int, tuple[tuple[int, _Candidate], ...]]] = []
    for state in sorted(states, key=lambda state: (state[1], -state[0])):
        if not kept or state[0] > kept[-1][0]:
            kept.append(state)
    return kept
