"""Sheets on the desk: looked at, scrolled, zoomed and pointed at."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from reportdesk.gui.preview.paper_view import PaperView
from reportdesk.gui.preview.zoom import FIT, STEPS, Zoom
from tests.gui.pictures import picture, shades, show
from tests.gui.preview.papers import by_hand, laid_out, line, report, scrolled, spot

pytestmark = pytest.mark.usefixtures("app")
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
HAND = by_hand(
    (line("本年新收", 100, "requests.new"), line("有多少件", 130, "texts.overview.0")),
    (line("第二页", 100, "texts.overview.1"),),
    (line("第三页", 700, "texts.problems.0"),),
)


@pytest.fixture
def view(qtbot: QtBot) -> PaperView:
    made = PaperView(HAND)
    made.resize(600, 500)
    show(qtbot, made)
    made.setFocus()
    return made


def press(view: PaperView, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(view, key, modifier or Qt.KeyboardModifier.NoModifier)


def percent(view: PaperView) -> int:
    """Return how large a sheet is seen, 100 as large as on paper."""
    return round(view.pile.sheet_size.width() / (HAND.width * 96 / 72) * 100)


def turn_wheel(view: PaperView, by: int, modifier: Qt.KeyboardModifier) -> None:
    middle = QPointF(view.viewport().rect().center())
    there = view.viewport().mapToGlobal(middle)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, there, QPoint(), QPoint(0, by), none, modifier, phase, False)  # noqa: FBT003 - Qt takes it so
    QApplication.sendEvent(view.viewport(), event)


def test_a_listener_hears_which_page_is_in_view_and_reads_it(view: PaperView) -> None:
    assert view.accessibleName() == "打印预览，第 1 页，共 3 页"
    assert view.accessibleDescription() == "本年新收\n有多少件"
    press(view, KEY.Key_End)
    assert view.accessibleName() == "打印预览，第 3 页，共 3 页"
    assert view.accessibleDescription() == "第三页"


def test_the_cells_of_a_row_are_read_in_one_line(qtbot: QtBot) -> None:
    cells = (line("转结", 100, "a"), line("12", 100, "b"), line("下一行", 130, "c"))
    made = PaperView(by_hand(cells))
    qtbot.addWidget(made)
    assert made.accessibleDescription() == "转结 12\n下一行"


def test_keys_scroll_by_lines_views_and_to_the_ends(view: PaperView) -> None:
    press(view, KEY.Key_Down)
    by_line = scrolled(view)
    press(view, KEY.Key_PageDown)
    by_view = scrolled(view) - by_line
    assert 0 < by_line < by_view < view.viewport().height()
    press(view, KEY.Key_PageUp)
    press(view, KEY.Key_Up)
    assert scrolled(view) == 0
    press(view, KEY.Key_End)
    assert scrolled(view) == view.verticalScrollBar().maximum()
    press(view, KEY.Key_Home)
    assert scrolled(view) == 0


def test_a_sheet_is_as_wide_as_its_room_and_stays_so(view: PaperView) -> None:
    for width in (600, 480, 700):
        view.resize(width, 500)
        room = view.viewport().width()
        assert 0 < room - view.pile.sheet_size.width() < 80
        assert view.horizontalScrollBar().maximum() == 0


def test_keys_zoom_by_steps_and_back_to_the_width(view: PaperView) -> None:
    fitting = percent(view)
    press(view, KEY.Key_Plus, CTRL)
    assert percent(view) == min(step for step in STEPS if step > fitting)
    press(view, KEY.Key_Equal, CTRL)
    press(view, KEY.Key_Minus, CTRL)
    press(view, KEY.Key_Minus, CTRL)
    assert percent(view) == max(step for step in STEPS if step < fitting + 1)
    press(view, KEY.Key_0, CTRL)
    assert (percent(view), view.zoom.percent) == (fitting, FIT)


def test_the_ends_of_the_zoom_hold(view: PaperView) -> None:
    for key, end in ((KEY.Key_Plus, STEPS[-1]), (KEY.Key_Minus, STEPS[0])):
        for _ in range(len(STEPS) + 1):
            press(view, key, CTRL)
        assert percent(view) == end


def test_the_wheel_scrolls_and_with_ctrl_zooms(view: PaperView) -> None:
    turn_wheel(view, -120, Qt.KeyboardModifier.NoModifier)
    assert scrolled(view) > 0
    assert view.zoom.percent == FIT
    turn_wheel(view, 120, CTRL)
    larger = view.zoom.percent
    turn_wheel(view, -120, CTRL)
    assert larger > view.zoom.percent > FIT


def test_what_is_in_the_middle_stays_there_when_it_is_zoomed(view: PaperView) -> None:
    view.verticalScrollBar().setValue(900)
    middle = QPointF(view.viewport().rect().center())
    before = view.pile.on_sheet(middle + QPointF(0, scrolled(view)))
    view.set_zoom(Zoom(100))
    across = view.horizontalScrollBar().value()
    middle = QPointF(view.viewport().rect().center())
    after = view.pile.on_sheet(middle + QPointF(across, scrolled(view)))
    assert after[0] == before[0]
    assert (after[1] - before[1]).manhattanLength() < 3


def test_a_click_tells_the_place_and_the_character(qtbot: QtBot, view: PaperView) -> None:
    with qtbot.waitSignal(view.picked) as told:
        qtbot.mouseClick(view.viewport(), LEFT, pos=spot(view, 80 + 2 * 16 + 3, 140))
    assert told.args == ["texts.overview.0", 2]


def test_a_click_where_nothing_stands_does_nothing(qtbot: QtBot, view: PaperView) -> None:
    with qtbot.assertNotEmitted(view.picked):
        qtbot.mouseClick(view.viewport(), LEFT, pos=spot(view, 200, 400))
        qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(3, 3))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=spot(view, 90, 140))


def test_the_pointer_says_what_can_be_clicked(qtbot: QtBot, view: PaperView) -> None:
    shapes = []
    for x, y in ((90, 110), (200, 400)):
        qtbot.mouseMove(view.viewport(), spot(view, x, y))
        shapes.append(view.viewport().cursor().shape())
    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor]


def test_enter_goes_to_the_first_place_in_view(qtbot: QtBot, view: PaperView) -> None:
    for down, place in ((0, "requests.new"), (400, "texts.overview.1")):
        view.verticalScrollBar().setValue(down)
        with qtbot.waitSignal(view.picked) as told:
            press(view, KEY.Key_Return)
        assert told.args == [place, 0]


def test_esc_leaves(qtbot: QtBot, view: PaperView) -> None:
    with qtbot.waitSignal(view.left):
        press(view, KEY.Key_Escape)


def colour_at(image: QImage, point: QPoint) -> str:
    return image.pixelColor(point).name().upper()


def test_a_cell_in_hand_has_a_frame_and_a_text_a_bar_and_the_caret(view: PaperView) -> None:
    accent = theme.tokens("light")["paper_accent"]
    view.hold("requests.new", None)
    framed = picture(view.viewport())
    assert colour_at(framed, spot(view, 110, 100) + QPoint(0, 1)) == accent
    assert colour_at(framed, spot(view, 110, 110)) != accent
    view.hold("texts.overview.0", 2)
    scale = view.pile.scale
    marked = picture(view.viewport())
    beside = spot(view, 80 - 8 / scale, 140)
    assert accent.lower() in shades(marked.copy(beside.x() - 1, beside.y(), 5, 1))
    assert accent.lower() not in shades(marked.copy(10, 10, 500, spot(view, 0, 115).y()))
    caret = spot(view, 80 + 2 * 16, 132)
    assert accent.lower() in shades(marked.copy(caret.x() - 2, caret.y(), 5, 3))


def test_what_comes_in_hand_is_brought_into_view_and_what_is_in_view_stays(
    view: PaperView,
) -> None:
    view.hold("texts.overview.0", 0)
    assert scrolled(view) == 0
    view.hold("texts.problems.0", 0)
    assert 0 < spot(view, 80, 700, sheet=2).y() < view.viewport().height()
    there = scrolled(view)
    view.hold("texts.problems.0", 1)
    assert scrolled(view) == there


def test_what_is_in_hand_stays_in_view_when_the_view_changes(view: PaperView) -> None:
    view.hold("texts.problems.0", 0)
    for size in ((480, 300), (900, 260), (420, 700)):
        view.resize(*size)
        assert 0 < spot(view, 80, 700, sheet=2).y() < view.viewport().height()


def test_the_top_stays_the_top_when_the_view_changes(view: PaperView) -> None:
    for size in ((480, 300), (900, 260), (420, 700)):
        view.resize(*size)
        assert scrolled(view) == 0


def test_what_is_at_the_top_stays_there_when_the_view_changes(view: PaperView) -> None:
    view.verticalScrollBar().setValue(400)
    before = view.pile.on_sheet(QPointF(0, scrolled(view)))
    view.resize(750, 400)
    after = view.pile.on_sheet(QPointF(0, scrolled(view)))
    assert after[0] == before[0]
    assert after[1].y() == pytest.approx(before[1].y(), abs=2)


def test_a_place_that_does_not_print_moves_nothing(view: PaperView) -> None:
    view.verticalScrollBar().setValue(200)
    view.hold("year", None)
    assert scrolled(view) == 200


def test_another_paper_is_scrolled_as_the_one_before(view: PaperView) -> None:
    view.verticalScrollBar().setValue(333)
    view.show_paper(by_hand(*([(line("新的一页", 100, "texts.overview.0"),)] * 5)))
    assert scrolled(view) == 333
    assert "共 5 页" in view.accessibleName()


def test_a_paper_that_becomes_shorter_shows_its_last_page(view: PaperView) -> None:
    press(view, KEY.Key_End)
    view.show_paper(by_hand((line("只有一页", 100, "texts.overview.0"),)))
    assert view.accessibleName() == "打印预览，第 1 页，共 1 页"
    assert view.accessibleDescription() == "只有一页"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_stays_paper_in_both_schemes(
    app: QApplication, view: PaperView, scheme: theme.Scheme
) -> None:
    theme.wear(app, scheme)
    worn = theme.tokens(scheme)
    seen = picture(view.viewport())
    assert colour_at(seen, spot(view, 300, 400)) == worn["paper"]
    assert colour_at(seen, QPoint(8, 250)) == worn["desk"]
    assert worn["paper_ink"].lower() in shades(picture(view.viewport(), ratio=3))


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2])
def test_words_stand_within_their_run_at_every_scale(view: PaperView, ratio: float) -> None:
    seen = picture(view.viewport(), ratio)
    left, right = spot(view, 80, 115), spot(view, 80 + 4 * 16, 115)
    ground = theme.tokens("light")["paper"].lower()
    strip = (round((right.x() + 2) * ratio), round(spot(view, 0, 101).y() * ratio))
    beside = seen.copy(strip[0], strip[1], 40, round(14 * ratio))
    words = seen.copy(round(left.x() * ratio), strip[1], 40, round(14 * ratio))
    assert shades(beside) == {ground}
    assert len(shades(words)) > 2


def test_a_whole_report_can_be_looked_through(qtbot: QtBot) -> None:
    paper = laid_out(report())
    made = PaperView(paper)
    made.resize(500, 600)
    show(qtbot, made)
    seen = {made.sheet}
    for _ in range(100):
        press(made, KEY.Key_PageDown)
        picture(made.viewport())
        seen.add(made.sheet)
    assert seen == set(range(len(paper.sheets)))
