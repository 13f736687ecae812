"""English names of Chinese things: from the glossary of the gazette, else by rule."""

from __future__ import annotations

from gazette.config import Gazette
from gazette.model import Article, Head
from gazette.romanise import romanise, romanise_person
from gazette.site.bilingual import Bilingual
from gazette.site.numbers import parse_document_number
from gazette.site.wording import date_in_words, issue_name


def gazette_name(gazette: Gazette) -> Bilingual:
    """Title of the gazette; romanised where it has no English one."""
    return Bilingual(gazette.title, gazette.title_en or romanise(gazette.title))


def column_name(gazette: Gazette, column: str) -> Bilingual:
    """A column of the contents (栏目)."""
    return Bilingual(column, gazette.columns.get(column) or romanise(column))


def body_name(gazette: Gazette, body: str) -> Bilingual:
    """An issuing body."""
    return Bilingual(body, gazette.bodies.get(body) or romanise(body))


def doc_type_name(gazette: Gazette, doc_type: str) -> Bilingual:
    """A document type (文种), capitalised in English."""
    return Bilingual(doc_type, _capitalised(gazette.doc_types.get(doc_type) or romanise(doc_type)))


def imprint_name(gazette: Gazette, text: str) -> Bilingual:
    """A value of the imprint: a number or an address of the web is the same in English, else the glossary may know."""
    if text.isascii():
        return Bilingual(text, text)
    bare = text.strip("《》（）")
    return Bilingual(text, gazette.imprint.get(text) or gazette.imprint.get(bare) or gazette.bodies.get(text) or "")


def role_name(gazette: Gazette, role: str) -> Bilingual:
    """A role on the board (主任, 主编)."""
    return Bilingual(role, gazette.imprint.get(role) or romanise(role))


def person_name(name: str) -> Bilingual:
    """A person."""
    return Bilingual(name, romanise_person(name))


def number_name(number: str) -> Bilingual:
    """A document number; one of another form than code〔year〕serial stays Chinese."""
    parsed = parse_document_number(number)
    return Bilingual(number, parsed.romanised() if parsed else number)


def bodies_of(article: Article) -> tuple[str, ...]:
    """The issuing bodies, one by one where several issued it together."""
    return tuple(dict.fromkeys(article.issuer.split()))


def speaker_of(article: Article) -> str:
    """Who speaks or reports, without the office printed before the name: 某市市长 李明 → 李明; empty if nobody."""
    return article.byline.split()[-1] if article.byline else ""


def authors_of(article: Article, head: Head) -> tuple[str, ...]:
    """Whom to cite: the issuing bodies; where there is none the speaker, else the organizer of the gazette."""
    names = bodies_of(article) or (speaker_of(article) or head.organizer,)
    return tuple(name for name in names if name)


def byline_name(article: Article) -> Bilingual:
    """The byline as printed; in English the name alone."""
    return Bilingual(article.byline, romanise_person(speaker_of(article)))


def article_title(gazette: Gazette, article: Article, head: Head) -> Bilingual:
    """The title; in English the given one, else one made of type, body, number and date.

    `Notice of the General Office of …, Guo Ban Fa [2021] No. 8, March 26, 2021`
    """
    return Bilingual(article.title, article.title_en or _composed_title(gazette, article, head))


def _composed_title(gazette: Gazette, article: Article, head: Head) -> str:
    kind = doc_type_name(gazette, article.doc_type).en if article.doc_type else "Document"
    bodies = " and ".join(f"the {body_name(gazette, body).en}" for body in bodies_of(article))
    number = number_name(article.doc_number).en if article.doc_number else ""
    date = date_in_words(article.date).en
    # Without a number or a date of its own, only the place in the issue tells it from others.
    place = "" if number or date else f"Article {article.order} of {issue_name(head).en}"
    return ", ".join(part for part in (f"{kind} of {bodies}" if bodies else kind, number, date, place) if part)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
