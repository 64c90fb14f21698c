"""Prose as blocks, places in it, and what happens when something is taken out or put in.

A spot is a block and an offset into it, counted in characters; a live figure counts as one, and a
picture is a block of length one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from reportdesk.report.text import (
    Block,
    Heading,
    LiveFigure,
    Paragraph,
    Picture,
    Text,
    cut,
    size,
    text,
)

Blocks = tuple[Block, ...]
Characters = list[str | LiveFigure]
EMPTY = Paragraph(())


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place between two characters of a passage."""

    block: int
    offset: int


@dataclass(frozen=True, slots=True)
class Span:
    """What lies between two spots; the caret alone is a span of nothing."""

    start: Spot
    end: Spot


def length(block: Block) -> int:
    """Return how many characters a block has."""
    return 1 if isinstance(block, Picture) else size(block.text)


def characters(content: Text) -> Characters:
    """Return a text character by character."""
    whole: Characters = []
    for piece in content:
        whole += piece if isinstance(piece, str) else [piece]
    return whole


def alike(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many items two sequences have in common at their heads."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1] or pair[0] == pair[1], pairs))


def between(blocks: Blocks, span: Span) -> Blocks:
    """Return what a span covers; words out of one block are no heading any more."""
    first, last = span.start.block, span.end.block
    if first == last:
        part = _part(blocks[first], span.start.offset, span.end.offset)
        return (Paragraph(part.text),) if isinstance(part, Heading) else _without_none(part)
    head = _part(blocks[first], span.start.offset, length(blocks[first]))
    tail = _part(blocks[last], 0, span.end.offset)
    return _without_none(head, *blocks[first + 1 : last], tail)


def erase(blocks: Blocks, span: Span) -> tuple[Blocks, Spot]:
    """Take out what a span covers; what remains of its first and last block grows together."""
    return put(blocks, span, ())


def put(blocks: Blocks, span: Span, new: Sequence[Block]) -> tuple[Blocks, Spot]:
    """Put blocks in the place of a span; the first and the last grow together with its edges."""
    first, last = span.start.block, span.end.block
    head = _part(blocks[first], 0, span.start.offset)
    tail = _part(blocks[last], span.end.offset, length(blocks[last]))
    begun = _begun(head, new)
    middle = _ended(begun, tail, apart=bool(new) and isinstance(new[-1], Heading))
    whole = blocks[:first] + middle + blocks[last + 1 :] or (EMPTY,)
    if begun:
        return whole, Spot(first + len(begun) - 1, length(begun[-1]))
    return whole, Spot(first, 0) if first < len(whole) else end(whole)


def end(blocks: Blocks) -> Spot:
    """Return the spot after the last character."""
    return Spot(len(blocks) - 1, length(blocks[-1]))


def _part(block: Block, start: int, end: int) -> Block | None:
    if isinstance(block, Picture):
        return block if start < end else None
    return replace(block, text=cut(block.text, start, end))


def _begun(head: Block | None, new: Sequence[Block]) -> Blocks:
    """Return what was before and what comes in; a paragraph runs on in the text before it."""
    if not new or head is None:
        return (*_without_none(head), *new)
    runs_on = isinstance(new[0], Paragraph) and not isinstance(head, Picture)
    if runs_on and (isinstance(head, Heading) or not _is_empty(head)):
        return (_joined(head, new[0]), *new[1:])
    return tuple(new) if _is_empty(head) else (head, *new)


def _ended(blocks: Blocks, tail: Block | None, *, apart: bool) -> Blocks:
    """Append what was after; an empty text gives way to what it meets."""
    if tail is None or (blocks and _is_empty(tail)):
        return blocks
    if not blocks or _is_empty(blocks[-1]):
        return (*blocks[:-1], tail)
    if apart or isinstance(tail, Picture) or isinstance(blocks[-1], Picture):
        return (*blocks, tail)
    return (*blocks[:-1], _joined(blocks[-1], tail))


def _joined(block: Block, more: Block) -> Block:
    if isinstance(block, Picture) or isinstance(more, Picture):
        raise TypeError("a picture does not run on in text")
    return replace(block, text=text(*block.text, *more.text))


def _is_empty(block: Block) -> bool:
    return length(block) == 0


def _without_none(*blocks: Block | None) -> Blocks:
    return tuple(block for block in blocks if block is not None)
