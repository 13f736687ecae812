"""The site on this machine while someone works on it: rebuilt and shown again whenever something changes."""

from gazette.serve.session import HOST as HOST
from gazette.serve.session import serve as serve
