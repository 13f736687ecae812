"""The Markdown edition → the model. Never guesses: what it does not know is a Problem with its line."""

from __future__ import annotations

from dataclasses import replace

from gazette.catalogue import CHARACTER_FORBIDDEN, MARKDOWN_HEAD_BODY
from gazette.characters import FORBIDDEN
from gazette.errors import Problem, problem
from gazette.markdown.body import parse_body
from gazette.markdown.front import parse_article_fields, parse_head_fields, read_front, split_front
from gazette.model import Article, Issue


def parse_article(text: str, path: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article that a file holds; None beside any problem."""
    text, problems = _checked(text, path)
    split, missing = split_front(text, path)
    if split is None or problems:
        return None, (*problems, *missing)
    fields, problems = read_front(split, path)
    body, body_problems = parse_body(split.body, path, split.body_line)
    if fields is None:
        return None, (*problems, *body_problems)
    article = parse_article_fields(fields)
    problems = (*fields.finish(), *body_problems)
    return (None if problems else replace(article, body=body.blocks, parts=body.parts)), problems


def parse_head(text: str, path: str) -> tuple[Issue | None, tuple[Problem, ...]]:
    """The issue that an `index.md` describes, without its articles; None beside any problem."""
    text, problems = _checked(text, path)
    split, missing = split_front(text, path)
    if split is None or problems:
        return None, (*problems, *missing)
    fields, problems = read_front(split, path)
    if fields is None:
        return None, problems
    head, source = parse_head_fields(fields)
    problems = fields.finish()
    if split.body.strip():
        problems = (*problems, problem(MARKDOWN_HEAD_BODY, path, split.body_line))
    return (None if problems else Issue(f"{head.year}-{head.number:02d}", head, source, ())), problems


def item_lines(text: str) -> tuple[int, ...]:
    """Line of the file on which each block and each heading of a part begins, in printed order."""
    split, _ = split_front(_unix(text), "")
    return parse_body(split.body, "", split.body_line)[0].lines if split else ()


def _checked(text: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The text with line ends as they are here, and the characters in it that no text may hold."""
    text = _unix(text)
    if not FORBIDDEN.search(text.replace("\n", " ")):
        return text, ()
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        if found := FORBIDDEN.search(line):
            character = f"U+{ord(found.group()):04X}"
            problems.append(problem(CHARACTER_FORBIDDEN, path, number, found.start() + 1, character=character))
    return text, tuple(problems)


def _unix(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")
