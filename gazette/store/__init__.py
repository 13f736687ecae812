"""The one place that reads and writes `content/`."""

from gazette.store.content import (
    corrections_path,
    read_content,
    read_corrections,
    read_gazette,
    read_records,
    read_sources,
)

__all__ = [
    "corrections_path",
    "read_content",
    "read_corrections",
    "read_gazette",
    "read_records",
    "read_sources",
]
