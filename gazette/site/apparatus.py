"""Editorial apparatus (校勘记): what we read otherwise than printed, and what stays doubtful."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from gazette.catalogue import READING_DOUBTFUL, catalogue
from gazette.errors import Problem
from gazette.model import Action, Article, Correction, Doubt, ImportRecord
from gazette.site.bilingual import NOTHING, Bilingual
from gazette.site.labels import LABELS
from gazette.site.places import place_name
from gazette.site.text import ArticleText, plan_text
from gazette.text import block_text

_KINDS = {kind.id: kind for kind in catalogue()}

_WIDTHS = tuple(zip("（），：；！？", "(),:;!?", strict=True))

_NOWHERE = ("", NOTHING)
"""Anchor and name of a place that was not found."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One listed change or query, or a doubt of the importer."""

    line: int
    """Line of the source, 1-based."""
    action: Action
    printed: str
    reading: str
    """What we read instead; for `replace` only."""
    reason: str
    anchor: str = ""
    """The block it is about, where the text shows it beyond doubt."""
    place: Bilingual = NOTHING
    """That block in words."""


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """A doubt of the importer, or a query among the corrections, in words."""

    line: int
    """Line of the source, 1-based."""
    sentence: Bilingual
    printed: str = ""
    """The words of the print that it is about; empty where the text shows none."""
    anchor: str = ""
    """The block it is about, where the text shows it beyond doubt."""
    place: Bilingual = NOTHING
    """That block in words."""


@dataclass(frozen=True, slots=True)
class Apparatus:
    """What was done to one article, or to the head of an issue, on the way from print."""

    changes: tuple[Remark, ...] = ()
    queries: tuple[Remark, ...] = ()
    doubts: tuple[Uncertainty, ...] = ()
    repairs: tuple[tuple[Bilingual, int], ...] = ()
    """Rules of typography that were applied, with the number of places."""

    def uncertain(self) -> tuple[Uncertainty, ...]:
        """Everything that stays doubtful, the queries put into words like the doubts, in the order of the source."""
        asked = (_query_in_words(remark) for remark in self.queries)
        return tuple(sorted((*asked, *self.doubts), key=lambda one: one.line))


def apparatus_of(article: Article, corrections: Iterable[Correction], record: ImportRecord | None) -> Apparatus:
    """Everything that falls into the article's lines of the source."""
    first, last = article.source_lines or (0, -1)
    searchable = _Searchable(article)
    remarks = [_remark(c, searchable) for c in corrections if first <= c.lines[0] <= last]
    return Apparatus(
        changes=tuple(remark for remark in remarks if remark.action is not Action.QUERY),
        queries=tuple(remark for remark in remarks if remark.action is Action.QUERY),
        doubts=_uncertainties(
            (doubt for doubt in (record.doubts if record else ()) if first <= doubt.line <= last), searchable
        ),
        repairs=_repairs(article.slug, record),
    )


def apparatus_of_head(
    articles: Iterable[Article], corrections: Iterable[Correction], record: ImportRecord | None
) -> Apparatus:
    """Everything that falls into no article: masthead, contents, imprint, and the issue as a whole."""
    ranges = [article.source_lines for article in articles if article.source_lines]

    def outside(line: int) -> bool:
        return not any(first <= line <= last for first, last in ranges)

    remarks = [_remark(correction) for correction in corrections if outside(correction.lines[0])]
    return Apparatus(
        changes=tuple(remark for remark in remarks if remark.action is not Action.QUERY),
        queries=tuple(remark for remark in remarks if remark.action is Action.QUERY),
        doubts=_uncertainties(doubt for doubt in (record.doubts if record else ()) if outside(doubt.line)),
    )


def _remark(correction: Correction, searchable: _Searchable | None = None) -> Remark:
    quoted = correction.reading if correction.action is Action.REPLACE else correction.expect
    anchor, place = searchable.place(quoted) if searchable else _NOWHERE
    return Remark(
        line=correction.lines[0],
        action=correction.action,
        printed=correction.expect,
        reading=correction.reading,
        reason=correction.reason,
        anchor=anchor,
        place=place,
    )


def _repairs(slug: str, record: ImportRecord | None) -> tuple[tuple[Bilingual, int], ...]:
    """Rules applied to one article, in words; a rule that this version does not know is named as it is."""
    return tuple(
        (LABELS.get(f"repair_{rule}", Bilingual(rule, rule)), count)
        for article, rule, count in (record.repairs if record else ())
        if article == slug
    )


def _uncertainties(doubts: Iterable[Doubt], searchable: _Searchable | None = None) -> tuple[Uncertainty, ...]:
    """The doubts in words, without the queries, which stand for themselves."""
    return tuple(_uncertainty(doubt, searchable) for doubt in doubts if doubt.id != READING_DOUBTFUL.id)


def _uncertainty(doubt: Doubt, searchable: _Searchable | None) -> Uncertainty:
    """One doubt in words; an unknown id is its own words. The longest of its values is what it quotes."""
    kind = _KINDS.get(doubt.id)
    found = Problem(kind, values=doubt.values) if kind else None
    sentence = Bilingual(found.sentence("zh"), found.sentence("en")) if found else Bilingual(doubt.id, doubt.id)
    quoted = max((value for _, value in doubt.values), key=len, default="")
    anchor, place = searchable.place(quoted) if searchable else _NOWHERE
    return Uncertainty(doubt.line, sentence, quoted if anchor else "", anchor, place)


def _query_in_words(remark: Remark) -> Uncertainty:
    values = (("reading", remark.printed), ("reason", remark.reason))
    found = Problem(READING_DOUBTFUL, values=values)
    sentence = Bilingual(found.sentence("zh"), found.sentence("en"))
    return Uncertainty(remark.line, sentence, remark.printed, remark.anchor, remark.place)


class _Searchable:
    """The blocks of an article's text, folded, to find the one that a remark quotes."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _text(self) -> ArticleText:
        return plan_text(self._article)

    @cached_property
    def _folded(self) -> list[tuple[str, str]]:
        """Anchor and words of each block."""
        return [(leaf.anchor, _fold(block_text(leaf.block))) for leaf in self._text.leaves()]

    def place(self, quoted: str) -> tuple[str, Bilingual]:
        """Anchor and name of the only block that shows these words; nothing where none or several do."""
        words = _fold(quoted)
        if not words:
            return _NOWHERE
        found = [anchor for anchor, folded in self._folded if words in folded]
        return (found[0], place_name(self._text, found[0])) if len(found) == 1 else _NOWHERE


def _fold(text: str) -> str:
    """Without spaces and differences of width, which the rules of typography change."""
    folded = "".join(text.split())
    for wide, narrow in _WIDTHS:
        folded = folded.replace(wide, narrow)  # a table for all is many times slower for Chinese
    return folded
