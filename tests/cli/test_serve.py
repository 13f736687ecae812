"""The site on this machine: served, rebuilt, shown again, with what is wrong above the last good one."""

from __future__ import annotations

import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gazette.exports import digest_tree
from tests.cli.served import Served, second, served_copy
from tests.conftest import run_command


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served_copy(tmp_path_factory.mktemp("served")) as running:
        yield running


def test_it_listens_on_this_machine_alone(served: Served) -> None:
    found = (path.readlink() for path in Path(f"/proc/{served.server}/fd").iterdir() if path.is_symlink())
    sockets = {str(link)[len("socket:[") : -1] for link in found if str(link).startswith("socket:")}
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    listening = [fields[1].partition(":")[0] for fields in lines if fields[3] == "0A" and fields[9] in sockets]
    assert listening == ["0100007F"]


def test_a_page_elsewhere_cannot_read_it_under_a_name_of_its_own(served: Served) -> None:
    request = urllib.request.Request(served.address + "index.html", headers={"Host": "evil.example"})
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(request, timeout=20)


def test_only_what_is_served_has_the_script(served: Served) -> None:
    assert '<script src="/~preview.js" data-seen="' in served.get()
    assert "EventSource" in served.get("~preview.js")
    assert "#gazette-preview" in served.get("~preview.css")
    assert "~preview" not in (served.desk / "site/index.html").read_text()


def test_nothing_is_kept_by_the_browser(served: Served) -> None:
    for path in ("index.html", "assets/site.css", "~preview.js"):
        with urllib.request.urlopen(served.address + path, timeout=20) as answer:
            assert answer.headers.get_all("Cache-Control") == ["no-store"]


@pytest.mark.parametrize(
    ("file", "old", "new", "page"),
    [
        ("", "。", "，改了{}次。", ""),
        ("templates/home.html", "{% block main %}", "{% block main %}<p>新{}</p>", "index.html"),
        ("assets/css/10-tokens.css", "", "main { order: {} }\n", "assets/site.css"),
    ],
    ids=["text", "template", "stylesheet"],
)
def test_a_change_is_shown_within_a_second(served: Served, file: str, old: str, new: str, page: str) -> None:
    path = served.desk / file if file else served.article()
    good, took = path.read_text(), []
    for turn in range(3):  # other work on the machine may hold one of them up
        changed = new.replace("{}", str(turn), 1)
        told, seconds = served.change(path, good.replace(old, changed, 1))
        assert told["problems"] == []
        assert changed.removeprefix(old) in served.get(page or f"2022-06/{path.stem}.html")
        took.append(seconds)
    assert min(took) < second()


def test_a_change_is_shown_while_the_search_is_made(served: Served) -> None:
    path, took = served.article(), []
    good = path.read_text()
    for turn in range(2):
        served.change(path, good.replace("。", f"，改{turn}。", 1))
        _wait(served.makes_search)
        told, seconds = served.change(path, good.replace("。", f"，又改{turn}。", 1))
        assert told["problems"] == []
        took.append(seconds)
    assert min(took) < second()
    _wait(served.makes_search)
    _wait(lambda: not served.makes_search())
    shutil.copytree(served.desk / "content", served.desk / "kept")
    words = ("build", "--no-zips", "--content", "kept", "--site", "again")
    done = run_command(*words, folder=served.desk, program=served.desk)
    assert done.returncode == 0, done.stderr
    assert digest_tree(served.desk / "site") == digest_tree(served.desk / "again")


def _wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not until():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "kind"),
    [
        ("content/gazette.yaml", "title:", "titel:", "content/gazette.yaml:", "yaml-key-unknown"),
        ("templates/home.html", "{% block main %}", "{% block main %}{{ page.gone.x }}", "", "template-failed"),
        ("templates/home.html", "{% block main %}", "{% blok main %}", "", "template-broken"),
    ],
)
def test_an_error_is_told_above_the_last_good_site(
    served: Served, file: str, old: str, new: str, place: str, kind: str
) -> None:
    path = served.desk / file
    good, page = path.read_text(), served.get()
    wrong = good.replace(old, new, 1)
    line = wrong[: wrong.index(new)].count("\n") + 1
    told, _ = served.change(path, wrong)
    found = next(found for found in told["problems"] if found["message"].startswith(kind))
    assert found["place"].startswith(place or f"{file}:{line}:")
    assert found["hint"]
    assert told["head"] == "The site stays as it was until these are settled."
    assert served.get() == page
    path.write_text(good)
    served.wait_until_well(page)


def test_a_page_that_is_not_there(served: Served) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404") as refused:
        served.get("gone.html")
    page = refused.value.read().decode()
    assert "</html>" in page
    assert "style-src 'self' 'sha256-" in page
    assert "connect-src 'self'; script-src 'self' 'sha256-" in page
    with pytest.raises(urllib.error.HTTPError, match="404"):
        served.get("../content/gazette.yaml")


def test_nothing_is_recorded_as_published(served: Served) -> None:
    assert not (served.desk / "content/published.txt").exists()
