"""What a figure would have to be: the sum of its parts, or what its balance leaves."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reportdesk.checks.worked_out import can_be, worked_out
from reportdesk.form.loader import all_forms
from reportdesk.form.relations import relations, sums
from tests.gui.findings.reports import FORM, blameless

ADDRESSES = st.sampled_from(sorted(FORM.figures))


@given(ADDRESSES, st.dictionaries(ADDRESSES, st.integers(0, 99), max_size=40))
def test_with_the_number_worked_out_the_relation_holds(address: str, typed: dict[str, int]) -> None:
    figures = {**blameless().figures, **typed}
    value = worked_out(FORM, figures, address)
    if value is None:
        return
    assert value >= 0
    mended = {**figures, address: value}
    wanted = sums(FORM).get(address)
    held = [r for r in relations(FORM) if address in r.addresses and r.rule.kind == "balance"]
    relation = wanted or held[0]
    assert sum(mended[a] for a in relation.left) == sum(mended[a] for a in relation.right)


def test_a_figure_in_no_total_and_no_balance_has_none() -> None:
    assert worked_out(FORM, blameless().figures, "disclosure.rules.issued") is None
    assert worked_out(FORM, blameless().figures, "requests.granted.business") is None


def test_nothing_is_worked_out_while_another_figure_is_blank() -> None:
    figures = dict(blameless().figures)
    del figures["requests.carried_in.business"]
    assert worked_out(FORM, figures, "requests.new.business") is None
    assert worked_out(FORM, figures, "requests.carried_in.business") == 0


def test_a_total_without_its_own_value_is_worked_out_from_its_parts() -> None:
    figures = {**blameless().figures, "review.reconsideration.upheld": 2}
    del figures["review.reconsideration.total"]
    assert worked_out(FORM, figures, "review.reconsideration.total") == Decimal(2)


def test_what_a_balance_leaves_is_worked_out_unless_it_is_below_zero() -> None:
    column = {"requests.carried_in.business": 3, "requests.results_total.business": 10}
    figures = {**blameless().figures, **column}
    assert worked_out(FORM, figures, "requests.new.business") == 7
    assert worked_out(FORM, figures, "requests.carried_out.business") is None


def test_only_a_change_can_be_below_zero() -> None:
    old = all_forms()["2019"]
    assert can_be(old, "disclosure.penalties.change", -3)
    assert not can_be(old, "requests.new.business", -3)
    assert not can_be(old, "disclosure.procurement.amount", -3)
    assert can_be(old, "requests.new.business", 0)
