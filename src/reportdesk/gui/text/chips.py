"""A live figure in a sentence, drawn as a quiet chip.

An exception while Qt lays out or draws ends the program: nothing here can raise, whatever a draft
holds.
"""

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPyTextObject, QTextDocument, QTextFormat

from reportdesk.gui import fonts, theme
from reportdesk.gui.findings.place_words import in_few_words
from reportdesk.gui.session import Session
from reportdesk.gui.text.formats import figure_in
from reportdesk.gui.widgets.painting import box
from reportdesk.report.numbers import printed
from reportdesk.report.text import LiveFigure

_PADDING = 4
_MARGIN = 1
_RADIUS = 4
_BLANK = "未填"
_UNKNOWN = "?"
_NAMELESS = "本年版式中没有的数"


def figure_words(session: Session, figure: LiveFigure) -> str:
    """Return what a live figure reads as: its number as printed, or a word where it has none."""
    known = session.form.figures.get(figure.address)
    if known is None:
        return _UNKNOWN
    return printed(session.report.figures.get(figure.address), known) or _BLANK


def figure_name(session: Session, figure: LiveFigure) -> str:
    """Return which figure of the tables a live figure is, in few words."""
    if figure.address not in session.form.figures:
        return _NAMELESS
    return in_few_words(session.form, session.report, figure.address)


def figure_spoken(session: Session, figure: LiveFigure) -> str:
    """Return name and number of a live figure, for a listener and for the tool tip."""
    return f"引自{figure_name(session, figure)}，{figure_words(session, figure)}"


class ChipObject(QPyTextObject):
    """Lays out and draws the one character that stands for a live figure."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def intrinsicSize(self, _doc: QTextDocument, _position: int, held: QTextFormat) -> QSizeF:
        metrics = fonts.metrics("editor", 600)
        width = metrics.horizontalAdvance(self._words(held)) + 2 * (_PADDING + _MARGIN)
        return QSizeF(width, metrics.height())

    def drawObject(
        self,
        painter: QPainter,
        place: QRectF | QRect,
        _doc: QTextDocument,
        _position: int,
        held: QTextFormat,
    ) -> None:
        inside = QRectF(place).toAlignedRect().adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, inside, "accent_soft", radius=_RADIUS)
        painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
        line = inside.adjusted(_PADDING, 0, -_PADDING, -1)
        painter.drawLine(line.bottomLeft(), line.bottomRight())
        painter.setPen(theme.color("accent"))
        painter.setFont(fonts.font("editor", 600))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, self._words(held))
        painter.restore()

    def _words(self, held: QTextFormat) -> str:
        return figure_words(self._session, figure_in(held))
