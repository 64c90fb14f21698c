"""The faces and sizes of the window, by role, and the faces of the printed report.

Sizes are logical pixels. Which families stand for which face is data (documents/faces.py); what the
machine has is asked once.
"""

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

from reportdesk.documents.faces import face, window_families

Role = Literal[
    "product", "page_title", "editor", "group", "body", "secondary", "rule_id", "last_year"
]
Weight = Literal[400, 500, 600, 700]

SIZES: dict[Role, float] = {
    "product": 24,
    "page_title": 18,
    "editor": 16,
    "group": 15,
    "body": 13,
    "secondary": 12,
    "rule_id": 11,
    "last_year": 10.5,
}
_POINTS_PER_INCH = 72


class PaperFace(NamedTuple):
    """A face of the printed report, and the family of this machine that shows it."""

    wanted: str
    family: str
    is_substitute: bool


@cache
def font(role: Role, weight: Weight = 400) -> QFont:
    """Return the window's font for a role (shared: copy it before changing it)."""
    made = QFont(QGuiApplication.font())
    if family := _window_family():
        made.setFamilies([family])
    made.setWeight(QFont.Weight(weight))
    # A pixel size is a whole number in Qt; points take the halves.
    made.setPointSizeF(SIZES[role] * _POINTS_PER_INCH / _dots_per_inch())
    return made


@cache
def metrics(role: Role, weight: Weight = 400) -> QFontMetrics:
    """Return the measures of the window's font for a role."""
    return QFontMetrics(font(role, weight))


@cache
def paper_face(wanted: str) -> PaperFace:
    """Return what shows a printed face, asked for by its name or by one of its families.

    A missing face would silently become the window's own, so the caller can say what is used.
    """
    known = face(wanted)
    own = _first_installed(known.own)
    family = own or _first_installed(known.instead) or _window_family()
    return PaperFace(known.name, family, is_substitute=not own)


def paper_font(wanted: str, size: float) -> QFont:
    """Return a new font that shows a printed face at a size in logical pixels."""
    made = QFont([paper_face(wanted).family])
    made.setPointSizeF(size * _POINTS_PER_INCH / _dots_per_inch())
    return made


@cache
def _window_family() -> str:
    """Return the first of the window's families that is here, or "" for the system's own."""
    return _first_installed(window_families())


def _first_installed(families: Iterable[str]) -> str:
    installed = _installed()
    return next((family for family in families if family in installed), "")


@cache
def _installed() -> frozenset[str]:
    return frozenset(QFontDatabase.families())


def _dots_per_inch() -> float:
    return QGuiApplication.primaryScreen().logicalDotsPerInchY()
