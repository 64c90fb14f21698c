"""The plain words of what is pasted, unless they are so many that Qt would fill the memory."""

from PySide6.QtCore import QMimeData

_MOST_BYTES_OF_LINKS = 1_000_000
_WORDS, _LINKS = "text/plain", "text/uri-list"
_LONGEST_CHARACTER = 4


def plain_words(source: QMimeData, most: int) -> str | None:
    """Return the words, or the links that stand for them; None where more than `most` are sure."""
    if has_many_links(source) or source.data(_WORDS).size() > most * _LONGEST_CHARACTER:
        return None
    return source.text()


def has_many_links(source: QMimeData) -> bool:
    """Say whether there are more links than are worth reading."""
    return source.data(_LINKS).size() > _MOST_BYTES_OF_LINKS
