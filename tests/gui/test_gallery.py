"""The small widgets side by side: nothing is cut, in either scheme, on any screen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import Label
from tests.gui.gallery import gallery
from tests.gui.pictures import picture, shades, show


def cramped(window: QWidget) -> list[str]:
    """Return the words of a window that have less room than they need."""
    widgets: list[Label | Button] = [*window.findChildren(Label), *window.findChildren(Button)]
    return [
        widget.text()
        for widget in widgets
        if widget.isVisible()
        and (
            widget.width() < widget.minimumSizeHint().width()
            or widget.height() < max(widget.heightForWidth(widget.width()), 0)
        )
    ]


def overlapping(window: QWidget) -> list[tuple[QWidget, QWidget]]:
    """Return the neighbours of a window that stand on each other."""
    parents = [window, *window.findChildren(QWidget)]
    families = [
        [child for child in parent.children() if isinstance(child, QWidget) and child.isVisible()]
        for parent in parents
    ]
    return [
        (one, other)
        for family in families
        for place, one in enumerate(family)
        for other in family[place + 1 :]
        if one.geometry().intersects(other.geometry())
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2])
def test_every_widget_has_its_room_in_both_schemes(
    app: QApplication, qtbot: QtBot, tmp_path: Path, scheme: theme.Scheme, ratio: float
) -> None:
    theme.wear(app, scheme)
    window = gallery()
    show(qtbot, window)
    image = picture(window, ratio)
    image.save(str(tmp_path / f"{scheme}-{ratio}.png"))
    assert cramped(window) == []
    assert overlapping(window) == []
    inks = {"text", "text2", "accent", "error", "warn", "ok", "hint", "error_soft", "ok_soft"}
    assert {theme.color(ink).name() for ink in inks} - shades(image) == set()
