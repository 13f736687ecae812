"""What the service worker is told."""

from __future__ import annotations

import json

from gazette.exports.worker import write_worker

DIGESTS = {
    "2021-03/index.html": "a" * 64,
    "assets/js/offline.js": "b" * 64,
    "assets/search.js": "c" * 64,
    "assets/site.css": "d" * 64,
    "en/index.html": "e" * 64,
    "index.html": "f" * 64,
}


def test_the_version_is_that_of_the_files() -> None:
    version, worker = write_worker(DIGESTS)
    assert (version.path, worker.path) == ("version.txt", "service-worker.js")
    said = version.data.decode().strip()
    assert f'"version": "{said}"' in worker.data.decode()
    assert list(write_worker(dict(reversed(DIGESTS.items())))) == [version, worker]


def test_another_file_or_another_content_is_another_version() -> None:
    version = next(write_worker(DIGESTS)).data
    assert next(write_worker({**DIGESTS, "2021-03/index.html": "0" * 64})).data != version
    assert next(write_worker({**DIGESTS, "new.html": "0" * 64})).data != version


def test_what_every_page_needs_is_kept_from_the_start() -> None:
    _, worker = write_worker(DIGESTS)
    told, call = worker.data.decode().split(";\n", 1)
    assert json.loads(told.removeprefix("self.GAZETTE = "))["files"] == [
        "assets/js/offline.js", "assets/site.css", "en/index.html", "index.html",
    ]  # fmt: skip
    assert call == 'importScripts("assets/worker/worker.js");\n'
