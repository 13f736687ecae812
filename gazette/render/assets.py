"""Stylesheets, scripts and icons of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gazette.catalogue import FILE_OUTSIDE, FILE_UNREADABLE
from gazette.errors import Problem, ProblemError, problem
from gazette.roots import leads_out
from gazette.site.files import OutputFile


def render_assets(folder: Path) -> Iterator[OutputFile]:
    """Every file of `assets/`, below `assets/`; those of `css/`, of `search/` and of `search/later/` each joined.

    Raises ProblemError, `file-unreadable`, for one that cannot be read or goes meanwhile.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    styles = [path for path in files if path.parent == folder / "css"]
    scripts = [path for path in files if folder / "search" in path.parents]
    yield OutputFile("assets/site.css", b"\n".join(_read(path) for path in styles))
    for name, home in (("search", folder / "search"), ("search-later", folder / "search" / "later")):
        code = "".join(_code(_read(path).decode()) for path in scripts if path.parent == home)
        yield OutputFile(f"assets/{name}.js", code.encode())
    for path in files:
        if path not in styles and path not in scripts:
            yield OutputFile(f"assets/{path.relative_to(folder).as_posix()}", _read(path))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ProblemError(problem(FILE_UNREADABLE, path.as_posix(), reason=error.strerror or error)) from error


def check_assets(folder: Path) -> tuple[Problem, ...]:
    """A `file-outside` for every asset that is a link to something else: what it leads to would be published."""
    links = (path for path in sorted(folder.rglob("*")) if path.is_symlink())
    return tuple(problem(FILE_OUTSIDE, path.as_posix()) for path in links if leads_out(path, folder))


def _code(script: str) -> str:
    """A script without indentation, empty lines and lines of comment: half its weight, still to be read.

    The scripts must have no string or comment that begins on one line of code and ends on another.
    """
    lines = (line.strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith(("//", "/*", "*")))
