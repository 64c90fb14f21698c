"""One action fills the rest with 0: it says how much and where, asks, and is one undo step."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.gui.findings.fill_with_zero import ask_to_fill
from reportdesk.gui.robot import answered
from tests.gui.findings.reports import blameless, blank, edited
from tests.gui.findings.scene import Scene, open_scene

pytestmark = pytest.mark.usefixtures("app")


def answer(scene: Scene, choice: str, ask: Callable[[], object] | None = None) -> list[str]:
    """Ask for the rest to be filled, make a choice, and return what the dialog said."""
    said: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        button = dialog.findChild(QPushButton, choice)
        assert button
        said.append(button.text())
        button.click()

    QTimer.singleShot(0, choose)
    (ask or (lambda: scene.press("其余填 0…")))()
    return said


def test_it_says_how_many_cells_of_which_tables_before_it_fills_them(qtbot: QtBot) -> None:
    said = answer(open_scene(qtbot, blank()), "cancel")
    assert "把其余 166 格都填成 0？" in said
    assert [(said[said.index(t) + 1]) for t in ("表二", "表三", "表四")] == [
        "10 格",
        "144 格",
        "12 格",
    ]


def test_it_fills_blanks_alone_totals_follow_and_one_undo_takes_all_back(qtbot: QtBot) -> None:
    given = edited(blank(), {"requests.new.natural_person": 7})
    scene = open_scene(qtbot, given)
    assert "填 165 格" in answer(scene, "report")
    filled = scene.session.report
    assert filled.figures == {
        **blameless().figures,
        "requests.new.natural_person": 7,
        "requests.new.total": 7,
    }
    assert str(filled.figures["disclosure.fees.amount"]) == "0"
    assert scene.session.undo_stack.undoText() == "165 格填 0"
    scene.session.undo_stack.undo()
    assert scene.session.report == given


def test_cancelling_changes_nothing(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank())
    answer(scene, "cancel")
    assert scene.session.report == blank()
    assert scene.session.undo_stack.count() == 0


def test_it_is_offered_only_where_a_cell_is_blank(qtbot: QtBot) -> None:
    unwritten = replace(blameless(), texts={})
    assert "其余填 0…" not in open_scene(qtbot, unwritten).buttons()
    scene = open_scene(qtbot, blank())
    answer(scene, "report")
    assert "其余填 0…" not in scene.buttons()


def test_it_stands_in_the_head_of_the_blanks_and_scrolls_with_it(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank(), height=200)
    scene.height("六、")
    button = next(b for b in scene.panel.findChildren(QPushButton) if b.text() == "其余填 0…")
    before = button.mapTo(scene.panel, button.rect().topLeft()).y()
    scene.view.verticalScrollBar().setValue(25)
    assert button.mapTo(scene.panel, button.rect().topLeft()).y() == before - 25


def asked_from(scene: Scene, place: str, choice: str) -> list[str]:
    """Ask from a place of the report, make a choice, and return what the dialog said."""
    return answer(scene, choice, lambda: ask_to_fill(scene.window, scene.session, place))


def test_from_a_cell_the_row_the_table_or_all_can_be_filled_the_row_first(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, edited(blank(), {"requests.new.business": 2}))
    said = asked_from(scene, "requests.new.natural_person", "row")
    assert "把哪里的空格填成 0？" in said
    facts = [said[said.index(name) + 1] for name in ("本行", "本表", "全部")]
    assert facts == [
        "5 格：本年新收",
        "143 格：表三",
        "165 格：表二 10 格，表三 143 格，表四 12 格",
    ]
    assert said[-1] == "填本行 5 格"
    figures = scene.session.report.figures
    assert figures["requests.new.total"] == 2
    assert "requests.carried_in.business" not in figures
    assert scene.session.undo_stack.undoText() == "5 格填 0"


def test_from_a_full_row_the_table_comes_first(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank())
    asked_from(scene, "requests.new.natural_person", "row")
    said = asked_from(scene, "requests.new.natural_person", "table")
    assert "本行" not in said
    assert said[-1] == "填本表 138 格"
    assert "disclosure.fees.amount" not in scene.session.report.figures
    assert scene.session.report.figures["requests.carried_out.total"] == 0


def test_a_wider_choice_that_would_fill_no_more_is_not_offered(qtbot: QtBot) -> None:
    one = {"requests.new.natural_person": None}
    scene = open_scene(qtbot, edited(blameless(), one))
    said = asked_from(scene, "requests.new.business", "row")
    assert "把其余 1 格都填成 0？" in said
    assert said[-1] == "填 1 格"


def test_from_a_page_without_a_table_all_is_offered(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank())
    assert asked_from(scene, "overview", "cancel")[-1] == "取消"
    assert "填 166 格" in asked_from(scene, "cover", "report")


def test_where_nothing_is_blank_that_is_said(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blameless())
    assert "没有空格" in asked_from(scene, "requests", "understood")
    assert scene.session.undo_stack.count() == 0


def test_the_keyboard_stands_on_the_narrowest_choice_and_goes_to_the_others(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank())

    def walk(dialog: QDialog) -> None:
        said.append(dialog.focusWidget().property("text"))
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Left)
        said.append(dialog.focusWidget().property("text"))
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    said: list[object] = []
    with answered(walk):
        ask_to_fill(scene.window, scene.session, "requests.new.business")
    assert said == ["填本行 6 格", "填本表 144 格"]
    assert scene.session.undo_stack.undoText() == "144 格填 0"
