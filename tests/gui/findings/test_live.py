"""While one types, the list follows each keystroke and keeps what is in hand where it is."""

from time import perf_counter

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk import commands
from tests.gui.findings.reports import (
    FORM,
    blameless,
    blank,
    doubtful,
    edited,
    spoiled,
    unbalanced,
    zeros,
)
from tests.gui.findings.scene import open_scene

pytestmark = pytest.mark.usefixtures("app")

NEW = "requests.new.natural_person"
CARRIED_OUT = "requests.carried_out.natural_person"


def test_the_finding_in_hand_stays_in_hand_while_its_numbers_change(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, unbalanced())
    scene.panel.next()
    scene.session.try_figures({CARRIED_OUT: 5})
    assert "相差 55" in scene.in_hand()
    assert scene.lit[-1] == scene.session.findings[0]


def test_a_finding_mended_and_broken_again_at_the_next_key_is_in_hand_again(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, unbalanced())
    scene.panel.next()
    scene.session.try_figures({CARRIED_OUT: 60})
    assert scene.in_hand() == ""
    assert scene.lit[-1] is None
    scene.session.try_figures({CARRIED_OUT: 601})
    assert "相差 541" in scene.in_hand()


def test_after_a_mended_finding_the_next_one_is_what_stood_below_it(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, doubtful())
    scene.panel.next()
    scene.session.edit_figures({"disclosure.rules.issued": 0}, "改", "disclosure.rules.issued")
    following = scene.panel.next()
    assert following
    assert following.rule == "E1"


def test_a_table_being_filled_stays_in_hand_although_its_first_blank_moves(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank())
    scene.click("表三有")
    scene.session.edit_figures({NEW: 1}, "填", NEW)
    assert "表三有 143 格未填" in scene.in_hand()


def test_rows_that_stay_are_the_same_rows_and_do_not_scroll(qtbot: QtBot) -> None:
    typed = {f"requests.new.{column}": 3 for column in ("natural_person", "business", "research")}
    scene = open_scene(qtbot, edited(blameless(), typed), height=150)
    scene.panel.previous()
    QApplication.processEvents()
    held = QPersistentModelIndex(scene.view.currentIndex())
    top = scene.view.visualRect(held).top()
    scene.session.edit_figures({CARRIED_OUT: 4}, "改", CARRIED_OUT)
    QApplication.processEvents()
    assert scene.view.currentIndex() == held
    assert scene.view.visualRect(held).top() == top


def test_groups_come_and_go_with_their_findings(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blameless())
    scene.session.edit_figures({NEW: None}, "清空", NEW)
    assert [name for name in scene.spoken() if "：" not in name] == ["未填 1 格", "提示 3"]
    scene.session.undo_stack.undo()
    assert scene.words() == ["没有发现问题。"]


def test_forty_findings_follow_a_keystroke_sooner_than_they_are_found(qtbot: QtBot) -> None:
    report = spoiled(blameless(), {a: n % 10 for n, a in enumerate(zeros(FORM))})
    scene = open_scene(qtbot, report)
    session = scene.session
    assert len(session.findings) >= 40
    scene.panel.next()
    found, followed = [], []
    for value in range(20):
        session.report = spoiled(report, {NEW: value, CARRIED_OUT: value})
        begun = perf_counter()
        session.findings = commands.check(session.report)
        found.append(perf_counter() - begun)
        session.findings_changed.emit()
        followed.append(perf_counter() - begun - found[-1])
        QApplication.processEvents()
    assert min(followed) < min(found)
