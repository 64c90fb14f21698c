"""What keys do to the shape of a text: each returns the blocks after, and where the caret goes."""

from dataclasses import replace

from reportdesk.gui.text.passage import (
    EMPTY,
    Blocks,
    Span,
    Spot,
    between,
    end,
    erase,
    length,
    put,
)
from reportdesk.report.heading_line import mark_length
from reportdesk.report.text import Block, Heading, Paragraph, Picture, cut


def break_line(blocks: Blocks, spot: Spot) -> tuple[Blocks, Spot]:
    """Do what Enter does: after a heading comes a paragraph, and an empty heading becomes one."""
    block = blocks[spot.block]
    if isinstance(block, Heading) and not block.text:
        return _replaced(blocks, spot.block, EMPTY), spot
    if spot.offset == 0 and not isinstance(block, Paragraph):
        parts: Blocks = (EMPTY, block)
    elif isinstance(block, Picture):
        parts = (block, EMPTY)
    else:
        rest = Paragraph(cut(block.text, spot.offset, length(block)))
        parts = (replace(block, text=cut(block.text, 0, spot.offset)), rest)
    return _replaced(blocks, spot.block, *parts), Spot(spot.block + 1, 0)


def room_for_words(blocks: Blocks, spot: Spot) -> tuple[Blocks, Spot]:
    """Open a paragraph on the side of a picture where the caret is; elsewhere there is room."""
    picture = blocks[spot.block]
    if not isinstance(picture, Picture):
        return blocks, spot
    if spot.offset == 0:
        return _replaced(blocks, spot.block, EMPTY, picture), spot
    return _replaced(blocks, spot.block, picture, EMPTY), Spot(spot.block + 1, 0)


def erase_back(blocks: Blocks, spot: Spot) -> tuple[Blocks, Spot] | None:
    """Do what Backspace does beyond one character; None where it is but that."""
    number, block = spot.block, blocks[spot.block]
    if isinstance(block, Picture):
        return _without(blocks, number)
    if spot.offset:
        return None
    if isinstance(block, Heading):
        return _replaced(blocks, number, Paragraph(block.text)), spot
    if number == 0:
        return blocks, spot
    return _joined(blocks, number, caret=end(blocks[:number]))


def erase_on(blocks: Blocks, spot: Spot) -> tuple[Blocks, Spot] | None:
    """Do what Delete does beyond one character; None where it is but that."""
    number, block = spot.block, blocks[spot.block]
    if isinstance(block, Picture):
        return _without(blocks, number)
    if spot.offset < length(block):
        return None
    if spot == end(blocks):
        return blocks, spot
    return _joined(blocks, number + 1, caret=Spot(number + 1, 0))


def level(blocks: Blocks, first: int, last: int, wanted: int) -> Blocks:
    """Make headings of a level, or paragraphs (level 0), of the texts from `first` to `last`."""
    middle = tuple(_levelled(block, wanted) for block in blocks[first : last + 1])
    return blocks[:first] + middle + blocks[last + 1 :]


def move(blocks: Blocks, span: Span, spot: Spot) -> tuple[Blocks, Spot]:
    """Move what a span covers to a spot outside it."""
    moved = between(blocks, span)
    if spot <= span.start:
        return put(erase(blocks, span)[0], Span(spot, spot), moved)
    put_in, caret = put(blocks, Span(spot, spot), moved)
    below, behind = len(put_in) - caret.block, length(put_in[caret.block]) - caret.offset
    after, _ = erase(put_in, span)
    number = len(after) - below
    return after, Spot(number, length(after[number]) - behind)


def carry(blocks: Blocks, first: int, last: int, gap: int) -> Blocks:
    """Carry the blocks from `first` to `last` into a gap between others; gap 0 is before all."""
    if gap < first:
        return blocks[:gap] + blocks[first : last + 1] + blocks[gap:first] + blocks[last + 1 :]
    if gap > last + 1:
        return blocks[:first] + blocks[last + 1 : gap] + blocks[first : last + 1] + blocks[gap:]
    return blocks


def _without(blocks: Blocks, number: int) -> tuple[Blocks, Spot]:
    return erase(blocks, Span(Spot(number, 0), Spot(number, length(blocks[number]))))


def _joined(blocks: Blocks, number: int, caret: Spot) -> tuple[Blocks, Spot]:
    """Join a block to the one before it; beside a picture the caret only goes to `caret`."""
    before, block = blocks[number - 1], blocks[number]
    pictured = isinstance(before, Picture) or isinstance(block, Picture)
    if pictured and length(before) and length(block):
        return blocks, caret
    return erase(blocks, Span(end(blocks[:number]), Spot(number, 0)))


def _levelled(block: Block, wanted: int) -> Block:
    if isinstance(block, Picture):
        return block
    if not wanted:
        return Paragraph(block.text)
    head = block.text[0] if block.text else ""
    marked = mark_length(head) if isinstance(head, str) else 0
    return Heading(wanted, cut(block.text, marked, length(block)))


def _replaced(blocks: Blocks, index: int, *new: Block) -> Blocks:
    return blocks[:index] + new + blocks[index + 1 :]
