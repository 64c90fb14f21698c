"""The preview of a paste: what changes where, what was not understood; Enter takes it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from reportdesk.form.address import Address
from reportdesk.gui.grid.paste import words
from reportdesk.gui.grid.paste.incoming import Blocks
from reportdesk.gui.grid.paste.options import Options
from reportdesk.gui.grid.paste.plan import Plan
from reportdesk.gui.grid.paste.question_list import QuestionList
from reportdesk.gui.grid.paste.questions import questions
from reportdesk.gui.grid.paste.tables import PasteTables
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.dialog import CANCEL, Choice, Dialog
from reportdesk.gui.widgets.label import Label
from reportdesk.importers.tables.land import land
from reportdesk.importers.tables.landing import Landing
from reportdesk.report.refused import Refused

_SIGN = ("clipboard-paste", "accent")
_PASTE = "paste"
_ONE_UNDO = "可用一次“撤销”退回"
_WIDTH = 960
_EDGE = 60
# Beside the body stand its margins and the sign; above and below it the head, ticks and buttons.
_BESIDE = 92
_AROUND = 270
_LEAST_TABLE = 132


def offer_paste(session: Session, blocks: Blocks, hand: Address, window: QWidget) -> str:
    """Show what pasting blocks would do, and do it if the user says so.

    `hand` is the figure from which unnamed cells go on. What cannot be pasted is not asked about:
    the sentence that says why is returned.
    """
    landing = land(session.form, blocks, hand)
    if isinstance(landing, Refused):
        return landing.sentence

    def turn(turned: bool) -> Landing:
        other = land(session.form, blocks, hand, turned=turned)
        return landing if isinstance(other, Refused) else other

    dialog = PasteDialog(session, landing, turn, window)
    dialog.paste(hand)
    dialog.deleteLater()
    return ""


class PasteDialog(Dialog):
    """Shows a landing, lets the user settle what is doubtful, and does it as one undo step.

    `turn` returns the landing with its rows as columns, or back.
    """

    def __init__(
        self, session: Session, landing: Landing, turn: Callable[[bool], Landing], parent: QWidget
    ) -> None:
        plan = Plan(session.form, session.report, landing)
        choices = [
            Choice(CANCEL, "取消"),
            Choice(_PASTE, words.button(plan), preferred=True),
        ]
        super().__init__(parent, words.heading(plan), words.sentence(plan), choices, _SIGN)
        self._session = session
        self._plan = plan
        self._turn = turn
        self._most = parent.height() - _AROUND
        self._tables = PasteTables(self)
        self._options = Options(self)
        self._questions = QuestionList(self)
        for part in (self._tables, self._options, self._questions):
            self.add(part)
        self.add_aside(Label(_ONE_UNDO, "secondary", ink="text2"))
        self._options.changed.connect(self._take_options)
        self._questions.ticked.connect(self._tick)
        self._questions.held.connect(self._tables.show_place)
        self.resize(min(_WIDTH, parent.width() - _EDGE), self.height())
        self._show_plan()
        if plan.changed:
            self._tables.show_first(plan.changed[0])
        self._order_keys()

    def paste(self, hand: Address) -> None:
        """Ask, and paste as one undo step; show the table if it is not that of the one in hand."""
        if self.run() != _PASTE:
            return
        plan = self._plan
        place = hand if hand in plan.landing.addresses else plan.changed[0]
        self._session.apply(plan.change, words.button(plan), place)
        if plan.form.figures[place].table != plan.form.figures[hand].table:
            self._session.went_to.emit(place)

    def _take_options(self) -> None:
        """Follow what was ticked under the table."""
        options, plan = self._options, self._plan
        if options.is_turned != plan.landing.is_turned and plan.landing.can_turn:
            plan = replace(plan, landing=self._turn(options.is_turned), accepted=frozenset())
        accepted = options.accepted(plan)
        self._plan = replace(plan, accepted=accepted, blanks_too=options.blanks_too)
        self._show_plan()

    def _tick(self, address: Address) -> None:
        """Take the proposal for one cell, or take it back."""
        self._plan = replace(self._plan, accepted=self._plan.accepted ^ {address})
        self._show_plan()

    def _show_plan(self) -> None:
        plan = self._plan
        self.say(words.heading(plan), words.sentence(plan))
        self.reword(_PASTE, words.button(plan), possible=bool(plan.changed))
        self._questions.show_questions(tuple(questions(plan)), plan.accepted)
        self._options.show_plan(plan)
        self._tables.show_plan(plan, self.width() - _BESIDE, self._room())

    def _room(self) -> int:
        """Return how high the table may be, so that the dialog does not outgrow the window."""
        return max(_LEAST_TABLE, self._most - self._questions.height())

    def _order_keys(self) -> None:
        """Let Tab go from the buttons on to the table and what stands under it, as they stand."""
        order = [*self._tables.stops(), *self._options.stops(), self._questions]
        for one, other in pairwise(order):
            self.setTabOrder(one, other)
