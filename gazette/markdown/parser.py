"""The Markdown parser as the edition uses it.

All of CommonMark is recognised, so that what the edition does not know can be refused with its
line instead of being shown wrongly by some viewer. Nothing is ever rendered from these tokens, so
raw HTML is recognised too: only to be refused.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin

CONTAINER = "container_block_open"
"""Token that opens a container, whatever its name."""

TABLE = "pipe_table"
"""Token of a run of lines from a table, or from the attributes before it, to the next empty line."""


def parse_blocks(source: str) -> tuple[list[Token], tuple[int, ...]]:
    """The tokens of a body, and the lines (0-based) on which it defines references, which leave no token."""
    env: dict[str, dict[str, dict[str, list[int]]]] = {}
    tokens = _PARSER.parse(source, env)
    return tokens, tuple(sorted(entry["map"][0] for entry in env.get("references", {}).values()))


def parse_inline(source: str) -> list[Token]:
    """The tokens of one block's text."""
    tokens: list[Token] = []
    _PARSER.inline.parse(source, _PARSER, {}, tokens)
    return tokens


def _pipe_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Block rule: takes the lines of a table as they stand; `tables` reads them."""
    if state.is_code_block(start) or not _opens_table(_line(state, start)):
        return False
    if silent:
        return True
    stop = start + 1
    while stop < end and not state.isEmpty(stop):
        stop += 1
    token = state.push(TABLE, "table", 0)
    token.map = [start, stop]
    token.content = "\n".join(_line(state, number) for number in range(start, stop))
    state.line = stop
    return True


def _opens_table(line: str) -> bool:
    return line.startswith("|") or (line.startswith("{") and line.endswith("}"))


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()


def _any_container(_info: str, _markup: str) -> bool:
    """Containers of all names are recognised; unknown ones are refused where they are read."""
    return True


class _Recognising(MarkdownIt):
    """Takes an address of any kind for a link: one that is no good is to be refused, too, and not to stay as text."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library names it so
        return True


def _make_parser() -> MarkdownIt:
    parser = _Recognising("commonmark", {"html": True, "linkify": False, "typographer": False})
    parser.enable("strikethrough")
    parser.disable("inline")  # the text of a block is parsed where it is read, and seldom needs to be
    container_plugin(parser, "block", validate=_any_container)
    deflist_plugin(parser)
    parser.block.ruler.before("code", TABLE, _pipe_table, {"alt": ["paragraph", "reference", "blockquote"]})
    return parser


_PARSER = _make_parser()
