"""A command killed at any moment: the site stays whole, no file of the content is half written, the next run heals."""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

import pytest

from tests.safety.desk import COMMANDS, bring, is_whole, make_desk, tree
from tests.safety.starting import Starter, starter
from tests.series import rounds


@pytest.mark.thorough
def test_a_kill_at_any_moment_harms_nothing(tmp_path: Path) -> None:
    """Two texts of one issue take turns; import and build are killed at moments spread over all of their time."""
    desk = make_desk(tmp_path)
    with starter(desk) as commands:
        contents, sites = zip(*(_made_of(desk, commands, version) for version in (0, 1)), strict=True)
        assert contents[0] != contents[1]
        assert sites[0] != sites[1]
        took = _time(desk, commands, 0)
        moments = random.Random(7)
        turn = kills = 0
        while kills < rounds(10, 200):
            turn, version = turn + 1, turn % 2
            bring(desk, version)
            moment = moments.uniform(0, took)
            words = _kill(commands, moment)
            place = f"turn {turn}, {words} after {moment:.3f} s"
            if words is not None:
                kills += 1
            # How long all takes changes with what else the machine has to do.
            took *= 0.9 if words is None else 1.1 if moment > 0.9 * took else 1.0
            assert is_whole(desk / "site"), place
            assert tree(desk / "site") in sites, place
            for name, data in tree(desk / "content").items():
                assert data in [content.get(name) for content in contents] or "/." in f"/{name}", f"{place}: {name}"
            _work(commands)
            assert tree(desk / "content") == contents[version], place
            assert tree(desk / "site") == sites[version], place
            assert _beside(desk) == [".site.memory", "content", "gongbao.txt", "site", "told.txt"], place


def _made_of(desk: Path, commands: Starter, version: int) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Content and site of one of the texts."""
    bring(desk, version)
    _work(commands)
    return tree(desk / "content"), tree(desk / "site")


def _time(desk: Path, commands: Starter, version: int) -> float:
    """Seconds that the way from the other text to this one takes."""
    bring(desk, version)
    begun = time.monotonic()
    _work(commands)
    return time.monotonic() - begun


def _beside(desk: Path) -> list[str]:
    """What is there, but for the file of a lock, which locks nothing once its holder is gone."""
    return sorted(path.name for path in desk.iterdir() if path.name != ".content.lock")


def _work(commands: Starter) -> None:
    for words in COMMANDS:
        assert commands.run(*words) == 0


def _kill(commands: Starter, moment: float) -> tuple[str, ...] | None:
    """Runs one command after the other and kills the one that runs when the moment has come; None if all was done."""
    until = time.monotonic() + moment
    for words in COMMANDS:
        if commands.run(*words, until=until) == -signal.SIGKILL:
            return words
    return None
