"""LaTeX, HTML and Markdown that the extraction left in a text.

The only repair that takes letters away: those of commands, tags and names of pictures, which the print does not have.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from gazette.characters import FORBIDDEN
from gazette.ingest.characters import half_width

_TRACE = re.compile(r"[<&$\\_^]|\A\s*#|\*\*|!\[")
"""Without one of these there is no residue."""

# No residue reaches over a tab: a row of a table gives the same letters whole and cell by cell.
_CHECKBOX = re.compile(r"<input\b[^<>\t]{0,200}\bcheckbox\b[^<>\t]{0,200}>", re.IGNORECASE)
_BREAK = re.compile(r"</p *> *<p\b[^<>\t]*>|<br\b[^<>\t]*>|</t[dhr]>(?= *<t)", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|span|div|sub|sup|td|tr|th|table|center|font|input)\b[^<>\t]*>", re.IGNORECASE
)
_HEADING = re.compile(r"\A\s*#{1,6} +")
_BOLD = re.compile(r"\*\*([^*\t]+)\*\*")
_IMAGE = re.compile(r"!\[[^\[\]\t]*\]\([^()\s]*\)")
_LATEX_SIGNS = {
    "geq": "≥", "ge": "≥", "leq": "≤", "le": "≤", "times": "×", "sim": "～", "pm": "±", "circ": "°",
    "cdot": "·", "div": "÷", "sqrt": "√", "square": "□", "Box": "□", "checkmark": "√", "rightarrow": "→",
}  # fmt: skip
_LATEX_SIGN = re.compile(rf"\\({'|'.join(sorted(_LATEX_SIGNS, key=len, reverse=True))})(?![A-Za-z])(?:{{}})? ?")
_LATEX_GROUP = re.compile(r"\\(?:mathrm|mathbf|text|textbf|mathit|underline) *\{([^{}\t]*)\}")
_LATEX_SCRIPT = re.compile(r"(?<=[0-9A-Za-z)\]}°℃])[_^]\{([^{}\t]*)\}|(?<=[0-9A-Za-z])_(?=[0-9]+(?![0-9A-Za-z_@.]))")
_LATEX_DOLLARS = re.compile(r"\$([^$\n，。；、：]{1,80})\$")
_LATEX_PERCENT = re.compile(r"\\%")
_ENTITY = re.compile(r"&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|middot|ensp|emsp|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")


def _character(found: re.Match[str]) -> str:
    """The character that an entity stands for, where an edition can hold it."""
    return half_width(FORBIDDEN.sub("", html.unescape(found[0]).replace("\u00a0", " ").replace("\ufffd", "")))


_RESIDUES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_HEADING, ""),
    (_BOLD, r"\1"),
    (_IMAGE, ""),
    (_CHECKBOX, "□"),
    (_BREAK, " "),
    (_TAG, ""),
    (_ENTITY, _character),
    (_LATEX_GROUP, r"\1"),
    (_LATEX_SIGN, lambda found: _LATEX_SIGNS[found[1]]),
    (_LATEX_SCRIPT, r"\1"),
    (_LATEX_DOLLARS, r"\1"),
    (_LATEX_PERCENT, "%"),
)


def mend_residue(text: str) -> tuple[str, int]:
    r"""`PM_{2.5}` → `PM2.5`, `$≥60\\%$` → `≥60%`, `<p>意 见</p>` → `意 见`, `## 一、…` → `一、…`, a checkbox → □.

    Nested ones are mended from within.
    """
    if not _TRACE.search(text):
        return text, 0
    total = 0
    before = None
    while text != before:
        before = text
        for pattern, mended in _RESIDUES:
            text, count = pattern.subn(mended, text)
            total += count
    return text, total


def without_residue(text: str) -> str:
    """A text without the LaTeX and HTML that the extraction left in it, its digits and letters half-width."""
    return mend_residue(half_width(text))[0]
