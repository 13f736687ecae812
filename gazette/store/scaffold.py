"""A new folder `content/` for another gazette: names to fill in, the general glossary, no issue yet."""

from __future__ import annotations

import shutil
from pathlib import Path

from gazette.catalogue import FOLDER_TAKEN, FOLDER_UNWRITABLE
from gazette.errors import Problem, problem
from gazette.store.settings import parse_gazette
from gazette.yamltext import render_entries

_FOLDERS = ("sources", "corrections", "issues")


def write_scaffold(root: Path, models: Path, title: str, title_en: str) -> tuple[Problem, ...]:
    """Makes `root` with the files of `models` in it, `gazette.yaml` filled with the names that are given.

    Only a folder that is not there yet or is empty becomes one. The name of the gazette may be left
    for later: until it is filled in, every other command asks for it.
    """
    taken = _taken(root)
    if taken:
        return (problem(FOLDER_TAKEN, root.as_posix(), name=taken),)
    settings = (models / "gazette.yaml").read_text("utf-8")
    for key, name in (("title", title), ("title_en", title_en)):
        settings = settings.replace(f'\n{key}: ""\n', f"\n{render_entries({key: name})}", 1)
    path = root / "gazette.yaml"
    problems = parse_gazette(settings, path.as_posix())[1] if title else ()
    if problems:
        return problems
    try:
        for folder in _FOLDERS:
            (root / folder).mkdir(parents=True)
            (root / folder / ".gitkeep").touch()  # Git keeps no empty folder
        shutil.copyfile(models / "README.md", root / "README.md")
        path.write_text(settings, "utf-8", newline="\n")
    except OSError as error:
        return (problem(FOLDER_UNWRITABLE, root.as_posix(), reason=error.strerror or str(error)),)
    return ()


def _taken(root: Path) -> str:
    """Name of what is there already; empty where nothing is."""
    if root.is_dir():
        return min((path.name for path in root.iterdir()), default="")
    return root.name if root.exists() or root.is_symlink() else ""
