"""What is made of the whole site: feeds and maps, copies to take along, checksums, the worker for reading offline."""

from gazette.exports.announcements import TEMPLATES as TEMPLATES
from gazette.exports.announcements import left_out as left_out
from gazette.exports.announcements import write_announcements as write_announcements
from gazette.exports.archives import pack_year as pack_year
from gazette.exports.archives import site_zip as site_zip
from gazette.exports.before import SITE as SITE
from gazette.exports.before import SITE_FOLDER as SITE_FOLDER
from gazette.exports.before import Before as Before
from gazette.exports.checksums import CHECKSUMS as CHECKSUMS
from gazette.exports.checksums import Digests as Digests
from gazette.exports.checksums import digest_tree as digest_tree
from gazette.exports.checksums import listed as listed
from gazette.exports.checksums import read_checksums as read_checksums
from gazette.exports.checksums import write_checksums as write_checksums
from gazette.exports.compressed import write_compressed as write_compressed
from gazette.exports.fingerprint import fingerprint as fingerprint
from gazette.exports.held import Held as Held
from gazette.exports.held import read_held as read_held
from gazette.exports.worker import write_worker as write_worker
