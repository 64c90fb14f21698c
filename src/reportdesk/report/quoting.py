"""Other people's words inside our sentences: cut short, and nothing in them that acts."""

_MOST = 60


def quoted(words: str, most: int = _MOST) -> str:
    """Return words on one line of at most `most` characters, control characters escaped."""
    cut = words if len(words) <= most else words[: most - 1] + "…"
    if cut.isprintable():
        return cut
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)
