"""One action fills the rest with 0: it says how much and where, asks, and is one undo step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.findings.reports import blameless, blank, edited
from tests.gui.findings.scene import Scene, open_scene

pytestmark = pytest.mark.usefixtures("app")


def answer(scene: Scene, choice: str) -> list[str]:
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
    scene.press("其余填 0…")
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
    assert "填 165 格" in answer(scene, "fill")
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
    answer(scene, "fill")
    assert "其余填 0…" not in scene.buttons()


def test_it_stands_in_the_head_of_the_blanks_and_scrolls_with_it(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank(), height=200)
    scene.height("六、")
    button = next(b for b in scene.panel.findChildren(QPushButton) if b.text() == "其余填 0…")
    before = button.mapTo(scene.panel, button.rect().topLeft()).y()
    scene.view.verticalScrollBar().setValue(25)
    assert button.mapTo(scene.panel, button.rect().topLeft()).y() == before - 25
