"""What a run tells at its end."""

from __future__ import annotations

import json

import pytest

from gazette.catalogue import SITE_BUSY, SITE_FOREIGN, SOURCE_EMPTY
from gazette.errors import problem, render_problem
from gazette.output import Published
from gazette.pipeline import Outcome, Step
from gazette.report import Report

DONE = Outcome(imported=("2021-03",), issues=5, articles=45, published=Published(9, 1000, 2, 1))
FAILED = Outcome((problem(SOURCE_EMPTY, "content/sources/b.txt"), problem(SITE_BUSY, "a", 2, 1)), imported=())


def test_a_clean_run(capsys: pytest.CaptureFixture[str]) -> None:
    Report("en").outcome(DONE, clean=True)
    Report("zh").outcome(DONE, clean=True)
    assert capsys.readouterr() == (
        "Imported: 2021-03. Issues: 5, articles: 45. Site: 9 files, 2 written, 1 removed. No problems.\n"
        "导入：2021-03。共5期、45篇。网站：文件9个，其中写入2个，删除1个。没有发现问题。\n",
        "",
    )


def test_problems_come_in_the_order_of_places(capsys: pytest.CaptureFixture[str]) -> None:
    Report("en").outcome(FAILED, clean=False)
    shown = capsys.readouterr()
    assert shown.out == "Imported: none. Errors: 2, warnings: 0, doubts: 0.\n"
    assert [line.split(" ")[0] for line in shown.err.splitlines()] == ["a:2:1:", "content/sources/b.txt:"]


def test_quiet_tells_problems_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Report("en", quiet=True).outcome(FAILED, clean=False)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 2


def test_json_is_all_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    Report("zh", json=True).outcome(FAILED, clean=False)
    shown = capsys.readouterr()
    told = json.loads(shown.out)
    assert shown.err == ""
    assert told["clean"] is False
    assert [found["id"] for found in told["problems"]] == ["site-busy", "source-empty"]
    assert told["problems"][0]["message"] == "另一个命令正在生成这个网站。"


def test_no_progress_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    Report("en").progress(Step.BUILD, "index.html", 1, 2)
    assert capsys.readouterr() == ("", "")


def test_a_name_cannot_command_the_terminal() -> None:
    found = problem(SITE_FOREIGN, "a\x1b[2J\n.txt", entry="\u202etxt.exe")
    assert render_problem(found, "en").startswith(
        r"a\u001b[2J\u000a.txt: site-foreign error: "
        r"The folder holds something that the build did not make: \u202etxt.exe."
    )
