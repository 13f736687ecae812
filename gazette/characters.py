"""Which characters a text of the edition may hold, and how a text is made to hold only those.

A text is one line without white space at its ends. Everything that a person could not see, or
that would not come back from a file as it went in, stays out of it.
"""

from __future__ import annotations

import re

_BREAKS = "\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029"
_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u202a-\u202e\u2066-\u2069"  # overrides of the writing direction
    "\ud800-\udfff\ufeff\ufffe\uffff"  # half characters, byte order marks, no characters at all
)

FORBIDDEN = re.compile(f"[{_BREAKS}{_INVISIBLE}]")
"""A character that no text of the edition holds."""

_RUN_OF_BREAKS = re.compile(f"[{_BREAKS}]+")
_HIDDEN = re.compile(f"[{_INVISIBLE}]")


def clean_text(text: str) -> str:
    """The text as the edition can hold it: breaks and tabs as one space, nothing invisible, no space at the ends."""
    return _HIDDEN.sub("", _RUN_OF_BREAKS.sub(" ", text)).strip()


def first_forbidden(text: str) -> str:
    """The first forbidden character as `U+0007`; empty where there is none."""
    found = FORBIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""
