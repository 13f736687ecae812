"""The collector rests during a build alone."""

from __future__ import annotations

import gc

import pytest

from gazette.collector import without_collector


def test_the_collector_is_as_it_was_afterwards_also_where_the_work_fails() -> None:
    with without_collector():
        assert not gc.isenabled()
        with without_collector():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError), without_collector():
        raise KeyError
    assert gc.isenabled()
