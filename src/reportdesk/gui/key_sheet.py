"""What the keys do, on one sheet: group by group, in two columns, so that it fits a low screen."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui.widgets.label import Label

Group = tuple[str, tuple[tuple[str, str], ...]]

_LEFT: tuple[Group, ...] = (
    (
        "走动",
        (
            ("Ctrl+1 … 8", "封面、前言、一至六"),
            ("Ctrl+PgUp / PgDn", "上一页、下一页"),
            ("F6 / Shift+F6", "目录、页面、问题、上栏"),
            ("F8 / Shift+F8", "下一处、上一处问题"),
            ("Enter", "在目录、问题里：到那里去"),
        ),
    ),
    (
        "报告",
        (
            ("Ctrl+N / Ctrl+O", "新建、打开"),
            ("Ctrl+S / Ctrl+Shift+S", "保存、另存为"),
            ("Ctrl+E", "导出"),
            ("Ctrl+Z / Ctrl+Shift+Z", "撤销、重做"),
            ("F1 / Ctrl+Q", "本页、退出"),
        ),
    ),
)
_RIGHT: tuple[Group, ...] = (
    (
        "表格",
        (
            ("方向键、Tab", "走到别的格；加 Shift 选中"),
            ("Ctrl+方向键", "跳到有数的一片的边上"),
            ("Enter", "写定这一格，往下走"),
            ("F2 / Shift+F2", "修改这一格、写备注"),
            ("Delete", "清空；总计则恢复自动汇总"),
            ("Ctrl+D / Ctrl+R", "向下、向右填充"),
            ("Ctrl+C / X / V", "复制、剪切、粘贴，多格也可"),
            ("Alt+Enter", "采用格子下面提议的数"),
            ("Esc", "放弃正在输入的"),
        ),
    ),
    (
        "文字",
        (
            ("Ctrl+Alt+0 / 2 / 3", "正文、（一）标题、1. 标题"),
            ("Ctrl+Alt+P", "插入图片；F2 写图注"),
            ("Ctrl+Enter", "写理由时：保存"),
        ),
    ),
)
_COLUMN_GAP = 32
_GROUP_GAP = 8
_GAPS = (16, 3)


def key_sheet() -> QWidget:
    """Make the sheet."""
    sheet = QWidget()
    columns = QHBoxLayout(sheet)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(_COLUMN_GAP)
    for groups in (_LEFT, _RIGHT):
        columns.addLayout(_column(groups))
    return sheet


def _column(groups: tuple[Group, ...]) -> QVBoxLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(_GAPS[0])
    table.setVerticalSpacing(_GAPS[1])
    table.setColumnStretch(1, 1)
    for name, keys in groups:
        row = table.rowCount()
        table.setRowMinimumHeight(row, _GROUP_GAP if row > 1 else 0)
        table.addWidget(Label(name, weight=600), row + 1, 0, 1, 2)
        for below, (key, what) in enumerate(keys, row + 2):
            table.addWidget(Label(key, ink="text2"), below, 0)
            table.addWidget(Label(what), below, 1)
    column = QVBoxLayout()
    column.addLayout(table)
    column.addStretch()
    return column
