"""A warning takes a written reason at its place; the reason lapses with the figures it explains."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.gui.findings.reasons import MOST_CHARACTERS
from reportdesk.report.report import Explanation
from tests.gui.findings.reports import blank, doubtful, unbalanced
from tests.gui.findings.scene import Scene, open_scene

pytestmark = pytest.mark.usefixtures("app")

RULES = "disclosure.rules.issued"
ALL = (RULES, "disclosure.rules.repealed", "disclosure.rules.in_force")
CONTROL = Qt.KeyboardModifier.ControlModifier


def write(scene: Scene, words: str) -> None:
    scene.qtbot.keyClicks(scene.editor(), words)


def begun(qtbot: QtBot, rule: str = "C5") -> Scene:
    """Return a scene in which the reason of a warning is being written."""
    scene = open_scene(qtbot, doubtful())
    scene.click(f"规则 {rule}")
    scene.press("写明理由")
    return scene


def test_ctrl_enter_saves_the_reason_with_the_figures_it_explains(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    assert scene.editor().hasFocus()
    write(scene, "two rules")
    scene.key(Qt.Key.Key_Return, CONTROL)
    assert scene.session.report.explanations == (
        Explanation("C5", ALL, "two rules", {**dict.fromkeys(ALL, 0), RULES: 2}),
    )
    assert "已写理由：two rules。" in scene.in_hand()
    assert scene.buttons() == ["改理由", "看规则"]


def test_an_explained_warning_no_longer_counts_as_open(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    write(scene, "fine")
    scene.press("保存理由")
    assert scene.spoken()[0] == "待核 1 · 另 1 处理由已写"
    assert [f.rule for f in (scene.panel.next(), scene.panel.next()) if f] == ["E1", "E1"]


def test_when_all_are_explained_the_head_says_so_and_f8_still_goes_round(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    for rule in ("C5", "E1"):
        write(scene, "fine")
        scene.press("保存理由")
        if rule == "C5":
            scene.click("规则 E1")
            scene.press("写明理由")
    assert scene.spoken()[0] == "待核 2 处，理由已写"
    assert [f.rule for f in (scene.panel.next(), scene.panel.next()) if f] == ["C5", "E1"]


def test_escape_gives_up_and_the_keyboard_is_back_in_the_list(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    write(scene, "nonsense")
    scene.key(Qt.Key.Key_Escape)
    assert not scene.session.report.explanations
    assert not scene.editor().isVisible()
    assert scene.view.hasFocus()


def test_saving_leaves_the_keyboard_in_the_list(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    write(scene, "fine")
    scene.press("保存理由")
    assert scene.view.hasFocus()


def test_a_reason_is_one_undo_step_named_after_its_finding(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    write(scene, "fine")
    scene.press("保存理由")
    assert scene.session.undo_stack.undoText() == "写明理由：这类机关一般不能制定规章"
    places: list[str] = []
    scene.session.went_to.connect(places.append)
    scene.session.undo_stack.undo()
    assert scene.session.report == doubtful()
    assert places == [RULES]
    assert "已写理由" not in scene.in_hand()


def test_a_reason_lapses_when_a_figure_changes_and_is_offered_again(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    write(scene, "two rules")
    scene.press("保存理由")
    scene.session.edit_figures({RULES: 3}, "改", RULES)
    assert "原来的理由已不适用：two rules。" in scene.in_hand()
    assert scene.spoken()[0] == "待核 2"
    scene.press("写明理由")
    assert scene.editor().toPlainText() == "two rules"
    scene.press("保存理由")
    assert scene.session.report.explanations[0].figures[RULES] == 3
    assert len(scene.session.report.explanations) == 1


def test_the_reason_for_a_year_lapses_when_the_year_changes(qtbot: QtBot) -> None:
    scene = begun(qtbot, "E1")
    write(scene, "late")
    scene.press("保存理由")
    assert scene.session.report.explanations[0].figures == {"year": 2020}
    assert "已写理由：late。" in scene.in_hand()
    other = replace(scene.session.report, year=2019)
    again = open_scene(qtbot, other)
    assert "原来的理由已不适用" in next(name for name in again.spoken() if "E1" in name)


def test_a_reason_is_changed_or_taken_away_by_leaving_nothing(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    write(scene, "one")
    scene.press("保存理由")
    scene.press("改理由")
    write(scene, "other")
    scene.press("保存理由")
    assert [e.reason for e in scene.session.report.explanations] == ["other"]
    scene.press("改理由")
    scene.editor().clear()
    scene.press("保存理由")
    assert not scene.session.report.explanations
    assert scene.session.undo_stack.undoText() == "删去理由：这类机关一般不能制定规章"


def test_saving_nothing_changes_nothing(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    scene.press("保存理由")
    assert scene.session.undo_stack.count() == 0
    assert not scene.editor().isVisible()


def test_going_to_another_finding_keeps_what_was_written(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    write(scene, "kept")
    scene.click("规则 E1")
    assert [e.reason for e in scene.session.report.explanations] == ["kept"]
    assert scene.buttons() == ["写明理由", "看规则"]
    assert "规则 E1" in scene.in_hand()


@pytest.mark.parametrize("verb", ["next", "previous", "settle"])
def test_f8_and_saving_the_report_keep_what_was_written(qtbot: QtBot, verb: str) -> None:
    scene = begun(qtbot)
    write(scene, "kept")
    getattr(scene.panel, verb)()
    assert [e.reason for e in scene.session.report.explanations] == ["kept"]


def test_a_reason_in_the_making_outlives_its_finding_being_gone_for_a_moment(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    write(scene, "half")
    scene.session.try_figures({RULES: 0})
    scene.session.try_figures({RULES: 2})
    scene.lay_out()
    assert scene.editor().isVisible()
    assert scene.editor().toPlainText() == "half"


def test_only_warnings_take_a_reason(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, unbalanced())
    scene.panel.next()
    assert scene.buttons() == ["看规则"]


def test_a_very_long_reason_is_cut_and_that_is_said(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    QApplication.clipboard().setText("长" * (MOST_CHARACTERS + 5))
    scene.editor().paste()
    assert len(scene.editor().toPlainText()) == MOST_CHARACTERS
    assert f"理由最多 {MOST_CHARACTERS} 字，后面的没有写进去。" in scene.words()
    assert "后面的没有写进去" in scene.editor().accessibleDescription()


def test_tab_goes_from_the_text_to_its_buttons(qtbot: QtBot) -> None:
    scene = begun(qtbot)
    scene.key(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "保存理由"


def test_an_empty_page_is_to_be_written_and_takes_no_reason(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank())
    scene.click("其他需要报告的事项")
    assert scene.in_hand().startswith("待核：“六、其他需要报告的事项”还没有写。")
    assert scene.buttons() == ["看规则", "其余填 0…"]
    scene.press("看规则")
    assert "待核：写好以后才能定稿" in scene.words()
    scene.click("表三有 144 格未填")
    scene.press("看规则")
    assert "未填：填好以后才能定稿" in scene.words()
