"""The difference finder: it names the figure that is wrong or none, and never does harm."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk import commands
from reportdesk.checks.finding import Finding
from reportdesk.form.address import Address
from reportdesk.form.loader import all_forms
from reportdesk.form.relations import relations, sums
from reportdesk.report.report import Report, Value
from reportdesk.report.totals import edit_figures
from tests.samples.reading import EDITIONS, sample, with_figures

REPORT = sample("2021")
FORM = all_forms()["2021"]
SUMMED = sorted({a for relation in relations(FORM) for a in relation.addresses})
BY_HAND = [a for a in SUMMED if a not in sums(FORM)]
RESULTS = [a for a in BY_HAND if a in FORM.figures and a.startswith("requests.")]
PEOPLE = [a.rsplit(".", 1)[1] for a in BY_HAND if a.startswith("requests.new.")]
BLOCK = "review.reconsideration"
NEW = "requests.new.natural_person"


def typed(report: Report, edits: Mapping[Address, Value | None]) -> Report:
    """Return a report after figures were typed into the window: totals follow."""
    return edit_figures(FORM, report, edits).apply(report)


def broken(report: Report) -> list[Finding]:
    """Return the sums and balances that do not hold."""
    return [f for f in commands.check(report) if f.expected is not None]


def named(report: Report) -> set[Address]:
    """Return all figures that the finder offers to change."""
    return {remedy.address for f in broken(report) for remedy in f.remedies}


def why(report: Report) -> str:
    """Return what is said of the one remedy that all findings share."""
    (words,) = {remedy.why for f in broken(report) for remedy in f.remedies}
    return words


def adding_up(random: Random) -> Report:
    """Return a report that adds up, whatever was typed into it."""
    rows = [a for a in RESULTS if ".carried_" not in a and ".new." not in a]
    figures = {
        a: random.choice((0, 0, 1, random.randint(0, 9), random.randint(0, 999))) for a in rows
    }
    figures |= {f"{BLOCK}.{end}": random.randint(0, 99) for end in ("upheld", "corrected", "other")}
    for person in PEOPLE:
        taken = sum(v for a, v in figures.items() if a.endswith(f".{person}"))
        figures[f"requests.carried_out.{person}"] = left = random.randint(0, 40)
        figures[f"requests.carried_in.{person}"] = came = random.randint(0, taken + left)
        figures[f"requests.new.{person}"] = taken + left - came
    empty = with_figures(REPORT, dict.fromkeys(SUMMED, None))
    report = typed(empty, dict.fromkeys(BY_HAND, 0) | figures)
    assert not broken(report)
    return report


def swapped(report: Report, address: Address) -> list[int]:
    """Return what a number becomes when two of its digits change places."""
    digits = str(report.figures[address])
    pairs = range(len(digits) - 1)
    every = (digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in pairs)
    return [int(wrong) for wrong in every if wrong[0] != "0"]


def nought(report: Report, address: Address) -> list[int]:
    """Return what a number becomes when a 0 is typed too much or is left out."""
    digits = str(report.figures[address])
    more = [digits[:i] + "0" + digits[i:] for i in range(1, len(digits) + 1) if digits != "0"]
    less = [digits[:i] + digits[i + 1 :] for i in range(1, len(digits)) if digits[i] == "0"]
    return [int(wrong) for wrong in more + less]


def neighbour(report: Report, address: Address) -> list[Value]:
    """Return the numbers that stand in the rows above and below, large enough to be no chance."""
    table, _, rest = address.partition(".")
    column = rest.rpartition(".")[2]
    lines = [a for a in FORM.figures if a.startswith(f"{table}.") and a.endswith(f".{column}")]
    at = lines.index(address)
    near = [a for a in lines[max(0, at - 1) : at + 2] if a not in sums(FORM)]
    return [report.figures[a] for a in near if report.figures[a] >= 10]


TABLES = st.randoms(use_true_random=True).map(adding_up)
SLIPS: dict[str, Callable[[Report, Address], Sequence[Value]]] = {
    "swapped": swapped,
    "nought": nought,
    "neighbour": neighbour,
}


@pytest.mark.parametrize("kind", SLIPS)
@pytest.mark.parametrize("spoil", [typed, with_figures])
@given(data=st.data(), report=TABLES)
def test_one_slip_in_a_table_that_adds_up_is_named_or_nothing_is(
    spoil: Callable[..., Report], kind: str, data: st.DataObject, report: Report
) -> None:
    every = [(a, v) for a in RESULTS for v in SLIPS[kind](report, a) if v != report.figures[a]]
    address, wrong = data.draw(st.sampled_from(every))
    spoiled = spoil(report, {address: wrong})
    assert not named(spoiled) or address in named(spoiled)


@given(data=st.data(), report=TABLES)
def test_a_figure_at_the_crossing_of_a_failing_row_and_column_is_always_named(
    data: st.DataObject, report: Report
) -> None:
    address = data.draw(st.sampled_from(RESULTS))
    wrong = data.draw(st.integers(0, 5000).filter(lambda value: value != report.figures[address]))
    assert named(with_figures(report, {address: wrong})) == {address}


@given(data=st.data(), report=TABLES)
def test_an_overridden_total_is_named_or_nothing_is(data: st.DataObject, report: Report) -> None:
    total = data.draw(st.sampled_from([a for a in sums(FORM) if a.startswith("requests.")]))
    wrong = data.draw(st.integers(0, 5000).filter(lambda value: value != report.figures[total]))
    assert named(typed(report, {total: wrong})) <= {total}


NUMBERS: st.SearchStrategy[Value | None] = st.one_of(
    st.none(), st.integers(0, 3), st.integers(0, 300)
)


@given(report=TABLES, data=st.data())
def test_what_is_offered_mends_what_it_is_offered_for_and_harms_nothing(
    report: Report, data: st.DataObject
) -> None:
    many = st.dictionaries(st.sampled_from(SUMMED), NUMBERS, max_size=6)
    spoiled = with_figures(typed(report, data.draw(many)), data.draw(many))
    before = {(f.rule, f.addresses) for f in broken(spoiled)}
    for finding in broken(spoiled):
        assert len(finding.remedies) <= 2
        for remedy in finding.remedies:
            after = typed(spoiled, {remedy.address: remedy.value})
            left = {(f.rule, f.addresses) for f in broken(after)}
            assert left < before
            assert (finding.rule, finding.addresses) not in left
            touched = {
                (f.rule, f.addresses) for f in broken(spoiled) if remedy.address in f.addresses
            }
            assert not touched & left


def test_two_digits_that_changed_places_are_recognized() -> None:
    spoiled = typed(REPORT, {"requests.refused.administrative_query.natural_person": 150})
    assert why(spoiled) == (
        "把“不予公开·属于行政查询事项 自然人”由 150 改为 105，可使两条关系同时成立，"
        "像是把 105 写成了 150。"
    )


def test_a_nought_too_many_is_recognized() -> None:
    spoiled = typed(REPORT, {"requests.partly_granted.business": 70})
    assert why(spoiled).endswith("由 70 改为 7，可使两条关系同时成立，像是多写了一个 0。")


def test_a_nought_left_out_is_recognized() -> None:
    spoiled = typed(REPORT, {NEW: 301})
    assert why(spoiled).endswith("由 301 改为 3001，可使两条关系同时成立，像是少写了一个 0。")


def test_new_requests_that_hold_what_was_carried_in_are_recognized() -> None:
    spoiled = typed(REPORT, {NEW: 3001 + 34})
    assert why(spoiled) == (
        "把“本年新收 自然人”由 3035 改为 3001，可使两条关系同时成立，"
        "像是把“上年结转”的 34 也算了进来。"
    )


def test_a_small_number_that_happens_to_be_the_difference_explains_nothing() -> None:
    even = typed(REPORT, {NEW: 3001 + 34 - 5, "requests.carried_in.natural_person": 5})
    assert not broken(even)
    assert NEW not in named(typed(even, {NEW: 3001 + 34}))


@pytest.mark.parametrize(
    ("wrong", "looks"),
    [(351 - 37, "像是漏算了“尚未审结”的 37。"), (351 + 72, "像是把“结果维持”的 72 多算了一次。")],
)
def test_a_total_that_left_out_or_doubled_a_part_is_recognized(wrong: int, looks: str) -> None:
    said = why(typed(REPORT, {f"{BLOCK}.total": wrong}))
    assert said.endswith(f"由 {wrong} 改为 351，可使这条关系成立，{looks}")


def test_of_two_rows_with_the_same_number_each_may_be_a_copy_of_the_other() -> None:
    files = "requests.refused.enforcement_files.natural_person"
    spoiled = typed(REPORT, {files: 12})
    assert named(spoiled) == {files, "requests.refused.process_information.natural_person"}
    assert "像是把下一行的 12 又写了一遍。或者把“" in broken(spoiled)[0].message
    assert broken(spoiled)[0].message.endswith("像是把上一行的 12 又写了一遍。")


def test_the_number_of_the_row_above_that_would_mend_is_recognized() -> None:
    alike = {"requests.partly_granted.business": 21, "requests.new.business": 53 + 14}
    spoiled = typed(typed(REPORT, alike), {"requests.partly_granted.business": 5})
    assert why(spoiled).endswith("由 5 改为 21，可使两条关系同时成立，改后与上一行相同。")


def test_of_a_figure_where_row_and_column_meet_it_is_also_said_what_it_looks_like() -> None:
    assert why(with_figures(REPORT, {"requests.partly_granted.business": 70})) == (
        "把“部分公开 商业企业”由 70 改为 7，可使两条关系同时成立，像是多写了一个 0。"
    )


def test_a_total_that_fails_alone_and_looks_like_nothing_is_left_to_the_user() -> None:
    spoiled = with_figures(REPORT, {"review.suit_after_reconsideration.total": 0})
    (finding,) = broken(spoiled)
    assert finding.remedies == ()


def test_where_three_may_be_wrong_none_is_named() -> None:
    assert not named(typed(REPORT, {"requests.granted.business": 12}))


def test_of_two_slips_in_two_columns_each_is_named_although_the_totals_mix_them() -> None:
    one, other = "requests.partly_granted.business", "requests.granted.legal_service"
    spoiled = typed(REPORT, {one: 70, other: 500})
    assert [{r.address for r in f.remedies} for f in broken(spoiled)] == [{one}, {other}, set()]
    assert why(typed(spoiled, {one: 7})).endswith(
        "由 500 改为 50，可使两条关系同时成立，像是多写了一个 0。"
    )


def test_two_slips_that_cancel_out_in_the_totals_are_not_mended_one_by_one() -> None:
    even = typed(REPORT, {"requests.partly_granted.legal_service": 70})
    assert even.figures["requests.new.legal_service"] == 61
    one, other = "requests.partly_granted.business", "requests.new.business"
    spoiled = typed(REPORT, {one: 70, "requests.new.legal_service": 61 + 63, other: 53})
    assert [f.place.rsplit(".", 1)[1] for f in broken(spoiled)] == ["business", "legal_service"]
    assert not named(spoiled)


def test_where_nothing_looks_like_a_slip_nothing_is_offered() -> None:
    spoiled = typed(REPORT, {"requests.granted.business": 28})
    assert len(broken(spoiled)) == 2
    assert not named(spoiled)


def test_a_total_waiting_for_a_blank_is_left_alone() -> None:
    blank: dict[Address, Value | None] = {"requests.granted.research": None}
    spoiled = typed(typed(REPORT, blank), {"requests.partly_granted.business": 70})
    assert named(spoiled) == {"requests.partly_granted.business"}
    assert typed(spoiled, {"requests.partly_granted.business": 7}).figures == (
        typed(REPORT, blank).figures
    )


def test_a_missing_total_over_whole_parts_is_not_filled_by_the_way() -> None:
    spoiled = typed(REPORT, {"requests.partly_granted.business": 70})
    assert named(spoiled)
    assert not named(with_figures(spoiled, {"requests.partly_granted.total": None}))


def test_nor_is_one_that_only_its_column_would_ask_to_change() -> None:
    wrong = {"requests.partly_granted.business": 70}
    missing: dict[Address, Value | None] = {"requests.partly_granted.total": None}
    assert named(with_figures(REPORT, {**wrong, **missing})) == set()


def test_a_remedy_holds_the_number_that_its_words_name() -> None:
    finding, *_ = broken(typed(REPORT, {"requests.partly_granted.business": 70}))
    (remedy,) = finding.remedies
    assert (remedy.address, remedy.value) == ("requests.partly_granted.business", 7)
    assert "由 70 改为 7，" in remedy.why


def test_a_finding_that_is_no_relation_is_not_advised() -> None:
    spoiled = replace(typed(REPORT, {"requests.partly_granted.business": 70}), office={"name": ""})
    advised = [finding.rule for finding in commands.check(spoiled) if finding.remedies]
    assert advised == ["B1", "B1"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_edition_is_served(edition: str) -> None:
    report = sample(edition)
    address = "requests.granted.natural_person"
    spoiled = with_figures(report, {address: report.figures[address] + 3})
    assert named(spoiled) == {address}


def test_forty_findings_take_a_small_multiple_of_what_none_take() -> None:
    numbers = Random(1)  # noqa: S311 - the same table every time
    spoiled = with_figures(REPORT, {a: numbers.randint(0, 30) for a in SUMMED})
    assert len(broken(spoiled)) >= 40

    def took(report: Report) -> float:
        begun = perf_counter()
        commands.check(report)
        return perf_counter() - begun

    assert min(took(spoiled) for _ in range(100)) < 20 * min(took(REPORT) for _ in range(100))
