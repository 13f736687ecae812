"""Which characters a text of the edition may hold.

A text is one line without white space at its ends. Everything that a person could not see, or
that would not come back from a file as it went in, stays out of it.
"""

from __future__ import annotations

import re

_BREAKS = "\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029"
_HIDDEN = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks and overrides of the writing direction
    "\u00ad\u200b-\u200d\u2060-\u2065\u206a-\u206f"  # without width: they part words that look whole
    "\ufff9-\ufffb\U000e0000-\U000e007f"  # notes between the lines, tags
    "\ud800-\udfff\ufeff\ufffe\uffff"  # half characters, byte order marks, no characters at all
)

FORBIDDEN = re.compile(f"[{_BREAKS}{_HIDDEN}]")
"""A character that no text of the edition holds."""

HIDDEN = re.compile(f"[{_HIDDEN}]")
"""One that not even the words of a source hold, as corrections and records quote them: those may have tabs."""


def first_forbidden(text: str, forbidden: re.Pattern[str] = FORBIDDEN) -> str:
    """The first forbidden character as `U+0007`; empty where there is none."""
    found = forbidden.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""
