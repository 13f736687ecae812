"""What the person at the terminal sees, or another program reads."""

from gazette.report.report import Report as Report
from gazette.report.tables import render_tallies as render_tallies
