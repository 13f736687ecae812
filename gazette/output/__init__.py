"""The only package that writes the built archive."""

from gazette.output.publishing import MARKER as MARKER
from gazette.output.publishing import publish as publish
from gazette.output.publishing import read_files as read_files
from gazette.output.tree import File as File
from gazette.output.tree import Published as Published
from gazette.output.tree import SiteTouchedError as SiteTouchedError
from gazette.output.tree import Stamps as Stamps
from gazette.output.tree import stamps_of as stamps_of
