"""The characters that postings are written with: see `encoding`."""

from __future__ import annotations

LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Last digits of a number."""
MORE = "()*+,-./:;=>?@[]^_{}~'"
"""Digits of a number that another one follows."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""Frequencies: 2, 3, 4, 6, 8, 12, 16 …"""
FIELD_MARKS = "!#$%&"
"""Begins the posting of a field: the first mark that of the first field."""
TERM_MARK = "|"
"""Begins a term."""
