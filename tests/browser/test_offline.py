"""Reading without a network: what was read, what was asked for, a new version, and the switch."""

from __future__ import annotations

import hashlib
import shutil
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import copy_of_one_issue, run_command

pytestmark = pytest.mark.browser

ISSUE = "2022-06/index.html"
ARTICLE = "2022-06/01-zhengfugongzuobaogao.html"
OTHER = "2022-06/04-sanzhengban-2022-6.html"
OFF = "离线阅读已关闭，这台设备上没有留存的内容。"

KEPT = """async () => {
  const kept = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const data = await (await cache.match(request)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
      kept[request.url] = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    }
  }
  return kept;
}"""


class _Server(ThreadingHTTPServer):
    """A server that can be made to wait with its answer for one file."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        self.goes_on = threading.Event()
        self.goes_on.set()
        self.held = ""
        """How the address ends that is answered only when `goes_on` is set."""
        self.answered = 0
        """How often it has been."""


class _Handler(SimpleHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        held = bool(self.server.held) and self.path.endswith(self.server.held)
        if held:
            self.server.goes_on.wait(20)
        super().do_GET()
        self.server.answered += held

    def end_headers(self) -> None:
        # A server that lets browsers show for a while what they have: the worker must not.
        self.send_header("Cache-Control", "max-age=60")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by the library
        pass


def build(content: Path) -> None:
    """Builds `site` beside the content."""
    words = ("build", "--quiet", "--no-zips", "--content", str(content), "--site", str(content.parent / "site"))
    done = run_command(*words)
    assert done.returncode == 0, done.stderr


def change(content: Path) -> None:
    """Gives the gazette another name, and builds its site anew: every page is another."""
    settings = content / "gazette.yaml"
    settings.write_text(settings.read_text("utf-8").replace("人民政府公报", "人民政府新公报"), "utf-8")
    build(content)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `content`, the one issue, and the `site` built of it."""
    folder = tmp_path_factory.mktemp("archive")
    copy_of_one_issue(folder / "content")
    build(folder / "content")
    return folder


@pytest.fixture
def content(built: Path, tmp_path: Path) -> Path:
    """A copy of it that is this test's own; the site stands beside it."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path / "content"


@pytest.fixture
def http(content: Path) -> Iterator[_Server]:
    """What serves the folder in which that site stands."""
    with _Server(content.parent) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.goes_on.set()
        server.shutdown()


@pytest.fixture
def own_root(http: _Server) -> str:
    """Address of that site, in a sub-path of the server."""
    return f"http://127.0.0.1:{http.server_port}/site/"


@pytest.fixture
def reader(browser: Browser, own_root: str) -> Iterator[Page]:
    """A reader who comes for the first time, and goes offline and back by `context.set_offline`."""
    context = browser.new_context(locale="zh-CN")
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    yield opened
    context.close()


def kept(page: Page, root: str) -> dict[str, str]:
    """Address in the site → SHA-256 of everything that is kept."""
    found: dict[str, str] = page.evaluate(KEPT)
    return {address.removeprefix(root): digest for address, digest in found.items()}


def until(page: Page, root: str, *addresses: str) -> None:
    """Waits until these are kept."""
    _until(lambda: set(addresses) <= kept(page, root).keys())


def _until(holds: Any) -> None:
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def version(page: Page) -> list[str]:
    """Versions of the site that something is kept of."""
    names: list[str] = page.evaluate("caches.keys()")
    return [name.split(" ")[-1] for name in names]


def published(content: Path) -> str:
    return (content.parent / "site/version.txt").read_text().strip()


def test_what_was_read_can_be_read_again(reader: Page, own_root: str) -> None:
    reader.goto(own_root + ARTICLE)
    until(reader, own_root, ARTICLE, "assets/site.css")  # the first page, which was there before the worker
    reader.goto(own_root + OTHER)
    until(reader, own_root, OTHER)
    reader.context.set_offline(True)
    for address in (ARTICLE, OTHER, "index.html", ""):
        reader.goto(own_root + address)
        assert reader.url == own_root + address
        expect(reader.locator("h1")).to_be_visible()
    assert reader.evaluate("getComputedStyle(document.body).display") == "flex"  # styled


def test_what_was_searched_for_can_be_searched_for_again(reader: Page, own_root: str) -> None:
    reader.goto(f"{own_root}search.html?q=食品安全")
    first = reader.locator("#results > li").first
    expect(first).to_be_visible()
    loaded = reader.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    data = [address.removeprefix(own_root) for address in loaded if "/search/" in address]
    assert data
    until(reader, own_root, "search.html", *data)
    reader.context.set_offline(True)
    reader.goto(f"{own_root}search.html?q=食品安全")
    expect(first).to_be_visible()


@pytest.mark.parametrize(("tree", "said"), [("", "没有网络"), ("en/", "There is no network")])
def test_what_was_not_read_says_so_and_shows_what_was(reader: Page, own_root: str, tree: str, said: str) -> None:
    reader.goto(f"{own_root}{tree}{ARTICLE}")
    until(reader, own_root, f"{tree}{ARTICLE}", f"{tree}offline.html")
    reader.context.set_offline(True)
    reader.goto(f"{own_root}{tree}{ISSUE}")
    assert reader.url.startswith(f"{own_root}{tree}offline.html?page=")
    expect(reader.locator(".offline [role=status]")).to_contain_text(said)
    reader.locator(f'.offline-pages a[href$="{tree}{ARTICLE}"]').click()
    expect(reader.locator("article")).to_be_visible()


def test_a_whole_issue_is_kept_when_asked_for(reader: Page, own_root: str, content: Path) -> None:
    reader.goto(own_root + ISSUE)
    keep = reader.locator("[data-keep]")
    keep.locator("button").click()
    expect(keep.locator("[role=status]")).to_have_text("已保存在这台设备上，没有网络也能阅读。")
    pages = {
        path.relative_to(content.parent / "site").as_posix() for path in content.parent.glob("site/2022-06/*.html")
    }
    assert len(pages) == 6
    assert pages | {f"en/{page}" for page in pages} <= kept(reader, own_root).keys()
    reader.context.set_offline(True)
    reader.goto(f"{own_root}en/{OTHER}")
    expect(reader.locator("article")).to_be_visible()
    reader.goto(own_root + ISSUE)
    expect(keep.locator("[role=status]")).to_have_text("已保存在这台设备上，没有网络也能阅读。")


def test_a_whole_year_is_kept_when_asked_for(reader: Page, own_root: str) -> None:
    reader.goto(f"{own_root}en/years/2022.html")
    reader.locator("[data-keep] button").click()
    expect(reader.locator("[data-keep] [role=status]")).to_have_text(
        "Kept on this device: it can be read without a network."
    )
    assert {"years/2022.html", ISSUE, ARTICLE, f"en/{OTHER}"} <= kept(reader, own_root).keys()


def test_without_a_network_keeping_says_that_it_failed(reader: Page, own_root: str) -> None:
    reader.goto(own_root + ISSUE)
    until(reader, own_root, ISSUE)
    reader.context.set_offline(True)
    reader.locator("[data-keep] button").click()
    expect(reader.locator("[data-keep] [role=status]")).to_have_text("没有保存完整。请在网络通畅时再试。")
    expect(reader.locator("[data-keep] button")).to_be_enabled()


def test_a_new_version_replaces_the_old_one_with_all_that_was_kept(reader: Page, own_root: str, content: Path) -> None:
    reader.goto(own_root + ARTICLE)
    until(reader, own_root, ARTICLE)
    reader.goto(own_root + OTHER)
    until(reader, own_root, OTHER)
    before = published(content)
    assert version(reader) == [before]
    change(content)
    assert published(content) != before
    reader.goto(own_root + "index.html")
    expect(reader.locator("h1")).to_contain_text("新公报")  # online everything is new at once
    _until(lambda: version(reader) == [published(content)])
    site = content.parent / "site"
    now = kept(reader, own_root)
    assert {ARTICLE, OTHER} <= now.keys()
    assert {address: digest for address, digest in now.items() if digest != _digest(site / address)} == {}
    reader.context.set_offline(True)
    reader.goto(own_root + ARTICLE)
    expect(reader.locator(".brand")).to_contain_text("新公报")


def test_nothing_of_another_version_is_kept(reader: Page, own_root: str, content: Path) -> None:
    """The new site is there, its worker is not yet: a reader sees the new pages, and keeps none of them."""
    reader.goto(own_root + ARTICLE)
    until(reader, own_root, ARTICLE)
    worker = content.parent / "site/service-worker.js"
    old, before = worker.read_bytes(), kept(reader, own_root)
    change(content)
    worker.unlink()  # the old tree may share the file
    worker.write_bytes(old)
    for address in (OTHER, ARTICLE, ISSUE):
        reader.goto(own_root + address)
        expect(reader.locator(".prevails")).to_be_visible()
        assert "新公报" in reader.title()
    time.sleep(1)
    assert kept(reader, own_root) == before


def test_a_page_that_is_gone_goes_with_its_version(reader: Page, own_root: str, content: Path) -> None:
    reader.goto(own_root + OTHER)
    until(reader, own_root, OTHER)
    (content / "issues/2022-06/04-sanzhengban-2022-6.md").unlink()
    (content / "published.txt").unlink()  # as if it had never been on the web: else a page would stay there
    build(content)
    reader.goto(own_root + "index.html")
    _until(lambda: version(reader) == [published(content)])
    assert OTHER not in kept(reader, own_root)


def test_it_can_be_turned_off_and_on_again(reader: Page, own_root: str) -> None:
    reader.goto(own_root + ARTICLE)
    until(reader, own_root, ARTICLE)
    reader.goto(f"{own_root}offline.html")
    button = reader.locator(".offline button")
    status = reader.locator(".offline [role=status]")
    expect(status).to_have_text("离线阅读已开启。")
    button.click()
    expect(status).to_have_text(OFF)
    assert reader.evaluate("caches.keys()") == []
    reader.goto(own_root + OTHER)
    reader.goto(own_root + ARTICLE)
    time.sleep(1)
    assert reader.evaluate("caches.keys()") == []
    assert reader.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    reader.goto(f"{own_root}offline.html")
    expect(status).to_have_text(OFF)
    button.click()
    expect(status).to_have_text("离线阅读已开启。")
    until(reader, own_root, "index.html", "offline.html")


def test_a_page_still_being_kept_does_not_turn_it_on_again(reader: Page, own_root: str, http: _Server) -> None:
    """The worker has a page in hand, and waits for the version of the site, while it is turned off."""
    reader.goto(own_root + ARTICLE)
    until(reader, own_root, ARTICLE)
    http.held = "/version.txt"
    http.goes_on.clear()
    reader.goto(own_root + OTHER)
    reader.goto(f"{own_root}offline.html")
    reader.locator(".offline button").click()
    expect(reader.locator(".offline [role=status]")).to_have_text(OFF)
    assert http.answered == 0
    http.goes_on.set()
    _until(lambda: http.answered)
    time.sleep(0.5)
    assert reader.evaluate("caches.keys()") == []


def test_a_late_message_does_not_turn_it_on_again(reader: Page, own_root: str) -> None:
    """A page tells the worker what it has read, and is heard only after another one turned it off."""
    reader.goto(own_root + ARTICLE)
    until(reader, own_root, ARTICLE)
    reader.goto(f"{own_root}offline.html")
    reader.evaluate("navigator.serviceWorker.ready.then((registration) => { window.late = registration.active; })")
    reader.locator(".offline button").click()
    expect(reader.locator(".offline [role=status]")).to_have_text(OFF)
    reader.evaluate("late.postMessage({ kind: 'read', addresses: [location.href] })")
    time.sleep(0.5)
    assert reader.evaluate("caches.keys()") == []


def test_only_this_site_is_touched(reader: Page, own_root: str) -> None:
    """Another site of the same server keeps its own."""
    reader.goto(f"{own_root}offline.html")
    until(reader, own_root, "index.html")
    reader.evaluate("caches.open('of another site')")
    reader.locator(".offline button").click()
    expect(reader.locator(".offline [role=status]")).to_have_text(OFF)
    assert reader.evaluate("caches.keys()") == ["of another site"]


@pytest.mark.parametrize("root", ["file"], indirect=True)
@pytest.mark.parametrize("tree", ["", "en/"])
def test_from_the_disk_nothing_of_it_is_offered(page: Page, root: str, tree: str) -> None:
    page.goto(f"{root}{tree}{ISSUE}")
    expect(page.locator(".issue-contents")).to_be_visible()
    expect(page.locator("[data-keep]")).to_be_hidden()
    page.goto(f"{root}{tree}offline.html")
    expect(page.locator("[data-offline-unavailable]")).to_be_visible()
    expect(page.locator(".offline button")).to_be_hidden()


def test_without_script_nothing_of_it_is_offered(browser: Browser, own_root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(own_root + ISSUE)
    expect(page.locator("[data-keep]")).to_be_hidden()
    context.close()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
