"""Whether an edition holds all that its source holds, told without a word of the importer's own proof.

What is compared are Chinese characters, digits and Latin letters; the LaTeX and HTML that an
extraction leaves in a text are no part of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from gazette.ingest.characters import letters
from gazette.ingest.imprint import FIELDS
from gazette.ingest.residue import without_residue
from gazette.ingest.sheets import Sheets
from gazette.model import Article, Head, ImportRecord, Issue
from gazette.numerals import NUMERAL
from gazette.text import article_texts

_HEAD_WORDS = "目录目次要目CONTENTS编委会编辑委员会编审委员会编辑部成员名单年第号期总年月日出版发行印发页Pp"
"""What the front of an issue says about its own order and no field holds."""
_SERIAL = re.compile(rf"^\s*(?:\d{{1,2}}\s*[.、\s]|{NUMERAL}、)\s*")
"""The number that a list of contents gives an entry, or a column."""
_HEADING_WORDS = "令文件"
"""What the name of a paper (发文机关标志) has behind its body."""


def losses(text: str, issue: Issue, record: ImportRecord) -> Iterator[str]:
    """Every place where the body of the source and the articles differ."""
    lines = re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff"))
    dropped = set(record.dropped)
    owners: Counter[int] = Counter()
    for article in issue.articles:
        first, last = article.source_lines or (0, 0)
        numbers = [number for number in range(first, last + 1) if number not in dropped]
        owners.update(numbers)
        printed = "".join(letters(without_residue(lines[number - 1])) for number in numbers)
        yield from _differs(printed, article)
    inside = range(min(owners), max(owners) + 1)
    for number in inside:
        claims = owners[number] + (number in dropped)
        if claims != 1 and any(map(_is_seen, lines[number - 1])):
            yield f"line {number} is claimed {claims} times: {lines[number - 1][:40]!r}"


def _is_seen(character: str) -> bool:
    """Whether a character shows on paper: no space, no control, nothing of no width."""
    return not character.isspace() and unicodedata.category(character) not in {"Cc", "Cf", "Cn", "Cs"}


def _differs(printed: str, article: Article) -> Iterator[str]:
    """The body in its order to the letter; the elements of the head in whatever order they stand."""
    body = letters("".join(article_texts(article)))
    if not printed.endswith(body):
        yield f"{article.slug}: the body reads {_first_difference(printed, body)}"
        return
    head = printed[: len(printed) - len(body)]
    said = "".join((article.title, article.doc_number, article.addressee, article.subtitle, article.byline))
    lost = Counter(head) - Counter(letters(said + article.issuer + _HEADING_WORDS))
    if lost:
        yield f"{article.slug}: the head says {head[:60]}, of which {''.join(lost.elements())} is lost"


def _first_difference(printed: str, body: str) -> str:
    """Around the last place from which on the two agree."""
    agreed = 0
    while agreed < min(len(printed), len(body)) and printed[-agreed - 1] == body[-agreed - 1]:
        agreed += 1
    around = slice(max(0, len(body) - agreed - 20), len(body) - agreed + 20)
    return f"…{body[around]}… where the print has …{printed[-agreed - 20 : len(printed) - agreed + 20]}…"


def front_losses(sheets: Sheets, head: Head) -> Iterator[str]:
    """Every line of the front of which something is neither in the head nor in the contents."""
    names = (name for roles in (head.board, head.editors) for role, people in roles for name in (role, *people))
    counts = (str(head.year), str(head.number), str(head.total))
    listed = (f"{entry.title}{entry.column}{entry.page}{entry.speaker}" for entry in sheets.entries)
    pinyin = "".join(item.value for item in sheets.items if item.place == "title_en")
    said = letters("".join((*_texts(head), *names, *counts, *listed, _HEAD_WORDS, *FIELDS, pinyin)))
    days = {item.line.number for item in sheets.items if item.place in ("number", "year") or "日期" in item.label}
    for line in sheets.front:
        lost = Counter(letters(_SERIAL.sub("", without_residue(line.text)))) - Counter(said)
        if lost and line.number not in days:
            yield f"line {line.number}: {line.text[:60]!r} loses {''.join(lost.elements())}"


def _texts(head: Head) -> Iterable[str]:
    for field in Head.__dataclass_fields__:
        value = getattr(head, field)
        if isinstance(value, str):
            yield value
    yield from head.other
