"""The search: a Lunr index in chunks that the browser loads by need. See docs/search.md."""

from collections.abc import Iterator, Sequence

from gazette.search.documents import SearchDocument as SearchDocument
from gazette.search.documents import SearchWords as SearchWords
from gazette.search.documents import search_documents as search_documents
from gazette.search.documents import search_words as search_words
from gazette.site import OutputFile


def write_search(documents: Sequence[SearchDocument], words: SearchWords) -> Iterator[OutputFile]:
    """Everything below `search/`; the documents come oldest first."""
    # Only who writes an index waits until NumPy is loaded; a build that finds nothing changed does not.
    from gazette.search.files import write_files  # noqa: PLC0415

    return write_files(documents, words)
