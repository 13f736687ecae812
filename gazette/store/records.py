"""`import.json` ↔ the importer's record: written by the program, one entry a line, read strictly."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, TypeVar

from gazette.catalogue import RECORD_BROKEN
from gazette.characters import HIDDEN, first_forbidden
from gazette.errors import Problem, nearest, problem
from gazette.model import Doubt, ImportRecord, SourceFile

_T = TypeVar("_T")

_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.md")
"""Name of a file in the folder of the issue: no path leads elsewhere."""


def render_record(record: ImportRecord) -> str:
    """The file, in the order of the record's fields."""
    entries = {
        "source": _compact({"file": record.source.file, "sha256": record.source.sha256}),
        "corrections_sha256": _compact(record.corrections_sha256),
        "importer": _compact(record.importer),
        "dropped": _compact(record.dropped),
        "joins": _compact(record.joins),
        "repairs": _lines(_compact(repair) for repair in record.repairs),
        "doubts": _lines(
            _compact({"id": doubt.id, "line": doubt.line, "values": dict(doubt.values)}) for doubt in record.doubts
        ),
        "base": _lines(_compact([file, dict(parts)]) for file, parts in record.base),
    }
    return "{\n" + ",\n".join(f"  {_compact(key)}: {value}" for key, value in entries.items()) + "\n}\n"


def parse_record(text: str, path: str) -> tuple[ImportRecord | None, tuple[Problem, ...]]:
    """The record, or why the file holds none."""
    try:
        return _record(json.loads(text)), ()
    except json.JSONDecodeError as error:
        return None, (problem(RECORD_BROKEN, path, error.lineno, error.colno, detail=error.msg),)
    except (ValueError, RecursionError) as error:  # a wrong shape, or more digits or brackets than Python reads
        return None, (problem(RECORD_BROKEN, path, detail=error),)


class _ShapeError(ValueError):
    """A value of the record is not what it should be."""


def _record(data: Any) -> ImportRecord:
    known = ("source", "corrections_sha256", "importer", "dropped", "joins", "repairs", "doubts", "base")
    source, corrections, importer, dropped, joins, repairs, doubts, base = _values(data, *known)
    file, sha256 = _values(source, "file", "sha256")
    return ImportRecord(
        source=SourceFile(_text(file), _text(sha256)),
        corrections_sha256=_text(corrections),
        importer=_text(importer),
        dropped=tuple(_of(int, line) for line in _of(list, dropped)),
        joins=_of(int, joins),
        repairs=tuple(_repair(repair) for repair in _of(list, repairs)),
        doubts=tuple(_doubt(doubt) for doubt in _of(list, doubts)),
        base=tuple(_base(entry) for entry in _of(list, base)),
    )


def _repair(data: Any) -> tuple[str, str, int]:
    match data:
        case [str(slug), str(rule), int(count)]:
            return _text(slug), _text(rule), count
    raise _ShapeError(_compact(data))


def _doubt(data: Any) -> Doubt:
    name, line, values = _values(data, "id", "line", "values")
    return Doubt(_text(name), _of(int, line), _pairs(values))


def _base(data: Any) -> tuple[str, tuple[tuple[str, str], ...]]:
    match data:
        case [str(file), dict(parts)] if _FILE.fullmatch(file):
            return file, _pairs(parts)
    raise _ShapeError(_compact(data))


def _pairs(data: Any) -> tuple[tuple[str, str], ...]:
    return tuple((_text(name), _text(value)) for name, value in _of(dict, data).items())


def _text(value: Any) -> str:
    """A text without characters that nobody sees: JSON can write them in ASCII."""
    text = _of(str, value)
    if character := first_forbidden(text, HIDDEN):
        raise _ShapeError(character)
    return text


def _values(data: Any, *keys: str) -> list[Any]:
    for key in _of(dict, data):
        if key not in keys:
            raise _ShapeError(f"{_compact(key)} → {nearest(key, keys)}")
    if missing := [key for key in keys if key not in data]:
        raise _ShapeError(_compact(missing))
    return [data[key] for key in keys]


def _of(kind: type[_T], value: Any) -> _T:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise _ShapeError(_compact(value))
    return value


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(entries: Iterable[str]) -> str:
    inside = ",\n".join(f"    {entry}" for entry in entries)
    return f"[\n{inside}\n  ]" if inside else "[]"
