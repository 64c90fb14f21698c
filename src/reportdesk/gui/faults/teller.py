"""Tells of faults in the window, one dialog at a time, when what failed is over."""

import sys
from collections import deque
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from reportdesk.gui.faults.tally import Tally

if TYPE_CHECKING:
    from reportdesk.gui.faults.dialog import FaultDialog
    from reportdesk.gui.faults.record import Record
    from reportdesk.gui.window import Window
    from reportdesk.log.fault import Fault


class Teller(QObject):
    """Takes faults of any thread; what it needs for telling is imported with the first one.

    While a dialog is open, further faults join it. A fault that comes again soon after it was told
    is counted and not told; so neither a page that fails with every paint nor a dialog that fails
    itself goes on for ever.
    """

    _happened = Signal()

    def __init__(self, window: "Window", tally: Tally | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._tally = tally or Tally()
        self._new: deque[Fault] = deque()
        self._told: list[Fault] = []
        self._dialog: FaultDialog | None = None
        # Never at once: it may come out of the middle of a paint, or of another thread.
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def record(self) -> "Record":
        """The log of this start, begun when it is first asked for."""
        from reportdesk.gui.faults.record import Record

        return Record()

    def begin(self) -> None:
        """Begin the log; from now on a crash leaves its trace there as well."""
        with suppress(Exception):
            self.record.watch_for_crash()

    def end(self) -> None:
        """End the log: what comes now is told to nobody."""
        if "record" in self.__dict__:
            self.record.close()

    def take(self, error: BaseException) -> None:
        """Take a fault; it is told, unless it was just now, and noted in the log."""
        # What fails here can be told to nobody.
        with suppress(Exception):
            self._take(error)

    def complain(self, message: str) -> None:
        """Note what Qt warns of, each thing once in a while."""
        from reportdesk.gui.faults.qt_words import without_quotes

        with suppress(Exception):
            words = without_quotes(message)
            if self._tally.add(words):
                self.record.complain(words)
                self._tally.told(words)

    def _take(self, error: BaseException) -> None:
        from reportdesk.log.fault import fault_of, place_of

        if self._tally.add(place_of(error)):
            fault = fault_of(error)
            self._new.append(fault)
            self._happened.emit()
            self.record.fail(fault, self._tally.times(fault.place))
            _print(error, fault)

    def _tell(self) -> None:
        """Tell of all that is new; what is told already is not told again."""
        is_telling = bool(self._told)
        self._told += [self._new.popleft() for _ in range(len(self._new))]
        if self._dialog:
            self._dialog.tell(self._told)
        elif self._told and not is_telling:
            self._act(self._answer())

    def _answer(self) -> str:
        """Ask how to go on; where even the dialog fails, tell as plainly as Qt can."""
        from reportdesk.gui.faults import dialog, plain

        try:
            self._dialog = dialog.made(self._window, self.record, self._told, again=self._again)
            return self._dialog.run()
        except Exception as error:  # noqa: BLE001 - whatever it is, the user is told all the same
            from reportdesk.log.fault import fault_of

            self.record.fail(fault_of(error), 1)
            return plain.tell(self._told)
        finally:
            self._end()

    def _end(self) -> None:
        if self._dialog:
            self._dialog.deleteLater()
        self._dialog = None
        for fault in self._told:
            self._tally.told(fault.place)
        self._told = []

    @property
    def _again(self) -> bool:
        """Whether something of what is told now has been before."""
        return any(self._tally.tellings(fault.place) for fault in self._told)

    def _act(self, answer: str) -> None:
        from reportdesk.gui.faults.dialog import ELSEWHERE, LEAVE

        if answer == ELSEWHERE:
            self._window.files.save_as()
        elif answer == LEAVE:
            self._window.close()


def _print(error: BaseException, fault: "Fault") -> None:
    """Print to a terminal all that is known; what keeps its input is told as little as the log."""
    if sys.stderr and sys.stderr.isatty():
        sys.__excepthook__(type(error), error, error.__traceback__)
    elif sys.stderr:
        sys.stderr.write(fault.details + "\n")
