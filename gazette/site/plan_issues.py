"""Entries and pages of issues and articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gazette.archive import Archive
from gazette.config import Gazette
from gazette.model import Head, Issue, Names
from gazette.site.apparatus import apparatus_of, apparatus_of_head
from gazette.site.bilingual import Bilingual
from gazette.site.entries import ArticleEntry, IssueEntry, IssueRef, Link
from gazette.site.labels import LABELS
from gazette.site.listings import ListingLinks
from gazette.site.naming import (
    article_title,
    bodies_of,
    byline_name,
    gazette_name,
    imprint_name,
    number_name,
    person_name,
    role_name,
)
from gazette.site.pages import ArticlePage, Imprint, IssuePage, PageHead, RedirectPage, Role
from gazette.site.wording import date_in_words, issue_name, issue_name_in_full, page_name, year_name

HOME = Link(LABELS["home"], "index.html")
BROWSE = Link(LABELS["browse"], "browse.html")

_IMPRINT_LINES = (
    "organizer", "publisher", "date", "address", "postcode", "website", "phone",
    "licence", "printer", "printer_phone", "distribution",
)  # fmt: skip
_FOOT_LINES = ("organizer", "publisher", "address", "phone")
_REMARK = re.compile(r"(?P<role>[^（）]+)（(?P<remark>[^（）]+)）")


def plan_entry(gazette: Gazette, issue: Issue, links: ListingLinks) -> IssueEntry:
    """An issue and its articles with their names and addresses."""
    ref = IssueRef(
        id=issue.id,
        path=f"{issue.id}/index.html",
        head=issue.head,
        name=issue_name(issue.head),
        full_name=issue_name_in_full(issue.head),
        date=date_in_words(issue.head.date),
    )
    entries = tuple(
        ArticleEntry(
            path=f"{issue.id}/{article.slug}.html",
            article=article,
            issue=ref,
            title=article_title(gazette, article, issue.head),
            number=number_name(article.doc_number),
            date=date_in_words(article.date),
            page=page_name(article.print_page),
            column=links.columns.get(article.column),
            issuers=tuple(links.issuers[body] for body in bodies_of(article)),
            byline=byline_name(article),
            doc_type=links.types.get(article.doc_type),
        )
        for article in issue.articles
    )
    return IssueEntry(ref, issue, entries)


def issue_pages(archive: Archive, issues: tuple[IssueEntry, ...]) -> Iterator[IssuePage | ArticlePage | RedirectPage]:
    """Each issue followed by its articles and the addresses these had before."""
    for index, issue in enumerate(issues):
        previous = issues[index - 1] if index else None
        following = issues[index + 1] if index + 1 < len(issues) else None
        yield _issue_page(archive, issue, previous, following)
        for place in range(len(issue.articles)):
            yield _article_page(archive, issue, place)
        yield from _redirects(issue)


def _issue_page(
    archive: Archive, issue: IssueEntry, previous: IssueEntry | None, following: IssueEntry | None
) -> IssuePage:
    gazette, ref = gazette_name(archive.gazette), issue.ref
    description = LABELS["issue_description"].filled(gazette=gazette, issue=ref.full_name)
    return IssuePage(
        head=PageHead("issue.html", ref.path, ref.full_name, description, (HOME, year_link(ref.head.year))),
        issue=issue,
        previous=Link(previous.ref.name, previous.ref.path) if previous else None,
        next=Link(following.ref.name, following.ref.path) if following else None,
        imprint=_imprint(archive.gazette, ref),
        apparatus=apparatus_of_head(
            issue.issue.articles, archive.corrections.get(ref.id, ()), archive.records.get(ref.id)
        ),
    )


def _article_page(archive: Archive, issue: IssueEntry, place: int) -> ArticlePage:
    entry = issue.articles[place]
    article, ref = entry.article, issue.ref
    before = issue.articles[place - 1] if place else None
    after = issue.articles[place + 1] if place + 1 < len(issue.articles) else None
    return ArticlePage(
        head=PageHead(
            "article.html",
            entry.path,
            entry.title,
            _article_description(archive.gazette, entry),
            (HOME, year_link(ref.head.year), Link(ref.name, ref.path)),
        ),
        entry=entry,
        previous=Link(before.title, before.path) if before else None,
        next=Link(after.title, after.path) if after else None,
        apparatus=apparatus_of(article, archive.corrections.get(ref.id, ()), archive.records.get(ref.id)),
        source_file=issue.issue.source.file,
        source_sha256=issue.issue.source.sha256,
    )


def _article_description(gazette: Gazette, entry: ArticleEntry) -> Bilingual:
    number = entry.number
    return LABELS["article_description"].filled(
        number=Bilingual(f"{number.zh}，" if number.zh else "", f"{number.en}." if number.en else ""),
        title=entry.title,
        gazette=gazette_name(gazette),
        issue=entry.issue.full_name,
    )


def _redirects(issue: IssueEntry) -> Iterator[RedirectPage]:
    for entry in issue.articles:
        for alias in sorted({*entry.article.aliases} - {entry.article.slug}):
            head = PageHead("moved.html", f"{issue.ref.id}/{alias}.html", entry.title, crumbs=(HOME,))
            yield RedirectPage(head, entry.path)


def year_link(year: int) -> Link:
    """The page of a year."""
    return Link(year_name(year), f"years/{year}.html")


def _imprint(gazette: Gazette, issue: IssueRef) -> Imprint:
    """Board and imprint as an issue prints them."""
    head = issue.head
    remarks = _remarks(head)
    return Imprint(
        first=issue,
        last=issue,
        lines=tuple((key, _imprint_text(gazette, head, key)) for key in _IMPRINT_LINES if getattr(head, key)),
        board=_people(gazette, head.board, remarks),
        editors=_people(gazette, head.editors, remarks),
        other=tuple(
            line for line in head.other if line not in {f"{role}（{remark}）" for role, remark in remarks.items()}
        ),
    )


def plan_foot(gazette: Gazette, head: Head) -> tuple[tuple[str, Bilingual], ...]:
    """Who publishes the gazette and where, by the imprint of its latest issue; nothing that is new in each."""
    return tuple((key, _imprint_text(gazette, head, key)) for key in _FOOT_LINES if getattr(head, key))


def _imprint_text(gazette: Gazette, head: Head, key: str) -> Bilingual:
    text: str = getattr(head, key)
    return date_in_words(text) if key == "date" else imprint_name(gazette, text)


def _remarks(head: Head) -> dict[str, str]:
    """Roles of the board with the remark that is printed on them: 委员（按姓氏笔画为序）."""
    roles = {role for role, _ in (*head.board, *head.editors)}
    found = (_REMARK.fullmatch(line) for line in head.other)
    return {one["role"]: one["remark"] for one in found if one and one["role"] in roles}


def _people(gazette: Gazette, names: Names, remarks: Mapping[str, str]) -> tuple[Role, ...]:
    return tuple(
        Role(
            name=role_name(gazette, role),
            remark=imprint_name(gazette, remarks[role]) if role in remarks else None,
            people=tuple(person_name(person) for person in people),
        )
        for role, people in names
    )
