"""What a wrong number looks like: a guess that is said only where something speaks for it."""

import pytest

from reportdesk.checks.moves import Move
from reportdesk.checks.slips import copied, miscounted, misspelt
from reportdesk.form.address import Address
from reportdesk.form.relations import relations
from reportdesk.report.report import Value
from tests.gui.findings.reports import FORM, blameless

GRANTED = "requests.granted.business"
AROUND = {
    "上一行": "requests.carried_in.business",
    "下一行": "requests.partly_granted.business",
    "左边一格": "requests.granted.natural_person",
    "右边一格": "requests.granted.research",
}


def looks(address: Address, before: Value, value: Value, **figures: int) -> str:
    """Return what is said of a wrong number, as far as its relations explain it.

    A name's double underscores stand for dots.
    """
    standing = {name.replace("__", "."): number for name, number in figures.items()}
    met = (n for n, relation in enumerate(relations(FORM)) if address in relation.addresses)
    move = Move(address, before, value, frozenset(met))
    return miscounted(FORM, {**blameless().figures, **standing, address: before}, move)


def beside(neighbour: Address, number: int, before: int, value: int) -> str:
    """Return what is said of a wrong number that has one neighbour."""
    return copied(FORM, {neighbour: number}, Move(GRANTED, before, value, frozenset()))


@pytest.mark.parametrize(("where", "neighbour"), AROUND.items())
def test_a_copy_is_told_by_the_side_on_which_the_same_number_stands(
    where: str, neighbour: Address
) -> None:
    assert beside(neighbour, 10, 10, 3) == f"像是把{where}的 10 又写了一遍"
    assert beside(neighbour, 10, 3, 10) == f"改后与{where}相同"


@pytest.mark.parametrize("neighbour", AROUND.values())
def test_small_numbers_other_numbers_and_blanks_beside_it_explain_nothing(
    neighbour: Address,
) -> None:
    assert beside(neighbour, 9, 9, 3) == ""
    assert beside(neighbour, 9, 3, 9) == ""
    assert beside(neighbour, 12, 11, 10) == ""
    assert copied(FORM, {}, Move(GRANTED, 12, 3, frozenset())) == ""


def test_the_other_figure_of_the_same_side_may_have_been_counted_in() -> None:
    column = {"requests__results_total__business": 53, "requests__new__business": 53}
    assert looks("requests.carried_out.business", 60, 7, **column) == (
        "像是把“办理结果总计”的 53 也算了进来"
    )
    assert looks("requests.new.business", 64, 53, requests__carried_in__business=11) == (
        "像是把“上年结转”的 11 也算了进来"
    )


def test_only_a_total_can_have_left_something_out() -> None:
    assert looks("requests.new.business", 42, 53, requests__carried_in__business=11) == ""
    assert looks("review.direct_suit.total", 5, 15, review__direct_suit__upheld=10) == (
        "像是漏算了“结果维持”的 10"
    )


def test_a_difference_below_ten_and_one_that_two_parts_explain_tell_nothing() -> None:
    assert looks("review.direct_suit.total", 5, 14, review__direct_suit__upheld=9) == ""
    both = {"review__direct_suit__upheld": 10, "review__direct_suit__pending": 10}
    assert looks("review.direct_suit.total", 10, 20, **both) == ""


@pytest.mark.parametrize(
    ("before", "value", "words"),
    [
        (150, 105, "像是把 105 写成了 150"),
        (2134, 1234, "像是把 1234 写成了 2134"),
        (1342, 1324, "像是把 1324 写成了 1342"),
        (1342, 324, ""),
        (70, 7, "像是多写了一个 0"),
        (301, 3001, "像是少写了一个 0"),
        (12, 34, ""),
    ],
)
def test_misspelt_numbers_are_told_by_what_was_done_to_them(
    before: int, value: int, words: str
) -> None:
    assert misspelt(Move(GRANTED, before, value, frozenset())) == words
