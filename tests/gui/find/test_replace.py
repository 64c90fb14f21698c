"""Replacing: one place after the other or all at once, each one undo step, live figures never."""

import pytest
from PySide6.QtCore import Qt

from reportdesk.gui.robot import keyboard, press, write
from reportdesk.report.report import Report
from reportdesk.report.search import Phrase, find
from reportdesk.report.text import Heading, Paragraph
from tests.gui.find.seeker import CTRL, SHIFT, Seeker
from tests.gui.text.writers import FIGURE

ENTER = Qt.Key.Key_Return


def left(seeker: Seeker, words: str) -> int:
    """Return in how many places words stand."""
    return len(find(seeker.session.form, seeker.session.report, Phrase(words)))


def untouched(seeker: Seeker) -> Report:
    """Return the report after everything was undone."""
    while seeker.session.undo_stack.canUndo():
        seeker.session.undo_stack.undo()
    return seeker.session.report


def test_all_places_on_all_pages_are_replaced_as_one_undo_step(seeker: Seeker) -> None:
    before = seeker.session.report
    seeker.ask_to_replace("公开", "公示")
    assert seeker.button("全部替换").text() == "全部替换 6 处"
    seeker.click("全部替换")
    assert seeker.said == "已替换 6 处"
    assert (left(seeker, "公开"), left(seeker, "公示")) == (0, 6)
    assert seeker.session.undo_stack.count() == 1
    assert seeker.session.undo_stack.undoText() == "替换 6 处"
    press(Qt.Key.Key_Z, CTRL)
    assert seeker.session.report == before


def test_what_was_done_stays_said_until_something_else_is_asked(seeker: Seeker) -> None:
    seeker.ask_to_replace("公开", "公示")
    seeker.click("全部替换")
    seeker.rest()
    assert seeker.said == "已替换 6 处"
    seeker.field("查找").setFocus()
    write("x")
    assert seeker.said == "没有找到"


def test_what_was_undone_is_no_longer_said_to_be_done(seeker: Seeker) -> None:
    seeker.ask_to_replace("公开", "公示")
    seeker.click("全部替换")
    press(Qt.Key.Key_Z, CTRL)
    seeker.rest()
    assert seeker.said.endswith("共 6 处")


def test_tab_comes_from_what_is_looked_for_to_what_takes_its_place(seeker: Seeker) -> None:
    press(Qt.Key.Key_H, CTRL)
    write("公开")
    press(Qt.Key.Key_Tab)
    assert keyboard() is seeker.field("替换为")
    write("公示")
    press(Qt.Key.Key_Backtab, SHIFT)
    assert keyboard() is seeker.field("查找")


def test_headings_stay_headings_and_paragraphs_paragraphs(seeker: Seeker) -> None:
    seeker.ask_to_replace("公开", "")
    seeker.click("全部替换")
    blocks = seeker.session.report.texts["overview"]
    assert blocks[0] == Heading(2, ("主动",))
    assert blocks[1] == Paragraph(("全年 12 件，收到", FIGURE, "件。"))


def test_a_live_figure_is_counted_but_not_replaced_and_that_is_said(seeker: Seeker) -> None:
    seeker.ask_to_replace("12", "十二")
    assert seeker.button("全部替换").text() == "全部替换 1 处"
    seeker.click("全部替换")
    assert seeker.said == "已替换 1 处；1 处是表中的数，随表格变动，没有替换"
    assert FIGURE in seeker.session.report.texts["overview"][1].text  # type: ignore[union-attr]


def test_one_after_the_other_is_replaced_with_enter(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.ask_to_replace("公开", "公示公开")
    press(ENTER)
    assert seeker.has_keys()
    assert left(seeker, "公示公开") == 1
    assert seeker.said.startswith("第 2 处，共 6 处")
    press(ENTER)
    assert left(seeker, "公示公开") == 2
    assert seeker.said.startswith("第 3 处")
    assert seeker.session.undo_stack.count() == 2


def test_the_first_press_without_a_place_in_hand_only_goes_there(seeker: Seeker) -> None:
    seeker.ask_to_replace("公开", "公示")
    seeker.click("替换")
    assert seeker.session.undo_stack.count() == 0
    assert seeker.desk.page == "overview"
    assert seeker.said.startswith("第 1 处")
    seeker.click("替换")
    assert left(seeker, "公示") == 1


def test_one_by_one_passes_over_a_live_figure_and_says_so(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.ask_to_replace("12", "十二")
    press(ENTER)
    assert seeker.said.startswith("第 1 处，共 1 处")
    press(ENTER)
    assert seeker.said.startswith("表中的数随表格变动，不能替换。")
    assert seeker.session.report.figures[FIGURE.address] == 12
    assert left(seeker, "十二") == 1


@pytest.mark.parametrize("by", ["公" * 60])
def test_a_remark_grows_no_longer_than_it_could_be_typed(seeker: Seeker, by: str) -> None:
    seeker.ask_to_replace("公开", by)
    seeker.click("全部替换")
    assert seeker.said == "已替换 5 处；1 处替换后会超过字数上限，没有替换"
    assert seeker.session.report.remarks == {"requests.new.business": "公开 2 件"}


def test_what_cannot_be_replaced_changes_nothing(seeker: Seeker) -> None:
    before = seeker.session.report
    seeker.ask_to_replace("没有这样的话", "x")
    assert not seeker.button("全部替换").isEnabled()
    press(ENTER)
    assert untouched(seeker) == before
    assert seeker.session.undo_stack.count() == 0


def test_the_text_that_is_shown_follows(seeker: Seeker) -> None:
    seeker.desk.open_page("overview")
    seeker.ask_to_replace("公开", "公示")
    seeker.click("全部替换")
    assert seeker.editor().toPlainText().startswith("主动公示")
    seeker.rest()
    assert not seeker.marked()


def test_replacing_is_offered_when_asked_for_alone(seeker: Seeker) -> None:
    press(Qt.Key.Key_F, CTRL)
    assert not seeker.field("替换为").isVisible()
    press(Qt.Key.Key_H, CTRL)
    assert seeker.field("替换为").isVisible()
    assert keyboard() is seeker.field("查找")
