"""Every reader that is fuzzed, by its name."""

from collections.abc import Mapping

from tests.fuzz.drafts import DRAFT
from tests.fuzz.figures import FIGURE
from tests.fuzz.left_behind import AUTOSAVE, LOCK
from tests.fuzz.passages import PASSAGE
from tests.fuzz.pictures import PICTURE
from tests.fuzz.prose import PROSE
from tests.fuzz.tables import LINES, PAGE
from tests.fuzz.target import Target

TARGETS: Mapping[str, Target] = {
    target.name: target
    for target in (DRAFT, FIGURE, PAGE, LINES, PROSE, PASSAGE, PICTURE, AUTOSAVE, LOCK)
}
