"""Which colours a button wears, by its kind and its state."""

from typing import Literal, NamedTuple

from PySide6.QtGui import QColor

from reportdesk.gui import theme

Kind = Literal["normal", "quiet", "primary", "link"]


class State(NamedTuple):
    """What a button is going through."""

    enabled: bool
    checked: bool
    pressed: bool
    hovered: bool


class Look(NamedTuple):
    """The colours of a button by name; "" is none. The fill may be a mixture."""

    fill: str | QColor
    edge: str
    ink: str
    icon_ink: str
    focus: str = "accent"


def look(kind: Kind, state: State) -> Look:
    """Return what a button of a kind wears in a state."""
    if not state.enabled:
        return _disabled(kind)
    if kind == "link":
        return Look("", "", "accent", "accent")
    if state.checked:
        return Look(_tint(state, "accent_soft"), "", "accent", "accent")
    if kind == "primary":
        return Look(_accent(state), "", "accent_text", "accent_text", focus="text")
    rest, edge = ("surface", "line_strong") if kind == "normal" else ("", "")
    return Look(_tint(state, rest), edge, "text", "text2")


def _disabled(kind: Kind) -> Look:
    fill, edge = {"normal": ("", "line"), "primary": ("line", "")}.get(kind, ("", ""))
    return Look(fill, edge, "line_strong", "line_mid")


def _tint(state: State, rest: str) -> str:
    if state.pressed:
        return "pressed"
    return "hover" if state.hovered and not state.checked else rest


def _accent(state: State) -> QColor:
    """Return the accent, moved a little towards its text while the button is hovered or pressed."""
    share = 0.2 if state.pressed else 0.1 if state.hovered else 0.0
    return theme.mixed("accent", "accent_text", share)
