"""From blocks of cells to where they land in a form: by labels wherever these say it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportdesk.form.address import Address
from reportdesk.form.definition import Form, Table
from reportdesk.importers.tables.axes import row_names
from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.by_labels import by_labels
from reportdesk.importers.tables.by_place import by_place
from reportdesk.importers.tables.cell_reading import is_number, is_words
from reportdesk.importers.tables.found import Found, Strange, listed
from reportdesk.importers.tables.landing import Landing
from reportdesk.importers.tables.matching import why_not
from reportdesk.importers.tables.sorting import landing
from reportdesk.report.refused import Refused

_NOTHING = Refused("没有粘贴：复制的内容里没有能填进表格的数。原来的数没有变。")


def land(
    form: Form, blocks: Sequence[Block], hand: Address, *, turned: bool = False
) -> Landing | Refused:
    """Say where blocks land, seen from the figure in `hand`, or in a sentence why they do not.

    `turned` lays a single row or column without labels the other way.
    """
    labelled = [found for block in blocks for found in _labelled(form, block, hand)]
    if labelled:
        return landing(form, blocks, labelled)
    block = max(blocks, key=lambda block: block.figures, default=None)
    if block is None or not any(cell.text for cell in block.cells()):
        return _NOTHING
    table = form.tables[form.figures[hand].table]
    ways = [by_place(form, table, block, hand), _turned(form, table, block, hand)]
    found = next((way for way in (reversed(ways) if turned else ways) if way), None)
    if found is None:
        return _no_room(block) if block.figures else _NOTHING
    landed = replace(landing(form, [block], [found]), can_turn=all(ways))
    return landed if landed.offers_anything else _NOTHING


def labelled(form: Form, blocks: Sequence[Block]) -> Landing | None:
    """Return what the labels of blocks say, whatever is in hand; None where they say nothing."""
    found = [one for block in blocks for one in _labelled(form, block, "")]
    return landing(form, blocks, found) if found else None


def _labelled(form: Form, block: Block, hand: Address) -> Sequence[Found]:
    """Return the tables that a block holds by its labels, read in rows or in columns."""
    if not block.figures:
        return ()
    upright = _tables(form, block, hand)
    if upright and upright[0].is_sure and _said_for(upright)[0] == block.figures:
        return upright
    lying = [_turn_back(found) for found in _tables(form, block.turned(), hand)]
    return max(upright, lying, key=_said_for)


def _said_for(tables: Sequence[Found]) -> tuple[int, int]:
    """Return how much there is to say for a reading: figures that are placed, then labels."""
    return sum(found.weight for found in tables), sum(found.named for found in tables)


def _tables(form: Form, block: Block, hand: Address) -> list[Found]:
    """Return the tables that stand in a block one under the other, the one in hand first."""
    in_hand = form.figures[hand].table if hand else ""
    tables = sorted(form.tables.values(), key=lambda table: table.id != in_hand)
    found: list[Found] = []
    for table in tables:
        one = by_labels(form, table, block, hand)
        if one and one.is_sure and one.weight == block.figures:
            return [one]
        found += [one] if one else []
    taken: list[Found] = []
    for one in sorted(found, key=lambda one: (-one.weight, -one.named)):
        if not any(one.lines & other.lines for other in taken):
            taken.append(one)
    if taken:
        rows = _strange_rows(form.tables[taken[0].table], block, taken)
        taken[0] = replace(taken[0], strange=(*taken[0].strange, *rows))
    return taken


def _strange_rows(table: Table, block: Block, taken: Sequence[Found]) -> Iterator[Strange]:
    """Name the rows of figures that no label places in any table."""
    names = row_names(table)
    lines = frozenset[int]().union(*(found.lines for found in taken))
    for row, line in enumerate(block.lines):
        texts = list(dict.fromkeys(cell.text for cell in line if cell.text))
        figures = [cell.text for cell in line if is_number(cell.text)]
        if row in lines or not figures:
            continue
        path = tuple(filter(is_words, texts))
        is_group = bool(path) and names.is_group(path[-1])
        reason = why_not(names.find(path), is_group=is_group)
        yield Strange("行", row, path[-1] if path else "", listed(figures), reason)


def _turn_back(found: Found) -> Found:
    """Return what was found in a turned block, in the words of the one that was copied."""
    strange = tuple(one.turned() for one in found.strange)
    return replace(found, strange=strange, is_turned=True)


def _turned(form: Form, table: Table, block: Block, hand: Address) -> Found | None:
    """Return a single row laid as a column, or a column as a row."""
    if min(block.rows, block.columns) != 1 or max(block.rows, block.columns) == 1:
        return None
    found = by_place(form, table, block.turned(), hand)
    return _turn_back(found) if found else None


def _no_room(block: Block) -> Refused:
    return Refused(
        f"没有粘贴：{block.rows} 行 {block.columns} 列从这一格起放不下。"
        "请换一格再贴，或者连行名、列名一起复制。"
    )
