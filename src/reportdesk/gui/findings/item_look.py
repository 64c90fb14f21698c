"""How an item of the list of findings is made up: its lines of text, and the room they take."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportdesk.gui import fonts
from reportdesk.gui.findings.rows import Item
from reportdesk.gui.widgets.wrapping import laid_out

HEAD_HEIGHT = 30
MARGIN = 16
ICON = 16
TEXT_LEFT = 40
TEXT_RIGHT = 14
PADDING = 10
LINE_GAP = 3
BELOW_GAP = 8
SMALL_ICON = 14
SMALL_ICON_GAP = 4
RULE_WIDTH = 36

_MOST_QUOTED = 160


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of an item's text: one line cut to its room, or as many as it needs if it wraps."""

    text: str
    role: fonts.Role
    weight: fonts.Weight
    ink: str
    wraps: bool = True
    icon: str = ""
    icon_ink: str = ""

    @property
    def indent(self) -> int:
        """The room for the icon before it."""
        return SMALL_ICON + SMALL_ICON_GAP if self.icon else 0

    def height(self, width: int) -> int:
        """Return the height that it takes at a width."""
        if not self.wraps:
            return fonts.metrics(self.role, self.weight).lineSpacing()
        return _wrapped_height(self.text, self.role, self.weight, width - self.indent)


def lines(item: Item, *, unfolded: bool) -> Iterator[Line]:
    """Return what an item says, from above: folded, its headline, its reason and its place."""
    yield Line(item.finding.headline, "body", 600, "text")
    if unfolded:
        yield Line(item.finding.statement, "secondary", 400, "text2")
    if item.finding.reason:
        reason = f"理由：{_quoted(item.finding.reason)}"
        yield Line(reason, "secondary", 400, "text2", unfolded, "check", "ok")
    if item.lapsed:
        lapsed = f"原来的理由已不适用（数已改动）：{_quoted(item.lapsed)}"
        yield Line(lapsed, "secondary", 400, "warn", unfolded, "history", "warn")
    yield Line(item.where, "secondary", 400, "accent" if unfolded else "text2", wraps=False)


def height(item: Item, width: int, *, unfolded: bool) -> int:
    """Return the height of an item in a list of a width, without what stands below the text."""
    if not unfolded:
        small = 1 + bool(item.finding.reason) + bool(item.lapsed)
        return _folded_height(item.finding.headline, small, text_width(width))
    heights = [line.height(text_width(width)) for line in lines(item, unfolded=True)]
    return 2 * PADDING + sum(heights) + LINE_GAP * (len(heights) - 1)


def text_width(width: int) -> int:
    """Return the width of the text in a list of a width."""
    return max(1, width - TEXT_LEFT - TEXT_RIGHT)


@lru_cache(maxsize=2048)
def _folded_height(headline: str, small: int, width: int) -> int:
    """Return the height of a headline over so many small lines: asked at each key, for each row."""
    line = LINE_GAP + fonts.metrics("secondary").lineSpacing()
    return 2 * PADDING + _wrapped_height(headline, "body", 600, width) + small * line


@lru_cache(maxsize=2048)
def _wrapped_height(text: str, role: fonts.Role, weight: fonts.Weight, width: int) -> int:
    return laid_out(text, fonts.font(role, weight), width)[1]


def _quoted(reason: str) -> str:
    text = " ".join(reason.split())
    return text if len(text) <= _MOST_QUOTED else text[:_MOST_QUOTED] + "…"
