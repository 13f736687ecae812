"""The Jinja environment, one for each language, and the check that every template is there and can be read."""

from __future__ import annotations

import base64
import hashlib
import re
import traceback
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError, meta
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from gazette.catalogue import FILE_OUTSIDE, TEMPLATE_BROKEN, TEMPLATE_FAILED, TEMPLATE_MISSING
from gazette.errors import Language, Problem, ProblemError, problem
from gazette.render.phrases import phrased
from gazette.roots import leads_out
from gazette.site.labels import LABELS, labels
from gazette.site.pages import Site

_CHINESE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]+(?:[0-9 .%—]*[\u3000-\u9fff\uff00-\uffef]+)*[0-9]*")
"""A run of Chinese, with the figures in it or right after it: 云政办〔2021〕8号, 附件2."""


class _Compiled(BytecodeCache):
    """Templates that were compiled before in this process, by their text: whoever serves builds again and again."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja's question for the code of a template."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Jinja's answer where there was none."""
        if bucket.code:
            self._known[bucket.key, bucket.checksum] = bucket.code


_COMPILED = {"zh": _Compiled(), "en": _Compiled()}
"""One for each language: what is constant in a template may be computed, by filters, when it is compiled."""


def environment(folder: Path, site: Site, language: Language) -> Environment:
    """Templates that speak one language: `t` holds its words, `lang` is its name."""
    made = Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_COMPILED[language],
        cache_size=-1,
    )
    other: Language = "en" if language == "zh" else "zh"
    made.globals |= {
        "lang": language,
        "locale": "zh-Hans" if language == "zh" else "en",
        "other_lang": other,
        "other_locale": "en" if language == "zh" else "zh-Hans",
        "t": labels(language),
        "t_other": labels(other),
        "both": LABELS,
        # What stands on a page is the page's; so it is the same page in any site that is named the same.
        "site": replace(site, issues=(), pages=()),
    }
    made.filters["phrased"] = lambda title: Markup(phrased(title))  # noqa: S704 - escaped there
    made.filters["sha256"] = _sha256
    made.filters["marked"] = _marked if language == "en" else escape
    return made


def check_templates(folder: Path, names: set[str]) -> tuple[Problem, ...]:
    """Whether the templates of these names, and all that they use, are there and can be read.

    Problems: `template-missing`, `template-broken`, `file-outside`.
    """
    reader = Environment(autoescape=True)
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
            parsed = reader.parse(path.read_text("utf-8"))
        except FileNotFoundError:
            found.append(problem(TEMPLATE_MISSING, str(path), name=name))
        except UnicodeDecodeError as error:
            found.append(problem(TEMPLATE_BROKEN, str(path), reason=f"UTF-8: {error.reason}"))
        except TemplateSyntaxError as error:
            found.append(problem(TEMPLATE_BROKEN, str(path), error.lineno, reason=error.message))
        else:
            waiting += sorted(used for used in meta.find_referenced_templates(parsed) if used)
    return tuple(found)


def render_template(made: Environment, name: str, values: Mapping[str, object]) -> bytes:
    """A document by its template.

    Raises ProblemError, `template-failed` with file and line, where the template cannot do what it says.
    """
    try:
        return made.get_template(name).render(values).encode()
    except Exception as error:
        found = _place(made, error)
        if found is None:
            raise  # no fault of a template
        raise ProblemError(found) from error


def _place(made: Environment, error: Exception) -> Problem | None:
    """The innermost line of a template that an exception went through; Jinja puts templates into tracebacks."""
    folders = made.loader.searchpath if isinstance(made.loader, FileSystemLoader) else []
    if isinstance(error, TemplateSyntaxError) and error.filename:  # changed since it was checked
        return problem(TEMPLATE_FAILED, error.filename, error.lineno, reason=error.message or "")
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            reason = str(error).partition("\n")[0] or type(error).__name__
            return problem(TEMPLATE_FAILED, frame.filename, frame.lineno or 0, reason=reason)
    return None


def _marked(text: str) -> Markup:
    """English words with the Chinese among them marked as Chinese."""
    return Markup(_CHINESE.sub(r'<span lang="zh-Hans">\g<0></span>', str(escape(text))))  # noqa: S704 - escaped


def _sha256(text: str) -> Markup:
    """The hash of an inline style or script as a content security policy names it."""
    digest = hashlib.sha256(str(text).encode()).digest()
    return Markup("sha256-" + base64.b64encode(digest).decode())  # noqa: S704 - base64 has no special characters
