"""A file from anywhere → the text that the import reads: plain text as it came, the text of a PDF or a Word file."""

from gazette.intake.text import Form as Form
from gazette.intake.text import Received as Received
from gazette.intake.text import read_file as read_file
