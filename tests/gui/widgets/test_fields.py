"""Fields look alike, show the focus, and do not change behind the user's back."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from reportdesk.gui.widgets.check_box import CheckBox
from reportdesk.gui.widgets.combo_box import ComboBox
from reportdesk.gui.widgets.spin_box import SpinBox
from tests.gui.pictures import picture, shades, show

pytestmark = pytest.mark.usefixtures("app")

UPRIGHT = False  # the wheel of a mouse, not the inverted one of a touch pad


@pytest.fixture
def combo() -> ComboBox:
    combo = ComboBox()
    combo.addItems(["县级政府", "设区的市级政府部门", "国务院部门"])
    return combo


@pytest.fixture
def spin() -> SpinBox:
    spin = SpinBox()
    spin.setRange(2008, 2099)
    spin.setSuffix(" 年")
    spin.setValue(2025)
    return spin


def turn_wheel(field: QWidget) -> None:
    centre = QPointF(field.rect().center())
    event = QWheelEvent(
        centre,
        field.mapToGlobal(centre),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        UPRIGHT,
    )
    QApplication.sendEvent(field, event)


@contextmanager
def beside_another(qtbot: QtBot, field: QWidget) -> Iterator[None]:
    """Show a field above another one, which has the focus."""
    window, other = QWidget(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(other)
    show(qtbot, window)
    other.setFocus()
    yield
    window.close()


def test_the_wheel_scrolls_past_a_choice_and_a_number(
    qtbot: QtBot, combo: ComboBox, spin: SpinBox
) -> None:
    with beside_another(qtbot, combo):
        turn_wheel(combo)
        assert combo.currentIndex() == 0
    with beside_another(qtbot, spin):
        turn_wheel(spin)
        assert spin.value() == 2025


def test_the_wheel_changes_the_field_in_hand(qtbot: QtBot, combo: ComboBox, spin: SpinBox) -> None:
    with beside_another(qtbot, combo):
        combo.setFocus()
        turn_wheel(combo)
        assert combo.currentIndex() == 1
    with beside_another(qtbot, spin):
        spin.setFocus()
        turn_wheel(spin)
        assert spin.value() == 2024


def test_all_fields_are_34_high(qtbot: QtBot, combo: ComboBox, spin: SpinBox) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    assert {line.sizeHint().height(), combo.sizeHint().height(), spin.sizeHint().height()} == {34}


def test_a_choice_has_room_for_its_longest_answer(combo: ComboBox) -> None:
    combo.resize(combo.sizeHint())
    room = combo.fontMetrics().horizontalAdvance("设区的市级政府部门")
    assert combo.width() >= room + 16 + 2 * 11


@pytest.mark.parametrize("kind", ["combo", "spin"])
def test_focus_rings_a_field_and_keeps_its_size(
    qtbot: QtBot, kind: str, request: pytest.FixtureRequest
) -> None:
    field: QWidget = request.getfixturevalue(kind)
    with beside_another(qtbot, field):
        size = field.sizeHint()
        quiet = shades(picture(field))
        field.setFocus()
        assert theme.color("accent").name() in shades(picture(field)) - quiet
        assert field.sizeHint() == size


def test_a_field_that_cannot_be_used_looks_so(combo: ComboBox) -> None:
    combo.resize(combo.sizeHint())
    combo.setEnabled(False)
    seen = shades(picture(combo))
    assert theme.color("raised").name() in seen
    assert theme.color("text").name() not in seen


def test_a_number_is_typed_and_stepped(qtbot: QtBot, spin: SpinBox) -> None:
    with beside_another(qtbot, spin):
        spin.setFocus()
        spin.selectAll()
        qtbot.keyClicks(spin, "2020")
        qtbot.keyClick(spin, Qt.Key.Key_Up)
        assert spin.value() == 2021


def test_a_click_on_the_words_ticks_them(qtbot: QtBot) -> None:
    tick = CheckBox("空白格不覆盖原数")
    tick.resize(tick.sizeHint())
    show(qtbot, tick)
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 6, 14))
    assert tick.isChecked()
    assert theme.color("accent").name() in shades(picture(tick))


def test_the_space_bar_ticks(qtbot: QtBot) -> None:
    tick = CheckBox("空白格不覆盖原数")
    show(qtbot, tick)
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
