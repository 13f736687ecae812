"""The search: a Lunr index in chunks that the browser loads by need. See docs/search.md."""

from gazette.search.documents import SearchDocument as SearchDocument
from gazette.search.documents import SearchWords as SearchWords
from gazette.search.documents import search_documents as search_documents
from gazette.search.documents import search_words as search_words
from gazette.search.files import write_search as write_search
