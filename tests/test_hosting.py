"""The recipes of the maintainer's guide for servers, run as they stand there."""

from __future__ import annotations

import gzip
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message

import pytest

from scripts import set_up
from tests.conftest import PROJECT, needed

_GUIDE = (PROJECT / "docs" / "maintainer.md").read_text("utf-8")
_PAGE = "<!DOCTYPE html><title>公报</title>" + "甲" * 1000
_FILES = {
    "index.html": _PAGE,
    "404.html": "<!DOCTYPE html><title>没有这一页</title>",
    "2021-03/index.html": _PAGE,
    "2021-03/2021-03.epub": "",
    "assets/site.css": "body{}" * 500,
    "assets/search.js": "1;" * 1000,
    "assets/twin.css": "as it is",
    "assets/icons/icon.svg": "<svg/>",
    "feed.xml": "<feed/>" * 500,
    "SHA256SUMS": "0",
    ".gazette": "ours",
}


def recipe(language: str, beginning: str) -> str:
    """The block of the guide in this language that begins so."""
    blocks = re.findall(rf"^ *```{language}\n(.*?)^ *```$", _GUIDE, re.MULTILINE | re.DOTALL)
    (found,) = [block for block in blocks if block.lstrip().startswith(beginning)]
    return str(found)


def ask(address: str, **headers: str) -> tuple[int, Message, str]:
    """Status, headers and text of an answer."""
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read().decode()


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server with the recipe of the guide."""
    program = needed("nginx", set_up.nginx())
    folder = tmp_path_factory.mktemp("nginx")
    folder.chmod(0o755)
    for name, text in _FILES.items():
        path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "site/assets/twin.css.gz").write_bytes(gzip.compress(b"compressed before"))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = recipe("nginx", "server {").replace("listen 80;", f"listen 127.0.0.1:{port};")
    server = server.replace("/srv/gazette/site/", f"{folder}/site/")
    kept = "".join(f"{kind}_temp_path {folder};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    settings = (
        f"pid {folder}/pid; daemon off; master_process off; events {{}} http {{ {kept} access_log off; {server} }}"
    )
    (folder / "nginx.conf").write_text(settings)
    with subprocess.Popen([program, "-c", str(folder / "nginx.conf"), "-e", str(folder / "errors")]) as running:
        for _ in range(100):
            time.sleep(0.05)
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
        yield f"http://127.0.0.1:{port}"
        running.terminate()


def test_nginx_serves_the_site_in_its_sub_path(nginx: str) -> None:
    for address in ("/gongbao", "/gongbao/", "/gongbao/index.html", "/gongbao/2021-03/", "/gongbao/2021-03/index.html"):
        status, headers, text = ask(nginx + address)
        assert (status, text) == (200, _PAGE), address
        assert headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("assets/site.css", "text/css; charset=utf-8"),
        ("assets/search.js", "application/javascript; charset=utf-8"),
        ("assets/icons/icon.svg", "image/svg+xml"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("2021-03/2021-03.epub", "application/epub+zip"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
    ],
)
def test_nginx_says_what_each_file_is(nginx: str, name: str, kind: str) -> None:
    assert ask(f"{nginx}/gongbao/{name}")[1]["Content-Type"] == kind


def test_nginx_sends_the_headers_with_every_answer(nginx: str) -> None:
    for name in ("", "assets/site.css", "gone.html"):
        headers = ask(f"{nginx}/gongbao/{name}")[1]
        assert headers["Cache-Control"] == "no-cache"
        assert headers["Content-Security-Policy"] == "frame-ancestors 'self'"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_nginx_answers_what_is_missing_and_what_is_hidden_with_404(nginx: str) -> None:
    for name in ("gone.html", "2021-03/gone.html", ".gazette", "%2e%2e/nginx.conf", "..%2fnginx.conf"):
        assert ask(f"{nginx}/gongbao/{name}")[0] in {400, 404}, name
    assert "没有这一页" in ask(f"{nginx}/gongbao/2021-03/gone.html")[2]
    assert ask(f"{nginx}/gongbao../nginx.conf")[0] == 404  # out of the folder by way of its name


def test_nginx_compresses_texts(nginx: str) -> None:
    for name in ("index.html", "assets/site.css", "assets/search.js", "feed.xml"):
        assert ask(f"{nginx}/gongbao/{name}", **{"Accept-Encoding": "gzip"})[1]["Content-Encoding"] == "gzip", name


def test_nginx_sends_the_compressed_twin_of_a_file(nginx: str) -> None:
    request = urllib.request.Request(f"{nginx}/gongbao/assets/twin.css", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(answer.read()) == b"compressed before"
    assert ask(f"{nginx}/gongbao/assets/twin.css")[2] == "as it is"


def test_all_recipes_send_the_same_headers() -> None:
    nginx = dict(re.findall(r'^ +add_header (\S+) "(.+)" always;$', recipe("nginx", "server {"), re.MULTILINE))
    apache = dict(re.findall(r'^Header always set (\S+) "(.+)"$', recipe("apache", "DirectoryIndex"), re.MULTILINE))
    listed = dict(re.findall(r"^ +(\S+): (.+)$", recipe("text", "/*"), re.MULTILINE))
    assert len(nginx) == 5
    assert nginx == apache == listed
