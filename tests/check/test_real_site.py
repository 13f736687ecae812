"""The real archive: its edition is what the importer gives, and its site is whole and valid."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import PROJECT, run_command
from tests.render.rare import write_rare_site

VALIDATOR = PROJECT / "tests/js/node_modules/vnu-jar/build/dist/vnu.jar"


def test_the_edition_is_up_to_date(tmp_path: Path) -> None:
    """Every source has been imported, with its corrections, by the importer as it is now."""
    content = shutil.copytree(PROJECT / "content", tmp_path / "content")
    done = run_command("import", "--json", "--content", str(content))
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["imported"] == []


def test_the_site_passes_the_check(site: Path) -> None:
    done = run_command("check", "--strict", "--site", str(site))
    assert done.stderr == ""
    assert done.returncode == 0


def test_a_second_build_changes_nothing(site: Path) -> None:
    done = run_command("build", "--json", "--site", str(site), PYTHONHASHSEED="7", TZ="Asia/Shanghai")
    published = json.loads(done.stdout)["site"]
    assert (published["written"], published["removed"]) == (0, 0)


def test_every_page_is_valid_html(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page of the real site, and every kind that it does not have."""
    write_rare_site(tmp_path, monkeypatch)
    words = ["--errors-only", "--skip-non-html", "--format", "json"]
    checked = subprocess.run(
        ["java", "-jar", str(VALIDATOR), *words, str(site), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    faults = {f"{fault['message']} {fault.get('extract', '')}" for fault in json.loads(checked.stderr)["messages"]}
    assert sorted(faults)[:10] == []
