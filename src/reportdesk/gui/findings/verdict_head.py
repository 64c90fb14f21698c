"""The verdict at one glance: the head of the panel, which stays when the panel folds."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reportdesk.checks.verdict import State, Verdict, verdict
from reportdesk.gui import fonts, icons, theme
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.button import icon_button

HEIGHT = 52
_BAR = 3
_ICON = 24
_ICON_LEFT = 17
_TEXT_LEFT = 51
_RIGHT = 12
_LINES = (22, 18)
_FOLD = ("panel-right-close", "收起问题栏")
_UNFOLD = ("panel-right-open", "展开问题栏")
_TIPS = {_FOLD: "收起问题栏，页面更宽；结论还在上面", _UNFOLD: "展开问题栏，逐条看哪里不对"}

# For each state an icon, its ink, and the tint of the ground.
_LOOKS: dict[State, tuple[str, str, str]] = {
    "error": ("octagon-x", "error", "error_soft"),
    "blank": ("circle-dashed", "blank", "header"),
    "warning": ("triangle-alert", "warn", "warn_soft"),
    "final": ("circle-check", "ok", "ok_soft"),
}


class VerdictHead(QLabel):
    """Its accessible name says what it shows; `toggled()` asks to fold the findings, or unfold.

    A label, because a screen reader reads labels and passes over what it takes for decoration.
    """

    toggled = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fold = icon_button(*_FOLD)
        self._fold.clicked.connect(self.toggled)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_TEXT_LEFT, 0, _RIGHT, 0)
        self._row.addStretch()
        self._row.addWidget(self._fold)
        self.setFixedHeight(HEIGHT)
        self._verdict = self._judge()
        self._say()
        session.findings_changed.connect(self._follow)

    def show_open(self, is_open: bool) -> None:
        """Say by the button whether the findings under it are open."""
        icon, name = look = _FOLD if is_open else _UNFOLD
        self._fold.set_icon(icon)
        self._fold.setAccessibleName(name)
        self._fold.setToolTip(_TIPS[look])

    def paintEvent(self, event: QPaintEvent) -> None:
        icon, ink, ground = _LOOKS[self._verdict.state]
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(ground))
        painter.fillRect(QRect(0, 0, _BAR, self.height()), theme.color(ink))
        icons.paint(painter, QRect(_ICON_LEFT, 0, _ICON, self.height()), icon, ink)
        self._paint_words(painter, ink)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.color("line"))
        painter.end()

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        second = self._verdict.second_line
        upper, lower = _LINES if second else (self.height(), 0)
        top = (self.height() - upper - lower) // 2
        room = self._row.itemAt(0).geometry()
        headline = QRect(_TEXT_LEFT, top, room.width(), upper)
        _paint_line(painter, headline, self._verdict.headline, ("editor", 700, ink))
        below = QRect(_TEXT_LEFT, top + upper, room.width(), lower)
        _paint_line(painter, below, second, ("secondary", 400, "text2"))

    def _judge(self) -> Verdict:
        session = self._session
        return verdict(session.form, session.findings, session.report)

    def _follow(self) -> None:
        judged = self._judge()
        if judged != self._verdict:
            self._verdict = judged
            self._say()
            self.update()

    def _say(self) -> None:
        words = (self._verdict.headline, self._verdict.second_line)
        spoken = "。".join(part for part in words if part)
        self.setAccessibleName(f"结论：{spoken}")
        self.setToolTip("\n".join(part for part in words if part))


def _paint_line(
    painter: QPainter, place: QRect, text: str, look: tuple[fonts.Role, fonts.Weight, str]
) -> None:
    role, weight, ink = look
    painter.setFont(fonts.font(role, weight))
    painter.setPen(theme.color(ink))
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, cut)
