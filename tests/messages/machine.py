"""What only the machine can do, done to a folder: other commands, files of other programs, faults."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from gazette import markdown, store
from gazette.config import Gazette
from gazette.ingest import importer, proof
from gazette.ingest.article import Piece
from gazette.lock import exclusive
from gazette.pipeline import building
from gazette.store import plan
from tests.cli.arrivals import LOCKED, pack
from tests.hostile.packages import macros, pdf, word

Names = dict[str, str]
"""What the words of a command may name, and what is shown as the name in capitals: `port`."""


@contextmanager
def another_import(folder: Path) -> Iterator[Names]:
    """Another command holds the content."""
    with exclusive(folder / "content"):
        yield {}


@contextmanager
def another_build(folder: Path) -> Iterator[Names]:
    """Another command holds the site."""
    with exclusive(folder / "site"):
        yield {}


@contextmanager
def killed_helper(_: Path) -> Iterator[Names]:
    """The system ends a process that shares the work."""
    with mock.patch.object(building, "_MANY", 0), mock.patch.object(building, "make_search", _end):
        yield {}


def _end(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@contextmanager
def taken_port(_: Path) -> Iterator[Names]:
    """Another program listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield {"port": str(listening.getsockname()[1])}


@contextmanager
def no_component(_: Path) -> Iterator[Names]:
    """What reads PDF files is not installed."""
    with mock.patch.dict(sys.modules, {"pdfplumber": None}):
        sys.modules.pop("gazette.intake.pdf", None)
        yield {}


@contextmanager
def unfaithful_writer(_: Path) -> Iterator[Names]:
    """The edition is not written as it was imported."""
    render = markdown.render_article
    with mock.patch.object(plan, "render_article", lambda article: render(article) + "\n多出的。\n"):
        yield {}


@contextmanager
def lost_line(_: Path) -> Iterator[Names]:
    """The importer forgets a line, and takes another twice."""
    prove = proof.prove_lines

    def forgetful(lines: Sequence[Any], claims: Sequence[Any], source: str) -> object:
        return prove(lines, (*claims[1:], claims[-1]), source)

    with mock.patch.object(importer, "prove_lines", forgetful):
        yield {}


@contextmanager
def changed_text(_: Path) -> Iterator[Names]:
    """The importer changes a word."""
    prove = proof.prove_pieces

    def careless(pieces: Sequence[Piece], source: str) -> object:
        return prove([Piece(piece.text.replace("通知", "通告"), piece.lines) for piece in pieces], source)

    with mock.patch.object(importer, "prove_pieces", careless):
        yield {}


@contextmanager
def nameless_gazette(_: Path) -> Iterator[Names]:
    """The import is called without a name in the settings, which the command does not allow."""
    with mock.patch.object(store, "read_gazette", return_value=(Gazette(""), ())):
        yield {}


@contextmanager
def odd_content(folder: Path) -> Iterator[Names]:
    """Files in the content that only a program could make."""
    os.truncate(folder / "content" / "gazette.yaml", 9_000_000)
    article = folder / "content" / "issues" / "2021-03" / "01-a.md"
    article.write_bytes(article.read_text("utf-8").encode("gb18030"))
    article.with_name("02-b.md").symlink_to("/etc/passwd")
    yield {}


@contextmanager
def odd_files(folder: Path) -> Iterator[Names]:
    """Files that cannot be imported, or not all of them."""
    for name, data in _odd_files().items():
        (folder / name).write_bytes(data)
    yield {}


def _odd_files() -> dict[str, bytes]:
    return {
        "binary.txt": bytes(range(256)),
        "encoding.txt": "某市人民政府公报\n".encode() + b"\xff\xff\n",
        "empty.txt": b"",
        "bomb.docx": pack({"word/document.xml": b" " * 33_000_000}),
        "broken.docx": b"PK\x03\x04",
        "locked.pdf": LOCKED,
        "entities.docx": pack({"word/document.xml": b"<!DOCTYPE a>"}),
        "macros.docx": macros(),
        "archive.zip": pack({"a.txt": b""}),
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "scan.pdf": pdf(b""),
        "pages.pdf": pdf(b"BT /F1 9 Tf (A text of more than ten characters a page) Tj ET", kids=2),
        "pictures.docx": word(
            '<w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing><w:t>甲</w:t>'
        ),
    }


Circumstance = Callable[[Path], AbstractContextManager[Names]]

CIRCUMSTANCES: dict[str, Circumstance] = {
    made.__name__.replace("_", "-"): made
    for made in (
        another_build,
        another_import,
        changed_text,
        killed_helper,
        lost_line,
        nameless_gazette,
        no_component,
        odd_content,
        odd_files,
        taken_port,
        unfaithful_writer,
    )
}
"""By their names in a script."""
