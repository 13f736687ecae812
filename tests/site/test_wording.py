"""Dates, issues, names and titles in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.model import Head
from gazette.romanise import romanise, romanise_person, slug
from gazette.site.bilingual import NOTHING, Bilingual
from gazette.site.naming import article_title, body_name, byline_name, doc_type_name, number_name, speaker_of
from gazette.site.wording import date_in_words, issue_name, issue_name_in_full, page_name
from tests.site import samples


def test_dates() -> None:
    assert date_in_words("2021-03-06") == Bilingual("2021年3月6日", "March 6, 2021")
    assert date_in_words("2020-12-31") == Bilingual("2020年12月31日", "December 31, 2020")
    assert date_in_words("") is NOTHING


def test_issues_and_pages() -> None:
    head = Head("公报", 2021, 3, total=182)
    assert issue_name(head) == Bilingual("2021年第3号", "No. 3, 2021")
    assert issue_name_in_full(head) == Bilingual("2021年第3号（总第182号）", "No. 3, 2021 (Serial No. 182)")
    assert issue_name_in_full(Head("公报", 2021, 3)) == issue_name(head)
    assert page_name(19) == Bilingual("第19页", "page 19")
    assert page_name(None) is NOTHING


def test_names_come_from_the_glossary_or_are_romanised() -> None:
    assert body_name(samples.GAZETTE, "云湖市人民政府").en == "Yunhu Municipal People's Government"
    assert body_name(samples.GAZETTE, "云湖市教育局").en == "Yunhu Shi Jiaoyu Ju"
    assert doc_type_name(samples.GAZETTE, "通知").en == "Notice"
    assert number_name("云政办〔2021〕8号") == Bilingual("云政办〔2021〕8号", "Yun Zheng Ban [2021] No. 8")
    assert number_name("第707号") == Bilingual("第707号", "第707号")


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({}, "Notice of the Yunhu Municipal People's Government, Yun Zheng [2021] No. 1, March 6, 2021"),
        ({"doc_number": ""}, "Notice of the Yunhu Municipal People's Government, March 6, 2021"),
        ({"issuer": "", "doc_number": "", "date": ""}, "Notice, Article 1 of No. 3, 2021"),
        ({"issuer": "", "doc_type": "", "doc_number": "", "date": ""}, "Document, Article 1 of No. 3, 2021"),
        (
            {"issuer": "云湖市人民政府 云湖市教育局", "doc_number": "", "date": ""},
            "Notice of the Yunhu Municipal People's Government and the Yunhu Shi Jiaoyu Ju, Article 1 of No. 3, 2021",
        ),
    ],
)
def test_a_title_without_translation_is_composed(fields: dict[str, object], title: str) -> None:
    article = replace(samples.article(title_en=""), **fields)  # type: ignore[arg-type]  # fields of an article
    assert article_title(samples.GAZETTE, article, samples.issue().head).en == title


def test_a_speaker() -> None:
    article = samples.article(byline="云湖市人民政府市长 李明")
    assert speaker_of(article) == "李明"
    assert byline_name(article) == Bilingual("云湖市人民政府市长 李明", "Li Ming")
    assert not byline_name(samples.article())


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("李明", "Li Ming"),
        ("单明", "Shan Ming"),  # as a surname, not Dan
        ("吕文", "Lyu Wen"),  # ü is written yu
        ("呼延明远", "Huyan Mingyuan"),  # a surname of two characters
        ("欧阳", "Ou Yang"),  # no given name would be left
    ],
)
def test_people(name: str, latin: str) -> None:
    assert romanise_person(name) == latin


def test_bodies_and_addresses() -> None:
    assert romanise("云湖市教育局（体育局）") == "Yunhu Shi Jiaoyu Ju (Tiyu Ju)"
    assert slug("市政府文件") == "shizhengfuwenjian"
    assert slug("Annual Report 2021") == "annual-report-2021"
    assert slug("★") == ""
