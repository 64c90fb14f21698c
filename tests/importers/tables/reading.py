"""Blocks for the tests of landing, and where their cells land."""

from collections.abc import Sequence

from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.importers.tables.block import Block, block_of
from reportdesk.importers.tables.land import land
from reportdesk.importers.tables.landing import Landing
from reportdesk.report.refused import Refused

NEW = "requests.new.natural_person"


def lines(text: str) -> Block:
    """Return a block written as lines of cells parted by bars."""
    return block_of([[cell.strip() for cell in line.split("|")] for line in text.split("\n")])


def landed(form: Form, block: Block, hand: Address = NEW, *, turned: bool = False) -> Landing:
    """Return where a block lands."""
    landing = land(form, [block], hand, turned=turned)
    assert isinstance(landing, Landing)
    return landing


def refused(form: Form, blocks: Sequence[Block], hand: Address = NEW) -> str:
    """Return the sentence with which blocks are refused."""
    refusal = land(form, blocks, hand)
    assert isinstance(refusal, Refused)
    return refusal.sentence
