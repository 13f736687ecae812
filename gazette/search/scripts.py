"""Data as classic scripts: the one form that a browser loads over http and from `file://` alike."""

from __future__ import annotations

import json

from gazette.site import OutputFile

FOLDER = "search"
"""Holds everything the search loads, from the root of the site; both languages share it."""

_UNSAFE = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Characters that could end the script, or the string in old browsers."""


def address_of(name: str) -> str:
    """In the site."""
    return f"{FOLDER}/{name}.js"


def data_script(name: str, data: str) -> OutputFile:
    """A script that hands one string to the search client: `search/<name>.js`."""
    literal = json.dumps(data, ensure_ascii=False)
    for character, escaped in _UNSAFE.items():
        literal = literal.replace(character, escaped)
    return _script(name, literal.encode())


def plain_script(name: str, data: bytes) -> OutputFile:
    """The same with data none of whose characters need be escaped: those of terms and of `alphabet`."""
    return _script(name, b'"%b"' % data)


def json_script(name: str, value: object) -> OutputFile:
    """The same with a value, as JSON within the string."""
    return data_script(name, json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _script(name: str, literal: bytes) -> OutputFile:
    return OutputFile(address_of(name), b'GazetteSearch.receive("%b",%b);\n' % (name.encode(), literal))
