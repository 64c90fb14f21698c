"""The bar above the sheets: which one is in view, what faces are missing, zoom, print, close."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from reportdesk.documents.stand_ins import StandIn, in_words
from reportdesk.gui.preview.zoom import ALL, Zoom
from reportdesk.gui.widgets.ask import Message, tell
from reportdesk.gui.widgets.button import Button, icon_button
from reportdesk.gui.widgets.dialog import WARNING
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.surface import Surface

_HEIGHT = 44
_MARGINS = (16, 0, 8, 0)
_GAP = 8
_MISSING = "本机缺少公文字体"
_ADVICE = (
    "预览和打印以别的字体代替，换行、分页不变。"
    "导出的 Word 文件仍写明原字体，在装有这些字体的电脑上照原样显示。"
)


class PreviewBar(Surface):
    """`zoom_chosen(Zoom)`, `print_wanted()` and `close_wanted()` tell what was asked for."""

    zoom_chosen = Signal(object)
    print_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("ground", "bottom", parent=parent)
        self.setFixedHeight(_HEIGHT)
        self._pages = Label("", "secondary", ink="text2")
        self._faces: Sequence[StandIn] = ()
        self._missing = Button("", kind="quiet", icon="triangle-alert", small=True)
        self._missing.clicked.connect(self._explain)
        self._zoom = Button("", kind="quiet")
        self._zoom.setToolTip("显示比例（Ctrl+滚轮，Ctrl+0 适合宽度）")
        self._zoom.setMenu(self._zooms())
        self._print = icon_button("printer", "打印…（Ctrl+P）")
        self._print.clicked.connect(self.print_wanted)
        self._row = QHBoxLayout(self)
        self._close = icon_button("x", "收起预览（F9）")
        self._close.clicked.connect(self.close_wanted)
        self._lay_out()

    def show_page(self, words: str) -> None:
        """Say which sheet is in view."""
        self._pages.setText(words)

    def show_zoom(self, zoom: Zoom) -> None:
        """Say how large the sheets are."""
        self._zoom.setText(zoom.words)
        self._zoom.setAccessibleName(f"显示比例，{zoom.words}")

    def show_missing(self, faces: Sequence[StandIn]) -> None:
        """Say which faces are missing, and what is used instead."""
        if faces != self._faces:
            self._faces = faces
            self._missing.setAccessibleName(in_words(faces))
            self._missing.setToolTip(in_words(faces))
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Write the whole sentence where there is room, else how many faces are missing."""
        self._missing.setVisible(bool(self._faces))
        self._missing.setText(in_words(self._faces))
        if self._row.minimumSize().width() > self.width():
            self._missing.setText(f"缺少 {len(self._faces)} 种字体")

    def _explain(self) -> None:
        facts = [(each.wanted, f"以 {each.family or '系统字体'} 代替") for each in self._faces]
        tell(self.window(), Message(_MISSING, _ADVICE, facts), WARNING)

    def _zooms(self) -> QMenu:
        menu = QMenu(self)
        for zoom in ALL:
            menu.addAction(zoom.words).triggered.connect(partial(self.zoom_chosen.emit, zoom))
        return menu

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        row.addWidget(Label("预览", weight=600))
        row.addWidget(self._pages)
        row.addStretch()
        for tool in (self._missing, self._zoom, self._print, self._close):
            row.addWidget(tool)
