"""The import as its own command: its table, its JSON, what it would change."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

from gazette.grid import render_grid
from gazette.report import render_tallies
from gazette.tally import Tally
from tests.conftest import run_command

TALLY = Tally("2021-03", 8, 21, 82, 2, (("letter-spacing", 60), ("space", 1006)), 5, 20)


def test_columns_line_up_under_chinese_heads() -> None:
    assert render_grid([["期", "公文"], ["2021-03", "8"]]) == ["期       公文", "2021-03     8"]


def test_the_table_has_a_row_an_issue_and_a_column_each_rule() -> None:
    other = replace(TALLY, issue="2021-04", repairs=(("new-rule", 1), ("space", 2)))
    assert render_tallies((TALLY, other), "en") == [
        "issue    articles  joins  headings  tables  spacing  new-rule  space  corrections  doubts",
        "2021-03         8     21        82       2       60         0   1006            5      20",
        "2021-04         8     21        82       2        0         1      2            5      20",
        "Repairs by rule: spacing letter-spacing closed up 60; new-rule new-rule 1; "
        "space spaces between Chinese, digits and Latin removed 1008.",
    ]
    assert render_tallies((TALLY,), "zh") == [
        "期       公文  接合  标题  表格  字距  空格  订正  存疑",
        "2021-03     8    21    82     2    60  1006     5    20",
        "排版整理（处）：字距 收拢字间空格 60；空格 删去汉字与数字、字母之间的空格 1006。",
    ]
    assert render_tallies((), "zh") == []


def test_an_import_ends_with_its_table_and_its_doubts(content: Path) -> None:
    shutil.rmtree(content / "issues")
    done = run_command("import", "--content", str(content))
    assert done.returncode == 0
    assert "2022-06         5     18" in done.stdout
    assert "reading-doubtful doubt: " in done.stderr
    again = run_command("import", "--content", str(content))
    assert again.stdout == done.stdout.replace("Imported: 2022-06.", "Imported: none.")
    assert again.stderr == done.stderr


def test_the_same_as_json(content: Path) -> None:
    told = json.loads(run_command("import", "--json", "--content", str(content)).stdout)
    (tally,) = told["tallies"]
    assert (tally["issue"], tally["articles"], tally["joins"]) == ("2022-06", 5, 18)
    assert len(told["problems"]) == tally["doubts"]
    assert all(problem["line"] and problem["hint"] for problem in told["problems"])


def test_a_dry_run_says_what_would_change_and_writes_nothing(content: Path) -> None:
    shutil.rmtree(content / "issues")
    done = run_command("import", "--check", "--content", str(content))
    assert f"new {content.as_posix()}/issues/2022-06/index.md\n" in done.stdout
    assert not (content / "issues").exists()
    run_command("import", "--content", str(content))
    settled = run_command("import", "--check", "--content", str(content))
    assert settled.stdout.startswith("No file would change.\n")
