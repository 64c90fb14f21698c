"""Who does not answer in time is passed over, and holds up none of the others."""

import time
from threading import Event

from reportdesk.store.patience import answered


def test_those_who_say_yes_come_in_their_order() -> None:
    def slowly(number: int) -> bool:
        time.sleep(0.01 * (5 - number))
        return number != 2

    assert answered(slowly, [1, 2, 3, 4], 30) == [1, 3, 4]


def test_nobody_is_asked_for_nothing() -> None:
    assert answered(lambda _: True, [], 0) == []


def test_who_hangs_is_passed_over() -> None:
    never, others = Event(), Event()

    def ask(name: str) -> bool:
        if name == "hangs":
            never.wait(30)
        others.set()
        return True

    assert answered(ask, ["hangs", "answers"], 0.2) == ["answers"]
    never.set()
