"""How many cases something is tried on: a short series at a desk, a long one by `make thorough`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_THOROUGH = bool(os.environ.get("THOROUGH"))
_MANY = 4000 if _THOROUGH else 0
"""Cases of the long series, at least."""
_UNHURRIED = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
"""What Hypothesis would call slow: whole issues are what the import is tried on."""


def examples(quick: int) -> settings:
    """As many cases as are tried at a desk, or those of the long series."""
    return settings(max_examples=max(quick, _MANY), deadline=None, suppress_health_check=_UNHURRIED)


def rounds(quick: int, many: int) -> int:
    """How often a test goes its round: `quick` at a desk, `many` in the long series; it is marked `thorough`."""
    return many if _THOROUGH else quick
