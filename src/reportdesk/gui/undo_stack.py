"""The steps that can be undone and done again: a QUndoStack in Python, under the names of Qt.

Qt's own does not go with Python. When the garbage collector takes a stack, PySide hands its steps
back to Python, which deletes them while Qt still lists them, and Qt falls over them. A step that
was merged into another is kept as long as the stack. And what Qt calls back must not raise.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from reportdesk.report.change import Change, joined


@dataclass(frozen=True, slots=True)
class Step:
    """A change that was done, the words that name it in the menu, and the place where it was.

    Changes of one `run`, such as the letters of a word, are one step.
    """

    change: Change
    words: str
    place: str
    run: Hashable | None = None


class UndoStack(QObject):
    """Steps in the order in which they were done; those from `index()` on are undone.

    `indexChanged(int)` follows whatever is done to them, `cleanChanged(bool)` when the steps that
    are done have become those that were saved, or others.
    """

    indexChanged = Signal(int)  # noqa: N815 - Qt's name
    cleanChanged = Signal(bool)  # noqa: N815 - Qt's name

    def __init__(self, do: Callable[[Change, str], None], parent: QObject) -> None:
        """Make an empty stack; `do(change, place)` is how a step is taken back or done again."""
        super().__init__(parent)
        self._do = do
        self._steps: list[Step] = []
        self._index = 0
        self._clean: int | None = 0

    def push(self, step: Step) -> None:
        """Lay a step, already done, on the stack; those that were undone are gone."""
        if self._clean is not None and self._clean > self._index:
            self._clean = None
        was_clean = self.isClean()
        del self._steps[self._index :]
        if self._goes_on(step):
            last = self._steps[-1]
            self._steps[-1] = replace(last, change=joined(last.change, step.change))
        else:
            self._steps.append(step)
        self._stand_at(len(self._steps), was_clean=was_clean)

    def undo(self) -> None:
        """Take the last step back; where that raises, nothing has changed."""
        if self.canUndo():
            step = self._steps[self._index - 1]
            self._do(step.change.inverse(), step.place)
            self._stand_at(self._index - 1, was_clean=self.isClean())

    def redo(self) -> None:
        """Do the step again that was taken back last; where that raises, nothing has changed."""
        if self.canRedo():
            step = self._steps[self._index]
            self._do(step.change, step.place)
            self._stand_at(self._index + 1, was_clean=self.isClean())

    def setClean(self) -> None:
        """Note that what is done is saved."""
        was_clean = self.isClean()
        self._clean = self._index
        if not was_clean:
            self.cleanChanged.emit(True)

    def clear(self) -> None:
        """Forget all steps; what they did stays, and counts as saved."""
        if self._steps:
            was_clean = self.isClean()
            self._steps.clear()
            self._clean = 0
            self._stand_at(0, was_clean=was_clean)

    def isClean(self) -> bool:
        """Say whether the steps that are done are those that were saved."""
        return self._clean == self._index

    def canUndo(self) -> bool:
        """Say whether there is a step to take back."""
        return self._index > 0

    def canRedo(self) -> bool:
        """Say whether there is a step to do again."""
        return self._index < len(self._steps)

    def undoText(self) -> str:
        """Return the words of the step that would be taken back, or ""."""
        return self.text(self._index - 1) if self.canUndo() else ""

    def redoText(self) -> str:
        """Return the words of the step that would be done again, or ""."""
        return self.text(self._index) if self.canRedo() else ""

    def text(self, number: int) -> str:
        """Return the words of a step, counted from 0."""
        return self._steps[number].words

    def index(self) -> int:
        """Return how many steps are done."""
        return self._index

    def count(self) -> int:
        """Return how many steps there are, done or undone."""
        return len(self._steps)

    def _goes_on(self, step: Step) -> bool:
        """Say whether a step is one with the last; what was saved ends a run."""
        if step.run is None or not self._steps or self._clean == len(self._steps):
            return False
        return self._steps[-1].run == step.run

    def _stand_at(self, index: int, *, was_clean: bool) -> None:
        self._index = index
        self.indexChanged.emit(index)
        if self.isClean() != was_clean:
            self.cleanChanged.emit(self.isClean())
