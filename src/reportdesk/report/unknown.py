"""What a draft carried that this program does not know: kept and written back, never counted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that is not known, with what stood there.

    `path` leads to it through the draft. Where it stood inside a value that can move or change (a
    block, an explanation), `owner` is that value and `written` the whole of what was read for it:
    it is written again as long as the owner is still there.
    """

    path: tuple[str, ...]
    written: object
    owner: object = None

    @property
    def name(self) -> str:
        """The name as a message gives it: a figure by its address, all else by its path."""
        path = self.path[1:] if self.path[0] == "figures" else self.path
        return ".".join(path)
