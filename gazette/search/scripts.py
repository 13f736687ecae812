"""Data as classic scripts: the one form that a browser loads over http and from `file://` alike."""

from __future__ import annotations

import json

from gazette.site import OutputFile

FOLDER = "search"
"""Holds everything the search loads, from the root of the site; both languages share it."""

_UNSAFE = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Characters that could end the script, or the string in old browsers."""


def data_script(name: str, data: str) -> OutputFile:
    """A script that hands one string to the search client: `search/<name>.js`."""
    literal = json.dumps(data, ensure_ascii=False)
    for character, escaped in _UNSAFE.items():
        literal = literal.replace(character, escaped)
    return OutputFile(f"{FOLDER}/{name}.js", f'GazetteSearch.receive("{name}",{literal});\n'.encode())


def json_script(name: str, value: object) -> OutputFile:
    """The same with a value, as JSON within the string."""
    return data_script(name, json.dumps(value, ensure_ascii=False, separators=(",", ":")))
