"""Each rule of the import by small goldens: lines of real and invented issues, and what becomes of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.catalogue import importing
from gazette.errors import Kind
from tests.edition.cases import Case, cases, check
from tests.ingest.shown import STAGES, shown

_CASES = cases(tuple(STAGES), Path(__file__).parent / "goldens")
_ELSEWHERE = {"article-missing", "source-name", "source-name-differs"}
"""Problems of the folder, which the tests of the command show."""
_DEFECTS = {"line-lost", "line-claimed-twice", "text-changed"}
"""No source shows them: test_proof does."""
_BYTES = {"source-binary", "source-encoding"}
"""No text shows them: test_lines does."""


@pytest.mark.parametrize("case", _CASES, ids=str)
def test_a_stage_reads_lines_as_expected(case: Case) -> None:
    check(case, lambda given: shown(case.kind, given))


def test_every_stage_has_goldens() -> None:
    assert {case.kind for case in _CASES} == set(STAGES)


def test_every_problem_of_the_import_has_a_golden() -> None:
    told = set(re.findall(r": ([a-z-]+) (?:error|warning|doubt): ", "".join(case.expected for case in _CASES)))
    kinds = {value.id for value in vars(importing).values() if isinstance(value, Kind)}
    assert kinds - _ELSEWHERE - _DEFECTS - _BYTES <= told
