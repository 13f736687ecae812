"""The page of what is known to be missing or uncertain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.archive import Archive
from gazette.model import AttachmentNote, Doubt, Paragraph
from gazette.site import Site, plan_site
from gazette.site.pages import DoubtsPage
from gazette.site.plan_doubts import MOST_DOUBTS
from tests.site import samples


def pages(site: Site) -> list[DoubtsPage]:
    return [page for page in site.pages if isinstance(page, DoubtsPage)]


def with_doubts(*doubts: Doubt) -> Archive:
    """Two issues; in the second these doubts besides a query in the first article and nothing in the other."""
    body = (Paragraph("表彰张三等27名同志。"), AttachmentNote(("附件：2.评选细则（试行）",)))
    held = samples.issue(3, articles=(samples.article(1, body=body, parts=()), samples.article(2)))
    archive = samples.archive(samples.issue(2), held)
    return replace(archive, records={"2021-03": replace(samples.RECORD, doubts=doubts)})


def test_each_doubt_stands_with_its_issue_its_document_and_its_paragraph() -> None:
    counted = Doubt("count-differs", 110, (("text", "27 名"), ("announced", "27"), ("listed", "22")))
    missing = Doubt("attachment-missing", 115, (("label", "附件2"), ("title", "评选细则(试行)")))
    unsigned = Doubt("signature-missing", 210, (("number", "云政〔2021〕2号"),))
    outside = Doubt("no-such-kind", 7)
    (page,) = pages(plan_site(with_doubts(counted, missing, unsigned, outside)))
    assert [(one.issue.id, one.count) for one in page.issues] == [("2021-03", 5), ("2021-02", 0)]
    assert page.count == 5
    assert [
        (entry and entry.article.order, [(doubt.line, doubt.printed, doubt.anchor) for doubt in doubts])
        for entry, doubts in page.issues[0].documents
    ] == [
        (None, [(7, "", "")]),
        (1, [(110, "27 名", "p-1"), (115, "评选细则(试行)", "attachments-1"), (120, "不存在的文字", "")]),
        (2, [(210, "", "")]),
    ]


def test_a_doubt_speaks_in_the_words_of_the_catalogue() -> None:
    counted = Doubt("count-differs", 110, (("text", "27名"), ("announced", "27"), ("listed", "22")))
    (page,) = pages(plan_site(with_doubts(counted)))
    sentences = [doubt.sentence for _, doubts in page.issues[0].documents for doubt in doubts]
    assert [(sentence.zh, sentence.en) for sentence in sentences] == [
        ("“27名”说是 27，实列 22。", "“27名” says 27, 22 are listed."),
        ("“不存在的文字”存疑，照印未改：疑有脱字。", "“不存在的文字” is doubtful and stays as printed: 疑有脱字。"),
    ]


@pytest.mark.parametrize(("number", "cut"), [(MOST_DOUBTS - 1, False), (MOST_DOUBTS, True)])
def test_too_many_for_one_page_stand_by_years(number: int, cut: bool) -> None:
    many = tuple(Doubt("date-missing", 101, (("number", "云政〔2021〕1号"),)) for _ in range(number))  # and one query
    archive = with_doubts(*many)
    archive = replace(archive, issues=(samples.issue(11, 2020), *archive.issues))
    found = pages(plan_site(archive))
    assert found[0].cut is cut
    assert [page.head.path for page in found] == [
        "doubts.html",
        *(("doubts/2021.html", "doubts/2020.html") if cut else ()),
    ]
    assert {one.path for one in found[0].issues} == (
        {"doubts/2021.html", "doubts/2020.html"} if cut else {"doubts.html"}
    )
    assert [[one.issue.id for one in page.issues] for page in found[1:]] == (
        [["2021-03", "2021-02"], ["2020-11"]] if cut else []
    )
