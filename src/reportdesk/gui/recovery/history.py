"""The states of the draft in hand that are kept: looked at, compared with it, and brought back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from reportdesk.gui.moments import spoken
from reportdesk.gui.recovery.difference_table import DifferenceTable
from reportdesk.gui.recovery.difference_words import rows
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.combo_box import ComboBox
from reportdesk.gui.widgets.dialog import CANCEL, Choice, Dialog
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store import generations
from reportdesk.store.generations import Generation

BRING_BACK, COPY = "bring_back", "copy"
_HEADING, _COPY = "历史版本", "另开一份"
_SIGN = ("history", "accent")
_SAME = "与现在窗口里的内容相同。"
_CARE = "下面是它与现在的不同。换回是一步，可以撤销；也可以另开一份来看，这份不动。"


class History(Dialog):
    """The states, the newest first, and how the one chosen differs from the report in hand."""

    def __init__(
        self, parent: QWidget | None, session: Session, known: Sequence[Generation]
    ) -> None:
        super().__init__(
            parent,
            _HEADING,
            _CARE,
            [
                Choice(CANCEL, "关闭"),
                Choice(COPY, _COPY),
                Choice(BRING_BACK, _words(known[0]), preferred=True),
            ],
            _SIGN,
        )
        self._report, self._known = session.report, known
        self.found: Report | Refused = Refused("")
        self._box = ComboBox()
        self._box.setAccessibleName("历史版本")
        self._box.addItems([_line(one) for one in known])
        self._table = DifferenceTable()
        self.add(self._box)
        self.add(self._table)
        self._box.currentIndexChanged.connect(self._show)
        self._show(_first_other(known, session.report))

    def _show(self, index: int) -> None:
        one = self._known[index]
        self._box.setCurrentIndex(index)
        self.found = generations.read(one)
        is_read = isinstance(self.found, Report)
        changes = rows(self.found, self._report) if isinstance(self.found, Report) else []
        self.say(_HEADING, _CARE if changes else _SAME if is_read else _why(self.found))
        self._table.setVisible(bool(changes))
        self._table.show_rows(changes, _time(one), "现在")
        self.reword(BRING_BACK, _words(one), possible=bool(changes))
        self.reword(COPY, _COPY, possible=is_read)
        self.fit()


def ask(
    parent: QWidget | None, session: Session, known: Sequence[Generation]
) -> tuple[str, Report | Refused]:
    """Ask what to do with one of the states: BRING_BACK, COPY or CANCEL; return it as well.

    Of a report without a file they are what was given up of such reports.
    """
    dialog = History(parent, session, known)
    answer = dialog.run()
    dialog.deleteLater()
    return answer, dialog.found


def _first_other(known: Sequence[Generation], report: Report) -> int:
    """Return the newest state that differs: mostly the window shows the very newest already."""
    for number, one in enumerate(known):
        found = generations.read(one)
        if isinstance(found, Report) and found != report:
            return number
    return 0


def _why(found: Report | Refused) -> str:
    return found.sentence if isinstance(found, Refused) else ""


def _line(one: Generation) -> str:
    # Who saves often, saves several times a minute.
    return f"{_whole(one)}:{one.moment:%S} {'保存' if one.is_saved else '未保存'}"


def _words(one: Generation) -> str:
    return f"换回 {_time(one)} 的内容"


def _time(one: Generation) -> str:
    return _whole(one).removeprefix("今天 ")


def _whole(one: Generation) -> str:
    """Return the day and the time: several states may be of one day, long ago."""
    said = spoken(one.moment, datetime.now().astimezone())
    time = f"{one.moment:%H:%M}"
    return said if said.endswith(time) else f"{said} {time}"
