"""How many cases a property is tried on: a short series at a desk, thousands by `make thorough`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_MANY = 4000 if os.environ.get("THOROUGH") else 0
"""Cases of the long series, at least."""
_UNHURRIED = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
"""What Hypothesis would call slow: whole issues are what the import is tried on."""


def examples(quick: int) -> settings:
    """As many cases as are tried at a desk, or those of the long series."""
    return settings(max_examples=max(quick, _MANY), deadline=None, suppress_health_check=_UNHURRIED)
