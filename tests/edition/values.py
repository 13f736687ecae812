"""Arbitrary values of the model, as far as the edition can hold them."""

from __future__ import annotations

from hypothesis import strategies as st

from gazette.characters import FORBIDDEN
from gazette.markdown.containers import is_date_line
from gazette.model import (
    Article,
    AttachmentNote,
    Block,
    Cell,
    Head,
    Heading,
    Issue,
    Merge,
    Note,
    Paragraph,
    Part,
    PartKind,
    Rank,
    Roster,
    Signature,
    SourceFile,
    Table,
)

_MARKUP = (
    *"#>-+*_=~`|:{}[]()<>!&\\.1 2)^\"'$/@;",
    "---",
    ":::",
    "```",
    "||",
    "&amp;",
    "&#35;",
    "](",
    "**",
    "<b>",
    "1. ",
)
_CHINESE = (*"清河市人民政府关于印发的通知一二（）《》、，。：；“”〔〕\u3000①□∶—…", "附件1", "2021年4月13日")

_characters = st.one_of(
    st.sampled_from(_CHINESE),
    st.sampled_from(_MARKUP),
    st.characters(exclude_categories=["Cs"]).filter(lambda character: not FORBIDDEN.match(character)),
)
texts = st.lists(_characters, min_size=1, max_size=12).map(lambda found: "".join(found).strip()).filter(bool)
"""Texts of one line, most of them full of what Markdown could misread."""

optional_texts = st.one_of(st.just(""), texts)
_labels = texts.map(lambda text: text.replace(" ", "")).filter(bool)


def _tuples(element: st.SearchStrategy[str], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(element, min_size=least, max_size=3).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 4))
    height = draw(st.integers(1, 4))
    rows: list[tuple[Cell, ...]] = []
    for number in range(height):
        row: list[Cell] = []
        for column in range(width):
            merges = [merge for merge, allowed in ((Merge.LEFT, column), (Merge.UP, number)) if allowed]
            row.append(draw(st.one_of(optional_texts, *(st.just(merge) for merge in merges))))
        rows.append(tuple(row))
    return Table(tuple(rows), draw(st.integers(0, height)), draw(optional_texts), draw(st.booleans()))


signatures = st.builds(
    Signature,
    _tuples(texts.filter(lambda text: not is_date_line(text)), least=1),
    st.one_of(st.just(""), st.sampled_from(["2021年4月13日", "二〇〇四年四月二十七日", "2021-04-13", "2021 年 4月"])),
)


def blocks(deepest: int) -> st.SearchStrategy[Block]:
    return st.one_of(
        st.builds(Heading, st.integers(1, deepest), texts),
        st.builds(Paragraph, texts),
        tables(),
        st.builds(
            Roster, st.lists(st.builds(Rank, optional_texts, _tuples(texts, 1)), min_size=1, max_size=3).map(tuple)
        ),
        signatures,
        st.builds(AttachmentNote, _tuples(texts, 1)),
        st.builds(Note, texts),
    )


def _bodies(deepest: int) -> st.SearchStrategy[tuple[Block, ...]]:
    return st.lists(blocks(deepest), max_size=6).map(tuple)


parts = st.one_of(
    st.builds(Part, st.just(PartKind.ENCLOSURE), st.just(""), texts, _bodies(4)),
    st.builds(Part, st.just(PartKind.ATTACHMENT), _labels, optional_texts, _bodies(4)),
)
_dates = st.one_of(st.just(""), st.dates().map(lambda day: day.isoformat()))
_slugs = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)

articles = st.builds(
    Article,
    title=texts,
    slug=_slugs,
    order=st.integers(1, 999),
    title_en=optional_texts,
    column=optional_texts,
    print_page=st.one_of(st.none(), st.integers(1, 999)),
    doc_number=optional_texts,
    doc_type=optional_texts,
    issuer=optional_texts,
    addressee=optional_texts,
    subtitle=optional_texts,
    byline=optional_texts,
    signature=optional_texts,
    date=_dates,
    source_lines=st.one_of(st.none(), st.tuples(st.integers(1, 99), st.integers(100, 9999))),
    aliases=_tuples(_slugs),
    body=_bodies(5),
    parts=st.lists(parts, max_size=3).map(tuple),
)

_names = st.dictionaries(texts, _tuples(texts), max_size=3).map(lambda found: tuple(found.items()))
heads = st.builds(
    Head,
    title=texts,
    year=st.integers(1000, 9999),
    number=st.integers(1, 99),
    title_en=optional_texts,
    total=st.one_of(st.none(), st.integers(1, 9999)),
    date=_dates,
    organizer=optional_texts,
    publisher=optional_texts,
    address=optional_texts,
    website=optional_texts,
    phone=optional_texts,
    postcode=optional_texts,
    licence=optional_texts,
    printer=optional_texts,
    printer_phone=optional_texts,
    distribution=optional_texts,
    board=_names,
    editors=_names,
    other=_tuples(texts),
)


@st.composite
def issue_heads(draw: st.DrawFn) -> Issue:
    head = draw(heads)
    return Issue(f"{head.year}-{head.number:02d}", head, SourceFile(draw(texts), draw(texts)), ())
