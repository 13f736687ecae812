"""`gazette.yaml` → the gazette."""

from __future__ import annotations

import re

from gazette.catalogue import GAZETTE_ADDRESS
from gazette.config import Gazette, Term
from gazette.errors import Problem, problem
from gazette.yamlfields import Fields
from gazette.yamltext import parse_yaml
from gazette.yamltree import Entries, Node

_ADDRESS = re.compile(
    r"""
    https?://
    [^\W_] [\w.-]* (?: :[0-9]{1,5} )? /     # host and port, without the name of a user
    (?: [\w.~%!$&()*+,;=:@-]+ / )*          # folders
    """,
    re.VERBOSE,
)
"""`https://www.example.gov.cn/gongbao/`, letters of any script."""


def parse_gazette(text: str, path: str) -> tuple[Gazette | None, tuple[Problem, ...]]:
    """The gazette; None where the file is no YAML or has no title."""
    node, problems = parse_yaml(text, path)
    if node is None:
        return None, problems
    fields = Fields(node, path)
    gazette = Gazette(
        title=fields.text("title", required=True),
        title_en=fields.text("title_en"),
        site_url=_address(fields, "site_url"),
        site_id_code=fields.text("site_id_code"),
        place=fields.text("place"),
        place_en=fields.text("place_en"),
        columns=fields.mapping("columns"),
        bodies=fields.mapping("bodies"),
        doc_types=fields.mapping("doc_types"),
        imprint=fields.mapping("imprint"),
        places=fields.mapping("places"),
        terms=tuple(_term(zh, node, fields) for zh, node in fields.pairs("terms")),
        synonyms=dict(fields.lists("synonyms")),
    )
    return gazette if gazette.title else None, fields.finish()


def _address(fields: Fields, key: str) -> str:
    value = fields.text(key)
    if value and not _ADDRESS.fullmatch(value):
        fields.problems.append(problem(GAZETTE_ADDRESS, fields.path, *fields.place(key), value=value))
        return ""
    return value


def _term(zh: str, node: Node, outer: Fields) -> Term:
    """A term: its English alone, or a mapping with notes."""
    if not isinstance(node, Entries):
        return Term(zh, outer.as_text(node))
    fields = Fields(node, outer.path)
    term = Term(zh, fields.text("en", required=True), fields.text("note_zh"), fields.text("note_en"))
    outer.absorb(fields)
    return term
