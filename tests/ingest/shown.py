"""What each stage of the import makes of a few lines, as the goldens show it.

A golden names the stage by the word after its first fence. The lines stand there as they come from
the print; blank ones are the print's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from gazette.catalogue import catalogue
from gazette.errors import Problem, render_problem
from gazette.ingest.article import read_article
from gazette.ingest.articles import locate
from gazette.ingest.blocks import read_blocks
from gazette.ingest.contents import Entry, parse_contents
from gazette.ingest.corrections import apply_corrections
from gazette.ingest.doctypes import doc_type
from gazette.ingest.elements import is_addressee
from gazette.ingest.front import Place, read_front
from gazette.ingest.head import build_head, read_numbering
from gazette.ingest.importer import import_issue
from gazette.ingest.issuers import issuers
from gazette.ingest.layout import read_layout, unwrap
from gazette.ingest.lines import Line, read_lines
from gazette.ingest.noise import drop_noise
from gazette.ingest.numbering import Numbering
from gazette.ingest.printed import print_lines
from gazette.ingest.ruled import rule_tables
from gazette.ingest.signatures import read_closing
from gazette.ingest.typography import repair, repair_display
from gazette.markdown import render_article, render_head
from gazette.markdown.write import render_block
from gazette.model import Doubt, Head
from gazette.store.corrections import parse_corrections

_PATH = "issue.txt"
_MACHINE_KEYS = re.compile(r"^(?:slug|order|source): .*\n", re.MULTILINE)


def _lines(text: str) -> tuple[Line, ...]:
    return read_lines(text.encode(), _PATH)[0]


def _told(problems: Iterable[Problem]) -> Iterator[str]:
    return (render_problem(found, "en") for found in problems)


def show_repair(text: str) -> Iterator[str]:
    """Each line repaired, with the rules that did something."""
    return _repaired(text, repair)


def show_display(text: str) -> Iterator[str]:
    """Each line repaired as a title or a cell is."""
    return _repaired(text, repair_display)


def _repaired(text: str, mend: Callable[[str], tuple[str, dict[str, int]]]) -> Iterator[str]:
    for line in text.splitlines():
        mended, counts = mend(line)
        yield " | ".join((mended, *(f"{rule} {count}" for rule, count in counts.items())))


def show_lines(text: str) -> Iterator[str]:
    r"""Number and text of each line; `\x..` in the golden stands for the character itself."""
    data = text.encode().decode("unicode_escape").encode("latin-1").decode("utf-8") if "\\" in text else text
    lines, problems = read_lines(data.encode(), _PATH)
    for line in lines:
        marks = [name for name in ("gap", "indent") if getattr(line, name)]
        yield " ".join((f"{line.number}:", *marks, f"[{line.text}]"))
    yield from _told(problems)


def show_contents(text: str) -> Iterator[str]:
    """Column, title, page and lines of each entry."""
    for entry in parse_contents(_lines(text)):
        numbers = " ".join(map(str, entry.lines))
        speaker = f" | {entry.speaker}" if entry.speaker else ""
        yield f"{entry.column or '-'} | {entry.title} | {entry.page or '-'} | {numbers}{speaker}"


def show_front(text: str) -> Iterator[str]:
    """The head that the lines give, as `index.md` would have it."""
    items = read_front(_lines(text))
    contents = parse_contents(item.line for item in items if item.place is Place.CONTENTS and item.value)
    head = build_head(items, read_numbering(items), contents)
    for field in Head.__dataclass_fields__:
        if value := getattr(head, field):
            shown = (
                [f"{role}：{'、'.join(people)}" for role, people in value] if field in ("board", "editors") else value
            )
            yield f"{field}: {shown}"
    yield from (f"contents: {entry.title} {entry.page}" for entry in contents)


def show_rows(text: str) -> Iterator[str]:
    """Lines with the tables that they draw or mark up made rows, `⇥` between cells."""
    return (line.text.replace("\t", "⇥") for line in rule_tables(_lines(text)))


def show_noise(text: str) -> Iterator[str]:
    """Each line with `-` where it is dropped; the gazette is 某市人民政府公报, the issue 2021年第3号（总第182号）."""
    titles = ("某市人民政府公报", "GAZETTE OF MOU CITY", "moushirenminzhengfugongbao")
    cleared = drop_noise(_lines(text), titles, ("市政府文件", "政策解读"), Numbering(2021, 3, 182))
    dropped = {line.number for line in cleared.dropped}
    kept = {line.number: line for line in cleared.lines}
    for line in _lines(text):
        mark = "-" if line.number in dropped else "=" if kept[line.number].gap else " "
        yield f"{mark} {line.text}"


def show_paragraphs(text: str) -> Iterator[str]:
    """The lines of a print that wraps every one, put together again."""
    printed = print_lines(_lines(text))
    yield str(read_layout(printed))
    yield from (line.text for line in unwrap(printed, read_layout(printed)))


def show_blocks(text: str) -> Iterator[str]:
    """The blocks of one text as the edition writes them, and how many pieces were joined."""
    found = read_blocks(print_lines(_lines(text)))
    yield "\n\n".join(render_block(one.block, in_part=False) for one in found)
    if joins := sum(one.joins for one in found):
        yield f"\njoins: {joins}"
    if repeated := [line.number for one in found for line in one.repeated]:
        yield f"repeated: {repeated}"


def show_closing(text: str) -> Iterator[str]:
    """The signature that begins at the first line."""
    closing = read_closing(print_lines(_lines(text)), 0)
    yield f"{' / '.join(closing.signers)} | {closing.date} | {closing.length} lines" if closing else "none"


def show_types(text: str) -> Iterator[str]:
    """文种 of each title."""
    return (doc_type(title) or "none" for title in text.splitlines())


def show_issuers(text: str) -> Iterator[str]:
    """发文机关 of each title; `|` stands where the print begins a new line."""
    for title in text.splitlines():
        pieces = title.split("|")
        yield " / ".join(issuers(pieces, repair_display(" ".join(pieces))[0])) or "none"


def show_addressees(text: str) -> Iterator[str]:
    """Whether each line is 主送机关."""
    return ("yes" if is_addressee(repair(line)[0]) else "no" for line in text.splitlines())


def show_places(text: str) -> Iterator[str]:
    """Where the titles above `----` begin in the text below it, by the lines of that text."""
    titles, body = text.split("----\n")
    entries = [Entry(title, "", None, (number,)) for number, title in enumerate(titles.splitlines(), start=1)]
    printed = print_lines(_lines(body))
    for one in locate(entries, printed):
        kind = "order" if one.ordered else "exact" if one.exact else "like"
        yield f"{one.entry.title}: line {printed[one.start].number}, {one.length} lines, {kind}"


def show_article(text: str) -> Iterator[str]:
    """The article whose title in the contents is the first line, as the edition writes it."""
    title, _, body = text.partition("\n")
    printed = print_lines(_lines(body))
    (place,) = locate([Entry(title, "", None, (1,))], printed)
    yield _MACHINE_KEYS.sub("", render_article(read_article(printed[place.start :], place, 1).article)).rstrip("\n")


def show_corrected(text: str) -> Iterator[str]:
    """The lines below `----` with the corrections above it applied; `^` joins a line to the one before."""
    listed, body = text.split("----\n")
    corrections, problems = parse_corrections(listed, "issue.yaml")
    corrected = apply_corrections(_lines(body), corrections or (), "issue.yaml")
    for line in corrected.lines:
        yield f"{line.number}{'=' if line.gap else '^' if line.joined else ':'} {line.text}"
    yield from (f"noise: {line.text}" for line in corrected.noise)
    yield from _doubts(corrected.doubts)
    yield from _told((*problems, *corrected.problems))


def show_issue(text: str) -> Iterator[str]:
    """Articles, problems and doubts of a whole issue."""
    imported = import_issue(text.encode(), _PATH)
    if imported.issue and imported.record:
        yield render_head(imported.issue).split("\nsource:")[0].replace("---\n", "")
        for article in imported.issue.articles:
            yield f"{article.order}. {article.title} {article.source_lines}"
        yield f"dropped: {list(imported.record.dropped)}"
        yield from _doubts(imported.record.doubts)
    yield from _told(imported.problems)


def _doubts(doubts: Iterable[Doubt]) -> Iterator[str]:
    kinds = {kind.id: kind for kind in catalogue()}
    return _told(Problem(kinds[doubt.id], _PATH, doubt.line, values=doubt.values) for doubt in doubts)


STAGES: dict[str, Callable[[str], Iterator[str]]] = {
    "repair": show_repair,
    "display": show_display,
    "lines": show_lines,
    "contents": show_contents,
    "front": show_front,
    "noise": show_noise,
    "rows": show_rows,
    "paragraphs": show_paragraphs,
    "blocks": show_blocks,
    "closing": show_closing,
    "types": show_types,
    "issuers": show_issuers,
    "addressees": show_addressees,
    "places": show_places,
    "article": show_article,
    "corrected": show_corrected,
    "issue": show_issue,
}
"""Name of a stage in the goldens → what shows it."""


def shown(stage: str, text: str) -> str:
    """What a stage makes of a text, as it stands in the goldens."""
    return "".join(chain.from_iterable((line, "\n") for line in STAGES[stage](text)))
