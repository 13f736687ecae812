"""The plan of the site: which pages there are, where, and what stands on them. No HTML, no disk."""

from gazette.site.files import OutputFile as OutputFile
