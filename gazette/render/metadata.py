"""What a page says of itself to machines: meta tags and JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import urlsplit

from gazette.errors import Language
from gazette.model import Article
from gazette.site.bilingual import Bilingual
from gazette.site.entries import ArticleEntry
from gazette.site.labels import LABELS
from gazette.site.naming import authors_of, speaker_of
from gazette.site.pages import ArticlePage, IssuePage, ListingPage, Page, Site, YearPage

Tags = list[tuple[str, str]]
"""(name, content); an empty content is left out."""

LANGUAGES: tuple[Language, ...] = ("zh", "en")

_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_LOCALES = {"zh": "zh-Hans", "en": "en"}


def meta_tags(site: Site, page: Page, language: Language) -> Tags:
    """The `<meta name>` tags of a page.

    Names and letter case of the site and page tags as in the 政府网站发展指引 (国办发〔2017〕47号, 附件4);
    articles add Highwire tags, which Zotero and Google Scholar read, and Dublin Core.
    """
    description = page.head.description[language]
    tags = [
        ("SiteName", site.title[language]),
        ("SiteDomain", urlsplit(site.url).netloc),
        ("SiteIDCode", site.id_code),
        ("description", description),
    ]
    match page:
        case ArticlePage():
            tags += _article_tags(site, page, language)
        case IssuePage() | YearPage() | ListingPage():
            tags += _list_tags(site, page, language)
    return [(name, content) for name, content in tags if content]


def _list_tags(site: Site, page: IssuePage | YearPage | ListingPage, language: Language) -> Tags:
    kind = LABELS[f"listing_{page.listing.kind}"] if isinstance(page, ListingPage) else LABELS["contents"]
    name = page.head.title[language]
    return [
        ("ColumnName", name),
        ("ColumnDescription", page.head.description[language]),
        ("ColumnKeywords", f"{name},{site.title[language]}"),
        ("ColumnType", kind[language]),
    ]


def _article_tags(site: Site, page: ArticlePage, language: Language) -> Tags:
    entry = page.entry
    article, head = entry.article, entry.issue.head
    issuers = [link.name for link in entry.issuers]
    authors = authors_of(article, head)
    keywords = [entry.number.zh, *(link.name[language] for link in (entry.doc_type, entry.column) if link)]
    date = head.date.replace("-", "/")
    return [
        ("ArticleTitle", entry.title[language]),
        # The day is printed, the hour is not: the form asks for one.
        ("PubDate", f"{head.date} 00:00" if head.date else ""),
        ("ContentSource", site.title[language]),
        ("Keywords", ",".join(word for word in keywords if word)),
        ("Author", ",".join(name[language] for name in issuers) or entry.byline[language]),
        ("Url", _address(site, page, language)),
        ("citation_title", article.title),
        *(("citation_author", author) for author in authors),
        ("citation_publication_date", date),
        ("citation_journal_title", site.title.zh),
        ("citation_volume", str(head.year)),
        ("citation_issue", str(head.number)),
        ("citation_firstpage", "" if article.print_page is None else str(article.print_page)),
        ("citation_language", "zh"),
        ("citation_public_url", _address(site, page, language)),
        ("DC.title", article.title),
        *(("DC.creator", author) for author in authors),
        ("DC.date", article.date or head.date),
        ("DC.identifier", article.doc_number),
        ("DC.type", article.doc_type),
        ("DC.publisher", head.publisher),
        ("DC.language", "zh-Hans"),
    ]


def linked_data(site: Site, page: Page, language: Language) -> str:
    """JSON-LD of an issue or an article, fit to stand in a `<script>`; empty for other pages."""
    if isinstance(page, IssuePage):
        data = _issue_data(site, page.issue.ref.head.number, page.issue.ref.head.year, page.issue.ref.head.date)
        data["name"] = page.issue.ref.full_name[language]
    elif isinstance(page, ArticlePage):
        data = _article_data(site, page, language)
    else:
        return ""
    text = _encoded({"@context": "https://schema.org", **_filled(data)})
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _issue_data(site: Site, number: int, year: int, date: str) -> dict[str, object]:
    periodical = {"@type": "Periodical", "name": site.title.zh, "alternateName": site.title.en, "url": site.url}
    return {
        "@type": "PublicationIssue",
        "issueNumber": str(number),
        "datePublished": date,
        "isPartOf": {"@type": "PublicationVolume", "volumeNumber": str(year), "isPartOf": _filled(periodical)},
    }


def _article_data(site: Site, page: ArticlePage, language: Language) -> dict[str, object]:
    """Whatever has a document number is an act of a body; the rest, speeches and reports, is just printed."""
    entry = page.entry
    article, head = entry.article, entry.issue.head
    bodies = [_organisation(link.name) for link in entry.issuers]
    return {
        **(_legislation_data(article, bodies) if article.doc_number else _speech_data(entry, bodies)),
        "name": article.title,
        "alternateName": entry.title.en,
        "url": _address(site, page, language),
        "datePublished": head.date,
        "inLanguage": _LOCALES["zh"],
        "isPartOf": _filled(_issue_data(site, head.number, head.year, head.date)),
    }


def _legislation_data(article: Article, bodies: list[dict[str, str]]) -> dict[str, object]:
    return {
        "@type": "Legislation",
        "legislationIdentifier": article.doc_number,
        "legislationType": article.doc_type,
        "legislationDate": article.date,
        "legislationPassedBy": bodies,
        "legislationLegalValue": "https://schema.org/UnofficialLegalValue",
    }


def _speech_data(entry: ArticleEntry, bodies: list[dict[str, str]]) -> dict[str, object]:
    article = entry.article
    speaker = {"@type": "Person", "name": speaker_of(article), "alternateName": entry.byline.en}
    return {
        "@type": "Article",
        "headline": article.title,
        "author": speaker if speaker["name"] else bodies,
        "dateCreated": article.date,
        "pageStart": "" if article.print_page is None else str(article.print_page),
    }


def _organisation(name: Bilingual) -> dict[str, str]:
    return {"@type": "GovernmentOrganization", "name": name.zh, "alternateName": name.en}


def _filled(data: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in data.items() if value}


def _address(site: Site, page: Page, language: Language) -> str:
    """Where the page is published; empty while the archive has no address."""
    return f"{site.url}{output_path(page.head.path, language)}" if site.url else ""


def output_path(path: str, language: Language) -> str:
    """The address of a page in the tree of a language, from the root of the site."""
    return path if language == "zh" else f"en/{path}"


def output_paths(page: Page) -> tuple[str, ...]:
    """The addresses of a page in all languages."""
    return tuple(output_path(page.head.path, language) for language in LANGUAGES)
