"""The Chromium that tests, pictures and measurements drive."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import Browser, Playwright

from scripts.set_up import BROWSERS

FLAGS = ["--no-sandbox"] if os.geteuid() == 0 else []
"""Chromium's sandbox refuses root, as which containers run."""


def chromium() -> str | None:
    """Path of the system's Chromium; None where it has none, and Playwright brings its own."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def launch(playwright: Playwright) -> Browser:
    """A Chromium without a window."""
    return playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
