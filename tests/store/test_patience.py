"""Who does not answer in time is passed over, and holds up none of the others."""

import time
from pathlib import Path
from threading import Event

import pytest

from reportdesk.store import patience
from reportdesk.store.patience import answered, answers


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


def test_a_disk_answers_whether_or_not_there_is_such_a_file(tmp_path: Path) -> None:
    assert answers(tmp_path)
    assert answers(tmp_path / "none" / "of these")


def test_a_disk_that_hangs_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    never, asked = Event(), list[Path]()

    def hang(path: Path) -> None:
        asked.append(path)
        never.wait(30)

    monkeypatch.setattr(patience, "stamp_of", hang)
    monkeypatch.setattr(patience, "PATIENCE", 0.05)
    assert not answers(tmp_path)
    assert asked == [tmp_path]
    never.set()
