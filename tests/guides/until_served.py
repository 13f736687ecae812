"""Runs a server until an address answers, then interrupts it: until_served ADDRESS COMMAND…"""

from __future__ import annotations

import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

PATIENCE = 60
"""Seconds after which a server that does not answer has failed."""


def main(address: str, words: list[str]) -> int:
    """Exit code: 0 if it answered and ended by being interrupted."""
    with subprocess.Popen(words) as server:
        answered = _answers(address, server)
        server.send_signal(signal.SIGINT)
        return 0 if server.wait(PATIENCE) in {0, -signal.SIGINT, 128 + signal.SIGINT} and answered else 1


def _answers(address: str, server: subprocess.Popen[bytes]) -> bool:
    until = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
