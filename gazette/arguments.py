"""The command line: words → what is asked for.

Read by hand and not by argparse, whose messages are English alone and change between versions of
Python: here they are entries of the catalogue, in both languages, with the nearest known word.
"""

from __future__ import annotations

import locale
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from gazette.catalogue import (
    USAGE_ARGUMENT,
    USAGE_ARGUMENT_MISSING,
    USAGE_COMMAND,
    USAGE_OPTION,
    USAGE_OPTION_ELSEWHERE,
    USAGE_VALUE,
    USAGE_VALUE_MISSING,
)
from gazette.errors import Language, Problem, ProblemError, nearest, problem

Command = Literal["all", "import", "build", "serve", "check", "new", "help", "version"]
"""`all` is what is done where no command is named."""

_COMMANDS = tuple(name for name in get_args(Command) if name != "all")
_FLAGS = ("--check", "--gz", "--help", "--json", "--no-zips", "--quiet", "--replace", "--strict", "--version")
_VALUES = ("--content", "--lang", "--port", "--site", "--title", "--title-en")
_SHORT = {"-h": "--help", "-q": "--quiet"}
_ONLY = {"--port": "serve", "--check": "import", "--replace": "import", "--title": "new", "--title-en": "new"}
"""Options that a single command has."""
_MOST_WORDS = {"new": 2, "import": None}
"""Words of commands that have more than their name; None where any number."""
_LANGUAGES = ("en", "zh")
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where the environment says its language, the first that is set."""


@dataclass(frozen=True, slots=True)
class Request:
    """What one command line asks for."""

    command: Command
    content: Path | None = None
    """None where the default folder is meant."""
    site: Path | None = None
    strict: bool = False
    quiet: bool = False
    json: bool = False
    zips: bool = True
    gz: bool = False
    port: int = 8000
    dry: bool = False
    """Whether an import only says what it would change."""
    files: tuple[Path, ...] = ()
    """Files that an import brings in."""
    replace: bool = False
    """Whether they may take the place of sources that stand."""
    folder: Path | None = None
    """The folder that `new` makes; None with any other command."""
    title: str = ""
    """Name of the new gazette; empty where it is to be filled in later."""
    title_en: str = ""


def choose_language(words: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of messages: that of `--lang`, else of the environment, else English."""
    given = "=".join(words).partition("--lang=")[2].partition("=")[0]
    wanted = (given if given in _LANGUAGES else "", *(environment.get(name) for name in _VARIABLES))
    name = next(filter(None, wanted), None) or locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def parse_arguments(words: Sequence[str]) -> tuple[Request | None, tuple[Problem, ...]]:
    """What the words ask for, or the first thing that is wrong with them."""
    try:
        commands, flags, values = _sort(words)
        return _request(commands, flags, values), ()
    except ProblemError as refused:
        return None, (refused.found,)


def _sort(words: Sequence[str]) -> tuple[list[str], set[str], dict[str, str]]:
    """The command with its files, flags, and options with their values; the later of two values holds."""
    commands: list[str] = []
    flags: set[str] = set()
    values: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        name, given, value = word.partition("=")
        name = _SHORT.get(name, name)
        if not word.startswith("-"):
            commands.append(word)
        elif name in _VALUES:
            values[name] = value if given else next(rest, "")
            if not values[name]:
                raise ProblemError(problem(USAGE_VALUE_MISSING, option=name))
        elif name in _FLAGS and not given:
            flags.add(name)
        else:
            raise ProblemError(problem(USAGE_OPTION, option=word, nearest=nearest(name, (*_FLAGS, *_VALUES))))
    return commands, flags, values


def _request(commands: list[str], flags: set[str], values: dict[str, str]) -> Request:
    command = _command(commands, flags)
    for option in (*values, *sorted(flags)):
        if _ONLY.get(option, command) != command:
            raise ProblemError(problem(USAGE_OPTION_ELSEWHERE, option=option, command=_ONLY[option]))
    _choice(values, "--lang", _LANGUAGES)
    return Request(
        command,
        content=_folder(values, "--content"),
        site=_folder(values, "--site"),
        strict="--strict" in flags,
        quiet="--quiet" in flags,
        json="--json" in flags,
        zips="--no-zips" not in flags,
        gz="--gz" in flags,
        port=_port(values),
        dry="--check" in flags,
        files=_files(command, commands[1:], flags),
        replace="--replace" in flags,
        folder=_new_folder(command, commands[1:]),
        title=values.get("--title", ""),
        title_en=values.get("--title-en", ""),
    )


def _command(commands: list[str], flags: set[str]) -> Command:
    if "--help" in flags:
        return "help"
    if "--version" in flags:
        return "version"
    if not commands:
        return "all"
    if commands[0] not in _COMMANDS:
        raise ProblemError(problem(USAGE_COMMAND, command=commands[0], nearest=nearest(commands[0], _COMMANDS)))
    allowed = _MOST_WORDS.get(commands[0], 1)
    if allowed and len(commands) > allowed:
        raise ProblemError(problem(USAGE_ARGUMENT, argument=commands[allowed]))
    return cast("Command", commands[0])


def _files(command: Command, arguments: Sequence[str], flags: set[str]) -> tuple[Path, ...]:
    if command != "import":
        return ()
    if "--replace" in flags and not arguments:
        raise ProblemError(problem(USAGE_ARGUMENT_MISSING, command="import --replace", argument="FILE"))
    return tuple(map(Path, arguments))


def _new_folder(command: Command, arguments: Sequence[str]) -> Path | None:
    if command != "new":
        return None
    if not arguments:
        raise ProblemError(problem(USAGE_ARGUMENT_MISSING, command=command, argument="DIR"))
    return Path(arguments[0])


def _folder(values: Mapping[str, str], option: str) -> Path | None:
    return Path(values[option]) if option in values else None


def _choice(values: Mapping[str, str], option: str, known: tuple[str, ...]) -> None:
    if (value := values.get(option, known[0])) not in known:
        raise ProblemError(problem(USAGE_VALUE, option=option, value=value, allowed=" | ".join(known)))


def _port(values: Mapping[str, str]) -> int:
    value = values.get("--port", "8000")
    if not (value.isascii() and value.isdigit() and int(value) < 65536):
        raise ProblemError(problem(USAGE_VALUE, option="--port", value=value, allowed="0–65535"))
    return int(value)
