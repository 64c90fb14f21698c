"""The parts of the desk and where they stand: three columns, fewer where the window is narrow."""

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui import outline
from reportdesk.gui.app_bar import AppBar
from reportdesk.gui.drawer import Drawer
from reportdesk.gui.findings.guidance import GuidancePanel
from reportdesk.gui.findings.panel import FindingsPanel
from reportdesk.gui.findings.verdict_head import VerdictHead
from reportdesk.gui.outline import Outline
from reportdesk.gui.page_stack import PageStack
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.surface import Surface

PANEL_WIDTH = 300
_ROOMY = 1320
_NARROW = 1200


class DeskLayout:
    """Arranges the desk for its width: the panel beside the page, or as a drawer over it."""

    def __init__(self, desk: QWidget, session: Session, actions: Mapping[str, QAction]) -> None:
        self._desk = desk
        self.bar = AppBar(actions)
        self.verdict = VerdictHead(session)
        self.outline = Outline(session)
        self.pages = PageStack(session)
        self.findings = FindingsPanel(session)
        self.drawer = Drawer(desk)
        self.guidance = GuidancePanel(session)
        self._panel = Surface("ground", "left")
        self._panel.setFixedWidth(PANEL_WIDTH)
        self._column = QVBoxLayout(self._panel)
        self._centre = QVBoxLayout()
        self._is_narrow = False
        self._is_folded = False
        self._arrange()
        self._fold(narrow=False, folded=False)
        self.drawer.dismissed.connect(self._dismiss)
        self.verdict.toggled.connect(self.toggle_panel)
        self.pages.handed.connect(self.guidance.show_place)

    def fit(self) -> None:
        """Follow the width of the desk."""
        width = self._desk.width()
        narrow = width < _NARROW
        wide = outline.WIDTH if width >= _ROOMY else outline.NARROW_WIDTH
        self.outline.set_width(outline.RAIL_WIDTH if narrow else wide)
        if narrow != self._is_narrow:
            self._fold(narrow=narrow, folded=narrow)
        elif self.drawer.isVisible():
            self.drawer.open(self._drawer_place())

    def toggle_panel(self) -> None:
        """Fold the panel away, or bring it back: beside the page, or where narrow over it."""
        self._fold(narrow=self._is_narrow, folded=not self._is_folded)
        (self._resume if self._is_folded else self.findings.setFocus)()

    def make_way(self) -> None:
        """Take the drawer away from a page that is to be seen."""
        if self._is_narrow and not self._is_folded:
            self._fold(narrow=True, folded=True)

    def step_area(self, by: int) -> None:
        """Move the keyboard to the next area of the desk, round the end."""
        areas = (self.outline, self.pages, self.findings, self.bar)
        focused = QApplication.focusWidget()
        held = [a for a in areas if focused and (a is focused or a.isAncestorOf(focused))]
        place = areas.index(held[0]) if held else 1
        self._enter(areas[(place + by) % len(areas)])

    def _enter(self, area: QWidget) -> None:
        if area is self.findings or self._is_narrow:
            self._fold(narrow=self._is_narrow, folded=area is not self.findings)
        if area is self.pages:
            self._resume()
        elif area is self.bar:
            self.bar.resume()
        else:
            area.setFocus()

    def _resume(self) -> None:
        if self.pages.current:
            self.pages.current.resume()

    def _dismiss(self) -> None:
        """Note that the drawer is closed, and go back to the page."""
        self._fold(narrow=True, folded=True)
        self._resume()

    def _drawer_place(self) -> QRect:
        top = self.bar.height()
        width, height = self._desk.width(), self._desk.height()
        return QRect(width - PANEL_WIDTH, top, PANEL_WIDTH, height - top)

    def _fold(self, *, narrow: bool, folded: bool) -> None:
        """Show the findings beside the page or over it, or not; guidance stays in sight."""
        self._is_narrow, self._is_folded = narrow, folded
        self.bar.set_narrow(narrow)
        self._panel.setVisible(not narrow and not folded)
        self._place_guidance(strip=narrow or folded)
        self.verdict.show_open(not folded)
        if narrow:
            self.drawer.hold(self.findings)
        else:
            self._column.insertWidget(0, self.findings, 1)
        if narrow and not folded:
            self.drawer.open(self._drawer_place())
        else:
            self.drawer.close_up()

    def _place_guidance(self, *, strip: bool) -> None:
        """Put the guidance under the page, or at the foot of the panel."""
        column = self._centre if strip else self._column
        if column.indexOf(self.guidance) < 0:
            self.guidance.set_strip(strip)
            column.addWidget(self.guidance)

    def _arrange(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        whole = QVBoxLayout(self._desk)
        for layout in (top, below, whole, self._centre, self._column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._column.setContentsMargins(1, 0, 0, 0)
        self.verdict.setFixedWidth(PANEL_WIDTH)
        top.addWidget(self.bar, 1)
        top.addWidget(self.verdict)
        self._centre.addWidget(self.pages, 1)
        below.addWidget(self.outline)
        below.addLayout(self._centre, 1)
        below.addWidget(self._panel)
        whole.addLayout(top)
        whole.addLayout(below, 1)
