"""The files of the search: head, chunks, cards and texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lunr import __TARGET_JS_VERSION__ as LUNR_VERSION

from gazette.search.before import SearchBefore, SearchFile
from gazette.search.cards import write_cards, write_pages, write_texts, write_totals
from gazette.search.chunks import cut_chunks, write_chunks
from gazette.search.counting import FIELDS, SPEAKS, Counted, Counts, count, name_terms
from gazette.search.documents import SearchDocument, SearchWords
from gazette.search.encoding import encode_lengths
from gazette.search.facets import write_facets
from gazette.search.folding import simplified
from gazette.search.memory import count_with
from gazette.search.scripts import data_script, json_script
from gazette.search.tokens import TOKENS_VERSION, token_names
from gazette.site import OutputFile


def write_files(documents: Sequence[SearchDocument], words: SearchWords, before: SearchBefore) -> Iterator[SearchFile]:
    """Everything below `search/`; the documents come oldest first."""
    counted = count_with(before.memory, documents) if before.memory else count(documents)
    yield from map(before.same, _write_index(documents, counted, words))
    yield from write_cards(documents, before)
    yield from write_texts(documents, before)


def _write_index(documents: Sequence[SearchDocument], counted: Counted, words: SearchWords) -> Iterator[OutputFile]:
    """What is made of all documents together."""
    counts = name_terms(counted)
    folders: list[str] = []
    yield from write_chunks(cut_chunks(counts), folders)
    yield _head(counts, folders, words)
    yield _latin(counts, words)
    yield data_script("readings", _reading_table(counts))
    yield data_script("simplified", _character_table(counts))
    yield write_facets(documents)
    yield from write_pages(documents)
    yield write_totals(documents)


def _head(counts: Counts, folders: list[str], words: SearchWords) -> OutputFile:
    """What every query needs; the version is that of Lunr's index as lunr.py writes it, which the browser asks for."""
    fields = [
        (field, boost, _average(counts, field), "" if field in SPEAKS else _lengths(counts, field))
        for field, boost in FIELDS.items()
    ]
    return json_script(
        "head",
        {
            "tokens": TOKENS_VERSION,
            "lunr": LUNR_VERSION,
            "documents": counts.documents,
            "fields": fields,
            "folders": folders,
            "synonyms": list(words.synonyms.items()),
        },
    )


def _latin(counts: Counts, words: SearchWords) -> OutputFile:
    """What queries in Latin letters need."""
    return json_script(
        "latin",
        {
            "lengths": [(field, _lengths(counts, field)) for field in SPEAKS],
            "glossary": _glossary(counts, words),
            "syllables": " ".join(counts.speech.syllables),
        },
    )


def _average(counts: Counts, field: str) -> float:
    """Mean number of tokens; Lunr counts documents without any."""
    return int(counts.lengths[field].sum()) / max(1, counts.documents)


def _lengths(counts: Counts, field: str) -> str:
    return encode_lengths(counts.lengths[field])


def _glossary(counts: Counts, words: SearchWords) -> list[tuple[str, list[str]]]:
    """The glossary as far as its Chinese can stand in the archive: every pair of its characters does."""
    body = counts.terms_of("body")
    known = {
        key: [term for term in terms if token_names((term,)).keys() <= body] for key, terms in words.glossary.items()
    }
    return [(key, terms) for key, terms in known.items() if terms]


def _reading_table(counts: Counts) -> str:
    """Each syllable with the characters of the archive that are read so somewhere, a line each."""
    return "\n".join(f"{syllable} {characters}" for syllable, characters in counts.speech.readings())


def _character_table(counts: Counts) -> str:
    """The traditional characters whose simplified form stands in the archive; no other ones can find anything."""
    known = frozenset(counts.terms)
    forms: dict[str, list[str]] = {}
    for traditional, plain in simplified().items():
        if plain in known:
            forms.setdefault(plain, []).append(traditional)
    return "\n".join(plain + "".join(forms[plain]) for plain in sorted(forms))
