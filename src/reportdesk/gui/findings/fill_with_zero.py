"""Fills what is left blank with 0, after saying how much that is and where."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import sums
from reportdesk.gui.findings.place_words import section_of
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.ask import Message, ask, tell
from reportdesk.gui.widgets.dialog import CANCEL, Choice
from reportdesk.report.report import Report, Value

WORDS = "其余填 0…"
_CARE = "空格不等于 0：请确认这些数确实没有。已填的不动，总计随之算出；填完可以一次撤销。"
_DONE = Message("没有空格", "每一格都已填好，没有要填 0 的。")
_DONE_SIGN = ("circle-check", "ok")


class Scope(NamedTuple):
    """One choice of what to fill: its id, its name, where that is, and its blank cells."""

    id: str
    name: str
    place: str
    cells: tuple[Address, ...]


def blank_cells(form: Form, report: Report) -> tuple[Address, ...]:
    """Return the blank figures that are no totals: those follow by themselves."""
    totals = sums(form)
    return tuple(a for a in form.figures if a not in report.figures and a not in totals)


def ask_to_fill(parent: QWidget, session: Session, place: str = "") -> None:
    """Fill blank cells with 0 as one undo step: those of the row or table of a place, or all."""
    form = session.form
    offered = _scopes(form, session.report, place)
    if not offered:
        tell(parent, _DONE, _DONE_SIGN)
        return
    answer = ask(parent, _message(form, offered), _choices(offered))
    for scope in offered:
        if scope.id == answer:
            zeros = {address: _zero(form, address) for address in scope.cells}
            session.edit_figures(zeros, f"{len(scope.cells)} 格填 0", scope.cells[0])


def _scopes(form: Form, report: Report, place: str) -> Sequence[Scope]:
    """Return what can be filled from a place, the narrowest first, each wider than the last."""
    cells, figures = blank_cells(form, report), form.figures
    figure, section = figures.get(place), section_of(form, place)
    table = section.table if section else None
    in_table = tuple(a for a in cells if table and figures[a].table == table.id)
    in_row = tuple(a for a in in_table if figure and figures[a].row == figure.row)
    offered: list[Scope] = []
    for scope in (
        Scope("row", "本行", figure.row.name if figure else "", in_row),
        Scope("table", "本表", table.name if table else "", in_table),
        Scope("report", "全部", "，".join(f"{n} {c} 格" for n, c in _count(form, cells)), cells),
    ):
        if len(scope.cells) > (len(offered[-1].cells) if offered else 0):
            offered.append(scope)
    return offered


def _choices(offered: Sequence[Scope]) -> Sequence[Choice]:
    """Return the ways out: the narrowest scope is the safe one, and preferred."""
    return [
        Choice(CANCEL, "取消"),
        *(
            Choice(scope.id, _verb(scope, offered), preferred=scope is offered[0])
            for scope in reversed(offered)
        ),
    ]


def _verb(scope: Scope, offered: Sequence[Scope]) -> str:
    """Return the words of a choice, which name the scope where there are several."""
    return f"填{scope.name if len(offered) > 1 else ''} {len(scope.cells)} 格"


def _message(form: Form, offered: Sequence[Scope]) -> Message:
    first, *others = offered
    if others:
        facts = [(scope.name, f"{len(scope.cells)} 格：{scope.place}") for scope in offered]
        return Message("把哪里的空格填成 0？", _CARE, facts)
    facts = [(name, f"{number} 格") for name, number in _count(form, first.cells)]
    return Message(f"把其余 {len(first.cells)} 格都填成 0？", _CARE, facts)


def _count(form: Form, cells: Sequence[Address]) -> Sequence[tuple[str, int]]:
    """Return the names of the tables in which cells lie, each with their number."""
    count = Counter(form.figures[address].table for address in cells)
    return [(form.tables[table].name, number) for table, number in count.items()]


def _zero(form: Form, address: Address) -> Value:
    return Decimal(0) if form.figures[address].kind == "amount" else 0
