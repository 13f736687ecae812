"""Addresses that are made from names: of listings, and of the pages of document numbers."""

from __future__ import annotations

import re

from gazette.romanise import slug

_LONGEST = 80
"""Characters; names of files have an end."""
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names of devices, which Windows takes for no files whatever their ending."""


def free_address(name: str, otherwise: str, taken: set[str]) -> str:
    """The name read aloud, as an address that is not among those taken, to which it is added.

    Of names that read alike the first has the plain address; one that cannot be read is called `otherwise`.
    """
    base = slug(name)[:_LONGEST].strip("-") or otherwise
    plain = f"{base}-x1" if _RESERVED.fullmatch(base) else base
    found = next(one for one in (plain, *(f"{base}-x{n}" for n in range(2, len(taken) + 3))) if one not in taken)
    taken.add(found)
    return found
