"""The templates of a folder: whether they are in order, and what they make of values."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound, TemplateSyntaxError

from gazette.catalogue import FILE_OUTSIDE, TEMPLATE_BROKEN, TEMPLATE_FAILED, TEMPLATE_MISSING
from gazette.errors import Language, Problem, ProblemError, problem
from gazette.render.compiling import Compiled, Escaped, Speaking, compile_template
from gazette.render.metadata import LANGUAGES
from gazette.render.texts import Texts
from gazette.roots import leads_out
from gazette.site.pages import Site


def check_templates(folder: Path, names: set[str]) -> tuple[Problem, ...]:
    """Whether the templates of these names, and all that they use, are there and can be read; all are compiled then.

    Problems: `template-missing`, `template-broken`, `file-outside`.
    """
    found: list[Problem] = []
    seen: set[str] = set()
    waiting = sorted(names)
    while waiting:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        path = folder / name
        if leads_out(path, folder):
            found.append(problem(FILE_OUTSIDE, path.as_posix()))
            continue
        try:
            compiled = [_compile(folder, name, language) for language in LANGUAGES]
        except FileNotFoundError:
            found.append(problem(TEMPLATE_MISSING, str(path), name=name))
        except UnicodeDecodeError as error:
            found.append(problem(TEMPLATE_BROKEN, str(path), reason=f"UTF-8: {error.reason}"))
        except TemplateSyntaxError as error:
            found.append(problem(TEMPLATE_BROKEN, str(path), error.lineno, reason=error.message))
        else:
            waiting += sorted(compiled[0].uses)
    return tuple(found)


def _compile(folder: Path, name: str, language: Language) -> Compiled:
    path = folder / name
    return compile_template(path.read_text("utf-8"), name, path.as_posix(), language)


class Templates:
    """The templates of a folder as they speak of one site, those that `check_templates` found in order."""

    def __init__(self, folder: Path, site: Site) -> None:
        # What stands on a page is the page's; so it is the same page in any site that is named the same.
        self.site = replace(site, issues=(), pages=())
        self._folder = folder
        self._texts = Texts()
        self._escaped = Escaped()
        self._speaking = {language: self._speak(language) for language in LANGUAGES}

    def __reduce__(self) -> tuple[type[Templates], tuple[Path, Site]]:
        """To another process travels what they are made of."""
        return Templates, (self._folder, self.site)

    def render(self, name: str, language: Language, values: Mapping[str, object]) -> bytes:
        """A document by its template.

        Raises ProblemError, `template-failed` with file and line, where the template cannot do what it says.
        """
        try:
            return self._speaking[language].get_template(name).render(values).encode()
        except Exception as error:
            found = _place(self._folder, error)
            if found is None:
                raise  # no fault of a template
            raise ProblemError(found) from error

    def _speak(self, language: Language) -> Speaking:
        made = Speaking(language, self._escaped)
        made.loader = _Loader(self._folder, language)
        made.globals |= {"site": self.site, "text_of": self._texts.of}
        return made


class _Loader(BaseLoader):
    def __init__(self, folder: Path, language: Language) -> None:
        self._folder = folder
        self._language = language

    def load(self, environment: Environment, name: str, globals: object = None) -> Template:  # noqa: A002, ARG002 - Jinja's
        """Jinja's question for a template."""
        try:
            code = _compile(self._folder, name, self._language).code
        except FileNotFoundError as error:
            raise TemplateNotFound(name) from error
        return Template.from_code(environment, code, environment.globals)


def _place(folder: Path, error: Exception) -> Problem | None:
    """The innermost line of a template that an exception went through; Jinja puts templates into tracebacks."""
    if isinstance(error, TemplateSyntaxError) and error.filename:  # changed since it was checked
        return problem(TEMPLATE_FAILED, error.filename, error.lineno, reason=error.message or "")
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(folder):
            reason = str(error).partition("\n")[0] or type(error).__name__
            return problem(TEMPLATE_FAILED, frame.filename, frame.lineno or 0, reason=reason)
    return None
