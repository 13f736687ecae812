"""The search: a Lunr index in chunks that the browser loads by need. See docs/search.md."""

from collections.abc import Iterator, Sequence

from gazette.search.before import SearchBefore as SearchBefore
from gazette.search.before import SearchFile as SearchFile
from gazette.search.before import accept_memory as accept_memory
from gazette.search.documents import SearchDocument as SearchDocument
from gazette.search.documents import SearchWords as SearchWords
from gazette.search.documents import search_documents as search_documents
from gazette.search.documents import search_words as search_words
from gazette.site import OutputFile


def write_search(documents: Sequence[SearchDocument], words: SearchWords) -> Iterator[OutputFile]:
    """Everything below `search/`; the documents come oldest first."""
    made = rewrite_search(documents, words, SearchBefore())
    return (file for file in made if isinstance(file, OutputFile))  # all, since nothing stands


def rewrite_search(
    documents: Sequence[SearchDocument], words: SearchWords, before: SearchBefore
) -> Iterator[SearchFile]:
    """The same bytes, of which those that stand are taken, and what was counted of the same documents is not counted.

    What it keeps in the memory is to be put in its place by `accept_memory` once the files are published.
    """
    # Only who writes an index waits until NumPy is loaded; a build that finds nothing changed does not.
    from gazette.search.files import write_files  # noqa: PLC0415

    return write_files(documents, words, before)
