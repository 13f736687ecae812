"""The plan of the site: which pages there are, where, and what stands on them. No HTML, no disk."""

from gazette.site.addresses import lasting_addresses as lasting_addresses
from gazette.site.addresses import withdrawn_addresses as withdrawn_addresses
from gazette.site.bilingual import Bilingual as Bilingual
from gazette.site.entries import ArticleEntry as ArticleEntry
from gazette.site.entries import IssueEntry as IssueEntry
from gazette.site.entries import IssueRef as IssueRef
from gazette.site.entries import Link as Link
from gazette.site.files import LargeFile as LargeFile
from gazette.site.files import OutputFile as OutputFile
from gazette.site.files import RenderDocument as RenderDocument
from gazette.site.files import Stamp as Stamp
from gazette.site.files import StandingFile as StandingFile
from gazette.site.labels import labels as labels
from gazette.site.listings import Listing as Listing
from gazette.site.pages import ArticlePage as ArticlePage
from gazette.site.pages import DownloadsPage as DownloadsPage
from gazette.site.pages import IssuePage as IssuePage
from gazette.site.pages import ListingPage as ListingPage
from gazette.site.pages import Page as Page
from gazette.site.pages import RedirectPage as RedirectPage
from gazette.site.pages import Site as Site
from gazette.site.pages import WithdrawnPage as WithdrawnPage
from gazette.site.pages import YearPage as YearPage
from gazette.site.pages import year_zip_path as year_zip_path
from gazette.site.plan import plan_site as plan_site
