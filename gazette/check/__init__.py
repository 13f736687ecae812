"""Checks of the built site: what a visitor would stumble over, found before the visitor does."""

from gazette.check.checksums import check_checksums as check_checksums
from gazette.check.site import Checked as Checked
from gazette.check.site import check_site as check_site
