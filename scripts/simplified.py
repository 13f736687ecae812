"""Remakes gazette/search/data/simplified.txt from OpenCC's character table.

    pip install opencc-python-reimplemented
    python scripts/simplified.py

The table gives for each traditional character the simplified ones it can become, the usual first;
the search takes the first, and follows chains to their end, so that no result is a key again.
"""

from __future__ import annotations

from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

PACKAGE = "opencc-python-reimplemented"
TARGET = Path(__file__).parent.parent / "gazette" / "search" / "data" / "simplified.txt"
HEAD = """\
# Simplified characters, each followed by the traditional ones that are searched as it.
# Made by scripts/simplified.py from TSCharacters.txt of OpenCC ({package} {version}).
# OpenCC is by Carbo Kuo and contributors, https://github.com/BYVoid/OpenCC, Apache License 2.0.
"""


def main() -> None:
    """Writes the table."""
    rows = files("opencc").joinpath("dictionary/TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    first = {key: values.split()[0] for key, values in (row.split("\t") for row in rows if row and row[0] != "#")}
    forms: dict[str, list[str]] = {}
    for traditional in sorted(first):
        simplified = traditional
        while first.get(simplified, simplified) != simplified:
            simplified = first[simplified]
        if simplified != traditional:
            forms.setdefault(simplified, []).append(traditional)
    lines = "".join(f"{simplified}{''.join(forms[simplified])}\n" for simplified in sorted(forms))
    TARGET.write_text(HEAD.format(package=PACKAGE, version=version(PACKAGE)) + lines, encoding="utf-8")


if __name__ == "__main__":
    main()
