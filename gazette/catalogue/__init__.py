"""Every problem the program can report: id, severity, sentence and hint in both languages.

The only place where the words of a finding stand, in one file for each part of the program. Ids
name the thing that is wrong, most general word first; the entries of a file are sorted by them.
"""

from __future__ import annotations

from gazette.catalogue.addresses import *
from gazette.catalogue.command import *
from gazette.catalogue.content import *
from gazette.catalogue.importing import *
from gazette.catalogue.intake import *
from gazette.catalogue.markdown import *
from gazette.catalogue.site import *
from gazette.catalogue.yaml import *
from gazette.errors import Kind


def catalogue() -> tuple[Kind, ...]:
    """All kinds, sorted by id."""
    kinds = [value for value in globals().values() if isinstance(value, Kind)]
    return tuple(sorted(kinds, key=lambda kind: kind.id))
