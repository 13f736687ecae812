"""The articles of the real archive as the search sees them."""

from __future__ import annotations

import pytest

from gazette.search import SearchDocument, search_documents
from gazette.site import plan_site
from gazette.store import read_content
from tests.conftest import PROJECT


@pytest.fixture(scope="session")
def documents() -> tuple[SearchDocument, ...]:
    content, problems = read_content(PROJECT / "content")
    assert not problems
    return search_documents(plan_site(content))
