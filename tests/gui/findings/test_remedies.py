"""What a finding offers to change: a button says the number, and does it as one undo step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.report.report import Report
from tests.gui.findings.reports import blameless, edited, spoiled
from tests.gui.findings.scene import Scene, open_scene

pytestmark = pytest.mark.usefixtures("app")

GRANTED, NEW = "requests.granted.business", "requests.new.business"
TOTAL = "requests.results_total.total"
PARTLY = "requests.partly_granted.business"
ALT = Qt.KeyboardModifier.AltModifier


def one_slip() -> Report:
    """Return a report with one number typed with a 0 too many."""
    even = edited(blameless(), {GRANTED: 12, PARTLY: 5, NEW: 17})
    return edited(even, {GRANTED: 120})


def two_alike() -> Report:
    """Return a report in which the one or the other of two equal rows is wrong."""
    even = edited(blameless(), {GRANTED: 12, PARTLY: 5, NEW: 17})
    return edited(even, {PARTLY: 12})


def scene_of(qtbot: QtBot, report: Report) -> Scene:
    """Show the panel with its first finding in hand."""
    scene = open_scene(qtbot, report)
    scene.panel.next()
    scene.lay_out()
    return scene


def in_keys() -> str:
    """Return the accessible name of what has the keys."""
    focused = QApplication.focusWidget()
    return focused.accessibleName() if focused else ""


def test_the_sentence_over_the_button_says_which_figure_and_why(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, one_slip())
    assert scene.buttons() == ["按推算改为 12", "看规则"]
    (words,) = [w for w in scene.words() if w.startswith("把“")]
    assert words == (
        "把“予以公开 商业企业”由 120 改为 12，可使两条关系同时成立，像是多写了一个 0。"
    )
    assert words in scene.in_hand()


def test_one_click_changes_the_figure_and_its_totals_and_one_undo_brings_them_back(
    qtbot: QtBot,
) -> None:
    told: list[str] = []
    scene = scene_of(qtbot, one_slip())
    scene.panel.mended.connect(told.append)
    scene.press("按推算改为 12")
    figures = scene.session.report.figures
    assert (figures[GRANTED], figures[TOTAL]) == (12, 17)
    assert scene.session.findings == ()
    assert told == [GRANTED]
    assert scene.session.undo_stack.undoText() == "按推算改为 12"
    scene.session.undo_stack.undo()
    assert scene.session.report.figures == one_slip().figures


def test_nothing_is_changed_before_the_button_is_pressed(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, one_slip())
    scene.panel.next()
    scene.key(Qt.Key.Key_Return)
    assert scene.session.report == one_slip()
    assert scene.session.undo_stack.count() == 0


def test_tab_and_enter_take_the_offer_without_a_mouse(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, one_slip())
    scene.view.setFocus()
    scene.key(Qt.Key.Key_Tab)
    assert in_keys() == "按推算改为 12：予以公开 商业企业"
    scene.key(Qt.Key.Key_Return)
    assert scene.session.report.figures[GRANTED] == 12


def test_alt_enter_in_the_list_takes_the_only_offer(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, one_slip())
    scene.view.setFocus()
    scene.key(Qt.Key.Key_Return, ALT)
    assert scene.session.report.figures[GRANTED] == 12
    assert not scene.chosen


def test_of_two_offers_alt_enter_takes_none_but_lets_the_keys_choose(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, two_alike())
    assert scene.buttons() == ["按推算改为 5", "按推算改为 5", "看规则"]
    scene.view.setFocus()
    scene.key(Qt.Key.Key_Return, ALT)
    assert scene.session.report == two_alike()
    assert in_keys() == "按推算改为 5：予以公开 商业企业"
    scene.key(Qt.Key.Key_Tab)
    scene.key(Qt.Key.Key_Space)
    assert scene.session.report.figures[PARTLY] == 5
    assert scene.session.findings == ()


def test_two_offers_have_room_at_once(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, two_alike())
    seen = [b for b in scene.panel.findChildren(QPushButton) if b.isVisible()]
    assert len(seen) == 3
    assert all(button.height() == button.sizeHint().height() for button in seen)


def test_where_nothing_explains_the_difference_nothing_is_offered(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, edited(blameless(), {NEW: 7}))
    assert scene.buttons() == ["看规则"]
    scene.view.setFocus()
    scene.key(Qt.Key.Key_Return, ALT)
    assert scene.session.undo_stack.count() == 0


def test_the_offer_follows_what_is_typed_meanwhile(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, one_slip())
    scene.session.edit_figures({NEW: 7}, "改", NEW)
    assert scene.buttons() == ["看规则"]
    scene.session.undo_stack.undo()
    assert scene.buttons() == ["按推算改为 12", "看规则"]


def test_the_crossing_of_a_failing_row_and_column_is_offered_in_both(qtbot: QtBot) -> None:
    scene = scene_of(qtbot, spoiled(blameless(), {GRANTED: 7}))
    assert scene.buttons() == ["按推算改为 0", "看规则"]
    scene.panel.next()
    scene.press("按推算改为 0")
    assert scene.session.findings == ()
