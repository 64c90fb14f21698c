"""What could not be done, as a value: rooms hand it to each other instead of an exception."""

from typing import NamedTuple

from reportdesk.report.quoting import quoted

MOST_CHARACTERS = 600


class Refused(NamedTuple):
    """Why something was not done: one sentence for the user, naming the file if there is one.

    `detail` is for whoever helps the user: what a library or the system said, or nothing. `why`
    is the cause alone, where the sentence names a file that stands beside it already.
    """

    sentence: str
    detail: str = ""
    why: str = ""

    @property
    def cause(self) -> str:
        """The cause without the file's name, or the whole sentence where there is no such."""
        return self.why or self.sentence

    @property
    def line(self) -> str:
        """The sentence as one printable line of at most MOST_CHARACTERS."""
        return quoted(self.sentence, MOST_CHARACTERS)
