"""The text of an article as HTML."""

from __future__ import annotations

from gazette.model import Block, Heading, Paragraph, Rank, Roster, Signature
from gazette.render.blocks import render_text
from gazette.site.text import plan_text
from tests.site import samples


def html(*blocks: Block) -> str:
    return render_text(plan_text(samples.article(body=blocks, parts=())))


def test_headings_and_paragraphs() -> None:
    assert html(Heading(1, "一、总则"), Heading(2, "（一）旨"), Paragraph("正文。")) == (
        '<h2 class="outline first" id="s-1">一、总则<a class="anchor" href="#s-1" aria-label="#s-1"></a></h2>\n'
        '<h3 class="outline second" id="s-1-1">（一）旨<a class="anchor" href="#s-1-1" aria-label="#s-1-1"></a></h3>\n'
        '<p id="p-1">正文。<a class="anchor" href="#p-1" aria-label="#p-1"></a></p>\n'
    )


def test_run_in_headings_and_clauses() -> None:
    assert '<p class="run-in third" id="p-1"><span class="run-in-head">1.提效。</span>简化手续。' in html(
        Paragraph("1.提效。简化手续。")
    )
    assert '<p class="clause" id="art-3"><span class="run-in-head">第三条</span> 正文。' in html(
        Paragraph("第三条 正文。")
    )


def test_no_heading_is_lower_than_the_sixth() -> None:
    assert "<h6" in html(Heading(9, "标题"))


def test_a_roster_parts_name_and_post() -> None:
    shown = html(Roster((Rank("组长", ("李明（市长）",)), Rank("", ("李明",)))))
    assert "<dt><span>组长</span>：</dt>" in shown
    assert '<dd><span class="person">李明</span><span class="post">（市长）</span></dd>' in shown
    assert '<span class="person">李明</span> <span class="post apart">市财政局</span>' in html(
        Roster((Rank("", ("李明 市财政局",)),))
    )
    assert '<ul class="people">\n<li><span class="person">李明</span></li>\n</ul>' in shown


def test_a_signature_has_its_date() -> None:
    assert '<time datetime="2021-03-06">二〇二一年三月六日</time>' in html(Signature(("甲局",), "二〇二一年三月六日"))
    assert "<p>同日</p>" in html(Signature(("甲局",), "同日"))


def test_the_list_of_attachments_leads_to_them() -> None:
    assert '<p>附件：1.<a href="#p2">任务分工表</a></p>' in render_text(plan_text(samples.article()))


def test_what_comes_from_the_content_is_escaped() -> None:
    hostile = '<script>alert("1")</script>'
    shown = html(
        Heading(1, hostile), Paragraph(hostile), Signature((hostile,), hostile), Roster((Rank(hostile, (hostile,)),))
    )
    assert "<script" not in shown
    assert shown.count("&lt;script&gt;") == 6
