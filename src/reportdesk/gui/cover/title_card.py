"""The report's title as it will print, on a strip of paper."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reportdesk.documents.compose import title_pieces
from reportdesk.documents.layout import official, points
from reportdesk.documents.line_breaks import title_lines
from reportdesk.gui import fonts, theme
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.painting import CARD_RADIUS, box, painter_on, sheet_of_paper

_FACE = "方正小标宋"
_SIZE = 26.0
_LINE = 38
_PADDING = 18
_EDGE = 18
_FOOT = 36


class TitleCard(QWidget):
    """Follows the session; tells a listener the title in one line."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        session.report_changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        lines = len(self._lines)
        return QSize(400, _EDGE + 2 * _PADDING + lines * _LINE + _FOOT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        box(painter, self.rect(), "desk", radius=CARD_RADIUS)
        paper = self.rect().adjusted(2 * _EDGE, _EDGE, -2 * _EDGE, -_FOOT)
        sheet_of_paper(painter, paper)
        self._paint_title(painter, paper.adjusted(_EDGE, _PADDING, -_EDGE, -_PADDING))
        painter.setFont(fonts.font("secondary"))
        painter.setPen(theme.color("text2"))
        foot = QRect(paper.left(), paper.bottom() + 1, paper.width(), _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, _foot_words())
        painter.end()

    def _paint_title(self, painter: QPainter, place: QRect) -> None:
        painter.setPen(theme.color("paper_ink"))
        for row, words in enumerate(self._lines):
            painter.setFont(_fitting(words, place.width()))
            line = QRect(place.left(), place.top() + row * _LINE, place.width(), _LINE)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)

    def _follow(self) -> None:
        pieces = title_pieces(self._session.form, self._session.report)
        lines = title_lines(pieces, _room())
        if lines != self._lines:
            self._lines = lines
            self.setAccessibleName("标题：" + "".join(lines))
            self.updateGeometry()
            self.update()


def _room() -> float:
    """Return how many characters of the title fit one line of the page."""
    layout = official()
    return layout.page.text_width / points(layout.styles["Title"].size_pt)


def _fitting(words: str, width: int) -> QFont:
    """Return the title's face, as small as a line of the page needs to be one here too."""
    font = fonts.paper_font(_FACE, _SIZE)
    needed = QFontMetrics(font).horizontalAdvance(words)
    return font if needed <= width else fonts.paper_font(_FACE, _SIZE * width / needed)


def _foot_words() -> str:
    face = fonts.paper_face(_FACE)
    if face.is_substitute:
        return f"标题将这样印出（本机缺少{_FACE}，这里以 {face.family} 代替）"
    return "标题将这样印出"
