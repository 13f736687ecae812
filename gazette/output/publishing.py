"""Publishing: a new tree beside the site, then both exchanged.

A build never touches the site that stands. It makes the whole new tree beside it, in
`.<name>.building`, where a file that did not change is the old file itself (a hard link, so its
date stays and copying tools skip it), and then changes the two folders over in one step. Whatever
stops a build before that step (a kill, a full disk, an exception) leaves the last good site as it
was; whatever stops it after leaves the new one whole. The next build clears away what is left.

Where the system cannot exchange two folders in one step, the old one is set aside as
`.<name>.previous` first; the next build puts it back if it finds no site.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from gazette.catalogue import SITE_BUSY, SITE_FOREIGN, SITE_PARENT_MISSING, SITE_UNWRITABLE
from gazette.errors import Problem, problem
from gazette.lock import exclusive
from gazette.output.exchange import exchange
from gazette.output.tree import File, Published, Tree, stamps_of
from gazette.site import OutputFile, StandingFile

MARKER = ".gazette"
"""A file that marks a folder as ours to replace."""

_MARKER_TEXT = b"This folder is written by the gazette archive. A build replaces it: keep nothing of your own in it.\n"

Derive = Callable[[Path, Mapping[str, str]], Iterable[File]]
"""Makes more files of those that are written, given the folder that holds them and the SHA-256 of all so far.

Each file is written before the next is asked for.
"""


def publish(
    files: Iterable[File], folder: Path, derive: Derive = lambda *_: ()
) -> tuple[Published | None, tuple[Problem, ...]]:
    """Makes `folder` hold exactly these files and what is derived; nothing changes where a problem is returned.

    Problems: `site-busy`, `site-foreign`, `site-parent-missing`, `site-unwritable`. An exception raised by `files` goes
    through, and leaves the site as it was too; so does SiteTouchedError, which says that it is to be done anew.
    """
    shown, folder = str(folder), Path(os.path.realpath(folder))
    if not folder.parent.exists():  # never made: a site for a disk that is not connected would land on another
        return None, (problem(SITE_PARENT_MISSING, shown, parent=Path(shown).parent),)
    try:
        with exclusive(folder) as free:
            if not free:
                return None, (problem(SITE_BUSY, shown),)
            _recover(folder)
            if foreign := _foreign(folder):
                return None, (problem(SITE_FOREIGN, shown, entry=foreign),)
            return _replace(files, folder, derive), ()
    except OSError as error:
        return None, (problem(SITE_UNWRITABLE, shown, reason=error.strerror or str(error)),)


def read_files(folder: Path, below: str, standing: Mapping[str, StandingFile]) -> Iterator[OutputFile | StandingFile]:
    """The files of the site below one of its folders, to be published again as they are; those known are not read."""
    for address in sorted(f"{below}/{name}" for name in stamps_of(folder / below)):
        yield standing.get(address) or OutputFile(address, (folder / address).read_bytes())


def _replace(files: Iterable[File], folder: Path, derive: Derive) -> Published:
    """Builds the new tree and, if it differs from the old one, puts it in its place."""
    building = _beside(folder, "building")
    building.mkdir()
    try:
        tree = Tree(building, folder)
        for file in chain((OutputFile(MARKER, _MARKER_TEXT),), files):
            tree.put(file)
        for file in derive(building, tree.digests):
            tree.put(file)
        done = tree.published()
        if done.written or done.removed:
            _switch(building, folder)
        return done
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _foreign(folder: Path) -> str:
    """An entry that shows the folder is not ours to replace; empty where it is."""
    if not folder.exists():
        return ""
    if not folder.is_dir():
        return folder.name
    entries = sorted(entry.name for entry in folder.iterdir())
    if entries and MARKER not in entries:
        return entries[0]
    # A repository kept in the folder (`.git`) would go with the old tree.
    return next((name for name in entries if name.startswith(".") and (folder / name).is_dir()), "")


def _recover(folder: Path) -> None:
    """Clears away what a build that was stopped has left, and puts the old site back if it is not in its place."""
    previous = _beside(folder, "previous")
    if previous.exists() and not folder.exists():
        previous.rename(folder)
    for leftover in (previous, _beside(folder, "building")):
        if leftover.exists():
            shutil.rmtree(leftover)


def _switch(building: Path, folder: Path) -> None:
    """Puts the new tree in the place of the old one, which is then in the place of the new or gone."""
    if not folder.exists():
        building.rename(folder)
    elif not exchange(building, folder):
        previous = _beside(folder, "previous")
        folder.rename(previous)
        building.rename(folder)
        shutil.rmtree(previous, ignore_errors=True)


def _beside(folder: Path, role: str) -> Path:
    return folder.parent / f".{folder.name}.{role}"
