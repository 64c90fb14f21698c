"""What the caret of an editor is at, and what can be done there, each as one undo step."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from reportdesk.gui.text.mirror import Mirror
from reportdesk.gui.text.passage import Blocks, Span, Spot, between, erase, length, put
from reportdesk.gui.text.reading import position_of, span_of, spot_at
from reportdesk.gui.text.shaping import break_line, level, move, room_for_words
from reportdesk.report.text import Block, Heading, Image, Picture

Eraser = Callable[[Blocks, Spot], tuple[Blocks, Spot] | None]

_ERASED = "删除"
_LEVELS = {0: "改为正文", 2: "改为（一）标题", 3: "改为 1. 标题"}


class Hand:
    """Works on the blocks of a mirror at the caret of its editor."""

    def __init__(self, editor: QTextEdit, mirror: Mirror) -> None:
        self._editor, self._mirror = editor, mirror

    @property
    def number(self) -> int:
        """The number of the block in hand; Qt tells of a new one before the report knows it."""
        return min(self._editor.textCursor().blockNumber(), len(self._mirror.blocks) - 1)

    @property
    def offset(self) -> int:
        """How many characters of its block stand before the caret."""
        return spot_at(self._editor.document(), self._editor.textCursor().position()).offset

    @property
    def block(self) -> Block:
        """The block in hand."""
        return self._mirror.blocks[self.number]

    @property
    def picture(self) -> Picture | None:
        """The picture in hand, if it is one."""
        return self.block if isinstance(self.block, Picture) else None

    @property
    def level(self) -> int | None:
        """The level of the heading in hand, 0 for a paragraph, None for a picture."""
        block = self.block
        if isinstance(block, Picture):
            return None
        return block.level if isinstance(block, Heading) else 0

    @property
    def selected(self) -> Blocks:
        """What is selected, as blocks."""
        return between(self._mirror.blocks, self._span())

    def take(self, number: int, offset: int = 0) -> None:
        """Put the caret into a block; the last one if there are not so many."""
        number = min(number, len(self._mirror.blocks) - 1)
        self._move_caret(Spot(number, min(offset, length(self._mirror.blocks[number]))))

    def break_line(self) -> None:
        """Begin a new line, in the place of what is selected."""
        blocks, spot = self._emptied()
        self._mirror.become(*break_line(blocks, spot), "换行")

    def erase(self, eraser: Eraser) -> bool:
        """Erase what is selected, or what `eraser` says; False where Qt is to erase a character."""
        if self._editor.textCursor().hasSelection():
            self._mirror.become(*self._emptied(), _ERASED)
            return True
        erased = eraser(self._mirror.blocks, self._span().start)
        if erased:
            self._mirror.become(*erased, _ERASED)
        return erased is not None

    def make_room(self) -> None:
        """Make the caret stand where words can be typed, in one block and not in a picture."""
        span = self._span()
        if span.start.block != span.end.block:
            self._mirror.become(*self._emptied(), _ERASED)
        spot = self._span().start
        blocks, spot_with_room = room_for_words(self._mirror.blocks, spot)
        if spot_with_room != spot or blocks != self._mirror.blocks:
            self._mirror.become(blocks, spot_with_room, "另起一段")

    def put(self, blocks: Blocks, images: Iterable[Image], words: str) -> None:
        """Put blocks in the place of what is selected."""
        self._mirror.become(*put(self._mirror.blocks, self._span(), blocks), words, images)

    def move_to(self, position: int) -> None:
        """Move what is selected to a position; to one inside it nothing moves."""
        span, spot = self._span(), spot_at(self._editor.document(), position)
        if not span.start <= spot <= span.end:
            self._mirror.become(*move(self._mirror.blocks, span, spot), "移动")

    def set_level(self, wanted: int) -> None:
        """Make headings of a level, or paragraphs (level 0), of the blocks in hand."""
        span, blocks = self._span(), self._mirror.blocks
        after = level(blocks, span.start.block, span.end.block, wanted)
        number = span.end.block
        taken_off = length(blocks[number]) - length(after[number])
        caret = Spot(number, max(0, span.end.offset - taken_off))
        self._mirror.become(after, caret, _LEVELS[wanted])

    def _span(self) -> Span:
        return span_of(self._editor.textCursor())

    def _emptied(self) -> tuple[Blocks, Spot]:
        """Return the blocks without what is selected, and the spot where it was."""
        span = self._span()
        if span.start == span.end:
            return self._mirror.blocks, span.start
        return erase(self._mirror.blocks, span)

    def _move_caret(self, spot: Spot) -> None:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(position_of(self._editor.document(), spot))
        self._editor.setTextCursor(cursor)
