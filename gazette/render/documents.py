"""Documents that are no pages of the site, the parts of books and feeds, rendered by their templates."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from gazette.errors import Language
from gazette.render.blocks import render_text
from gazette.render.metadata import LANGUAGES
from gazette.render.templates import environment, render_template
from gazette.site.files import RenderDocument
from gazette.site.pages import Site
from gazette.site.text import ArticleText


def document_renderer(site: Site, templates: Path) -> RenderDocument:
    """What renders the documents of this site; its templates are those that `check_templates` found in order."""
    environments = {language: environment(templates, site, language) for language in LANGUAGES}
    for made in environments.values():
        made.filters["text"] = _text

    def render(name: str, language: Language, values: Mapping[str, object]) -> bytes:
        return render_template(environments[language], name, values)

    return render


def _text(text: ArticleText) -> Markup:
    """The text of an article, without the links that only a page has use for."""
    return Markup(render_text(text, links=False))  # noqa: S704 - escaped there
