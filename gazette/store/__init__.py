"""The one place that reads and writes `content/`."""

from gazette.store.addresses import addresses_path, published_path, write_published
from gazette.store.content import (
    IssueRead,
    corrections_path,
    count_issues,
    gazette_path,
    issue_folders,
    read_content,
    read_corrections,
    read_gazette,
    read_records,
    read_sources,
)
from gazette.store.issues import article_place
from gazette.store.plan import Change, Plan, plan_issue
from gazette.store.scaffold import write_scaffold
from gazette.store.sources import source_path, write_source
from gazette.store.write import write_issue

__all__ = [
    "Change",
    "IssueRead",
    "Plan",
    "addresses_path",
    "article_place",
    "corrections_path",
    "count_issues",
    "gazette_path",
    "issue_folders",
    "plan_issue",
    "published_path",
    "read_content",
    "read_corrections",
    "read_gazette",
    "read_records",
    "read_sources",
    "source_path",
    "write_issue",
    "write_published",
    "write_scaffold",
    "write_source",
]
