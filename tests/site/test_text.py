"""Anchors: unique, by kind, and unmoved by what is found elsewhere."""

from __future__ import annotations

from typing import get_args

from hypothesis import given

from gazette.model import Article, Block, Heading, Paragraph
from gazette.site.places import place_name
from gazette.site.text import KINDS, ContentsEntry, plan_text
from tests.edition import values
from tests.series import examples
from tests.site import samples


def test_anchors_of_everything() -> None:
    text = plan_text(samples.article())
    assert [leaf.anchor for leaf in text.body] == [
        "p-1", "s-1", "p-2", "s-1-1", "p-3", "roster-1", "attachments-1", "signature-1", "note-1",
    ]  # fmt: skip
    assert [part.anchor for part in text.parts] == ["p1", "p2"]
    assert [leaf.anchor for leaf in text.parts[0].leaves] == ["p1-s-1", "p1-art-1", "p1-p-2", "p1-art-2"]
    assert [leaf.anchor for leaf in text.parts[1].leaves] == ["p2-table-1", "p2-table-2"]


def test_every_kind_of_block_has_an_anchor() -> None:
    assert set(KINDS) == set(get_args(Block))


def test_headings_nest_and_a_level_left_out_counts_as_none() -> None:
    levels = (1, 2, 2, 1, 3, 2)
    text = plan_text(samples.article(body=tuple(Heading(level, "标题") for level in levels), parts=()))
    assert [leaf.anchor for leaf in text.body] == ["s-1", "s-1-1", "s-1-2", "s-2", "s-2-0-1", "s-2-1"]


def test_a_clause_number_printed_twice() -> None:
    body = tuple(Paragraph(f"第三条 {word}") for word in "甲乙丙")
    text = plan_text(samples.article(body=body, parts=()))
    assert [leaf.anchor for leaf in text.body] == ["art-3", "art-3-x2", "art-3-x3"]


def test_a_heading_found_later_moves_no_paragraph() -> None:
    before = plan_text(samples.article())
    after = plan_text(samples.article(body=(Heading(1, "前言"), *samples.BODY)))
    paragraphs = [leaf.anchor for leaf in before.leaves() if isinstance(leaf.block, Paragraph)]
    assert [leaf.anchor for leaf in after.leaves() if isinstance(leaf.block, Paragraph)] == paragraphs


def test_own_contents() -> None:
    assert tuple(plan_text(samples.article()).contents()) == (
        ContentsEntry("s-1", "一、总体要求", 1),
        ContentsEntry("p-2", "（一）指导思想", 2),
        ContentsEntry("s-1-1", "（二）工作目标", 2),
        ContentsEntry("p1", "云湖市评审办法（试行）", 1),
        ContentsEntry("p1-s-1", "第一章 总则", 2),
        ContentsEntry("p2", "附件1 任务分工表", 1),
    )


def test_places_in_words() -> None:
    text = plan_text(samples.article())
    assert place_name(text, "p-7").zh == "第7段"
    assert (place_name(text, "p1-art-2").zh, place_name(text, "p1-art-2").en) == (
        "印发的文件第2条",
        "Text issued, Art. 2",
    )
    assert (place_name(text, "p2-table-1").zh, place_name(text, "p2-table-1").en) == (
        "附件1表1",
        "Attachment 1, table 1",
    )


@given(values.articles)
@examples(50)
def test_anchors_are_unique_and_every_one_has_its_words(article: Article) -> None:
    text = plan_text(article)
    anchors = [part.anchor for part in text.parts] + [leaf.anchor for leaf in text.leaves()]
    assert len(anchors) == len(set(anchors))
    assert {entry.anchor for entry in text.contents()} <= set(anchors)
    assert all(place_name(text, leaf.anchor) for leaf in text.leaves())
