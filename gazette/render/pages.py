"""Every page of the site rendered in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from gazette.errors import Language
from gazette.render.blocks import render_text
from gazette.render.metadata import LANGUAGES, linked_data, meta_tags, output_path
from gazette.render.templates import environment, render_template
from gazette.site.citations import citations, cited_in
from gazette.site.entries import ArticleEntry
from gazette.site.files import OutputFile
from gazette.site.pages import ArticlePage, Page, Site
from gazette.site.text import plan_text


def render_site(site: Site, templates: Path) -> Iterator[OutputFile]:
    """The HTML files of the site, page by page, the Chinese one before the English one.

    The templates are those that `check_templates` found in order.
    """
    environments = {language: environment(templates, site, language) for language in LANGUAGES}
    for page in site.pages:
        both = _in_both(site, page.entry) if isinstance(page, ArticlePage) else {}
        for language in LANGUAGES:
            yield _render_page(site, page, language, environments[language], both)


def _in_both(site: Site, entry: ArticleEntry) -> dict[str, object]:
    """What the pages of an article show in both languages alike."""
    text = plan_text(entry.article)
    return {
        "text": Markup(render_text(text)),  # noqa: S704 - escaped there
        "contents": tuple(text.contents()),
        "citations": citations(cited_in(site, entry)),
    }


def _render_page(
    site: Site, page: Page, language: Language, made: Environment, both: Mapping[str, object]
) -> OutputFile:
    """One file. Templates make links of `up` (to the root of the tree) or `root` (of the site) and an address."""
    path = output_path(page.head.path, language)
    depth = page.head.path.count("/")
    up = "../" * depth
    root = up if language == "zh" else f"{up}../"
    values = {
        "page": page,
        "up": up,
        "root": root,
        "twin": f"{root}en/{page.head.path}" if language == "zh" else root + page.head.path,
        "path": path,
        "meta": meta_tags(site, page, language),
        "linked_data": Markup(linked_data(site, page, language)),  # noqa: S704 - escaped for its place
        **both,
    }
    return OutputFile(path, render_template(made, page.head.template, values))
