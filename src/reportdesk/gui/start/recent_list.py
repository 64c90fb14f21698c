"""The right of the start page: the reports opened last, and the way to any other."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reportdesk.gui.recent import RecentReports
from reportdesk.gui.widgets.button import Button, icon_button
from reportdesk.gui.widgets.label import ElidedLabel, Label, WrappedLabel
from reportdesk.gui.widgets.surface import Surface

if TYPE_CHECKING:
    from reportdesk.gui.start.recent_view import RecentView

_MARGINS = (40, 40, 40, 26)
_EMPTY = "还没有报告。从左边新建，或打开已有文件。"
_NOTE = "双击或按 Enter 打开。文件只在本机，不上网。"


def _line(left: QWidget, *right: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(left, 1)
    for widget in right:
        line.addWidget(widget)
    return line


class RecentList(Surface):
    """`chosen(path)` is a report to open; `other_wanted()` asks for any other."""

    chosen = Signal(str)
    other_wanted = Signal()

    def __init__(self, recent: RecentReports, parent: QWidget | None = None) -> None:
        super().__init__("ground", parent=parent)
        self._recent = recent
        self._empty = WrappedLabel(_EMPTY, ink="text2")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._clear = Button("清除记录", kind="link")
        self._clear.setToolTip("只清除这张清单，文件都还在")
        self._open = Button("打开…", icon="folder-open")
        self._open.setToolTip("打开存好的草稿（Ctrl+O）")
        self._menu_button = icon_button("menu", "菜单：帮助、浅色深色、退出")
        self._menu_button.hide()
        self._list = QStackedWidget()
        self._lay_out()
        self._clear.clicked.connect(recent.clear)
        self._open.clicked.connect(self.other_wanted)
        recent.changed.connect(self.refresh)
        self.refresh()

    @cached_property
    def view(self) -> "RecentView":
        """The rows, made with the first report that there is to list."""
        from reportdesk.gui.start.recent_view import RecentView

        view = RecentView()
        view.chosen.connect(self.chosen)
        self._list.addWidget(view)
        QWidget.setTabOrder(self._menu_button, view)
        QWidget.setTabOrder(view, self._clear)
        return view

    def furnish(self, actions: Mapping[str, QAction]) -> None:
        """Show a menu in the corner, now that there is something in it."""
        from reportdesk.gui.menus import start_menu

        menu = start_menu(actions, self)
        button = self._menu_button
        corner = QPoint(-menu.sizeHint().width(), 0)
        button.clicked.connect(
            lambda: menu.popup(button.mapToGlobal(button.rect().bottomRight()) + corner)
        )
        button.show()

    def refresh(self) -> bool:
        """Read the list again: it changed, or files came and went; say whether there are any."""
        reports = self._recent.all()
        if reports:
            self.view.show_reports(reports)
        self._list.setCurrentWidget(self.view if reports else self._empty)
        self._clear.setVisible(bool(reports))
        return bool(reports)

    def resume(self) -> bool:
        """Put the keyboard on the newest report; False if there is none."""
        found = self.refresh()
        if found:
            self.view.setFocus()
        return found

    def _lay_out(self) -> None:
        self._list.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(16)
        title = Label("最近的报告", "page_title", 600)
        column.addLayout(_line(title, self._open, self._menu_button))
        column.addWidget(self._list, 1)
        column.addLayout(_line(ElidedLabel(_NOTE, "secondary", ink="text2"), self._clear))
