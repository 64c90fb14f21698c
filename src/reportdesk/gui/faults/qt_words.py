"""What Qt complains of, without what it quotes: its own sentences hold names, paths and numbers."""

import re

_QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'|“[^”]*”')
_WORD = re.compile(r"[A-Za-z_:()<>\[\]=!,;&*~-]*[.,:;)]?")
_GAP = "…"


def without_quotes(message: str) -> str:
    """Return a message with a gap for whatever may be somebody's: all but plain English words."""
    words = _QUOTED.sub(_GAP, message).split()
    kept = [word if _WORD.fullmatch(word) else _GAP for word in words]
    return " ".join(
        word for i, word in enumerate(kept) if [word] != kept[i - 1 : i] or word != _GAP
    )
