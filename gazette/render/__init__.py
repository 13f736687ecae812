"""HTML of the planned site: the only package that runs Jinja."""

from gazette.render.assets import check_assets as check_assets
from gazette.render.assets import render_assets as render_assets
from gazette.render.metadata import output_paths as output_paths
from gazette.render.pages import render_pages as render_pages
from gazette.render.templates import Templates as Templates
from gazette.render.templates import check_templates as check_templates
