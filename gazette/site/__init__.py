"""The plan of the site: which pages there are, where, and what stands on them. No HTML, no disk."""

from gazette.site.bilingual import Bilingual as Bilingual
from gazette.site.entries import ArticleEntry as ArticleEntry
from gazette.site.entries import IssueEntry as IssueEntry
from gazette.site.entries import Link as Link
from gazette.site.files import OutputFile as OutputFile
from gazette.site.labels import labels as labels
from gazette.site.pages import Page as Page
from gazette.site.pages import Site as Site
from gazette.site.plan import plan_site as plan_site
