"""Icons are sharp on every screen and change colour with the scheme."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reportdesk.gui import icons, theme
from reportdesk.gui.icon_engine import icon
from reportdesk.resource_files import resource
from tests.gui.pictures import drawn, shades

pytestmark = pytest.mark.usefixtures("app")

SHIPPED = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_icon_shipped_can_be_drawn(name: str) -> None:
    assert drawn(icons.pixmap(name, "text2", 24, 1).toImage()) > 0


@pytest.mark.parametrize("name", SHIPPED)
def test_every_icon_leaves_its_colour_and_its_stroke_to_the_window(name: str) -> None:
    written = resource("icons", f"{name}.svg").read_text("utf-8")
    assert 'stroke="currentColor"' in written
    assert 'stroke-width="2"' in written


def test_the_licences_of_both_collections_are_shipped() -> None:
    licence = resource("icons", "LICENSE").read_text("utf-8")
    assert "ISC License" in licence
    assert "The MIT License" in licence
    assert "Cole Bemis" in licence


@pytest.mark.parametrize(("ratio", "pixels"), [(1, 18), (1.25, 22), (1.5, 27), (2, 36)])
def test_an_icon_has_a_pixel_for_each_of_the_screen(ratio: float, pixels: int) -> None:
    picture = icons.pixmap("octagon-x", "error", 18, ratio)
    assert picture.width() == pixels
    assert picture.devicePixelRatio() == ratio
    assert icon("octagon-x", "error").pixmap(QSize(18, 18), ratio).width() == pixels


def test_an_icon_is_drawn_in_its_ink() -> None:
    picture = icon("octagon-x", "error").pixmap(QSize(24, 24), 2)
    assert theme.color("error").name() in shades(picture.toImage())


def test_an_icon_made_before_follows_the_scheme(app: QApplication) -> None:
    drawn_icon = icon("octagon-x", "error")
    light = shades(drawn_icon.pixmap(QSize(24, 24), 2).toImage())
    theme.wear(app, "dark")
    dark = shades(drawn_icon.pixmap(QSize(24, 24), 2).toImage())
    assert theme.color("error").name() in dark
    assert theme.color("error").name() not in light


def test_an_icon_that_cannot_be_used_is_paler() -> None:
    picture = icon("save").pixmap(QSize(24, 24), QIcon.Mode.Disabled)
    assert theme.color("line_mid").name() in shades(picture.toImage())


def test_small_icons_have_a_heavier_stroke() -> None:
    small = drawn(icons.pixmap("x", "text", 16, 3).toImage()) / 48**2
    large = drawn(icons.pixmap("x", "text", 24, 2).toImage()) / 48**2
    assert small > large * 1.1


def test_a_copied_icon_draws_the_same() -> None:
    copied = QIcon(icon("stamp", "accent"))
    copied.addPixmap(icons.pixmap("stamp", "accent", 48, 1))
    assert drawn(copied.pixmap(QSize(24, 24), 1.0).toImage()) > 0
