"""Writing an imported issue: each file atomically, and the whole issue or nothing.

The new texts are first written in full beside the issue's folder. Only then they are moved into
place one by one, the record of the import last. If the machine stops in between, the files that
were moved already hold what the import gives and the record still holds the old base, so that the
next import finds them right and completes the rest.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from gazette.catalogue import CONTENT_UNWRITABLE
from gazette.errors import Problem, problem
from gazette.model import ImportRecord, Issue
from gazette.store.plan import Plan, plan_issue


def write_issue(root: Path, issue: Issue, record: ImportRecord) -> tuple[Plan | None, tuple[Problem, ...]]:
    """Writes an imported issue below `root`, the folder `content/`, and gives what it changed there.

    Merges with what people changed since the last import; None where nothing was written.
    """
    plan, problems = plan_issue(root, issue, record)
    if plan is None or not plan.changes:
        return plan, problems
    try:
        apply_plan(plan)
    except OSError as error:
        reason = error.strerror or str(error)
        return None, (*problems, problem(CONTENT_UNWRITABLE, plan.folder.as_posix(), reason=reason))
    return plan, problems


def apply_plan(plan: Plan) -> None:
    """Makes the changes of a plan; an OSError leaves every file as it was or as it will be."""
    folder = plan.folder
    staging = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(staging, ignore_errors=True)  # of an import that was stopped
    staging.mkdir(parents=True)
    try:
        for change in plan.changes:
            if change.after is not None:
                _write_durably(staging / change.path.name, change.after)
        if folder.exists():
            _move_into_place(plan, staging)
        else:
            staging.rename(folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _move_into_place(plan: Plan, staging: Path) -> None:
    for change in plan.changes:
        if change.after is None:
            change.path.unlink(missing_ok=True)
        else:
            (staging / change.path.name).replace(change.path)


def _write_durably(path: Path, text: str) -> None:
    """Writes a file such that it is on the disk when the function returns."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
