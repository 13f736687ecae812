"""Citations, to the letter."""

from __future__ import annotations

import json

from gazette.model import Article, Head
from gazette.site.bilingual import Bilingual
from gazette.site.citations import Cited, citations
from tests.site import samples

HEAD = Head("云湖市人民政府公报", 2021, 3, total=182, date="2021-04-27")


def cite(article: Article, url: str = "", authors: tuple[str, ...] = ("云湖市人民政府",)) -> dict[str, str]:
    cited = Cited(
        key="2021-03-01-yunzheng-2021-1",
        article=article,
        title=Bilingual(article.title, article.title_en),
        authors=authors,
        gazette="云湖市人民政府公报",
        head=HEAD,
        url=url,
    )
    return {citation.id: citation.text for citation in citations(cited)}


def test_gbt_7714() -> None:
    assert cite(samples.article())["gbt7714"] == (
        "云湖市人民政府. 云湖市人民政府关于印发评审办法的通知：云政〔2021〕1号[J]. 云湖市人民政府公报，2021（3）：3."
    )
    assert cite(samples.article(doc_number="", print_page=None), "https://example.gov.cn/a.html")["gbt7714"] == (
        "云湖市人民政府. 云湖市人民政府关于印发评审办法的通知[J/OL]. 云湖市人民政府公报，2021（3）. https://example.gov.cn/a.html."
    )


def test_several_bodies() -> None:
    three, four = (
        cite(samples.article(), authors=("甲局", "乙局", "丙局")),
        cite(samples.article(), authors=tuple("甲乙丙丁")),
    )
    assert three["gbt7714"].startswith("甲局，乙局，丙局. ")
    assert four["gbt7714"].startswith("甲，乙，丙，等. ")
    assert "  author = {{甲局} and {乙局} and {丙局}},\n" in three["bibtex"]
    assert [line for line in three["ris"].splitlines() if line.startswith("AU")] == [
        "AU  - 甲局,", "AU  - 乙局,", "AU  - 丙局,",
    ]  # fmt: skip
    assert json.loads(three["csl"])[0]["author"] == [{"literal": "甲局"}, {"literal": "乙局"}, {"literal": "丙局"}]


def test_legal_writing() -> None:
    assert cite(samples.article())["legal"] == (
        "《云湖市人民政府关于印发评审办法的通知》，云政〔2021〕1号，载《云湖市人民政府公报》2021年第3号，第3页。"
    )
    quoting = samples.article(title="关于印发《评审办法》的通知", doc_number="", print_page=None)
    assert cite(quoting)["legal"] == "《关于印发〈评审办法〉的通知》，载《云湖市人民政府公报》2021年第3号。"


def test_bibtex() -> None:
    assert cite(samples.article(title="关于{甲}的\\通知"))["bibtex"] == (
        "@article{2021-03-01-yunzheng-2021-1,\n"
        "  author = {{云湖市人民政府}},\n"
        "  title = {{关于(甲)的/通知}},\n"
        "  journal = {云湖市人民政府公报},\n"
        "  year = {2021},\n"
        "  number = {3},\n"
        "  pages = {3},\n"
        "  note = {云政〔2021〕1号},\n"
        "  langid = {chinese}\n"
        "}"
    )


def test_ris() -> None:
    assert cite(samples.article())["ris"].splitlines() == [
        "TY  - JOUR",
        "AU  - 云湖市人民政府,",
        "TI  - 云湖市人民政府关于印发评审办法的通知",
        "TT  - Notice of the Yunhu Municipal People's Government on Issuing the Measures for Review",
        "JO  - 云湖市人民政府公报",
        "PY  - 2021",
        "DA  - 2021/04/27",
        "IS  - 3",
        "SP  - 3",
        "M1  - 云政〔2021〕1号",
        "LA  - zh",
        "ER  - ",
    ]


def test_csl_json() -> None:
    assert json.loads(cite(samples.article())["csl"]) == [
        {
            "id": "2021-03-01-yunzheng-2021-1",
            "type": "article-journal",
            "title": "云湖市人民政府关于印发评审办法的通知",
            "author": [{"literal": "云湖市人民政府"}],
            "container-title": "云湖市人民政府公报",
            "issued": {"date-parts": [[2021, 4, 27]]},
            "issue": "3",
            "page": "3",
            "number": "云政〔2021〕1号",
            "language": "zh-CN",
        }
    ]
