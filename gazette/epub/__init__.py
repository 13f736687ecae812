"""Each issue as a book: EPUB 3, for e-readers and telephones."""

from gazette.epub.book import Book as Book
from gazette.epub.book import Chapter as Chapter
from gazette.epub.book import plan_books as plan_books
from gazette.epub.pack import TEMPLATES as TEMPLATES
from gazette.epub.pack import write_book as write_book
from gazette.epub.pack import write_books as write_books
