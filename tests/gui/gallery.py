"""All small widgets in one window, for the eye: the tests keep pictures of it."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reportdesk.gui.states import PageState, Weight
from reportdesk.gui.widgets.button import Button, icon_button
from reportdesk.gui.widgets.check_box import CheckBox
from reportdesk.gui.widgets.combo_box import ComboBox
from reportdesk.gui.widgets.field_row import FieldRow
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.notice import Notice
from reportdesk.gui.widgets.segmented import Segmented
from reportdesk.gui.widgets.spin_box import SpinBox

FIELD_WIDTH = 364


def gallery() -> QWidget:
    """Return a window with every widget in every state that it can stand in."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(12)
    column.addWidget(row(IconLabel("stamp", "accent", 28), Label("年报台", "product", 700)))
    column.addWidget(Label("政府信息公开工作年度报告", ink="text2"))
    column.addWidget(Label("新建报告", "page_title", 600))
    for widget in (buttons(), tools(), kinds(), *fields(), ticks(), *notices(), signs()):
        column.addWidget(widget)
    window.resize(780, column.totalHeightForWidth(780))
    return window


def row(*widgets: QWidget) -> QWidget:
    """Return widgets side by side, at the left."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch()
    return made


def disabled(widget: QWidget) -> QWidget:
    """Return a widget that cannot be used."""
    widget.setEnabled(False)
    return widget


def buttons() -> QWidget:
    """Return the kinds of buttons."""
    return row(
        Button("打开…", icon="folder-open"),
        Button("选择…"),
        Button("新建报告", kind="primary"),
        Button("清除记录", kind="link"),
        disabled(Button("不能用", icon="save")),
        disabled(Button("不能用", kind="primary")),
        Button("按推算改为 2", small=True),
        Button("看规则", small=True),
    )


def tools() -> QWidget:
    """Return what stands on a tool row, one of it checked."""
    checked = Button("上年数", kind="quiet", icon="history")
    checked.setCheckable(True)
    checked.setChecked(True)
    return row(
        icon_button("undo-2", "撤销"),
        disabled(icon_button("redo-2", "重做")),
        Button("预览", kind="quiet", icon="book"),
        checked,
        Button("备注", kind="quiet", icon="message-square"),
    )


def kinds() -> QWidget:
    """Return a row of choices."""
    return Segmented([("body", "正文"), ("second", "（一）标题"), ("third", "1. 标题")])


def fields() -> list[QWidget]:
    """Return fields with their labels and notes, one of them wrong."""
    spin, combo, empty = SpinBox(), ComboBox(), QLineEdit()
    spin.setRange(2008, 2099)
    spin.setValue(2025)
    spin.setSuffix(" 年")
    combo.addItem("设区的市级政府部门")
    empty.setPlaceholderText("没有可不填")
    wrong = FieldRow("电子邮箱", empty)
    wrong.say("不是一个邮箱地址", Weight.ERROR.value)
    edition = row(spin, IconLabel("circle-check", "ok"), Label("用 2021 年版格式"))
    edition.setFocusProxy(spin)
    rows = [
        FieldRow("报告年度", edition, "适用 2021 年度起"),
        FieldRow("机关名称", QLineEdit("云河市工业和信息化局"), "印在标题上，写全称"),
        FieldRow("机关类别", combo, "决定能否制定规章等检查"),
        wrong,
        FieldRow("网站", disabled(QLineEdit("www.yunhe.example"))),
    ]
    for field in rows:
        field.setFixedWidth(FIELD_WIDTH)
    return list(rows)


def ticks() -> QWidget:
    """Return ticks: set, not set, out of use."""
    ticked = CheckBox("空白格不覆盖原数")
    ticked.setChecked(True)
    return row(ticked, CheckBox("显示上年数"), disabled(CheckBox("不能用")))


def notices() -> list[QWidget]:
    """Return the kinds of notices, the last one of two lines."""
    return [
        Notice("info", "已按 2021 年版格式建立报告。", closable=False),
        Notice("ok", "已导出到 E:\\年报\\2025.docx"),
        Notice("warn", "缺少方正小标宋，以宋体代替"),
        Notice("error", "没能保存到 U 盘。所填内容还在窗口里，没有丢失。" * 3),
    ]


def signs() -> QWidget:
    """Return every sign of state with its word."""
    return row(
        *(
            widget
            for state in (*PageState, *Weight)
            for widget in (
                IconLabel(state.value.icon, state.value.ink, 14),
                Label(state.value.word, "secondary", ink=state.value.ink),
            )
        )
    )
