"""The command line: what it asks for, and what it says to a slip."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gazette.arguments import Request, choose_language, parse_arguments
from gazette.cli import HELP
from gazette.errors import Language, render_problem
from tests.conftest import PROJECT


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        ("", Request("all")),
        ("import", Request("import")),
        ("import a.txt b.pdf --replace", Request("import", files=(Path("a.txt"), Path("b.pdf")), replace=True)),
        ("--strict build --site out", Request("build", site=Path("out"), strict=True)),
        ("check --content=a=b -q --json", Request("check", content=Path("a=b"), quiet=True, json=True)),
        ("serve --port 0 --lang zh", Request("serve", port=0)),
        ("build -h", Request("help")),
        ("--version", Request("version")),
    ],
)
def test_what_is_asked_for(line: str, request_: Request) -> None:
    assert parse_arguments(line.split()) == (request_, ())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "biuld",
            "usage-command error: There is no command biuld. Hint: Did you mean build? See python build.py --help.",
        ),
        (
            "--stirct",
            "usage-option error: There is no option --stirct. Hint: Did you mean --strict? See python build.py --help.",
        ),
        (
            "--strict=yes",
            "usage-option error: There is no option --strict=yes. "
            "Hint: Did you mean --strict? See python build.py --help.",
        ),
        (
            "build --content",
            "usage-value-missing error: The option --content needs a value. "
            "Hint: Write it as --content VALUE, for example --content content or --lang zh.",
        ),
        (
            "import --replace",
            "usage-argument-missing error: The command import --replace needs FILE. "
            "Hint: Write python build.py import --replace FILE, with the path in the place of FILE.",
        ),
        ("--lang fr", "usage-value error: The option --lang cannot be fr. Hint: It can be: en | zh."),
        ("serve --port 70000", "usage-value error: The option --port cannot be 70000. Hint: It can be: 0–65535."),
        (
            "build --port 80",
            "usage-option-elsewhere error: The option --port belongs to the command serve. "
            "Hint: Leave it out, or use: python build.py serve.",
        ),
        (
            "build a.txt",
            "usage-argument error: One word too many: a.txt. Hint: One command at a time; "
            "folders are given by --content and --site. See python build.py --help.",
        ),
    ],
)
def test_a_slip_is_told(line: str, message: str) -> None:
    request, (found,) = parse_arguments(line.split())
    assert request is None
    assert render_problem(found, "en") == message


def test_the_same_slip_in_chinese() -> None:
    _, (found,) = parse_arguments(["biuld"])
    told = "usage-command 错误：没有这个命令：biuld。处理办法：是否想用 build？运行 python build.py --help 查看用法。"
    assert render_problem(found, "zh") == told


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        (["build", "--lang", "zh"], {"LANG": "en_US.UTF-8"}, "zh"),
        (["--lang=en", "build"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang", "fr"], {"LANG": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_the_language_of_messages(words: list[str], environment: dict[str, str], language: Language) -> None:
    environment = {"LANG": "C.UTF-8"} | environment
    assert choose_language(words, environment) == language


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_help_names_every_option(language: Language) -> None:
    words = HELP[language].split()
    for word in (
        "import",
        "build",
        "serve",
        "check",
        "--content",
        "--site",
        "--strict",
        "--quiet",
        "--json",
        "--lang",
        "--replace",
    ):
        assert any(word in shown for shown in words)


def test_the_command_loads_nothing_that_only_some_commands_need() -> None:
    command = [sys.executable, "-c", "import sys, gazette.cli, gazette.pipeline.runs; print(*sys.modules)"]
    loaded = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout.split()
    assert not {"gazette.ingest.importer", "gazette.serve", "docx", "numpy", "pdfplumber"} & set(loaded)
