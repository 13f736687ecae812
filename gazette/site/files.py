"""A file of the built site, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file to publish."""

    path: str
    """Address from the root of the site, with `/`: `en/2021-03/index.html`."""
    data: bytes
