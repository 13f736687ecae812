"""Issues spoilt in every way that print, scanner, converter and editor spoil them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from hypothesis import strategies as st

from tests.ingest.issues import INVENTED, REAL, decoded

_HALF = str.maketrans("（）：，；！？〔〕“”‘’《》", "():,;!?[]\"\"''<>")
_FULL = str.maketrans("0123456789(),:;.ABCabc", "０１２３４５６７８９（），：；．ＡＢＣａｂｃ")
_OTHER_BRACKETS = str.maketrans("（）〔〕《》【】", "﹙﹚﹝﹞〈〉〖〗")
_FRAGMENTS = (
    *"\u200b\u3000\t\u00a0\u2028\x85\ufeff\u202e\u0301①□〇零卐：（）()《》“”$\\|#*_~^=&<>",
    *("\ue000", "\ufffd", "\U0001f600", "ﬀ", "１", "Ａ", "<p>", "</td>", "<br>", "&nbsp;", "&#8232;"),
    *("# ", "**", "![](a.jpg)", "一、\t", "某政〔2021〕3号", "某市人民政府文件"),
    *("\\mathrm{CO}_{2}", "$", "~~~~", ":::", "---", "1.", "1.1 总则", "一、", "（一）", "第一条", "第一章 总则"),
    *(
        "附件",
        "附件1",
        "附件：",
        "附：1.名单",
        "目录",
        "CONTENTS",
        "续表",
        "2021年3月4日",
        "某市人民政府",
        "主任：",
        "- ",
    ),
    *("某市人民政府令", "第5号", "关于", "的通知", "各县（区）人民政府：", "……", "..... 3", "— 5 —"),
)


@dataclass(frozen=True, slots=True)
class Mutation:
    """One thing that happens to the lines; places count round, so that every number is one."""

    kind: str
    at: int
    other: int
    text: str

    def apply(self, lines: list[str]) -> list[str]:
        """The lines after it."""
        if not lines:
            return [self.text]
        at, other = self.at % len(lines), self.other % len(lines)
        return _KINDS[self.kind](list(lines), at, other, self.text)


def _drop(lines: list[str], at: int, other: int, text: str) -> list[str]:
    return lines[:at] + lines[at + 1 + other % 3 :]


def _double(lines: list[str], at: int, other: int, text: str) -> list[str]:
    return [*lines[: at + 1], *lines[at:]]


def _swap(lines: list[str], at: int, other: int, text: str) -> list[str]:
    lines[at], lines[other] = lines[other], lines[at]
    return lines


def _move(lines: list[str], at: int, other: int, text: str) -> list[str]:
    moved, rest = lines[at : at + 8], lines[:at] + lines[at + 8 :]
    return rest[:other] + moved + rest[other:]


def _cut(lines: list[str], at: int, other: int, text: str) -> list[str]:
    place = other % (len(lines[at]) + 1)
    return [*lines[:at], lines[at][:place], lines[at][place:], *lines[at + 1 :]]


def _join(lines: list[str], at: int, other: int, text: str) -> list[str]:
    return [*lines[:at], "".join(lines[at : at + 2]), *lines[at + 2 :]]


def _insert(lines: list[str], at: int, other: int, text: str) -> list[str]:
    place = other % (len(lines[at]) + 1)
    return _set(lines, at, lines[at][:place] + text + lines[at][place:])


def _line(lines: list[str], at: int, other: int, text: str) -> list[str]:
    return [*lines[:at], text, *lines[at:]]


def _set(lines: list[str], at: int, line: str) -> list[str]:
    return [*lines[:at], line, *lines[at + 1 :]]


def _blanks(lines: list[str], at: int, other: int, text: str) -> list[str]:
    return [line for line in lines[:at] if line.strip()] + lines[at:]


_KINDS: dict[str, Callable[[list[str], int, int, str], list[str]]] = {
    "drop": _drop,
    "double": _double,
    "swap": _swap,
    "move": _move,
    "cut": _cut,
    "join": _join,
    "insert": _insert,
    "line": _line,
    "blanks": _blanks,
    "spaced": lambda lines, at, other, text: _set(lines, at, " ".join(lines[at])),
    "half": lambda lines, at, other, text: _set(lines, at, lines[at].translate(_HALF)),
    "full": lambda lines, at, other, text: _set(lines, at, lines[at].translate(_FULL)),
    "brackets": lambda lines, at, other, text: _set(lines, at, lines[at].translate(_OTHER_BRACKETS)),
    "tabs": lambda lines, at, other, text: _set(lines, at, lines[at].replace(" ", "\t").replace("，", "\t")),
    "reversed": lambda lines, at, other, text: _set(lines, at, lines[at][::-1]),
    "untabbed": lambda lines, at, other, text: _set(lines, at, lines[at].replace("\t", " ")),
}

_OF_ONE_LINE = ("cut", "double", "insert", "reversed", "spaced")
_texts = st.one_of(
    st.sampled_from(_FRAGMENTS),
    st.characters(exclude_categories=["Cs"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
)
_places = st.one_of(st.integers(0, 60), st.integers(0, 2000))
mutations = st.builds(Mutation, st.sampled_from(sorted(_KINDS)), _places, _places, _texts)


@cache
def originals() -> tuple[tuple[str, ...], ...]:
    """The lines of every issue."""
    return tuple(tuple(decoded(path).split("\n")) for path in (*INVENTED, *REAL))


@st.composite
def issue_texts(draw: st.DrawFn, most: int = 12) -> str:
    """The text of an issue, shortened and spoilt; its lines end in line feeds."""
    lines = list(draw(st.sampled_from(originals())))
    start = draw(st.integers(60, 600))
    length = draw(st.sampled_from([0, 40, 150, 2000]))
    lines = lines[:100] + lines[max(100, start) : start + length]
    for mutation in draw(st.lists(mutations, max_size=most)):
        lines = mutation.apply(lines)
    return "\n".join(lines)


@st.composite
def changed_lines(draw: st.DrawFn) -> tuple[str, int, str]:
    """A whole issue, the number of one of its lines, and the issue with that line changed."""
    lines = list(draw(st.sampled_from(originals())))
    number = draw(st.integers(1, len(lines)))
    mutation = Mutation(draw(st.sampled_from(_OF_ONE_LINE)), number - 1, draw(_places), draw(_texts))
    return "\n".join(lines), number, "\n".join(mutation.apply(lines))


@cache
def _paragraph_ends() -> tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]:
    """Each issue with the numbers of those of its lines that stand above a blank one and are no row of a table."""
    found = []
    for lines in originals():
        pairs = enumerate(pairwise(lines), start=1)
        ends = tuple(
            number for number, (line, below) in pairs if line.strip() and not below.strip() and "\t" not in line
        )
        found.append((lines, ends))
    return tuple(found)


@st.composite
def page_breaks(draw: st.DrawFn) -> tuple[str, int, tuple[str, ...]]:
    """A whole issue, the number of a line that ends a paragraph, and what a page puts behind it."""
    lines, ends = draw(st.sampled_from(_paragraph_ends()))
    page = f"— {draw(st.integers(1, 60))} —"
    behind = draw(st.sampled_from([(page,), ("", page), ("", page, ""), (page, "")]))
    return "\n".join(lines), draw(st.sampled_from(ends)), behind


ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")
LINE_ENDS = ("\n", "\r\n", "\r")
