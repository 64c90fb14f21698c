"""Lines of cells parted by tabs, as spreadsheets copy them."""

import time

import pytest

from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.tabbed import read_tabbed
from reportdesk.report.refused import Refused


def texts(text: str) -> list[list[str]]:
    """Return what stands in each place."""
    block = read_tabbed(text)
    assert isinstance(block, Block)
    return [[cell.text for cell in line] for line in block.lines]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("5", [["5"]]),
        ("5\r\n", [["5"]]),
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ("1\t2\n3", [["1", "2"], ["3", ""]]),
        ("\t\n1\t", [["", ""], ["1", ""]]),
        ('"一、\n本年"\t5\n', [["一、\n本年", "5"]]),
        ('"他说""好""\n了"\t5', [['他说"好"\n了', "5"]]),
        ('"没有结束\t5\n6', [['"没有结束', "5"], ["6", ""]]),
        ('危及"三安全"\t5', [['危及"三安全"', "5"]]),
        (" １，234 \t\u3000\u200b7", [["１，234", "7"]]),
    ],
)
def test_cells_are_cut_as_spreadsheets_mean_them(text: str, cells: list[list[str]]) -> None:
    assert texts(text) == cells


def test_blank_lines_at_the_end_stay_blank() -> None:
    assert texts("1\n\n\n") == [["1"], [""], [""]]


def test_nothing_is_one_blank_cell() -> None:
    assert texts("") == [[""]]


@pytest.mark.parametrize(
    "text",
    ["1\r\n" * 1_000_000, "1\t" * 1_000_000, '"\t' * 1_000_000, "1" * 9_000_000],
    ids=["rows", "columns", "marks", "long"],
)
def test_what_is_too_much_is_refused_at_once(text: str) -> None:
    began = time.process_time()
    assert isinstance(read_tabbed(text), Refused)
    assert time.process_time() - began < 1
