"""Merging articles and heads with what people changed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from gazette.merge import article_base, head_base, merge_article, merge_head
from gazette.model import Article, Head, Heading, Paragraph, Part, PartKind
from tests.edition import values
from tests.series import examples

_BASE = Article(
    title="关于印发方案的通知",
    slug="01-a",
    order=1,
    doc_number="三政〔2021〕1号",
    source_lines=(10, 20),
    body=(Paragraph("一段"), Paragraph("二段"), Paragraph("三段")),
    parts=(Part(PartKind.ENCLOSURE, "", "方案", (Heading(1, "一、目标"), Paragraph("四段"))),),
)


def _with_body(article: Article, *texts: str) -> Article:
    return replace(article, body=tuple(Paragraph(text) for text in texts))


def test_a_hand_edit_and_a_new_import_meet() -> None:
    ours = replace(_with_body(_BASE, "一段", "二段改", "三段"), title_en="Notice", order=2)
    theirs = replace(_with_body(_BASE, "一段新", "二段", "三段"), source_lines=(12, 22), print_page=3)
    merged, conflicts = merge_article(article_base(_BASE), ours, theirs)
    assert merged == replace(
        _with_body(_BASE, "一段新", "二段改", "三段"), title_en="Notice", order=2, source_lines=(12, 22), print_page=3
    )
    assert conflicts == ()


def test_where_both_changed_the_person_is_kept_and_both_are_told() -> None:
    ours = replace(_with_body(_BASE, "一段", "二段甲", "三段"), doc_number="三政〔2021〕2号")
    theirs = replace(_with_body(_BASE, "一段", "二段乙", "三段"), doc_number="三政〔2021〕3号")
    merged, conflicts = merge_article(article_base(_BASE), ours, theirs)
    assert merged == ours
    assert [(conflict.part, conflict.ours, conflict.theirs, conflict.item) for conflict in conflicts] == [
        ("doc_number", "三政〔2021〕2号", "三政〔2021〕3号", 0),
        ("body", "二段甲", "二段乙", 1),
    ]


def test_the_heading_of_a_part_is_a_block_like_others() -> None:
    part = _BASE.parts[0]
    ours = replace(_BASE, parts=(replace(part, title="工作方案"),))
    theirs = replace(_BASE, parts=(replace(part, body=(*part.body, Paragraph("五段"))),))
    merged, conflicts = merge_article(article_base(_BASE), ours, theirs)
    assert merged.parts == (replace(part, title="工作方案", body=(*part.body, Paragraph("五段"))),)
    assert conflicts == ()


def test_without_a_base_every_difference_is_a_conflict() -> None:
    theirs = replace(_with_body(_BASE, "一段", "三段"), title="新题")
    merged, conflicts = merge_article(None, _BASE, theirs)
    assert merged == _BASE
    assert [(conflict.part, conflict.ours, conflict.theirs) for conflict in conflicts] == [
        ("title", _BASE.title, "新题"),
        ("body", "二段", ""),
    ]


def test_a_part_that_the_base_never_had_counts_as_empty() -> None:
    base = {name: value for name, value in article_base(_BASE).items() if name != "doc_number"}
    merged, conflicts = merge_article(base, replace(_BASE, doc_number=""), _BASE)
    assert (merged, conflicts) == (_BASE, ())


def test_heads_merge_key_by_key() -> None:
    base = Head(title="公报", year=2021, number=3, board=(("主任", ("甲",)),))
    ours = replace(base, title_en="Gazette")
    theirs = replace(base, board=(("主任", ("甲", "乙")),), total=182)
    merged, conflicts = merge_head(head_base(base), ours, theirs)
    assert merged == replace(theirs, title_en="Gazette")
    assert conflicts == ()


@given(values.articles, values.articles)
@examples(50)
def test_who_changes_nothing_gets_the_others_version(base: Article, other: Article) -> None:
    other = replace(other, slug=base.slug)
    assert merge_article(article_base(base), base, other) == (other, ())
    assert merge_article(article_base(base), other, base) == (other, ())
    assert merge_article(article_base(base), other, other) == (other, ())
