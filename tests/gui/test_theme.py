"""The colours can be told apart and read, and everything follows the scheme."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from tests.gui.pictures import picture, shades, show

WORDS = 4.5
SIGNS = 3.0
"""The least contrast of the Web Content Accessibility Guidelines, level AA."""

READ_ON: dict[str, tuple[str, ...]] = {
    "text": ("surface", "ground", "raised", "header", "total", "row", "select", "hover"),
    "text2": ("surface", "ground", "header", "error_soft", "warn_soft", "ok_soft"),
    "text3": ("surface", "ground", "total", "row"),
    "zero": ("surface", "ground", "total", "row"),
    "accent": ("surface", "accent_soft", "select"),
    "accent_text": ("accent",),
    "error": ("surface", "ground", "error_soft"),
    "warn": ("surface", "ground", "warn_soft"),
    "ok": ("surface", "ground", "ok_soft"),
    "hint": ("surface", "ground"),
    "blank": ("surface", "ground"),
    "paper_ink": ("paper",),
}
SEEN_ON = {"line_strong": ("surface", "ground")}


def luminance(shade: str) -> float:
    """Return the relative luminance of #RRGGBB (WCAG 2.2)."""
    parts = [int(shade[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_weak(
    scheme: theme.Scheme, pairs: Mapping[str, tuple[str, ...]], least: float
) -> dict[str, float]:
    shades = theme.tokens(scheme)
    ratios = {
        f"{ink} on {ground}": contrast(shades[ink], shades[ground])
        for ink, grounds in pairs.items()
        for ground in grounds
    }
    return {pair: ratio for pair, ratio in ratios.items() if ratio < least}


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_can_be_read_on_every_ground_they_stand_on(scheme: theme.Scheme) -> None:
    assert too_weak(scheme, READ_ON, WORDS) == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_border_of_a_field_can_be_seen(scheme: theme.Scheme) -> None:
    assert too_weak(scheme, SEEN_ON, SIGNS) == {}


def test_both_schemes_name_the_same_colours() -> None:
    assert theme.tokens("light").keys() == theme.tokens("dark").keys()


def test_a_colour_is_that_of_the_scheme_worn_now(app: QApplication) -> None:
    assert theme.color("surface").name() == "#ffffff"
    theme.wear(app, "dark")
    assert theme.color("surface").name() == "#20242a"
    assert theme.scheme() == "dark"


def test_the_dress_follows_the_system_while_the_program_runs(app: QApplication) -> None:
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.scheme() == "dark"
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.scheme() == "light"


def test_an_open_window_changes_with_the_scheme(app: QApplication, qtbot: QtBot) -> None:
    field = QLineEdit("2025")
    qtbot.addWidget(field)
    field.resize(120, 34)
    assert "#ffffff" in shades(picture(field))
    theme.wear(app, "dark")
    seen = shades(picture(field))
    assert "#20242a" in seen
    assert "#ffffff" not in seen


@pytest.mark.usefixtures("app")
def test_a_mixture_lies_between_its_colours() -> None:
    assert theme.mixed("surface", "paper_ink", 0).name() == "#ffffff"
    assert theme.mixed("surface", "paper_ink", 1).name() == "#111111"
    assert theme.mixed("surface", "paper_ink", 0.5).name() == "#888888"


@pytest.mark.usefixtures("app")
def test_focus_changes_neither_the_size_of_a_field_nor_where_its_text_stands(qtbot: QtBot) -> None:
    window, field, other = QWidget(), QLineEdit("2025"), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(other)
    show(qtbot, window)
    other.setFocus()
    quiet = shades(picture(field))
    before = (field.size(), field.sizeHint(), field.cursorRect().topLeft())
    field.setFocus()
    assert theme.color("accent").name() in shades(picture(field)) - quiet
    assert (field.size(), field.sizeHint(), field.cursorRect().topLeft()) == before
    assert field.height() == 34
