"""Guidance in two lines, for a window too narrow to show the panel."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui.findings.advice import Advice, Number
from reportdesk.gui.findings.guidance_parts import Numbers
from reportdesk.gui.findings.topics import Topic
from reportdesk.gui.widgets.label import ElidedLabel, Label
from reportdesk.gui.widgets.surface import Surface

_HEIGHT = 54
_MARGINS = (16, 0, 16, 0)
_TITLE_GAP = 14
_LINE_GAP = 2
_GAP = 24


class GuidanceStrip(Surface):
    """What does not fit on a line is in its tool tip; the numbers stand at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "top", parent=parent)
        self._title = ElidedLabel("", "body", 600)
        self._basis = Label("", "secondary", ink="text2")
        self._text = ElidedLabel("", "secondary")
        self._numbers = Numbers(_GAP)
        self.setFixedHeight(_HEIGHT)
        self._lay_out()

    def tell(self, advice: Advice) -> None:
        """Show another place."""
        self._title.setText(advice.title)
        self._basis.setText(advice.guidance.basis)
        self._text.setText("　".join(advice.lines))
        self._numbers.tell(advice.numbers or _counted(advice.topics))

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(_TITLE_GAP)
        title.addWidget(self._title)
        title.addWidget(self._basis, 1)
        lines = QVBoxLayout()
        lines.setSpacing(_LINE_GAP)
        lines.addStretch()
        lines.addLayout(title)
        lines.addWidget(self._text)
        lines.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        row.addLayout(lines, 1)
        row.addWidget(self._numbers)


def _counted(topics: tuple[Topic, ...]) -> tuple[Number, ...]:
    if not topics:
        return ()
    written = sum(topic.state == "written" for topic in topics)
    return Number("已写", f"{written} 项"), Number("未写", f"{len(topics) - written} 项")
