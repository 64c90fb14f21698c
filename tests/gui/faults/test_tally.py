"""A fault is told when it comes, and not again at once however often it comes."""

from reportdesk.gui.faults.tally import FIRST_REST, Tally

PLACE = "ValueError somewhere:1"


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_storm_is_told_once_and_counted() -> None:
    tally = Tally(Clock())
    assert [tally.add(PLACE) for _ in range(1000)].count(True) == 1
    tally.told(PLACE)
    assert not tally.add(PLACE)
    assert (tally.times(PLACE), tally.tellings(PLACE)) == (1001, 1)


def test_the_same_fault_is_told_again_after_a_rest_that_grows() -> None:
    clock = Clock()
    tally = Tally(clock)
    tally.add(PLACE)
    tally.told(PLACE)
    clock.now = FIRST_REST
    assert tally.add(PLACE)
    tally.told(PLACE)
    clock.now += FIRST_REST
    assert not tally.add(PLACE)
    clock.now += FIRST_REST
    assert tally.add(PLACE)


def test_another_fault_is_told_meanwhile() -> None:
    tally = Tally(Clock())
    assert tally.add(PLACE)
    assert tally.add("another")
    assert (tally.times("none"), tally.tellings("none")) == (0, 0)
