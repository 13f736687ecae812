"""Pages of the site in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from gazette.errors import Language
from gazette.render.metadata import LANGUAGES, linked_data, meta_tags, output_path
from gazette.render.templates import Templates
from gazette.site.citations import Citation, citations, cited_in
from gazette.site.files import OutputFile
from gazette.site.pages import ArticlePage, Page


def render_pages(pages: Iterable[Page], templates: Templates) -> Iterator[OutputFile]:
    """The HTML files of pages, one page after the other, the Chinese one before the English one."""
    for page in pages:
        # The same in both languages.
        forms = citations(cited_in(templates.site, page.entry)) if isinstance(page, ArticlePage) else ()
        for language in LANGUAGES:
            yield _render_page(page, language, templates, forms)


def _render_page(page: Page, language: Language, templates: Templates, forms: tuple[Citation, ...]) -> OutputFile:
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
        "meta": meta_tags(templates.site, page, language),
        "linked_data": Markup(linked_data(templates.site, page, language)),  # noqa: S704 - escaped for its place
        "citations": forms,
    }
    return OutputFile(path, templates.render(page.head.template, language, values))
