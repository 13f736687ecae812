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
        "head": "期 公文 接合 标题 表格 排版整理 订正 存疑",
        "rules": "排版整理：{rules}。",
        "comma": "；",
    },
    "en": {
        "head": "issue articles joins headings tables repairs corrections doubts",
        "rules": "Repairs by rule: {rules}.",
        "comma": "; ",
    },
}

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
    """A table of what the imports did, a row an issue; the rules of typography below it."""
    if not tallies:
        return []
    words = _TALLY[language]
    rows = [words["head"].split()]
    rows += [
        [
            tally.issue,
            *map(str, (tally.articles, tally.joins, tally.headings, tally.tables)),
            *map(str, (sum(count for _, count in tally.repairs), tally.corrections, tally.doubts)),
        ]
        for tally in tallies
    ]
    rules: Counter[str] = Counter()
    for tally in tallies:
        rules.update(dict(tally.repairs))
    told = words["comma"].join(f"{_rule(rule, language)} {count}" for rule, count in sorted(rules.items()))
    return [*render_grid(rows), words["rules"].format(rules=told)] if rules else render_grid(rows)


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
