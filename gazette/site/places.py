"""Places in a text put into words: `p2-art-3` → 附件1第3条."""

from __future__ import annotations

from gazette.model import PartKind
from gazette.site.bilingual import Bilingual
from gazette.site.labels import LABELS
from gazette.site.text import ArticleText, TextPart


def place_name(text: ArticleText, anchor: str) -> Bilingual:
    """The place that an anchor of this text stands for."""
    for part in text.parts:
        if anchor.startswith(f"{part.anchor}-"):
            within = _block_name(anchor.removeprefix(f"{part.anchor}-"))
            part_name = _part_name(text, part)
            return Bilingual(part_name.zh + within.zh, f"{part_name.en}, {within.en}")
    return _block_name(anchor)


def _block_name(anchor: str) -> Bilingual:
    kind, _, number = anchor.partition("-")
    return LABELS[f"place_{kind}"].filled(number=number)


def _part_name(text: ArticleText, part: TextPart) -> Bilingual:
    """附件2; an enclosure, which has no label, is counted where there are several."""
    if part.label:
        return Bilingual(part.label, part.label.replace("附件", "Attachment ").replace("附表", "Table ").strip())
    enclosures = [other for other in text.parts if other.kind is PartKind.ENCLOSURE]
    if len(enclosures) == 1:
        return LABELS["place_enclosure"]
    return LABELS["place_enclosures"].filled(number=enclosures.index(part) + 1)
