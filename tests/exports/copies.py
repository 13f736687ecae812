"""The command on a small archive with an address of its own, for tests of what is made of the whole site."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import run_command

ADDRESS = "https://www.example.gov.cn/gongbao/"


def name_address(content: Path) -> None:
    """Gives the archive an address."""
    settings = content / "gazette.yaml"
    settings.write_text(settings.read_text("utf-8").replace('site_url: ""', f'site_url: "{ADDRESS}"'), "utf-8")


def build(content: Path, *words: str) -> dict[str, object]:
    """Builds `site` beside the content; what the command says of it."""
    folder = content.parent
    done = run_command("build", "--json", "--content", "content", "--site", "site", *words, folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    told: dict[str, object] = json.loads(done.stdout)
    return told
