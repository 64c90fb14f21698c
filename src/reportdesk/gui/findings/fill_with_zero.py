"""The one action that fills what is left blank with 0, after saying how much that is and where."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import sums
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.ask import Message, ask
from reportdesk.gui.widgets.dialog import CANCEL, Choice
from reportdesk.report.report import Report, Value

WORDS = "其余填 0…"
_FILL = "fill"


def blank_cells(form: Form, report: Report) -> tuple[Address, ...]:
    """Return the blank figures that are no totals: those follow by themselves."""
    totals = sums(form)
    return tuple(a for a in form.figures if a not in report.figures and a not in totals)


def ask_to_fill(parent: QWidget, session: Session) -> None:
    """Fill the blank cells with 0 as one undo step, if the user agrees."""
    cells = blank_cells(session.form, session.report)
    choices = (Choice(CANCEL, "取消"), Choice(_FILL, f"填 {len(cells)} 格", preferred=True))
    if cells and ask(parent, _message(session.form, cells), choices) == _FILL:
        zeros = {address: _zero(session.form, address) for address in cells}
        session.edit_figures(zeros, f"{len(cells)} 格填 0", cells[0])


def _message(form: Form, cells: Sequence[Address]) -> Message:
    count = Counter(form.figures[address].table for address in cells)
    facts = [(form.tables[table].name, f"{number} 格") for table, number in count.items()]
    return Message(
        f"把其余 {len(cells)} 格都填成 0？",
        "空格不等于 0：请确认这些数确实没有。已填的不动，总计随之算出；填完可以一次撤销。",
        facts,
    )


def _zero(form: Form, address: Address) -> Value:
    return Decimal(0) if form.figures[address].kind == "amount" else 0
