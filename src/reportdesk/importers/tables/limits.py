"""How much is read at once: far more than any report holds, and never enough to stop the window."""

from reportdesk.report.refused import Refused

MOST_CHARACTERS = 500_000
MOST_CELLS = 5_000
MOST_ROWS = 2_000
MOST_DEPTH = 200
MOST_TABLES = 100
_ADVICE = "请只选要填的那几行几列，再复制一次。原来的数没有变。"


def too_large() -> Refused:
    """Refuse what has too many cells or characters."""
    most = f"{MOST_CELLS:,} 格、{MOST_CHARACTERS:,} 字"
    return Refused(f"没有粘贴：复制的内容太多，一次最多 {most}。{_ADVICE}")


def too_deep() -> Refused:
    """Refuse a page whose tags are heaped upon each other."""
    return Refused(f"没有粘贴：复制的网页太复杂，读不了。{_ADVICE}")
