"""What the person at the terminal sees: progress, problems, one summary; in Chinese or in English."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazette.errors import Language, Problem, Severity, place_of, render_problem, visible
from gazette.pipeline import Outcome, Step
from gazette.report.machine import in_order, render_json
from gazette.report.tables import render_arrivals, render_difference, render_plan, render_tallies

_STEPS = {
    "zh": {Step.INTAKE: "读取", Step.IMPORT: "导入", Step.READ: "读取", Step.BUILD: "生成", Step.CHECK: "检查"},
    "en": {
        Step.INTAKE: "Reading",
        Step.IMPORT: "Importing",
        Step.READ: "Reading",
        Step.BUILD: "Building",
        Step.CHECK: "Checking",
    },
}

_WORDS = {
    "zh": {
        "created": "已新建 {folder}；接下来的三步见 {folder}/README.md。",
        "imported": "导入：{issues}。",
        "archive": "共{issues}期、{articles}篇。",
        "published": "网站：文件{files}个，其中写入{written}个，删除{removed}个。",
        "checked": "检查页面{pages}个。",
        "serving": "网站在 {address}，按 Ctrl-C 结束。",
        "stopped": "网站停在上一次的样子，请先处理以下问题。",
        "clean": "没有发现问题。",
        "found": "错误{error}个，警告{warning}个，存疑{doubt}处。",
        "comma": "、",
        "none": "无",
        "gap": "",
    },
    "en": {
        "created": "Made {folder}; {folder}/README.md tells the next three steps.",
        "imported": "Imported: {issues}.",
        "archive": "Issues: {issues}, articles: {articles}.",
        "published": "Site: {files} files, {written} written, {removed} removed.",
        "checked": "Pages checked: {pages}.",
        "serving": "The site is at {address}; Ctrl-C ends.",
        "stopped": "The site stays as it was until these are settled.",
        "clean": "No problems.",
        "found": "Errors: {error}, warnings: {warning}, doubts: {doubt}.",
        "comma": ", ",
        "none": "none",
        "gap": " ",
    },
}


@dataclass(frozen=True, slots=True)
class Report:
    """How to tell what happens. Problems and progress go to stderr, the summary and JSON to stdout."""

    language: Language
    quiet: bool = False
    """Problems only."""
    json: bool = False
    """One JSON object in place of problems and summary."""

    def progress(self, step: Step, what: str, done: int, total: int) -> None:
        """One line that the next one overwrites; on a terminal alone."""
        if not self.quiet and sys.stderr.isatty():
            count = f" {done}/{total}" if total else ""
            line = visible(f"{_STEPS[self.language][step]} {what}{count}")
            print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Every problem on a line of its own, in the order of files and lines."""
        for found in in_order(problems):
            print(render_problem(found, self.language), file=sys.stderr)

    def serving(self, address: str) -> None:
        """Where the site can be seen."""
        if not self.quiet:
            print(_WORDS[self.language]["serving"].format(address=address), flush=True)

    def stopped(self, problems: Sequence[Problem]) -> dict[str, object]:
        """Why the site is not rebuilt, for the page that is open: `head`, and each of the `problems` in its parts."""
        told = [
            {
                "place": visible(place_of(found)),
                "message": visible(f"{found.kind.id} {found.sentence(self.language)}"),
                "hint": visible(found.hint(self.language)),
            }
            for found in in_order(problems)
        ]
        return {"head": _WORDS[self.language]["stopped"], "problems": told}

    def outcome(self, outcome: Outcome, clean: bool) -> None:
        """All that a run has to say at its end."""
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr, flush=True)  # the last line of progress
        if self.json:
            print(json.dumps(render_json(outcome, clean, self.language), ensure_ascii=False, indent=2))
            return
        self.problems(outcome.problems)
        for difference in outcome.differences:
            for line in render_difference(difference, self.language):
                print(line, file=sys.stderr)
        if not self.quiet:
            for line in _lines(outcome, self.language):
                print(line)
            print(_WORDS[self.language]["gap"].join(_sentences(outcome, self.language)))


def _lines(outcome: Outcome, language: Language) -> Iterator[str]:
    """Lists and tables, before the summary."""
    yield from render_arrivals(outcome.arrivals, language)
    yield from render_tallies(outcome.tallies, language)
    yield from render_plan(outcome.planned, language)


def _sentences(outcome: Outcome, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    if outcome.created is not None:
        yield words["created"].format(folder=outcome.created)
    if outcome.imported is not None:
        yield words["imported"].format(issues=words["comma"].join(outcome.imported) or words["none"])
    if outcome.issues is not None:
        yield words["archive"].format(issues=outcome.issues, articles=outcome.articles)
    if outcome.published:
        yield words["published"].format(**outcome.published.counts())
    if outcome.checked is not None:
        yield words["checked"].format(pages=outcome.checked)
    counts = Counter(found.kind.severity for found in outcome.problems)
    if counts:
        yield words["found"].format(**{severity: counts[severity] for severity in Severity})
    else:
        yield words["clean"]
