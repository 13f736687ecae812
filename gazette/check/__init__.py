"""Checks of the built site: what a visitor would stumble over, found before the visitor does."""

from gazette.check.site import check_site as check_site
