"""The command: words in, exit code out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from gazette import __version__
from gazette.arguments import Request, choose_language, parse_arguments
from gazette.catalogue import FILE_UNREADABLE
from gazette.errors import Language, fails, problem
from gazette.pipeline import Folders, Options, Outcome, build_site
from gazette.report import Report

ROOT = Path(__file__).resolve().parent.parent
"""Folder of the project: where `content/`, `templates/` and `assets/` are."""

CLEAN, PROBLEMS, USAGE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes; the last one is what a shell gives for Ctrl-C."""

HELP: dict[Language, str] = {
    "zh": """\
用法：python build.py [命令] [选项]

不写命令：导入新的和改动过的来源，然后生成网站。

命令：
  import    只导入：content/sources/ → content/issues/
  import 文件…     先把文件收入 content/sources/（按刊头的年份和期号命名），再导入；
                   可用纯文本、DOCX 和有文字层的 PDF
  build     只生成：content/ → site/
  check     检查内容和生成的网站：发布过的网址、链接、语言、校验和、检索、外部请求
  serve     生成网站并在本机打开，内容改动后自动更新
  new DIR   为另一种公报新建内容文件夹
  help      显示本页；version 显示版本

选项：
  --content DIR    内容文件夹（默认：本项目的 content）
  --site DIR       网站文件夹（默认：本项目的 site）
  --strict         有警告也算失败
  --quiet, -q      只显示问题
  --json           结果用 JSON 输出
  --check          （用于 import）只说明会改动什么，不写入
  --replace        （用于 import 文件）同一期已有来源而文字不同时，以新换旧
  --no-zips        不生成供下载的 ZIP，生成网站更快
  --gz             每个文本文件旁另存一份 .gz，供 nginx 的 gzip_static 直接发送
  --lang zh|en     提示所用的语言（默认取自环境变量 LC_ALL、LC_MESSAGES、LANG）
  --port N         serve 的端口（默认 8000；0 表示任选一个）
  --title 名称、--title-en 名称   （用于 new）公报的中文、英文名称
  --help, -h       显示本页
  --version        显示版本

退出码：0 没有问题；1 有问题；2 用法不对。""",
    "en": """\
Usage: python build.py [COMMAND] [OPTIONS]

Without a command: import what is new or changed, then build the site.

Commands:
  import    only import: content/sources/ → content/issues/
  import FILE…     put files into content/sources/ first, named after the year and number
                   of their masthead: plain text, DOCX, PDF with a text layer
  build     only build: content/ → site/
  check     check content and built site: published addresses, links, languages, checksums,
            search, external requests
  serve     build the site, show it on this machine, rebuild when something changes
  new DIR   make a content folder for another gazette
  help      show this page; version shows the version

Options:
  --content DIR    folder of the content (default: content of this project)
  --site DIR       folder of the site (default: site of this project)
  --strict         warnings fail too
  --quiet, -q      show problems only
  --json           give the result as JSON
  --check          (of import) only say what would change, write nothing
  --replace        (of import FILE) put a file in the place of another text of its issue
  --no-zips        leave out the ZIP files to download: quicker
  --gz             put a .gz beside every text, for nginx (gzip_static) to send
  --lang zh|en     language of messages (default: from LC_ALL, LC_MESSAGES or LANG)
  --port N         port of serve (default 8000; 0 takes a free one)
  --title NAME, --title-en NAME   (of new) the gazette's name in Chinese, in English
  --help, -h       show this page
  --version        show the version

Exit codes: 0 clean, 1 problems, 2 wrong usage.""",
}


def main(words: Sequence[str]) -> int:
    """Does what the words of a command line ask for; gives the exit code."""
    _never_fail_on_a_character()
    language = choose_language(words, os.environ)
    request, problems = parse_arguments(words)
    if request is None:
        Report(language).problems(problems)
        return USAGE
    if request.command == "help":
        print(HELP[language])
        return CLEAN
    if request.command == "version":
        print(__version__)
        return CLEAN
    report = Report(language, request.quiet, request.json)
    try:
        return CLEAN if _run(request, report) else PROBLEMS
    except BrokenPipeError:  # the reader of our output has gone; what was to be done is done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except OSError as error:
        report.problems((problem(FILE_UNREADABLE, str(error.filename or ""), reason=error.strerror or str(error)),))
        return PROBLEMS
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(request: Request, report: Report) -> bool:
    """Whether the command came to a clean end."""
    folders = Folders(
        content=request.content or _shown(ROOT / "content"),
        site=request.site or _shown(ROOT / "site"),
        templates=_shown(ROOT / "templates"),
        assets=_shown(ROOT / "assets"),
    )
    if request.command == "serve":
        from gazette.serve import serve  # noqa: PLC0415 - who only builds does not wait for it

        return serve(folders, request.strict, request.port, report)
    outcome = _do(request, folders, report)
    clean = not fails(outcome.problems, request.strict)
    report.outcome(outcome, clean)
    return clean


def _do(request: Request, folders: Folders, report: Report) -> Outcome:
    """Each command loads what it needs alone: the importer takes as long as all the rest."""
    if request.command == "build":
        return build_site(folders, request.strict, report.progress, Options(request.zips, request.gz))
    if request.command == "import":
        return _import(request, folders, report)
    from gazette.pipeline import runs  # noqa: PLC0415

    match request.command:
        case "check":
            return runs.check_site(folders, report.progress)
        case "new" if request.folder:
            return runs.new_content(request.folder, folders, request.title, request.title_en)
        case _:
            return runs.import_and_build(folders, request.strict, report.progress, Options(request.zips, request.gz))


def _import(request: Request, folders: Folders, report: Report) -> Outcome:
    from gazette.pipeline import arrivals, importing  # noqa: PLC0415

    if not request.files:
        return importing.import_alone(folders, request.strict, report.progress, dry=request.dry)
    return arrivals.import_files(
        folders, request.files, request.strict, report.progress, replacing=request.replace, dry=request.dry
    )


def _shown(path: Path) -> Path:
    """The path as seen from where the command runs, as messages show it."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # on another drive
        return path


def _never_fail_on_a_character() -> None:
    """A terminal that cannot show a character gets its escape, and the command goes on."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
