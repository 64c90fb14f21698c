"""The parts of the desk and where they stand: three columns, fewer where the window is narrow."""

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui import outline
from reportdesk.gui.app_bar import AppBar
from reportdesk.gui.centre import Centre
from reportdesk.gui.drawer import Drawer
from reportdesk.gui.findings.guidance import GuidancePanel
from reportdesk.gui.findings.panel import FindingsPanel
from reportdesk.gui.findings.verdict_head import VerdictHead
from reportdesk.gui.outline import Outline
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.notice import Kind
from reportdesk.gui.widgets.notices import Notices
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
        self.centre = Centre(session)
        self.pages = self.centre.pages
        self.findings = FindingsPanel(session)
        self.drawer = Drawer(desk)
        self.guidance = GuidancePanel(session)
        self._panel = Surface("ground", "left")
        self._panel.setFixedWidth(PANEL_WIDTH)
        self._column = QVBoxLayout(self._panel)
        self._middle = QVBoxLayout()
        self._notices = Notices()
        self._notified = ""
        self._find_bar: QWidget | None = None
        self._is_narrow = False
        self._is_folded = self._was_folded = False
        self._preview = actions["preview"]
        self._arrange()
        self._fold(folded=False)
        self.drawer.dismissed.connect(self._dismiss)
        self.verdict.toggled.connect(self.toggle_panel)
        self.centre.close_wanted.connect(self._preview.trigger)
        self.pages.handed.connect(self.guidance.show_place)

    def fit(self) -> None:
        """Follow the width of the desk; what has the keyboard stays in sight."""
        narrow = self._desk.width() < _NARROW
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            if narrow and not self.centre.previews_with_keyboard:
                self._preview.setChecked(False)
            self._show_preview()
            self._fold(self._is_crowded)
        elif self.drawer.isVisible():
            self.drawer.open(self._drawer_place())
        self.outline.set_width(self._outline_width())

    def follow_preview(self) -> None:
        """Open or close the preview, as its action has it; beside it the findings fold."""
        had_keyboard = self.centre.previews_with_keyboard
        opens = self._preview.isChecked()
        if opens and not self._is_crowded:
            self._was_folded = self._is_folded
        self._show_preview()
        self._fold(self._is_crowded or self._was_folded)
        self.outline.set_width(self._outline_width())
        if had_keyboard or (opens and self._is_narrow):
            self._resume()

    def toggle_panel(self) -> None:
        """Fold the panel away, or bring it back: beside the page, or where crowded over it."""
        self._fold(not self._is_folded)
        (self._resume if self._is_folded else self.findings.setFocus)()

    def hold_bar(self, bar: QWidget) -> None:
        """Keep the bar of find and replace under the page."""
        self._find_bar = bar
        self._middle.insertWidget(self._middle.indexOf(self.centre) + 1, bar)

    def notify(self, kind: Kind, sentence: str) -> None:
        """Say something above the page until it is closed, or until it is another sentence."""
        if sentence != self._notified:
            self._notified = sentence
            self._notices.say(kind, sentence)

    def make_way(self) -> None:
        """Take away what lies over a page that is to be seen, or stands in its place."""
        if self._is_narrow and self.centre.is_previewing:
            self._preview.setChecked(False)
            self._show_preview()
        if self._is_crowded and not self._is_folded:
            self._fold(folded=True)

    def step_area(self, by: int) -> None:
        """Move the keyboard to the next area of the desk, round the end."""
        parts = (self.pages, self.centre.preview, self._find_bar)
        shown = [part for part in parts if part and not part.isHidden()]
        areas = (self.outline, *shown, self.findings, self.bar)
        focused = QApplication.focusWidget()
        held = [a for a in areas if focused and (a is focused or a.isAncestorOf(focused))]
        place = areas.index(held[0]) if held else 1
        self._enter(areas[(place + by) % len(areas)])

    @property
    def _is_crowded(self) -> bool:
        """Say whether the findings have no room of their own."""
        return self._is_narrow or self.centre.is_previewing

    def _outline_width(self) -> int:
        roomy = self._desk.width() >= _ROOMY
        if self._is_narrow or (self.centre.is_previewing and not roomy):
            return outline.RAIL_WIDTH
        return outline.WIDTH if roomy else outline.NARROW_WIDTH

    def _show_preview(self) -> None:
        if self._preview.isChecked():
            self.centre.open_preview(beside=not self._is_narrow)
        else:
            self.centre.close_preview()

    def _enter(self, area: QWidget) -> None:
        if area is self.findings or self._is_crowded:
            self._fold(area is not self.findings)
        if area is self.pages:
            self._resume()
        elif area is self.bar:
            self.bar.resume()
        else:
            area.setFocus()

    def _resume(self) -> None:
        """Put the keyboard into the page, or into the preview that stands in its place."""
        if self.centre.preview and self.pages.isHidden():
            self.centre.preview.setFocus()
        elif self.pages.current:
            self.pages.current.resume()

    def _dismiss(self) -> None:
        """Note that the drawer is closed, and go back to the page."""
        self._fold(folded=True)
        self._resume()

    def _drawer_place(self) -> QRect:
        top = self.bar.height()
        width, height = self._desk.width(), self._desk.height()
        return QRect(width - PANEL_WIDTH, top, PANEL_WIDTH, height - top)

    def _fold(self, folded: bool) -> None:
        """Show the findings beside the page or over it, or not; guidance stays in sight."""
        crowded, self._is_folded = self._is_crowded, folded
        self.bar.set_narrow(self._is_narrow)
        self._panel.setVisible(not crowded and not folded)
        self._place_guidance(strip=crowded or folded)
        self.verdict.show_open(not folded)
        if crowded:
            self.drawer.hold(self.findings)
        else:
            self._column.insertWidget(0, self.findings, 1)
        if crowded and not folded:
            self.drawer.open(self._drawer_place())
        else:
            self.drawer.close_up()

    def _place_guidance(self, *, strip: bool) -> None:
        """Put the guidance under the page, or at the foot of the panel."""
        column = self._middle if strip else self._column
        if column.indexOf(self.guidance) < 0:
            self.guidance.set_strip(strip)
            column.addWidget(self.guidance)

    def _arrange(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        whole = QVBoxLayout(self._desk)
        for layout in (top, below, whole, self._middle, self._column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._column.setContentsMargins(1, 0, 0, 0)
        self.verdict.setFixedWidth(PANEL_WIDTH)
        top.addWidget(self.bar, 1)
        top.addWidget(self.verdict)
        self._middle.addLayout(self._notices)
        self._middle.addWidget(self.centre, 1)
        below.addWidget(self.outline)
        below.addLayout(self._middle, 1)
        below.addWidget(self._panel)
        whole.addLayout(top)
        whole.addLayout(below, 1)
