"""Colours by name, in a light and a dark scheme, and the dress that the whole program wears.

The names and their values stand in resources/styles/palette.json. Ask for a colour while
painting, never while building: then every widget follows when the scheme changes.
"""

import json
from collections.abc import Mapping
from functools import cache
from string import Template
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reportdesk.gui import fonts
from reportdesk.resource_files import resource

Scheme = Literal["light", "dark"]

_PROPERTY = "reportdesk_scheme"

_ROLES = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line_mid",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "line_strong",
}
_INK = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def color(token: str) -> QColor:
    """Return a colour of the present scheme (shared: copy it before changing it)."""
    return colors()[token]


def colors() -> Mapping[str, QColor]:
    """Return all colours of the present scheme, for painters that need many."""
    return _colors(scheme())


def mixed(token: str, other: str, share: float) -> QColor:
    """Return a new colour between two of the present scheme; a share of 0 is the first."""
    one, two = color(token), color(other)
    pairs = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return QColor(*(round(first + (second - first) * share) for first, second in pairs))


def scheme() -> Scheme:
    """Return the scheme that the program wears now; light before any was applied."""
    app = QCoreApplication.instance()
    return "dark" if app is not None and app.property(_PROPERTY) == "dark" else "light"


def tokens(scheme: Scheme) -> dict[str, str]:
    """Return the colours of a scheme as written: name to #RRGGBB."""
    written: dict[str, dict[Scheme, str]] = json.loads(
        resource("styles", "palette.json").read_text(encoding="utf-8")
    )
    return {token: values[scheme] for token, values in written.items()}


def apply(app: QApplication) -> None:
    """Dress the program as the system's scheme asks, now and whenever that changes.

    The dress is cut for the style Fusion, which the program is started with.
    """
    app.setFont(fonts.font("body"))
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda asked: wear(app, _named(asked)))
    wear(app, _named(hints.colorScheme()))


def wear(app: QApplication, scheme: Scheme) -> None:
    """Change the dress of the running program to one scheme."""
    app.setProperty(_PROPERTY, scheme)
    app.setPalette(_palette(scheme))
    app.setStyleSheet(_style_sheet(scheme))


def _named(asked: Qt.ColorScheme) -> Scheme:
    return "dark" if asked == Qt.ColorScheme.Dark else "light"


@cache
def _colors(scheme: Scheme) -> Mapping[str, QColor]:
    return {token: QColor(value) for token, value in tokens(scheme).items()}


def _palette(scheme: Scheme) -> QPalette:
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, _colors(scheme)[token])
    for role in _INK:
        palette.setColor(QPalette.ColorGroup.Disabled, role, _colors(scheme)["line_strong"])
    return palette


def _style_sheet(scheme: Scheme) -> str:
    template = Template(resource("styles", "window.qss").read_text(encoding="utf-8"))
    return template.substitute(tokens(scheme))
