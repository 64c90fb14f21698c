"""The bar above the desk: menus, undo and redo, whose report this is, and the way out."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from reportdesk.commands import EXPORTS
from reportdesk.gui.menus import all_in_one, menu_bar
from reportdesk.gui.widgets.button import Button, icon_button
from reportdesk.gui.widgets.label import ElidedLabel, Label
from reportdesk.gui.widgets.surface import Surface

HEIGHT = 52
_MARGINS = (12, 0, 16, 0)
_GAP = 8
_WORDY = 560


def _tip(words: str, action: QAction) -> str:
    return f"{words}（{action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}）"


class AppBar(Surface):
    """Shows the office and whether all is saved; its buttons are the actions of the window."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__("surface", "bottom", parent=parent)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName("上栏")
        self._menus = menu_bar(actions, self)
        self._menu_button = icon_button("menu", "菜单")
        self._menu_button.setToolTip("文件、编辑、查看、帮助都在这里；Alt 加字母也能打开")
        self._office = ElidedLabel("", "body", 600)
        self._state = Label("", "secondary", ink="text2")
        tip = "看报告印出来的样子，随填随变"
        self._preview = _CheckButton(actions["preview"], "预览", "book-open", tip)
        self._export = Button("导出…", kind="quiet", icon="file-output")
        self._undo = _ActionButton(actions["undo"], "undo-2")
        self._redo = _ActionButton(actions["redo"], "redo-2")
        self._worded = {self._preview: "预览", self._export: "导出…"}
        for button, words in self._worded.items():
            button.setAccessibleName(words)
        self._lay_out()
        self._export.clicked.connect(actions["export"].trigger)
        self._export.setToolTip(_tip(f"导出为 {'、'.join(EXPORTS.values())}", actions["export"]))
        self._whole_menu = all_in_one(actions, self)
        self._menu_button.clicked.connect(lambda: self._open_menu(self._whole_menu))
        self._shortcuts = [self._letter(menu) for menu in self._whole_menu.findChildren(QMenu)]
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Fold the menus into one button, and the words of the others away."""
        self._menus.setVisible(not narrow)
        self._menu_button.setVisible(narrow)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave of buttons with words only the icons where the words have no room."""
        super().resizeEvent(event)
        for button, words in self._worded.items():
            button.setText(words if self.width() >= _WORDY else "")

    def say(self, office: str, state: str) -> None:
        """Name the office, and say of which year and how safe its report is."""
        self._office.setText(office)
        self._state.setText(state)

    def resume(self) -> None:
        """Put the keyboard on the first button."""
        buttons = (self._menu_button, self._undo, self._redo, self._preview)
        next(b for b in buttons if b.isVisible() and b.isEnabled()).setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        for widget in (self._menus, self._menu_button, self._undo, self._redo):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._middle(), 1)
        row.addWidget(self._preview)
        row.addWidget(self._export)
        self._menus.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _middle(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        for label in (self._office, self._state):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch()
        return column

    def _letter(self, menu: QMenu) -> QShortcut:
        """Let the Alt letter of a menu open it where the bar is folded."""
        shortcut = QShortcut(QKeySequence.mnemonic(menu.title()), self)
        shortcut.activated.connect(lambda: self._open_menu(menu))
        return shortcut

    def _open_menu(self, menu: QMenu) -> None:
        menu.popup(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))


class _ActionButton(Button):
    """An icon that does what an action does, and says what that is."""

    def __init__(self, action: QAction, icon: str) -> None:
        super().__init__("", kind="quiet", icon=icon)
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setAccessibleName(self._action.iconText())
        self.setToolTip(_tip(self._action.iconText(), self._action))


class _CheckButton(Button):
    """A word with its icon, tinted while what it opens is open, as the action has it."""

    def __init__(self, action: QAction, words: str, icon: str, tip: str) -> None:
        super().__init__(words, kind="quiet", icon=icon)
        self._action = action
        self.setCheckable(True)
        self.setToolTip(_tip(tip, action))
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
