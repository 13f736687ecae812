"""Dates, issues and pages put into words, in both languages."""

from __future__ import annotations

from gazette.model import Head
from gazette.site.bilingual import NOTHING, Bilingual

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_in_words(iso: str) -> Bilingual:
    """`2021-03-06` → 2021年3月6日, March 6, 2021; nothing for an empty date."""
    if not iso:
        return NOTHING
    year, month, day = (int(part) for part in iso.split("-"))
    return Bilingual(f"{year}年{month}月{day}日", f"{_MONTHS[month - 1]} {day}, {year}")


def issue_name(head: Head) -> Bilingual:
    """2021年第3号, No. 3, 2021."""
    return Bilingual(f"{head.year}年第{head.number}号", f"No. {head.number}, {head.year}")


def issue_name_in_full(head: Head) -> Bilingual:
    """2021年第3号（总第182号）, No. 3, 2021 (Serial No. 182)."""
    name = issue_name(head)
    if head.total is None:
        return name
    return Bilingual(f"{name.zh}（总第{head.total}号）", f"{name.en} (Serial No. {head.total})")


def page_name(page: int | None) -> Bilingual:
    """第19页, page 19; nothing where the page is not known."""
    return NOTHING if page is None else Bilingual(f"第{page}页", f"page {page}")


def year_name(year: int) -> Bilingual:
    """2021年, 2021."""
    return Bilingual(f"{year}年", str(year))
