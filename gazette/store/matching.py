"""Which file of the edition holds which article of a re-import, whatever people renamed and slugs became."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from gazette.merge import Base, article_base, digest
from gazette.model import Article, ImportRecord
from gazette.store.issues import INDEX, ArticleFile

_NAME = "name"
_LEVELS = (("title", "doc_number", "source_lines"), ("title", "doc_number"), (_NAME,), ("source_lines",), ("title",))
"""What two versions of an article have in common, the surest first."""


@dataclass(frozen=True, slots=True)
class Match:
    """One article in its three versions; at least one of `theirs` and `file` is there."""

    theirs: Article | None
    """As imported now, under the slug it is published with; None where the import no longer gives it."""
    file: ArticleFile | None
    """As it stands in the edition; None where it is new or a person deleted it."""
    base: Base | None
    """As last imported; None where it never was."""


def match_articles(
    articles: Sequence[Article], files: Sequence[ArticleFile], record: ImportRecord | None
) -> tuple[Match, ...]:
    """The articles of the import in their order, then the files whose article it no longer gives.

    A file that was never imported and is not now either is a person's own and appears nowhere.
    """
    imports = {article.slug: article for article in articles}
    standing = {file.path.name: file for file in files}
    bases = {name: dict(parts) for name, parts in (record.base if record else ()) if name != INDEX}

    current = {name: _identity(file.article, name) for name, file in standing.items()}
    before = {name: {**base, _NAME: digest(name)} for name, base in bases.items()}
    now = {slug: _identity(article, f"{slug}.md") for slug, article in imports.items()}

    file_of_base = _pair(before, current, ((_NAME,), *_LEVELS))
    base_of = _pair(now, before, _LEVELS)
    new = {slug: now[slug] for slug in now if slug not in base_of}
    own = {name: current[name] for name in current if name not in file_of_base.values()}
    file_of_new = _pair(new, own, ((_NAME,), *_LEVELS))

    taken = {*standing, *bases}
    matches = []
    for slug, article in imports.items():
        base_name = base_of.get(slug, "")
        name = file_of_base.get(base_name) or file_of_new.get(slug) or base_name or _free_name(slug, taken)
        taken.add(name)
        published = replace(article, slug=name.removesuffix(".md"))
        matches.append(Match(published, standing.get(name), bases.get(base_name)))
    gone = (name for name in bases if name not in base_of.values() and name in file_of_base)
    return (*matches, *(Match(None, standing[file_of_base[name]], bases[name]) for name in gone))


def _identity(article: Article, name: str) -> Base:
    return {**article_base(article), _NAME: digest(name)}


def _pair(left: Mapping[str, Base], right: Mapping[str, Base], levels: Sequence[tuple[str, ...]]) -> dict[str, str]:
    """Pairs of keys, each used once: those that agree on the first level, of the rest those on the second, …"""
    pairs: dict[str, str] = {}
    for level in levels:
        waiting: dict[tuple[str, ...], list[str]] = {}
        for key, value in right.items():
            if key not in pairs.values():
                waiting.setdefault(tuple(value.get(part, "") for part in level), []).append(key)
        for key, value in left.items():
            identity = tuple(value.get(part, "") for part in level)
            if key not in pairs and any(identity) and waiting.get(identity):
                pairs[key] = waiting[identity].pop(0)
    return pairs


def _free_name(slug: str, taken: Collection[str]) -> str:
    """A file name for a new article that no other has or had."""
    names = (f"{slug}{suffix}.md" for suffix in ("", *(f"-{number}" for number in range(2, len(taken) + 3))))
    return next(name for name in names if name not in taken)
