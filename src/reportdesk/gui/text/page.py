"""The page of a section that is prose: its heading, its tools, and the text itself."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reportdesk.checks.finding import Finding
from reportdesk.form.definition import Section
from reportdesk.gui.session import Session
from reportdesk.gui.states import Weight
from reportdesk.gui.text import column
from reportdesk.gui.text.chips import figure_spoken
from reportdesk.gui.text.editor import TextEditor
from reportdesk.gui.text.incoming_picture import FILTER
from reportdesk.gui.text.invitation import invitation, offer, subheadings, topics
from reportdesk.gui.text.passage import Spot
from reportdesk.gui.text.pasting import incoming_pictures
from reportdesk.gui.text.picture_bar import PictureBar
from reportdesk.gui.text.reading import figure_after
from reportdesk.gui.text.shaping import erase_back
from reportdesk.gui.text.spoken import announce, spoken
from reportdesk.gui.text.tool_row import ToolRow
from reportdesk.gui.text.word_count import word_count
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.notices import Notices
from reportdesk.gui.widgets.page_head import PageHead
from reportdesk.report.text import LiveFigure, Paragraph


class TextPage(QWidget):
    """Edits one text; `handed(place)` tells which block came in hand.

    `caret_moved(place, offset)` tells how many of its characters stand before the caret.
    """

    help_topic = "text"
    handed = Signal(str)
    caret_moved = Signal(str, int)

    def __init__(self, session: Session, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = section.heading or section.short
        self.setAccessibleName(name)
        self._session, self._section = session, section
        self._place, self._level = f"texts.{section.id}", -1
        self._figure: LiveFigure | None = None
        self._notices = Notices()
        self.picture_bar = PictureBar(session, section.id)
        self.tools = ToolRow(self.picture_bar, self)
        self.editor = TextEditor(session, section.id, invitation(section), self)
        self.editor.setAccessibleName(name)
        self._lay_out(name)
        self._offer = self._make_offer()
        self._connect()
        self.setFocusProxy(self.editor)
        self._follow()

    def go_to(self, place: str) -> None:
        """Take the block of a place in hand and give it the keys.

        Where undo has just put the caret into what it changed, it stays.
        """
        number = self._number_in(place)
        written = self.editor.mirror.written
        is_there = written and number == written.start and self.editor.hand.number in written
        if number is not None and not is_there:
            self.editor.hand.take(number)
        self.resume()

    def put_caret(self, place: str, offset: int) -> None:
        """Put the caret after so many characters of the block of a place."""
        number = self._number_in(place)
        if number is not None:
            self.editor.hand.take(number, offset)
        self.resume()

    def resume(self) -> None:
        """Give the keys to the text, where the caret was last."""
        self.editor.setFocus()
        self.editor.ensureCursorVisible()

    def insert_figure(self) -> None:
        """Ask for a figure of the tables, and put it where the caret is."""
        from reportdesk.gui.text.inserting import ask_for_figure

        self.settle()
        figure = ask_for_figure(self, self._session, self.editor.hand.selected)
        if figure:
            self.editor.hand.put((Paragraph((figure,)),), (), "插入数字")
        self.editor.setFocus()

    def settle(self) -> bool:
        """Take what an input method still holds; nothing here can be refused."""
        self.editor.settle()
        self.picture_bar.settle()
        self._describe()
        return True

    def light(self, finding: Finding | None) -> None:
        """Mark the block of a finding in the margin, with the sign of its weight."""
        if finding is None or not self._is_here(finding.place):
            self.editor.mark(0, None)
            return
        weight = Weight.BLANK if finding.unfilled else Weight[finding.severity.upper()]
        self.editor.mark(self._number_in(finding.place) or 0, weight.value)

    def _lay_out(self, name: str) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(PageHead(name))
        lines.addWidget(self.tools)
        lines.addLayout(self._notices)
        lines.addWidget(self.editor, 1)

    def _connect(self) -> None:
        self.editor.mirror.changed.connect(self._follow)
        self.editor.cursorPositionChanged.connect(self._follow_caret)
        self.editor.focused.connect(self._come_back)
        self.editor.refused.connect(partial(self._notices.say, "error"))
        self.editor.left_out.connect(partial(self._notices.say, "warn"))
        self.editor.caption_wanted.connect(self.picture_bar.take_keys)
        self.tools.level_chosen.connect(self._set_level)
        self.tools.picture_wanted.connect(self._choose_picture)
        self.tools.figure_wanted.connect(self.insert_figure)
        self.picture_bar.left.connect(self.editor.setFocus)
        self.picture_bar.erased.connect(self._erase_picture)
        self.picture_bar.stepped.connect(self._step_picture)
        self.editor.drag.widened.connect(self._widen_picture)
        self.editor.drag.let_go.connect(self.picture_bar.settle)

    def _make_offer(self) -> Button | None:
        names = topics(self._session.form, self._section)
        if not names:
            return None
        button = Button(offer(names), self.editor.viewport())
        button.clicked.connect(self._insert_subheadings)
        self.editor.resized.connect(self._place_offer)
        return button

    def _place_offer(self) -> None:
        if self._offer:
            self._offer.move(self.editor.below_first_line())

    def _follow(self) -> None:
        """Show what the text has become; what was refused before is past."""
        by_hand = self.editor.mirror.written is None
        (self._notices.forget_error if by_hand else self._notices.forget)()
        self.tools.show_count(word_count(self.editor.mirror.blocks))
        if self._offer:
            self._offer.setVisible(self.editor.mirror.is_empty)
        self._follow_caret()

    def _follow_caret(self) -> None:
        hand = self.editor.hand
        if hand.picture:
            self.picture_bar.show_picture(hand.number, hand.picture)
            self.tools.show_picture_fields()
        else:
            self.tools.show_level(hand.level or 0)
        self._tell(hand.number, -1 if hand.level is None else hand.level)
        self._tell_figure()

    def _tell(self, number: int, level: int) -> None:
        """Tell what is in hand when it is another block, or has become another kind of line."""
        empty = self.editor.mirror.is_empty
        place = self._own_place if empty else f"{self._own_place}.{number}"
        if (place, level) != (self._place, self._level):
            self._describe()
        if place != self._place:
            self.handed.emit(place)
        self._place, self._level = place, level
        if not empty:
            self.caret_moved.emit(place, self.editor.hand.offset)

    def _tell_figure(self) -> None:
        """Let a listener hear the figure that the caret comes to: the chip alone says nothing."""
        figure = figure_after(self.editor.textCursor())
        if figure and figure != self._figure:
            announce(self.editor, figure_spoken(self._session, figure))
        self._figure = figure

    def _come_back(self) -> None:
        self._describe()
        self.handed.emit(self._place)

    def _describe(self) -> None:
        """Let a listener hear the block in hand; not at each key, which is heard by itself."""
        words = spoken(self._session, self.editor.mirror, self.editor.hand.number)
        self.editor.setAccessibleDescription(words)

    def _set_level(self, level: int) -> None:
        self.editor.hand.set_level(level)
        self.editor.setFocus()

    def _insert_subheadings(self) -> None:
        names = topics(self._session.form, self._section)
        self.editor.mirror.become(subheadings(names), Spot(1, 0), offer(names))
        self.editor.setFocus()

    def _choose_picture(self) -> None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        chosen, _ = QFileDialog.getOpenFileNames(self, "插入图片", home, FILTER)
        self.editor.setFocus()
        if chosen:
            found = incoming_pictures([*map(Path, chosen)], self._session.report)
            self.editor.put(found, "插入图片")

    def _step_picture(self, by: int) -> None:
        self.editor.hand.step(by)
        self.editor.setFocus()

    def _widen_picture(self, pixels: int) -> None:
        self.picture_bar.draw(pixels, column.measure(self.editor))

    def _erase_picture(self) -> None:
        self.editor.hand.erase(erase_back)
        self.editor.setFocus()

    @property
    def _own_place(self) -> str:
        return f"texts.{self._section.id}"

    def _is_here(self, place: str) -> bool:
        return place == self._own_place or place.startswith(f"{self._own_place}.")

    def _number_in(self, place: str) -> int | None:
        last = place.removeprefix(self._own_place).removeprefix(".")
        return int(last) if self._is_here(place) and last.isdecimal() else None
