"""Every way to ask, each over the real archive; and the examples that the search page gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.search.asking import examples, run

SNOW = "2021-03/04-sanzhengban-2021-8"
RETURN = "2021-03/05-sanzhengban-2021-9"
INSURANCE = "2021-02/04-sanzhengban-2021-2"
STATISTICS = "2021-03/01-2020niansanmenxiashiguominjingjiheshehui"

WAYS = {
    "words with spaces": ("雪场 校园", SNOW),
    "words with a wide space": ("雪场　校园", SNOW),
    "exact phrase": ('"冰雪运动进校园"', SNOW),
    "exact phrase in other quotes": ("「冰雪运动进校园」", SNOW),
    "without a word": ("冰雪 -统计公报", SNOW),
    "number": ("三政办〔2021〕8号", SNOW),
    "number in square brackets": ("三政办[2021]8", SNOW),
    "number in round brackets": ("三政办（2021）8号", SNOW),
    "number without brackets": ("三政办2021 8号", SNOW),
    "number in full-width digits": ("三政办〔２０２１〕８号", SNOW),
    "printed page": ("2021年第3号 19页", SNOW),
    "printed page of a running number": ("总第182期 19页", SNOW),
    "printed page, short": ("2021-03 p19", SNOW),
    "pinyin": ("bingxue yundong", SNOW),
    "pinyin in one word": ("bingxueyundong", SNOW),
    "pinyin with tones": ("bīngxuě yùndòng", SNOW),
    "pinyin with figures": ("bing1xue3", SNOW),
    "first letters": ("bxyd", SNOW),
    "English title": ("Promoting the Development of Ice and Snow Sports", SNOW),
    "words of the glossary": ("maternity allowance", INSURANCE),
    "full-width letters": ("ＤＲＧ", "2020-10/06-sanzhengban-2020-17"),
    "traditional characters": ("農民工返鄉創業", RETURN),
    "Arabic numeral of a clause": ("医疗保险 第23条", INSURANCE),
    "Chinese numeral of a year": ("二〇二〇年 统计公报", STATISTICS),
    "Chinese numerals of a date": ("二〇二一年三月二十六日", SNOW),
    "first letters of words": ("bx yd", SNOW),
    "everyday word": ("生孩子", INSURANCE),
    "everyday word in Latin letters": ("GDP", STATISTICS),
}


@pytest.fixture(scope="module")
def found(site: Path) -> dict[str, list[str]]:
    queries = [query for query, _ in WAYS.values()]
    answers = run("answers.mjs", site, {"queries": queries, "first": 3, "shown": True})
    return dict(zip(WAYS, answers, strict=True))


@pytest.mark.parametrize("way", WAYS)
def test_a_way_to_ask(found: dict[str, list[str]], way: str) -> None:
    assert found[way][:1] == [WAYS[way][1]]


def test_a_page_that_two_articles_share_gives_both(site: Path) -> None:
    """Page 19 ends one article and begins the next, which is named first."""
    (found,) = run("answers.mjs", site, {"queries": ["2021年第3号 19页"], "first": 9, "shown": True})
    assert found == [SNOW, "2021-03/03-sanzheng-2021-5"]


def test_what_is_excluded_is_gone_from_an_issue(site: Path) -> None:
    every, without = run(
        "answers.mjs", site, {"queries": ["2021年第3号", "2021年第3号 -冰雪"], "first": 99, "shown": True}
    )
    assert set(every) - set(without) == {SNOW}


def test_what_is_excluded_is_gone(site: Path) -> None:
    both, without = run("answers.mjs", site, {"queries": ["嘉奖", "嘉奖 -通报"], "first": 99, "shown": True})
    assert len(without) < len(both)
    assert "2021-02/02-sanzheng-2021-2" in set(both) - set(without)


@pytest.mark.parametrize("page", ["search.html", "en/search.html"])
def test_every_example_of_the_page_finds_something(site: Path, page: str) -> None:
    asked = examples(site / page)
    assert len(asked) >= 9
    found = run("answers.mjs", site, {"queries": asked, "first": 1, "shown": False})
    assert [query for query, some in zip(asked, found, strict=True) if not some] == []
