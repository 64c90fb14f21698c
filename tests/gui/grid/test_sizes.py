"""Sizes: all of a long table in sight at 1366 × 768, whole pixels, nothing cut off."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from reportdesk.form.loader import all_forms
from reportdesk.gui import fonts, theme
from reportdesk.gui.grid.label_type import face, lines_of
from reportdesk.gui.grid.lines import LINE_HEIGHT
from reportdesk.gui.grid.shape import Shape
from reportdesk.gui.grid.sizes import Sizes, fit
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import filled
from tests.gui.pictures import shades

pytestmark = pytest.mark.usefixtures("app")
# What the page leaves to a table at 1366 × 768, 1280 × 720 and 1920 × 1080.
ROOMS = [(833, 587), (750, 540), (1200, 900)]
TABLES = [(edition, table) for edition, form in all_forms().items() for table in form.tables]


def shape(edition: str, table: str) -> Shape:
    """Return the shape of a table."""
    form = all_forms()[edition]
    return Shape(form, form.tables[table])


@pytest.mark.parametrize(("edition", "table"), TABLES)
def test_every_table_is_in_sight_as_a_whole_at_1366_by_768(edition: str, table: str) -> None:
    sizes = fit(shape(edition, table), 833, 587)
    assert sizes.height <= 587
    assert sizes.width == 833


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize(("edition", "table"), TABLES)
def test_no_word_is_cut_off(edition: str, table: str, room: tuple[int, int]) -> None:
    found = shape(edition, table)
    sizes = fit(found, *room)
    for cell in found.grid.cells:
        if cell.figure is None:
            place = sizes.place(cell)
            lines = lines_of(found, cell, place.width())
            widest = max(fonts.metrics(*face(found, cell)).horizontalAdvance(ln) for ln in lines)
            assert widest <= place.width() - 2
            assert len(lines) * LINE_HEIGHT <= place.height()


@pytest.mark.parametrize("room", ROOMS)
def test_columns_of_figures_are_equal_and_hold_eight_digits(room: tuple[int, int]) -> None:
    found = shape("2021", "requests")
    columns = fit(found, *room).columns[found.frozen_columns :]
    assert len(set(columns)) == 1
    smallest = fonts.font("body", 600).__copy__()
    smallest.setPixelSize(10)
    assert QFontMetrics(smallest).horizontalAdvance("11398889") <= columns[0] - 6


@pytest.mark.parametrize("width", [-60, 0, 300])
@pytest.mark.parametrize(("edition", "table"), TABLES)
def test_where_there_is_no_room_every_column_is_still_to_be_seen(
    edition: str, table: str, width: int
) -> None:
    assert min(fit(shape(edition, table), width, 500).columns) >= 8


def test_a_long_table_is_in_sight_as_a_whole_at_200_percent_of_2560_by_1440() -> None:
    assert fit(shape("2021", "requests"), 775, 575).height <= 575


def test_rows_grow_with_the_room_and_stay_equal() -> None:
    found = shape("2021", "requests")
    heights = [fit(found, 833, room) for room in (400, 587, 640, 700, 2000)]
    singles = [min(sizes.rows[found.frozen_rows :]) for sizes in heights]
    assert singles[0] == singles[1] == 19
    assert singles == sorted(singles)
    assert singles[-1] == 27
    for sizes in heights:
        assert len({h for h in sizes.rows[found.frozen_rows :] if h < 30}) == 1


@pytest.mark.parametrize(("edition", "table"), TABLES)
def test_a_little_more_room_never_makes_a_table_lower(edition: str, table: str) -> None:
    found = shape(edition, table)
    heights = [fit(found, 833, room).height for room in range(300, 1000, 20)]
    assert all(low <= high for low, high in pairwise(heights))


def test_a_group_label_in_a_narrow_column_is_set_upright() -> None:
    found = shape("2021", "requests")
    outer, inner = found.groups(0)[0], found.groups(1)[0]
    assert lines_of(found, outer, 26) == tuple(outer.text)
    assert lines_of(found, inner, 62) == ("（三）", "不予公开")


def test_sizes_place_a_cell_over_all_that_it_covers() -> None:
    found = shape("2021", "requests")
    sizes = Sizes((10, 20, 30, *[5] * 7), (1, 2, 3, *[4] * 25))
    corner = found.corner()[0]
    assert sizes.place(corner).getRect() == (0, 0, 60, 6)


def test_heads_and_labels_stay_while_rows_scroll(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests", (870, 400))
    view = desk.page.view
    heads, labels = view.horizontalHeader().grab(), view.verticalHeader().grab()
    desk.press(Qt.Key.Key_End, modifiers=Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() > 0
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert view.horizontalHeader().grab().toImage() == heads.toImage()
    assert view.verticalHeader().grab().toImage() != labels.toImage()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_beside_and_below_the_table_is_nothing_but_the_page(
    open_table: Open, app: QApplication, scheme: theme.Scheme
) -> None:
    theme.wear(app, scheme)
    desk = open_table(filled("2021"), "review")
    page = desk.page.grab().toImage()
    table = desk.page.view.geometry()
    beside = page.copy(table.right() - 8, table.top(), 8, table.height())
    assert shades(beside) == {theme.color("surface").name()}


def test_a_narrow_page_scrolls_sideways_and_cuts_nothing(open_table: Open) -> None:
    desk = open_table(filled("2021"), "review", (600, 645))
    desk.press(Qt.Key.Key_End)
    view = desk.page.view
    assert view.horizontalScrollBar().value() > 0
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert view.height() >= view.horizontalHeader().height() + view.rowHeight(0)
