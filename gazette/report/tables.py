"""What an import did or would do, as lines for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gazette.errors import Language, visible
from gazette.grid import render_grid
from gazette.pipeline import Arrival, Difference
from gazette.site.labels import LABELS
from gazette.store import Change
from gazette.tally import Tally

_TALLY = {
    "zh": {
        "done": "期 公文 接合 标题 表格",
        "left": "订正 存疑",
        "rules": "排版整理（处）：{rules}。",
        "comma": "；",
    },
    "en": {
        "done": "issue articles joins headings tables",
        "left": "corrections doubts",
        "rules": "Repairs by rule: {rules}.",
        "comma": "; ",
    },
}

_RULES = {
    "zh": {
        "residue": "标记",
        "bullet": "列表号",
        "width": "全半角",
        "brackets": "括号",
        "letter-spacing": "字距",
        "space": "空格",
    },
    "en": {"letter-spacing": "spacing"},
}
"""Heads of the columns of the rules; a rule that is not here heads its own."""

_PLAN = {
    "zh": {"new": "新建", "changed": "改写", "gone": "删除", "none": "没有要改动的文件。"},
    "en": {"new": "new", "changed": "changed", "gone": "removed", "none": "No file would change."},
}

_ARRIVAL = {
    "zh": {
        "new": "{file} → {source}",
        "same": "{file}：{source} 已是同样的文字，未复制",
        "replaced": "{file} → {source}（以新换旧）",
        "form": "，文字取自 {form}",
        "more": "……另有 {more} 行差异",
    },
    "en": {
        "new": "{file} → {source}",
        "same": "{file}: {source} has the same text already, nothing copied",
        "replaced": "{file} → {source} (in the place of another text)",
        "form": ", text taken from the {form}",
        "more": "… and {more} more lines of difference",
    },
}


def render_arrivals(arrivals: Sequence[Arrival], language: Language) -> Iterator[str]:
    """What became of the files that were brought in, a line a file."""
    words = _ARRIVAL[language]
    for one in arrivals:
        line = words[one.fate].format(file=one.file.as_posix(), source=one.source.as_posix())
        yield visible(line + ("" if one.form == "text" else words["form"].format(form=one.form.upper())))


def render_difference(difference: Difference, language: Language) -> Iterator[str]:
    """A difference as lines for a terminal."""
    yield from (visible(line.replace("\t", "⇥")) for line in difference.lines)
    if difference.more:
        yield _ARRIVAL[language]["more"].format(more=difference.more)


def render_tallies(tallies: Sequence[Tally], language: Language) -> list[str]:
    """A table of what the imports did, a row an issue, a column each rule of typography; what these are below it."""
    if not tallies:
        return []
    words = _TALLY[language]
    rules: Counter[str] = Counter()
    for tally in tallies:
        rules.update(dict(tally.repairs))
    columns = sorted(rules)
    heads = [_RULES[language].get(rule, rule) for rule in columns]
    rows = [[*words["done"].split(), *heads, *words["left"].split()]]
    rows += [_row(tally, columns) for tally in tallies]
    told = (f"{head} {_rule(rule, language)} {rules[rule]}" for head, rule in zip(heads, columns, strict=True))
    legend = [words["rules"].format(rules=words["comma"].join(told))] if rules else []
    return [*render_grid(rows), *legend]


def _row(tally: Tally, rules: Sequence[str]) -> list[str]:
    repairs = dict(tally.repairs)
    done = (tally.articles, tally.joins, tally.headings, tally.tables)
    return [tally.issue, *map(str, (*done, *(repairs.get(rule, 0) for rule in rules), tally.corrections, tally.doubts))]


def _rule(rule: str, language: Language) -> str:
    """A rule of typography in the words of the site."""
    label = LABELS.get(f"repair_{rule}")
    return label[language] if label else rule


def render_plan(planned: Sequence[Change] | None, language: Language) -> Iterator[str]:
    """What a dry run would change, a line a file."""
    words = _PLAN[language]
    for change in planned or ():
        kind = "new" if change.before is None else "gone" if change.after is None else "changed"
        yield visible(f"{words[kind]} {change.path.as_posix()}")
    if planned == ():
        yield words["none"]
