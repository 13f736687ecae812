"""The commands of the guides that cannot be run as they stand in a test, why, and what is run in their place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Instead:
    """Another command in the place of one of a guide."""

    reason: str
    command: str
    """In the words of `sh`; nothing where nothing of it can be tried."""


_ENDLESS = "does not end by itself, and its port may be taken"
_SET_UP = "the set-up fetches packages; what it makes stands here already"
_TESTS = "is what runs this test"
_LONG = "takes minutes: its parts are tests or measurements of their own"
_STORE = "needs an account with the store; tried by hand against a simulated one"
_CLIENT = "needs the store's client and an account"
_WHOLE = "test -f site/index.html && test -f site/404.html"

INSTEAD = {
    "git clone <address of the repository> gazette": Instead(
        "the address is the reader's own", 'git clone --quiet "$UPSTREAM" gazette && ln -s "$VENV" gazette/.venv'
    ),
    "python3 scripts/set_up.py --intake": Instead(_SET_UP, "python3 -m py_compile scripts/set_up.py"),
    "python3 build.py serve": Instead(
        _ENDLESS, 'until_served "http://127.0.0.1:$PORT/index.html" python3 build.py serve --port "$PORT"'
    ),
    "python3 -m http.server 8000 --bind 127.0.0.1 --directory site": Instead(
        _ENDLESS,
        'until_served "http://127.0.0.1:$PORT/index.html" '
        'python3 -m http.server "$PORT" --bind 127.0.0.1 --directory site',
    ),
    "rsync -a --delay-updates --delete-after --exclude=.gazette site/ web.example:/srv/gazette/site/": Instead(
        "there is no other machine: it copies to a folder, twice",
        "mkdir -p ../server/site; touch ../server/site/gone.html\n"
        "for _ in 1 2; do rsync -a --delay-updates --delete-after --exclude=.gazette site/ ../server/site/; done\n"
        "diff -r --exclude=.gazette site ../server/site",
    ),
    "make check": Instead(_TESTS, "make --dry-run check"),
    "make test": Instead(_TESTS, "make --dry-run test"),
    ".ci/run": Instead(_TESTS, "bash -n .ci/run"),
    "make thorough": Instead(_LONG, "make --dry-run thorough"),
    "make audit": Instead(_LONG, "make --dry-run audit"),
    "make pictures": Instead(_LONG, "make --dry-run pictures"),
    ".venv/bin/python -m bench.run 195": Instead(
        _LONG + "; a smaller archive is built", ".venv/bin/python -m bench.run --no-zips --alone 1"
    ),
    "python -m bench.run --no-zips 195": Instead(_LONG, "python -c 'import bench.run'"),
    "python -m bench.run --alone 195": Instead(_LONG, "python -c 'import bench.run'"),
    "python -m bench.search": Instead(_LONG, "python -c 'import bench.search'"),
    "python -m bench.search ours pagefind 195": Instead(_LONG, "python -c 'import bench.search'"),
    "python -m bench.search ours 195": Instead(_LONG, "python -c 'import bench.search'"),
    "pip install pagefind[extended]": Instead("fetches a package", ""),
    "aws s3 sync site s3://BUCKET --exclude .gazette --exclude '*.html' --cache-control no-cache": Instead(
        _STORE, _WHOLE
    ),
    "aws s3 sync site s3://BUCKET --exclude .gazette --delete --cache-control no-cache": Instead(_STORE, _WHOLE),
    "aws s3 website s3://BUCKET --index-document index.html --error-document 404.html": Instead(_STORE, _WHOLE),
    "ossutil sync site/ oss://BUCKET/ --delete --force --cache-control no-cache": Instead(_CLIENT, _WHOLE),
    "coscli sync site/ cos://BUCKET/ -r --delete --force --meta Cache-Control:no-cache": Instead(_CLIENT, _WHOLE),
    "mv -T": Instead("names an option", ""),
}
