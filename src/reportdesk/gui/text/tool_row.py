"""The tools above the editor: what kind of line this is, pictures, and how many words there are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportdesk.gui.text.picture_bar import PictureBar
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.segmented import Segmented
from reportdesk.gui.widgets.surface import Surface

_LEVELS = (
    (0, "正文", "Ctrl+Alt+0", "普通段落，首行自动缩进两字"),
    (2, "（一）标题", "Ctrl+Alt+2", "二级标题，序号自动编排，不用自己写"),
    (3, "1. 标题", "Ctrl+Alt+3", "三级标题，序号自动编排，不用自己写"),
)
_PICTURE_KEYS = "Ctrl+Alt+P"
_HEIGHT = 41
_MARGINS = (16, 2, 16, 5)
_GAP = 8
_LINE = (1, 20)
_WIDE = 100


class ToolRow(Surface):
    """Shows what is in hand, and asks for other levels and for pictures."""

    level_chosen = Signal(int)
    picture_wanted = Signal()
    figure_wanted = Signal()

    def __init__(self, picture_bar: PictureBar, parent: QWidget) -> None:
        super().__init__("surface", "bottom", parent=parent)
        self.setFixedHeight(_HEIGHT)
        self._levels = Segmented([(str(level), words) for level, words, _, _ in _LEVELS])
        self._levels.setAccessibleName("段落样式")
        self._levels.chosen.connect(lambda level: self.level_chosen.emit(int(level)))
        self._bar = picture_bar
        self._figure = Button("插入数字…", kind="quiet", icon="hash")
        self._count = Label(role="secondary", ink="text2")
        self._lay_out()
        self._explain()
        self._take_keys(parent)

    def show_level(self, level: int) -> None:
        """Show what kind of line is in hand."""
        self._show_picture(is_one=False)
        self._levels.choose(str(level))

    def show_picture_fields(self) -> None:
        """Show the fields of a picture in place of what concerns words."""
        self._show_picture(is_one=True)

    def show_count(self, words: int) -> None:
        """Show how many words there are."""
        self._count.setText(f"{words:,} 字")

    def _show_picture(self, *, is_one: bool) -> None:
        self._bar.setVisible(is_one)
        for tool in (self._levels, self._figure):
            tool.setVisible(not is_one)

    def _lay_out(self) -> None:
        picture = Button("图片…", kind="quiet", icon="image")
        picture.setToolTip(f"插入图片，也可以直接粘贴（{_PICTURE_KEYS}）")
        picture.clicked.connect(self.picture_wanted)
        self._figure.setToolTip("插入表中的数，表里改了这里跟着变（Ctrl+K）")
        self._figure.clicked.connect(self.figure_wanted)
        line = Surface("line")
        line.setFixedSize(*_LINE)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        row.addWidget(self._levels)
        row.addWidget(self._bar, _WIDE)
        row.addWidget(line)
        row.addWidget(picture)
        row.addWidget(self._figure)
        row.addStretch(1)
        row.addWidget(self._count)

    def _explain(self) -> None:
        tips = {str(level): f"{what}（{keys}）" for level, _, keys, what in _LEVELS}
        for button in self._levels.findChildren(Button):
            button.setToolTip(tips[button.objectName()])

    def _take_keys(self, page: QWidget) -> None:
        """Let the keys work anywhere on the page."""
        for level, _, keys, _ in _LEVELS:
            self._key(keys, page).activated.connect(
                lambda level=level: self.level_chosen.emit(level)
            )
        self._key(_PICTURE_KEYS, page).activated.connect(self.picture_wanted)

    def _key(self, keys: str, page: QWidget) -> QShortcut:
        made = QShortcut(QKeySequence(keys), page)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made
