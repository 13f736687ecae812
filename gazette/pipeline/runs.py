"""Runs that are more than the import or the build alone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from gazette import store
from gazette.check import check_site as check_built
from gazette.errors import fails
from gazette.pipeline.building import build_site
from gazette.pipeline.importing import import_sources
from gazette.pipeline.outcome import Folders, Outcome, Progress, Step


def import_and_build(folders: Folders, strict: bool, progress: Progress, zips: bool = True) -> Outcome:
    """Imports what is new or changed, then builds the site."""
    imported = import_sources(folders, strict, progress)
    if fails(imported.problems, strict):
        return imported
    built = build_site(folders, strict, progress, zips)
    both = (*imported.problems, *built.problems)
    return replace(built, imported=imported.imported, tallies=imported.tallies, problems=both)


def check_site(folders: Folders, progress: Progress) -> Outcome:
    """Checks the content, and the site that was built."""
    progress(Step.READ, folders.content.as_posix(), 0, 0)
    archive, problems = store.read_content(folders.content)
    pages, findings = check_built(folders.site, partial(progress, Step.CHECK))
    articles = sum(len(issue.articles) for issue in archive.issues)
    return Outcome((*problems, *findings), issues=len(archive.issues), articles=articles, checked=pages)


def new_content(folder: Path, folders: Folders, title: str, title_en: str) -> Outcome:
    """Makes a content folder for another gazette; names that are empty are left to be filled in."""
    problems = store.write_scaffold(folder, folders.templates / "scaffold", title, title_en)
    return Outcome(problems, created=None if problems else folder.as_posix())
