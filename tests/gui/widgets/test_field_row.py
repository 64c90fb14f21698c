"""A row of a form is understood by eye and by ear."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportdesk.gui.states import Weight
from reportdesk.gui.widgets.field_row import FieldRow
from reportdesk.gui.widgets.icon_label import IconLabel
from reportdesk.gui.widgets.label import WrappedLabel
from tests.gui.pictures import show

pytestmark = pytest.mark.usefixtures("app")


def spoken(widget: QWidget, kind: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(kind)


@pytest.fixture
def field() -> QLineEdit:
    return QLineEdit()


@pytest.fixture
def row(qtbot: QtBot, field: QLineEdit) -> FieldRow:
    row = FieldRow("机关名称", field, "印在标题上，写全称")
    show(qtbot, row)
    return row


@pytest.mark.usefixtures("row")
def test_a_field_is_spoken_with_its_label_and_its_note(field: QLineEdit) -> None:
    assert spoken(field, QAccessible.Text.Name) == "机关名称"
    assert spoken(field, QAccessible.Text.Description) == "印在标题上，写全称"


def test_a_complaint_has_a_sign_and_is_spoken_with_its_weight(
    row: FieldRow, field: QLineEdit
) -> None:
    row.say("不是一个邮箱地址", Weight.ERROR.value)
    assert row.findChildren(IconLabel)[0].isVisible()
    assert spoken(field, QAccessible.Text.Description) == "错误：不是一个邮箱地址"


def test_a_note_can_be_taken_back(row: FieldRow, field: QLineEdit) -> None:
    row.say("不是一个邮箱地址", Weight.ERROR.value)
    row.say("")
    assert not row.findChildren(IconLabel)[0].isVisible()
    assert not row.findChildren(WrappedLabel)[0].isVisible()
    assert spoken(field, QAccessible.Text.Description) == ""


def test_labels_of_rows_end_at_the_same_place(qtbot: QtBot) -> None:
    form, fields = QWidget(), [QLineEdit(), QLineEdit()]
    column = QVBoxLayout(form)
    for label, field in zip(("网站", "电子邮箱"), fields, strict=True):
        column.addWidget(FieldRow(label, field))
    show(qtbot, form)
    assert fields[0].x() == fields[1].x()
    assert fields[0].width() == fields[1].width()


def test_of_several_widgets_the_one_with_the_keyboard_has_the_name(qtbot: QtBot) -> None:
    both, field = QWidget(), QLineEdit()
    QHBoxLayout(both).addWidget(field)
    both.setFocusProxy(field)
    row = FieldRow("报告年度", both, "四位数字")
    qtbot.addWidget(row)
    assert spoken(field, QAccessible.Text.Name) == "报告年度"
    assert spoken(field, QAccessible.Text.Description) == "四位数字"
