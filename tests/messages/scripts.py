"""What an editor does, as a few lines of text, and what the terminal then shows.

    WRITE content/gazette.yaml      a file with the lines that follow; `article`, `settings` … stand for paths
    BODY                            the lines that follow in the place of the article's text
    CHANGE article: a → b           a place in a file, changed
    REMOVE path
    WHERE full-disk                 something that only the machine can do (`tests/messages/machine.py`)
    RUN build --strict              the command, in the folder of the project

The project is a small one: a gazette with one issue of one article, and `source.txt`, an issue that may be imported.
"""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from gazette import cli
from gazette.errors import Language
from tests.conftest import PROJECT
from tests.messages.machine import CIRCUMSTANCES

_ISSUE = "content/issues/2021-03"
_PATHS = {
    "settings": "content/gazette.yaml",
    "index": f"{_ISSUE}/index.md",
    "article": f"{_ISSUE}/01-a.md",
    "record": f"{_ISSUE}/import.json",
    "corrections": "content/corrections/2021-03.yaml",
    "source": "content/sources/2021-03.txt",
}
_TEXTS = {
    "settings": 'title: "某市人民政府公报"\n',
    "index": '---\ntitle: "某市人民政府公报"\nyear: 2021\nnumber: 3\nsource: {file: "2021-03.txt", sha256: "0"}\n---\n',
    "article": '---\ntitle: "关于甲的通知"\nslug: "01-a"\norder: 1\n---\n\n正文。\n',
    "source.txt": (
        "某市人民政府公报\n2021年第3号（总第182号）\n目录\n【市政府文件】\n某市人民政府关于甲的通知……1\n"
        "某市人民政府关于甲的通知\n某政〔2021〕3号\n各县人民政府：\n现将有关事项通知如下。\n某市人民政府\n2021年3月4日\n"
    ),
}
_STEP = re.compile(r"^(WRITE|BODY|CHANGE|REMOVE|WHERE|RUN)\b ?(.*)\n", re.MULTILINE)


def shown(script: str, language: Language, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The whole of stderr of the last command of a script, played in an empty folder."""
    for name, text in _TEXTS.items():
        _write(folder / _PATHS.get(name, name), text)
    for part in ("templates", "assets"):
        (folder / part).symlink_to(PROJECT / part)
    monkeypatch.chdir(folder)
    monkeypatch.setattr(cli, "ROOT", folder)
    errors = ""
    with ExitStack() as machine:
        names: dict[str, str] = {}
        for step, rest, lines in _steps(script):
            named = rest.partition(": ")[0] or "article"
            path = folder / _PATHS.get(named, named)
            if step == "RUN":
                errors = _run(rest.format_map(names), language)
            elif step == "WHERE":
                names |= machine.enter_context(CIRCUMSTANCES[rest](folder))
            else:
                _own(folder, path)
                _edit(step, path, rest.partition(": ")[2], lines)
    for name, value in names.items():
        errors = errors.replace(value, name.upper())
    return errors


def _steps(script: str) -> Iterator[tuple[str, str, str]]:
    """Step, what stands beside its name, the lines below it."""
    found = list(_STEP.finditer(script))
    ends = [*(match.start() for match in found[1:]), len(script)]
    for match, end in zip(found, ends, strict=True):
        yield match[1], match[2], script[match.end() : end]


def _edit(step: str, path: Path, change: str, lines: str) -> None:
    if step == "WRITE":
        _write(path, lines)
    elif step == "BODY":
        _write(path, _TEXTS["article"].replace("\n正文。\n", lines))
    elif step == "REMOVE":
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    else:
        old, new = change.replace("\\n", "\n").split(" → ")
        text = path.read_text("utf-8")
        assert old in text, (path, old)
        _write(path, text.replace(old, new))


def _own(folder: Path, path: Path) -> None:
    """Makes a copy of `templates/` or `assets/` before something in it is changed."""
    top = folder / path.relative_to(folder).parts[0]
    if top.is_symlink():
        top.unlink()
        shutil.copytree(PROJECT / top.name, top)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _run(words: str, language: Language) -> str:
    with redirect_stderr(io.StringIO()) as errors, redirect_stdout(io.StringIO()):
        cli.main(["--lang", language, *words.split()])
    return errors.getvalue()
