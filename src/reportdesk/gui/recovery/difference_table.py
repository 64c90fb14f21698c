"""The list of what differs: a place a line, with both answers; under a text its sentences."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from reportdesk.gui import fonts, theme
from reportdesk.gui.recovery.difference_words import Row
from reportdesk.gui.widgets.painting import focus_ring

_MOST_ROWS = 200
_ROW, _HEAD = 25, 28
_MOST_HEIGHT, _LEAST_HEIGHT = 246, 96
_WIDTH = 500
_PADDING = 9
_LINE_GAP = 6
_SCROLL_BAR = 12
_WIDEST = 320
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DifferenceTable(QTableWidget):
    """Rows to read, by keyboard too; `show_rows` fills it anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._height = _LEAST_HEIGHT
        self.setObjectName("differences")
        self.setAccessibleName("改动")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMinimumWidth(_WIDTH)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        head = _Head(self)
        self.setHorizontalHeader(head)
        head.setMaximumSectionSize(_WIDEST)
        head.setHighlightSections(False)
        head.setFixedHeight(_HEAD)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            focus_ring(painter, self.viewport().rect(), radius=0)
            painter.end()

    def show_rows(self, rows: Sequence[Row], before: str, after: str) -> None:
        """Show these differences under heads that name both sides."""
        self.clearSpans()
        self.setRowCount(0)
        for column, words in enumerate(("改动", before, after)):
            self.setHorizontalHeaderItem(column, QTableWidgetItem(words))
        for row in rows[:_MOST_ROWS]:
            self._add(row)
        if len(rows) > _MOST_ROWS:
            self._add_line(f"另有 {len(rows) - _MOST_ROWS} 处", "")
        self._fit()

    def _add(self, row: Row) -> None:
        place = self._item(row.place, row.spoken)
        before = self._item(row.before, row.spoken, "text2")
        after = self._item(row.after, row.spoken)
        after.setFont(fonts.font("body", 600))
        self.insertRow(self.rowCount())
        for column, item in enumerate((place, before, after)):
            item.setTextAlignment(_RIGHT if column else _LEFT)
            self.setItem(self.rowCount() - 1, column, item)
        if row.sentences:
            self._add_line(row.sentences, row.spoken)

    def _add_line(self, words: str, spoken: str) -> None:
        self.insertRow(self.rowCount())
        last = self.rowCount() - 1
        item = self._item(words, spoken or words, "text2")
        item.setFont(fonts.font("secondary"))
        self.setItem(last, 0, item)
        self.setSpan(last, 0, 1, 3)

    def _item(self, words: str, spoken: str, ink: str = "text") -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        item.setToolTip(words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setForeground(QColor(theme.color(ink)))
        return item

    def _fit(self) -> None:
        """Be as high as the rows, up to where they scroll; lower where a screen has no room."""
        # Before the first row is measured the columns must have their widths.
        self.resize(_WIDTH, self.height())
        self.horizontalHeader().doItemsLayout()
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            if self.columnSpan(row, 0) > 1:
                self.setRowHeight(row, self._height_of_line(row))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self._height = min(_HEAD + rows + 2 * self.frameWidth() + 6, _MOST_HEIGHT)
        self.setMinimumHeight(min(self._height, _LEAST_HEIGHT))
        self.setMaximumHeight(self._height)
        self.updateGeometry()

    def _height_of_line(self, row: int) -> int:
        """Return the height of sentences: Qt measures them as if they stood in one column."""
        words = str(self.model().index(row, 0).data() or "")
        room = QRect(0, 0, _WIDTH - 2 * _PADDING - _SCROLL_BAR, 0)
        flags = int(Qt.TextFlag.TextWrapAnywhere | Qt.TextFlag.TextWordWrap)
        metrics = QFontMetrics(fonts.font("secondary"))
        return metrics.boundingRect(room, flags, words).height() + _LINE_GAP


class _Head(QHeaderView):
    """The names of the columns on the ground of the list, with a line below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def sectionSizeFromContents(self, section: int) -> QSize:
        return super().sectionSizeFromContents(section) + QSize(2 * _PADDING, 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.fillRect(rect, theme.color("raised"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        painter.setPen(theme.color("text2"))
        words = self.model().headerData(section, self.orientation())
        alignment = _RIGHT if section else _LEFT
        painter.drawText(rect.adjusted(_PADDING, 0, -_PADDING, 0), alignment, str(words or ""))
