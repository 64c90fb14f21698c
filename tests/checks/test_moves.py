"""What changing one figure would do: it mends all that it moves, or it is not proposed."""

from collections.abc import Mapping

from reportdesk import commands
from reportdesk.checks.moves import Move, mending, web
from reportdesk.form.address import Address
from reportdesk.report.report import Report, Value
from reportdesk.report.totals import edit_figures
from tests.gui.findings.reports import FORM
from tests.samples.reading import sample, with_figures

REPORT = sample("2021")


def moves(report: Report) -> list[Move]:
    """Return each change of one figure that mends something and harms nothing."""
    numbers = web(FORM).numbers
    gaps = {
        numbers[f.rule, f.addresses]: f.actual - f.expected
        for f in commands.check(report)
        if f.expected is not None and f.actual is not None
    }
    return list(mending(FORM, report.figures, gaps))


def typed(edits: Mapping[Address, Value | None]) -> Report:
    """Return the sample after figures were typed; totals follow."""
    return edit_figures(FORM, REPORT, edits).apply(REPORT)


def test_nothing_is_proposed_where_every_change_would_break_a_row_that_holds() -> None:
    shifted = {"requests.granted.business": 20, "requests.granted.legal_service": 51}
    assert moves(with_figures(REPORT, shifted)) == []


def test_a_total_out_of_step_with_two_gaps_of_its_own_is_not_changed_for_one_of_them() -> None:
    slipped = typed({"requests.carried_in.natural_person": 40})
    assert moves(with_figures(slipped, {"requests.new.total": 3191})) == []


def test_a_part_that_misses_the_sum_by_one_is_moved_with_all_that_it_moves() -> None:
    spoiled = typed({"requests.partly_granted.business": 8})
    (move,) = [m for m in moves(spoiled) if m.address == "requests.partly_granted.business"]
    assert (move.before, move.value) == (8, 7)
    mended = {web(FORM).relations[n].line for n in move.mends}
    assert mended == {"商业企业列", "总计列"}
