"""A table that no statute knows is shown, moved in and filled in without a line of code for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from reportdesk import commands
from reportdesk.report.report import new_report
from tests.gui.grid.conftest import Open
from tests.gui.grid.toy import FORM

Key = Qt.Key


@pytest.fixture(autouse=True)
def only_the_toy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the toy be the only edition."""
    monkeypatch.setattr(commands, "all_forms", lambda: {"toy": FORM})


def test_a_tree_of_rows_by_a_tree_of_columns_is_filled_in(open_table: Open) -> None:
    desk = open_table(new_report("toy", 2090, "果园"), "fruit")
    for figure in "123456789":
        desk.type(figure).press(Key.Key_Tab)
    assert desk.figure("fruit.berry.spring") == 7
    assert desk.figure("fruit.all.year") == 3 + 6 + 9
    assert desk.heard("fruit.apple.autumn") == "乔木，苹果，时段，秋，2"


def test_a_table_of_two_parts_is_walked_through(open_table: Open) -> None:
    desk = open_table(new_report("toy", 2090, "果园"), "garden")
    walked = [desk.hand, *(desk.press(Key.Key_Tab).hand for _ in range(4))]
    assert walked == [
        "garden.beds.one", "garden.beds.two", "garden.pots.a", "garden.pots.b", "garden.pots.c",
    ]  # fmt: skip


def test_nothing_in_it_has_a_misleading_name(open_table: Open) -> None:
    desk = open_table(new_report("toy", 2090, "果园"), "garden")
    table = QAccessible.queryAccessibleInterface(desk.page.view)
    children = [table.child(number) for number in range(table.childCount())]
    names = {child.text(QAccessible.Text.Name) for child in children if child}
    figures = {
        "畦，一号，未填写",
        "畦，二号，未填写",
        "盆，子，未填写",
        "盆，丑，未填写",
        "盆，寅，未填写",
    }
    heads = {"甲", "乙", "项目", "一号", "二号", "子", "丑", "寅", "畦", "盆"}
    assert names - {""} == figures | heads
