"""What the eye sees in a cell: its state by shape, and the finding in hand by signs."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reportdesk.form.loader import all_forms
from reportdesk.gui import theme
from reportdesk.report.report import LastYear, Report
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import Desk, filled, zeros
from tests.gui.pictures import shades

CALM = "requests.granted.business"
WRONG = "requests.carried_out.natural_person"
RING = 2
BALANCE = (
    ("requests.new.natural_person", ""),
    ("requests.carried_in.natural_person", "＋"),
    ("requests.results_total.natural_person", "＝"),
    ("requests.carried_out.natural_person", "＋"),
)


def unbalanced() -> Report:
    """Return a report whose first column does not add up."""
    edits = zeros(all_forms()["2021"], "requests")
    return filled("2021", edits | {"requests.new.natural_person": 60})


def cell(desk: Desk, place: str, left: float = 0, right: float = 1) -> QImage:
    """Return the picture of a cell, or of a part of its width."""
    view = desk.page.view
    found = view.visualRect(view.figures.place(place))
    start, end = round(found.width() * left), round(found.width() * right)
    part = QRect(found.left() + start, found.top(), end - start, found.height())
    return view.viewport().grab(part).toImage()


def colour(token: str) -> str:
    """Return a colour of the present scheme as a picture holds it."""
    return theme.color(token).name()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_wrong_cell_has_a_tint_a_bar_and_an_octagon(
    open_table: Open, app: QApplication, scheme: theme.Scheme
) -> None:
    theme.wear(app, scheme)
    desk = open_table(unbalanced(), "requests").at(CALM)
    assert colour("error_soft") in shades(cell(desk, WRONG))
    assert shades(cell(desk, WRONG, 0, 0.03)) == {colour("error")} | edge()
    assert colour("error") in shades(cell(desk, WRONG, 0.1, 0.4))
    assert colour("error") not in shades(cell(desk, CALM))


def edge() -> set[str]:
    """Return the colours of the line under a cell of the last row."""
    return {colour("line_strong")}


def test_the_finding_in_hand_lights_its_cells_with_their_signs(open_table: Open) -> None:
    desk = open_table(unbalanced(), "requests").at(CALM)
    finding = next(f for f in desk.session.findings if f.rule == "B1")
    desk.page.light(finding)
    shown = desk.page.view.figures.shown
    assert [(place, shown(place).sign) for place, _ in BALANCE] == list(BALANCE)
    lit = "requests.carried_in.natural_person"
    assert colour("accent_soft") in shades(cell(desk, lit))
    assert colour("accent") in shades(cell(desk, lit, 0.1, 0.3))
    desk.page.light(None)
    assert colour("accent_soft") not in shades(cell(desk, lit))


def test_the_row_and_column_in_hand_are_hot(open_table: Open) -> None:
    desk = open_table(unbalanced(), "requests").at(CALM)
    assert colour("row") in shades(cell(desk, "requests.granted.research"))
    heads, labels = desk.page.view.horizontalHeader(), desk.page.view.verticalHeader()
    assert colour("select") in shades(heads.grab().toImage())
    assert colour("select") in shades(labels.grab().toImage())


def test_a_remark_folds_the_corner(open_table: Open) -> None:
    report = replace(unbalanced(), remarks={CALM: "其中一件"})
    desk = open_table(report, "requests")
    assert colour("accent") in shades(cell(desk, CALM, 0.88, 1))
    assert colour("accent") not in shades(cell(desk, "requests.granted.research", 0.88, 1))


def test_the_ring_leaves_the_corner_of_a_remark_to_be_seen(open_table: Open) -> None:
    report = replace(unbalanced(), remarks={CALM: "其中一件"})
    desk = open_table(report, "requests").at(CALM)
    picture = cell(desk, CALM)
    width, height = picture.width() - 2 * RING, picture.height() - 2 * RING
    inside = picture.copy(RING, RING, width, height)
    inks = [inside.pixelColor(x, y).name() for x in range(width) for y in range(height)]
    assert inks.count(colour("accent")) > 20


def test_last_year_stands_small_at_the_left_unless_it_is_zero(open_table: Open) -> None:
    last_year = LastYear(
        "2021", 2024, "去年.report.json", {CALM: 24, "requests.granted.research": 0}
    )
    desk = open_table(replace(unbalanced(), last_year=last_year), "requests")
    assert len(shades(cell(desk, CALM, 0.05, 0.4))) > 2
    assert len(shades(cell(desk, "requests.granted.research", 0.05, 0.4))) <= 2


def test_a_total_is_shaded(open_table: Open) -> None:
    desk = open_table(unbalanced(), "requests").at(CALM)
    assert colour("total") in shades(cell(desk, "requests.carried_in.total"))


def test_the_ring_says_where_the_keyboard_is(open_table: Open) -> None:
    desk = open_table(unbalanced(), "requests").at(CALM)
    assert colour("accent") in shades(cell(desk, CALM))
    desk.page.footnote.setVisible(True)
    desk.page.footnote.field.setFocus()
    assert colour("accent") not in shades(cell(desk, CALM))
    assert colour("line_strong") in shades(cell(desk, CALM))


def test_an_explained_warning_has_no_sign(open_table: Open) -> None:
    place = "disclosure.rules.issued"
    report = filled("2021", {place: 3})
    desk = open_table(replace(report, office={**report.office, "kind": "county"}), "disclosure")
    assert desk.page.view.figures.shown(place).warnings
    finding = next(f for f in desk.session.findings if f.rule == "C5")
    desk.session.findings = (replace(finding, reason="受委托代拟"),)
    desk.session.findings_changed.emit()
    assert not desk.page.view.figures.shown(place).warnings
