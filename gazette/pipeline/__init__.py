"""The order of things: the one place that knows what follows what.

    INTAKE  files from anywhere → content/sources/
    IMPORT  sources, corrections → issues → content/issues/      guesses, once per issue
    BUILD   content/ → archive → site → files → site/            never guesses

Every run gives an Outcome with all it found; nothing here prints. A run that meets an error writes
nothing: neither `content/` nor `site/` is ever left between two states.

What everyone needs is here. `importing` and `arrivals` load the importer, which takes as long as
all the rest, so they are loaded by who imports alone.
"""

from gazette.pipeline.building import build_site as build_site
from gazette.pipeline.outcome import Arrival as Arrival
from gazette.pipeline.outcome import Difference as Difference
from gazette.pipeline.outcome import Fate as Fate
from gazette.pipeline.outcome import Folders as Folders
from gazette.pipeline.outcome import Options as Options
from gazette.pipeline.outcome import Outcome as Outcome
from gazette.pipeline.outcome import Progress as Progress
from gazette.pipeline.outcome import Step as Step
