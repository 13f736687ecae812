"""What templates can do to a value, beside what Jinja brings; each gives HTML."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable

from markupsafe import Markup, escape

from gazette.errors import Language
from gazette.render.phrases import phrased

_CHINESE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]+(?:[0-9 .%—]*[\u3000-\u9fff\uff00-\uffef]+)*[0-9]*")
"""A run of Chinese, with the figures in it or right after it: 云政办〔2021〕8号, 附件2."""


def filters(language: Language) -> dict[str, Callable[..., Markup]]:
    """The filters of templates that speak this language, by their names in templates."""
    return {
        "marked": _marked if language == "en" else escape,
        "phrased": _phrased,
        "sha256": _sha256,
    }


def _phrased(title: str) -> Markup:
    return Markup(phrased(title))  # noqa: S704 - escaped there


def _marked(text: str) -> Markup:
    """English words with the Chinese among them marked as Chinese."""
    return Markup(_CHINESE.sub(r'<span lang="zh-Hans">\g<0></span>', str(escape(text))))  # noqa: S704 - escaped


def _sha256(text: str) -> Markup:
    """The hash of an inline style or script as a content security policy names it."""
    digest = hashlib.sha256(str(text).encode()).digest()
    return Markup("sha256-" + base64.b64encode(digest).decode())  # noqa: S704 - base64 has no special characters
