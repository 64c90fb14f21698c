"""Keeps the editor's document and one text of the report equal, whichever of them is edited.

What a hand does to the document becomes a change of the report: only the blocks touched are read
back and compared. What befalls the report, by undo or from elsewhere, is written into the
document: only the blocks that differ.
"""

from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from reportdesk.gui.session import Session
from reportdesk.gui.text.mending import mend
from reportdesk.gui.text.passage import EMPTY, Blocks, Spot, alike
from reportdesk.gui.text.reading import legible, position_of, read_range
from reportdesk.gui.text.typing_run import TypingRun
from reportdesk.gui.text.writing import dress, write
from reportdesk.report.change import Batch, Change, Splice
from reportdesk.report.images import with_images
from reportdesk.report.numbering import heading_numbers
from reportdesk.report.report import Report
from reportdesk.report.text import Image
from reportdesk.store.limits import MOST_BLOCKS

_UNTOUCHED = 1 << 30


class Mirror(QObject):
    """Two ways between a document and the text of a section.

    `blocks` is what the document shows: the report's blocks, or one empty paragraph for none.
    `numbers` are those painted before its headings. `written` are the blocks that the last change
    from the report wrote, none where it took some away; None once a hand changes something.
    """

    changed = Signal()
    """The blocks are others than before."""
    caret_wanted = Signal(int)
    """The position where the caret belongs, after a change that no key made."""

    def __init__(
        self, session: Session, section: str, document: QTextDocument, run: TypingRun
    ) -> None:
        super().__init__(document)
        self._session, self._section = session, section
        self._document, self._run = document, run
        self._stored: Blocks = ()
        self.blocks: Blocks = (EMPTY,)
        self.numbers = [""]
        self.written: range | None = None
        self._writing = self._composing = False
        self._head = self._tail = _UNTOUCHED
        document.contentsChange.connect(self._note)
        document.contentsChanged.connect(self.take)
        session.report_changed.connect(self._follow)
        self._show(session.report)

    @property
    def most_blocks(self) -> int:
        """How many blocks a draft can hold here beside those of its other texts."""
        texts = self._session.report.texts.items()
        return MOST_BLOCKS - sum(len(text) for name, text in texts if name != self._section)

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing at all, not even an empty line more."""
        return self.blocks == (EMPTY,)

    def become(
        self, wanted: Blocks, caret: Spot, words: str, incoming: Iterable[Image] = ()
    ) -> None:
        """Make the text these blocks, as one undo step; `incoming` are images of new pictures."""
        self._run.end()
        if splice := self._splice(wanted):
            self._apply(splice, words, incoming=incoming)
        self.caret_wanted.emit(position_of(self._document, caret))

    def try_out(self, wanted: Blocks, caret: Spot) -> None:
        """Make the text these blocks for the time being: no step, the session can drop it."""
        self._run.end()
        if splice := self._splice(wanted):
            self._session.try_change(lambda report: _batch(with_images(report, splice)))
        self.caret_wanted.emit(position_of(self._document, caret))

    def take(self) -> None:
        """Tell the report what a hand did to the document; not while an input method composes."""
        if self._writing or self._composing or self._head == _UNTOUCHED:
            return
        self.written = None
        with self.own_hand():
            mend(self._document, self._head, self._tail)
            wanted = self._read()
            splice = self._splice(wanted)
            words, run = self._named(wanted)
            self._hold(wanted, self._head, len(wanted) - self._tail)
        self._forget()
        if splice:
            after = splice.start + len(splice.old)
            self._stored = self._stored[: splice.start] + splice.new + self._stored[after:]
            self._apply(splice, words, run)
        self.changed.emit()

    def compose(self, *, composing: bool) -> None:
        """Leave the report alone while an input method composes."""
        self._composing = composing

    def restore(self) -> None:
        """Write back what the report holds: an input method gave up, and left a gap."""
        if self._head == _UNTOUCHED:
            return
        first, after = self._head, len(self.blocks) - self._tail
        with self.own_hand():
            mend(self._document, first, self._tail)
            found = read_range(self._document, first, self._document.blockCount() - self._tail)
            write(self._document, first, found, self.blocks[first:after])
            self._hold(self.blocks, first - 1, after + 1)
        self._forget()

    def _follow(self, _before: Report, after: Report) -> None:
        if after.texts.get(self._section, ()) != self._stored:
            self.restore()
            self._show(after)

    def _show(self, report: Report) -> None:
        """Write into the document what differs, and say where that was."""
        self._run.end()
        self._stored = report.texts.get(self._section, ())
        wanted = tuple(legible(block) for block in self._stored) or (EMPTY,)
        start, old_stop, new_stop = _difference(self.blocks, wanted)
        with self.own_hand():
            old, new = self.blocks[start:old_stop], wanted[start:new_stop]
            caret = write(self._document, start, old, new)
            self._hold(wanted, start - 1, new_stop + 1)
        self.written = range(start, new_stop)
        if caret is not None:
            self.caret_wanted.emit(caret)
        self.changed.emit()

    def _hold(self, blocks: Blocks, first: int, after: int) -> None:
        """Keep what the document now shows; dress the blocks touched, and all that count anew."""
        numbers = heading_numbers(blocks)
        touched = set(range(max(first, 0), min(after, len(blocks))))
        if numbers != self.numbers:
            touched.update(index for index, number in enumerate(numbers) if number)
        for index in touched:
            dress(self._document.findBlockByNumber(index), blocks[index], numbers[index])
        self.blocks, self.numbers = blocks, numbers

    def _read(self) -> Blocks:
        first, after = self._head, self._document.blockCount() - self._tail
        middle = read_range(self._document, first, after)
        return self.blocks[:first] + middle + self.blocks[len(self.blocks) - self._tail :]

    def _splice(self, wanted: Blocks) -> Splice | None:
        if wanted == self.blocks:
            return None
        if not self._stored or wanted == (EMPTY,):
            return Splice(self._section, 0, self._stored, () if wanted == (EMPTY,) else wanted)
        start, old_stop, new_stop = _difference(self.blocks, wanted)
        old, new = self._stored[start:old_stop], wanted[start:new_stop]
        return Splice(self._section, start, old, new)

    def _named(self, wanted: Blocks) -> tuple[str, Hashable]:
        """Return the words for what a hand did, and the run that it belongs to."""
        start, old_stop, new_stop = _difference(self.blocks, wanted)
        if old_stop - start != 1 or new_stop - start != 1:
            self._run.end()
            return "改动文字", None
        key = self._run.key(start, self.blocks[start], wanted[start])
        return "删除文字" if self._run.erases else "输入文字", key

    def _apply(
        self,
        splice: Splice,
        words: str,
        run: Hashable = None,
        incoming: Iterable[Image] = (),
    ) -> None:
        change = with_images(self._session.report, splice, incoming)
        self._session.apply(change, words, f"texts.{self._section}.{splice.start}", run)

    @contextmanager
    def own_hand(self) -> Iterator[None]:
        """Change the document in one go, without hearing of it as if a key had done it.

        What a key did and nobody took yet stays noted: a scroll bar that goes as text is cut makes
        the editor lay its pictures out anew before take is called.
        """
        cursor = QTextCursor(self._document)
        noted = self._head, self._tail
        self._writing = True
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()
            self._writing = False
            self._head, self._tail = noted

    def _note(self, position: int, _removed: int, added: int) -> None:
        """Note how many blocks at the head and at the tail nobody touched."""
        last = min(position + added, self._document.characterCount() - 1)
        head = self._document.findBlock(min(position, last)).blockNumber()
        tail = self._document.blockCount() - 1 - self._document.findBlock(last).blockNumber()
        self._head, self._tail = min(self._head, head), min(self._tail, tail)

    def _forget(self) -> None:
        self._head = self._tail = _UNTOUCHED


def _batch(change: Change) -> Batch:
    return change if isinstance(change, Batch) else Batch((change,))


def _difference(old: Blocks, new: Blocks) -> tuple[int, int, int]:
    """Return where two texts begin to differ, and where in each of them that ends."""
    start = alike(old, new)
    tail = alike(old[start:][::-1], new[start:][::-1])
    return start, len(old) - tail, len(new) - tail
