"""The undo stack does what Qt's own does, and a fault leaves it as it was."""

from collections.abc import Callable
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from reportdesk.gui.undo_stack import Step, UndoStack
from reportdesk.report.change import Change, Whole
from reportdesk.report.report import new_report

SAME = Whole("year", 2020, 2020)
RUNS = st.sampled_from([None, "first", "second"])
ACTS = st.one_of(
    st.tuples(st.just("push"), RUNS),
    st.tuples(st.sampled_from(["undo", "redo", "setClean", "clear"]), st.none()),
)


class Command(QUndoCommand):
    """A step as Qt's own stack wants it."""

    def __init__(self, words: str, run: str | None) -> None:
        super().__init__(words)
        self.run = run

    def id(self) -> int:
        return -1 if self.run is None else 1

    def mergeWith(self, later: QUndoCommand) -> bool:
        return isinstance(later, Command) and later.run == self.run


class Desk:
    """A report whose year is changed, and the stack of its changes."""

    def __init__(self) -> None:
        self.report = new_report("2021", 2020, "某局")
        self.owner = QObject()
        self.stack = UndoStack(self.do, self.owner)
        self.places: list[str] = []

    def do(self, change: Change, place: str) -> None:
        self.report = change.apply(self.report)
        self.places.append(place)

    def enter(self, year: int, run: str | None = None) -> None:
        change = Whole("year", self.report.year, year)
        self.do(change, "year")
        self.stack.push(Step(change, f"写 {year}", "year", run))


def heard(stack: UndoStack | QUndoStack) -> list[object]:
    """Return the list that takes up what a stack signals."""
    said: list[object] = []
    stack.indexChanged.connect(said.append)
    stack.cleanChanged.connect(said.append)
    return said


def seen(stack: UndoStack | QUndoStack) -> list[object]:
    return [
        *(stack.count(), stack.index(), stack.isClean(), stack.canUndo(), stack.canRedo()),
        *(stack.undoText(), stack.redoText()),
        *(stack.text(number) for number in range(stack.count())),
    ]


@given(st.lists(ACTS, max_size=30))
def test_it_stands_and_speaks_as_the_stack_of_qt_does(acts: list[tuple[str, str | None]]) -> None:
    desk, qt = Desk(), QUndoStack()
    ours, theirs = heard(desk.stack), heard(qt)
    for number, (act, run) in enumerate(acts):
        if act == "push":
            desk.stack.push(Step(SAME, str(number), "year", run))
            qt.push(Command(str(number), run))
        else:
            getattr(desk.stack, act)()
            getattr(qt, act)()
        assert seen(desk.stack) == seen(qt)
        assert ours == theirs
    qt.clear()


def test_what_was_done_is_taken_back_and_done_again_at_its_place() -> None:
    desk = Desk()
    desk.enter(2024)
    desk.enter(2025)
    desk.stack.undo()
    desk.stack.undo()
    assert desk.report.year == 2020
    desk.stack.redo()
    assert (desk.report.year, desk.places) == (2024, ["year"] * 5)


def test_a_run_is_taken_back_at_once() -> None:
    desk = Desk()
    for year in (2022, 2023, 2024, 2025):
        desk.enter(year, "typing")
    assert desk.stack.count() == 1
    desk.stack.undo()
    assert desk.report.year == 2020
    desk.stack.redo()
    assert desk.report.year == 2025


@pytest.mark.parametrize("act", [UndoStack.undo, UndoStack.redo])
def test_a_step_that_fails_is_still_to_be_done(act: Callable[[UndoStack], None]) -> None:
    def fail(_change: Change, _place: str) -> NoReturn:
        raise RuntimeError

    owner = QObject()
    ready = [True]
    stack = UndoStack(lambda change, place: None if ready[0] else fail(change, place), owner)
    for number in range(2):
        stack.push(Step(SAME, str(number), "year"))
    stack.undo()
    before, ready[0] = seen(stack), False
    with pytest.raises(RuntimeError):
        act(stack)
    assert seen(stack) == before
