"""What the user should look at before pasting: doubts, figures without a place, wrong totals."""

from collections.abc import Iterator
from typing import NamedTuple

from reportdesk.form.address import Address
from reportdesk.gui.findings.place_words import in_few_words
from reportdesk.gui.grid.paste.cell_paint import DOUBTFUL, REFUSED
from reportdesk.gui.grid.paste.plan import Plan
from reportdesk.importers.tables.landing import Doubtful
from reportdesk.report.numbers import shown
from reportdesk.report.quoting import quoted

_OUT_OF_PLACE = ("circle-help", "warn")
_WAITING = ("info", "text2")


class Question(NamedTuple):
    """One line: its sign, where it is, and what is to be said of it.

    `address` is the cell, if it has one. `proposal` words what ticking it does; empty where there
    is nothing to tick.
    """

    sign: tuple[str, str]
    place: str
    words: str
    address: Address = ""
    proposal: str = ""


def questions(plan: Plan) -> Iterator[Question]:
    """Yield what cannot be taken as it stands first, then what has no place, then wrong totals."""
    form, report = plan.form, plan.report
    for one in plan.landing.doubtful:
        sign = REFUSED if one.doubt.proposal is None else DOUBTFUL
        place = in_few_words(form, report, one.address)
        yield Question(sign, place, _doubt(one), one.address, _proposal(plan, one))
    for strange in plan.landing.strange:
        yield Question(
            _OUT_OF_PLACE, strange.place, f"{strange.reason}，没有粘贴：{quoted(strange.raw)}"
        )
    for address, differing in plan.disagreements.items():
        kind = form.figures[address].kind
        pasted, added = shown(differing.pasted, kind), shown(differing.added, kind)
        words = f"复制的合计是 {pasted}，各格相加是 {added}，按各格相加"
        yield Question(DOUBTFUL, in_few_words(form, report, address), words, address)
    if waiting := plan.landing.waiting(form, plan.after.figures):
        yield Question(_WAITING, f"{waiting} 个合计", "各格没有填齐，暂不能核对；合计由程序自算")


def _doubt(one: Doubtful) -> str:
    kept = "，保留原值" if one.doubt.proposal is None else ""
    return f"{one.place}“{quoted(one.raw)}”：{one.doubt.reason}{kept}"


def _proposal(plan: Plan, one: Doubtful) -> str:
    if one.doubt.proposal is None:
        return ""
    value = shown(one.doubt.proposal, plan.form.figures[one.address].kind)
    remark = f"，备注“{quoted(one.doubt.remark)}”" if one.doubt.remark else ""
    return f"填 {value}{remark}"
