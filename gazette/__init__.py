"""An archive of official gazettes: import from print, publish as static HTML, search in the browser."""

__version__ = "0.1.0"
