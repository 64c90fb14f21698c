"""How a hand may have slipped where a wrong number stands: what its correction looks like.

Each is a guess, and says so (像是); where a correction looks like nothing, there is no word of it.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from reportdesk.checks.moves import Move, web
from reportdesk.checks.naming import number, term_name
from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import Relation, sums
from reportdesk.report.report import Figures

_LEAST_TELLING = 10
"""Below it numbers are alike by chance: that another one is the same explains nothing."""

_AROUND = (("上一行", 0, -1), ("下一行", 0, 1), ("左边一格", -1, 0), ("右边一格", 1, 0))


def slip(form: Form, figures: Figures, move: Move) -> str:
    """Say in a clause what the wrong number looks like; empty where it looks like nothing."""
    return misspelt(move) or miscounted(form, figures, move) or copied(form, figures, move)


def misspelt(move: Move) -> str:
    """Say that two digits changed places, or that a 0 is missing or too many."""
    before, value = number(move.before), number(move.value)
    if value in _swapped(before):
        return f"像是把 {value} 写成了 {before}"
    if before in _without_nought(value):
        return "像是少写了一个 0"
    return "像是多写了一个 0" if value in _without_nought(before) else ""


def miscounted(form: Form, figures: Figures, move: Move) -> str:
    """Say that something else was counted in as well, or that a part of the sum was left out."""
    met = (web(form).relations[n] for n in move.mends)
    said = (_miscounted(form, figures, move, r) for r in met if move.address in r.addresses)
    return next((words for words in said if words), "")


def copied(form: Form, figures: Figures, move: Move) -> str:
    """Say that the number, or the one that would mend, stands right beside it."""
    for where, neighbour in _neighbours(form).get(move.address, ()):
        beside = figures.get(neighbour, 0)
        if beside >= _LEAST_TELLING and beside == move.before:
            return f"像是把{where}的 {number(beside)} 又写了一遍"
        if beside >= _LEAST_TELLING and beside == move.value:
            return f"改后与{where}相同"
    return ""


def _miscounted(form: Form, figures: Figures, move: Move, relation: Relation) -> str:
    surplus = move.before - move.value
    apart = max(surplus, -surplus)
    is_total = relation.right == (move.address,)
    beside = relation.left if is_total or move.address in relation.left else relation.right
    others = (a for a in beside if a != move.address)
    alike = [a for a in others if figures[a] == (apart if is_total else surplus)]
    if apart < _LEAST_TELLING or len(alike) != 1 or (relation.rule.kind == "sum" and not is_total):
        return ""
    name, amount = term_name(form, relation, alike[0]), number(apart)
    if surplus < 0:
        return f"像是漏算了“{name}”的 {amount}"
    return f"像是把“{name}”的 {amount} {'多算了一次' if is_total else '也算了进来'}"


def _swapped(digits: str) -> Iterator[str]:
    for i in range(len(digits) - 1):
        yield digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]


def _without_nought(digits: str) -> Iterator[str]:
    return (digits[:i] + digits[i + 1 :] for i, digit in enumerate(digits) if digit == "0")


@cache
def _neighbours(form: Form) -> Mapping[Address, tuple[tuple[str, Address], ...]]:
    """Return what stands around each figure of a table; totals are not copied by hand."""
    around: dict[Address, tuple[tuple[str, Address], ...]] = {}
    for table in form.tables.values():
        for part in table.parts:
            rows, columns = part.row_leaves(), part.column_leaves()
            cells = {
                (x, y): table.figure_at(row, column).address
                for y, row in enumerate(rows)
                for x, column in enumerate(columns)
            }
            around |= dict(_beside({p: a for p, a in cells.items() if a not in sums(form)}))
    return around


def _beside(
    cells: Mapping[tuple[int, int], Address],
) -> Iterator[tuple[Address, tuple[tuple[str, Address], ...]]]:
    for (x, y), address in cells.items():
        near = ((where, (x + right, y + down)) for where, right, down in _AROUND)
        yield address, tuple((where, cells[place]) for where, place in near if place in cells)
