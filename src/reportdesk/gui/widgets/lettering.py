"""One line of words painted by hand: in a face, in an ink, cut with “…” where its room ends."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from reportdesk.gui import fonts, theme


@dataclass(frozen=True)
class Hand:
    """How words are written: the role and weight of the face, and a colour of the theme."""

    role: fonts.Role = "body"
    weight: fonts.Weight = 400
    ink: str = "text"


def write(
    painter: QPainter,
    place: QRect,
    text: str,
    hand: Hand,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line into a place, centred from top to bottom."""
    painter.setFont(fonts.font(hand.role, hand.weight))
    painter.setPen(theme.color(hand.ink))
    metrics = fonts.metrics(hand.role, hand.weight)
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, cut)
