"""What the caret of an editor is at, and what can be done there, each as one undo step."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from reportdesk.gui.text.mirror import Mirror
from reportdesk.gui.text.passage import Blocks, Span, Spot, between, erase, length, put
from reportdesk.gui.text.reading import position_of, span_of, spot_at
from reportdesk.gui.text.shaping import break_line, carry, level, move, room_for_words
from reportdesk.report.text import Block, Heading, Image, Picture
from reportdesk.store import limits

Eraser = Callable[[Blocks, Spot], tuple[Blocks, Spot] | None]

MOST_IN_PARAGRAPH = limits.MOST_IN_PARAGRAPH // 2
"""Entry refuses earlier than the reader of drafts, so that whatever is written can be read."""
TOO_LONG = f"没有写进去：一段最多 {MOST_IN_PARAGRAPH:,} 字。请分成几段。原文没有变。"
_TOO_MANY = f"没有写进去：全文最多 {limits.MOST_BLOCKS:,} 段，加上这些就超过了。原文没有变。"
_ERASED = "删除"
_LEVELS = {0: "改为正文", 2: "改为（一）标题", 3: "改为 1. 标题"}


class Hand:
    """Works on the blocks of a mirror at the caret of its editor."""

    def __init__(self, editor: QTextEdit, mirror: Mirror, refuse: Callable[[str], object]) -> None:
        """Work for an editor; `refuse` is told in words what is not done."""
        self._editor, self._mirror, self._refuse = editor, mirror, refuse

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

    def has_room(self) -> bool:
        """Say whether a letter more can stand in the block in hand; if not, the user is told."""
        if length(self.block) < MOST_IN_PARAGRAPH or self._editor.textCursor().hasSelection():
            return True
        self._refuse(TOO_LONG)
        return False

    def take(self, number: int, offset: int = 0) -> None:
        """Put the caret into a block; the last one if there are not so many."""
        number = min(number, len(self._mirror.blocks) - 1)
        self._move_caret(Spot(number, min(offset, length(self._mirror.blocks[number]))))

    def break_line(self) -> None:
        """Begin a new line, in the place of what is selected."""
        blocks, spot = self._emptied()
        self._become(*break_line(blocks, spot), "换行")

    def erase(self, eraser: Eraser) -> bool:
        """Erase what is selected, or what `eraser` says; False where Qt is to erase a character."""
        if self._editor.textCursor().hasSelection():
            self._become(*self._emptied(), _ERASED)
            return True
        erased = eraser(self._mirror.blocks, self._span().start)
        if erased:
            self._become(*erased, _ERASED)
        return erased is not None

    def make_room(self, *, for_now: bool = False) -> None:
        """Make the caret stand where words can be typed, in one block and not in a picture.

        Room made `for_now` is no step: the session drops or settles it.
        """
        span, blocks = self._span(), self._mirror.blocks
        emptied = self._emptied() if span.start.block != span.end.block else (blocks, span.start)
        roomy = room_for_words(*emptied)
        if roomy == (blocks, span.start):
            return
        if for_now:
            self._mirror.try_out(*roomy)
        else:
            self._become(*roomy, _ERASED if emptied[0] != blocks else "另起一段")

    def put(self, blocks: Blocks, images: Iterable[Image], words: str) -> None:
        """Put blocks in the place of what is selected."""
        self._become(*put(self._mirror.blocks, self._span(), blocks), words, images)

    def move_to(self, position: int) -> None:
        """Move what is selected to a position; to one inside it nothing moves."""
        span, spot = self._span(), spot_at(self._editor.document(), position)
        if not span.start <= spot <= span.end:
            self._become(*move(self._mirror.blocks, span, spot), "移动")

    def step(self, by: int) -> None:
        """Move the blocks in hand past the one before them (-1) or after them (1)."""
        span = self._span()
        first, last = (
            span.start.block,
            max(span.start.block, span.end.block - (not span.end.offset)),
        )
        if first + by >= 0 and last + by < len(self._mirror.blocks):
            self._carry(first, last, first - 1 if by < 0 else last + 2)

    def carry_picture(self, number: int, gap: int) -> None:
        """Carry a picture into a gap between blocks; gap 0 is before all."""
        self.take(number)
        if gap not in (number, number + 1):
            self._carry(number, number, gap)

    def set_level(self, wanted: int) -> None:
        """Make headings of a level, or paragraphs (level 0), of the blocks in hand."""
        span, blocks = self._span(), self._mirror.blocks
        after = level(blocks, span.start.block, span.end.block, wanted)
        number = span.end.block
        taken_off = length(blocks[number]) - length(after[number])
        caret = Spot(number, max(0, span.end.offset - taken_off))
        self._become(after, caret, _LEVELS[wanted])

    def _become(self, after: Blocks, spot: Spot, words: str, images: Iterable[Image] = ()) -> None:
        """Make the text these blocks, unless no draft could hold them, or Qt not show them soon."""
        before = self._mirror.blocks
        if _longest(after) > max(MOST_IN_PARAGRAPH, _longest(before)):
            self._refuse(TOO_LONG)
        elif len(after) > max(self._mirror.most_blocks, len(before)):
            self._refuse(_TOO_MANY)
        else:
            self._mirror.become(after, spot, words, images)

    def _carry(self, first: int, last: int, gap: int) -> None:
        """Carry blocks into a gap; what is selected in them stays so."""
        by = gap - first if gap < first else gap - last - 1
        cursor, document = self._editor.textCursor(), self._editor.document()
        last_spot = Spot(last, length(self._mirror.blocks[last]))
        spots = (spot_at(document, at) for at in (cursor.anchor(), cursor.position()))
        anchor, caret = (replace(s, block=s.block + by) for s in (min(s, last_spot) for s in spots))
        what = "图片" if first == last and self.picture else "段落"
        after = carry(self._mirror.blocks, first, last, gap)
        self._become(after, caret, f"{'上移' if by < 0 else '下移'}{what}")
        if anchor != caret:
            self._select(anchor, caret)

    def _select(self, anchor: Spot, caret: Spot) -> None:
        document, cursor = self._editor.document(), self._editor.textCursor()
        cursor.setPosition(position_of(document, anchor))
        cursor.setPosition(position_of(document, caret), QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)

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


def _longest(blocks: Blocks) -> int:
    return max(map(length, blocks), default=0)
