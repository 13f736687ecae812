"""One command at a time holds a folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from gazette.lock import exclusive

_HOLD = """
import sys
from pathlib import Path
from gazette.lock import exclusive
with exclusive(Path(sys.argv[1])) as free:
    print(free, flush=True)
    sys.stdin.read()
"""


def test_a_killed_holder_leaves_no_stale_lock(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", _HOLD, str(folder)], stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        with exclusive(folder) as free:
            assert not free
        holder.kill()
    with exclusive(folder) as free:
        assert free
    assert list(tmp_path.iterdir()) == []
