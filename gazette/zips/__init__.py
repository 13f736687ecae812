"""ZIP files that are the same for the same content: one date, one mode, whatever the system and the clock.

A content is deflated once, and its stream taken from one file into the next as it is, which
`zipfile` of the standard library cannot do.
"""

from gazette.zips.format import Place as Place
from gazette.zips.packing import Entry as Entry
from gazette.zips.packing import Packed as Packed
from gazette.zips.packing import pack as pack
from gazette.zips.packing import pack_ahead as pack_ahead
from gazette.zips.reading import find_packed as find_packed
from gazette.zips.reading import read_packed as read_packed
from gazette.zips.writing import write_zip as write_zip
