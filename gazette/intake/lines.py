"""Glyphs on a page → lines of text, by their places."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SPACE = 0.4
"""Gap between two glyphs, in heights of a glyph, that is a space."""
_OVERPRINT = 0.2
"""Distance within which the same glyph stands again: printed twice to look bold."""
_BLANK = 1.4
"""Distance between two lines, in usual distances of the document, from which on a blank line parts them."""
_INDENT = 1.5
"""Distance from the margin, in heights of a glyph, from which on a line is set in."""

_UNNAMED = re.compile(r"\(cid:\d+\)")
"""What stands for a glyph of which the PDF does not say which character it is."""
_DOUBLES = re.compile("[\u2f00-\u2fdf\uf900-\ufaff]")
"""Second code points of Chinese characters, which fonts give for the usual ones: 一 as U+2F00."""
_RADICALS = str.maketrans(
    "⺂⺃⺅⺉⺋⺎⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺫⺭⺯⺰⺱⺲⺳⺹⺺⺾⺿⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "乛乚亻刂㔾兀尣尢巳幺彑彐忄扌攵旡歺母民氵灬爫丬犭罒礻糹纟罓罒㓁耂肀艹艹虎衤覀西见角讠贝车辶辶辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
) | {0x2F3E: "户", 0x2E3A: "——", 0x2E3B: "———"}
"""The same of radicals that fonts draw with a character's glyph, and of dashes: Unicode decomposes none, or to 戶."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character on a page; lengths in points, from the left and the top of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre, x and y."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a page, or one row of a table on it."""

    text: str
    """A row of a table has its cells parted by tabs."""
    x0: float
    top: float
    height: float
    """Of its glyphs."""
    ruled: bool = False
    """Whether it is a row of a table."""


def read_rows(glyphs: Iterable[Glyph]) -> list[Row]:
    """The lines of a page from the top down; white space alone is none."""
    rows: list[Row] = []
    for line in _gather(glyphs):
        text = _text(line)
        inked = [glyph for glyph in line if not glyph.text.isspace()]
        if text and inked:
            height = statistics.median(glyph.height for glyph in inked)
            rows.append(Row(text, inked[0].x0, min(glyph.top for glyph in inked), height))
    return rows


def _gather(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Glyphs of one line together, each line from the left."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.middle[1], glyph.x0)):
        if lines and glyph.middle[1] - lines[-1][0].middle[1] <= max(glyph.height, lines[-1][0].height) / 2:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return [sorted(line, key=lambda glyph: glyph.x0) for line in lines]


def _text(line: Sequence[Glyph]) -> str:
    text, end = "", line[0].x1
    for before, glyph in zip((None, *line), line, strict=False):
        if before and before.text == glyph.text and glyph.x0 - before.x0 < _OVERPRINT * glyph.height:
            continue
        gap = glyph.x0 - end > _SPACE * glyph.height
        text += (" " if gap and not text.endswith((" ", "\u3000")) else "") + plain(glyph.text)
        end = max(end, glyph.x1)
    return text.strip()


def plain(text: str) -> str:
    """A glyph's text with the usual code points; one without a name is the sign of a lost character."""
    text = _UNNAMED.sub("\ufffd", text).translate(_RADICALS)
    return _DOUBLES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def join_pieces(pieces: Iterable[str]) -> str:
    """Lines of one cell as one text: a space between Latin words and figures alone."""
    text = ""
    for piece in filter(None, (piece.strip() for piece in pieces)):
        seam = text[-1:].isascii() and text[-1:].isalnum() and piece[0].isascii() and piece[0].isalnum()
        text += (" " if seam else "") + piece
    return text


def render_pages(pages: Sequence[Sequence[Row]]) -> str:
    """The pages as one text: a form feed begins a page, two full-width spaces or more a line that is set in."""
    usual = _usual_distance(pages)
    return "\f".join("".join(f"{line}\n" for line in _render_page(rows, usual)) for rows in pages)


def _usual_distance(pages: Sequence[Sequence[Row]]) -> float:
    distances = [
        below.top - above.top for rows in pages for above, below in pairwise(rows) if not (above.ruled or below.ruled)
    ]
    return statistics.median(distances) if distances else 0.0


def _render_page(rows: Sequence[Row], usual: float) -> Iterator[str]:
    margin = _margin(rows)
    above: Row | None = None
    for row in rows:
        if above and (row.ruled != above.ruled or (not row.ruled and _parted(above, row, usual))):
            yield ""
        indent = 0.0 if row.ruled else (row.x0 - margin) / row.height
        yield ("\u3000" * round(indent) if indent >= _INDENT else "") + row.text
        above = row


def _parted(above: Row, row: Row, usual: float) -> bool:
    """Whether so much room is left between two lines that a blank line stands for it."""
    return row.top - above.top > _BLANK * max(usual, row.height)


def _margin(rows: Sequence[Row]) -> float:
    """Where the lines of a page begin: the leftmost place that two of them share, if there is one."""
    places = sorted((row.x0, row.height) for row in rows if not row.ruled)
    shared = (left for (left, height), (next_, _) in pairwise(places) if next_ - left < height / 2)
    return next(shared, places[0][0] if places else 0.0)
