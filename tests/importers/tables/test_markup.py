"""Tables out of HTML: what is seen, where it stands, and nothing that would stop the window."""

import time

import pytest

from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.markup import read_tables
from reportdesk.report.refused import Refused


def only(html: str) -> Block:
    """Return the only table."""
    found = read_tables(html)
    assert not isinstance(found, Refused)
    (block,) = found
    return block


def texts(html: str) -> list[list[str]]:
    """Return what stands in each place of the only table."""
    return [[cell.text for cell in line] for line in only(html).lines]


def test_a_merged_cell_stands_in_every_place_that_it_covers() -> None:
    html = "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>"
    assert texts(html) == [["a", "b", "b"], ["a", "c", "d"]]


def test_a_merged_cell_counts_once() -> None:
    block = only("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>")
    assert [cell.text for cell in block.cells()] == ["a", "b", "c"]


def test_missing_end_tags_and_short_rows_are_no_trouble() -> None:
    assert texts("<table><tr><td>1<td>2<tr><td>3") == [["1", "2"], ["3", ""]]


def test_lines_and_paragraphs_in_a_cell_stay_apart_and_spaces_of_the_markup_are_none() -> None:
    html = "<table><tr><td><p>一、\r\n  本年</p><p>新收</p></td><td>1<br>2</td></tr></table>"
    assert texts(html) == [["一、 本年\n新收", "1\n2"]]


@pytest.mark.parametrize(
    "junk",
    [
        "<style>td{}</style>",
        "<script>9</script>",
        "<o:p>&nbsp;</o:p>",
        "<!-- 9 -->",
        "<span style='display:none'>9</span>",
        "<span style='MSO-HIDE: all'>9</span>",
        "<del>9</del>",
        '<a class="comment-indicator"></a><comment>9</comment>',
        "<span hidden>9</span>",
        "\u200b\ufeff",
    ],
)
def test_what_nobody_sees_is_not_read(junk: str) -> None:
    assert texts(f"<table><tr><td>{junk}5</td><td>6</td></tr></table>") == [["5", "6"]]


def test_hidden_rows_and_columns_are_left_out() -> None:
    html = (
        "<table><col><col style='display:none'><col><tr><td>1<td>2<td>3"
        "<tr style='display:none'><td>7<td>8<td>9<tr><td>4<td>5<td>6</table>"
    )
    assert texts(html) == [["1", "3"], ["4", "6"]]


def test_a_text_that_runs_on_over_blank_cells_covers_none_of_them() -> None:
    html = "<table><tr><td colspan=3 style='mso-ignore:colspan'>注</td><td>4</td></table>"
    assert texts(html) == [["注", "", "", "4"]]


def test_a_table_in_a_table_stands_for_itself() -> None:
    found = read_tables("<table><tr><td>外<table><tr><td>内</table>面<td>二</table>")
    assert not isinstance(found, Refused)
    assert [[c.text for c in block.lines[0]] for block in found] == [["内"], ["外面", "二"]]


def test_a_page_without_tables_has_none() -> None:
    assert read_tables("<p>1</p>") == ()
    assert read_tables("") == ()


def test_odd_characters_and_odd_spans_are_no_trouble() -> None:
    assert texts("<table><tr><td rowspan=0 colspan=x>\ud8001\x00\x01") == [["1"]]


@pytest.mark.parametrize(
    "html",
    [
        "<table>" + "<tr><td>1</td></tr>" * 1_000_000 + "</table>",
        "<table><tr><td>" + "<span>" * 170_000 + "1",
        "<table>" * 60_000,
        "<table><tr>" + "<td rowspan=65534 colspan=1000>1" * 11,
        "<table>" + ("<tr>" + "<td rowspan=1999 colspan=5>1") * 1_900,
        "<table><tr>" + "<td>" * 20_000,
        "<table>" + "<tr>" * 500_000,
        "<table><tr><td colspan=99999999999>1",
        "<p>" + "1" * 9_000_000,
    ],
    ids=["rows", "depth", "nesting", "spans", "stairs", "cells", "blank rows", "wide", "long"],
)
def test_what_is_too_much_is_refused_in_one_sentence_and_at_once(html: str) -> None:
    began = time.process_time()
    refused = read_tables(html)
    assert time.process_time() - began < 1
    assert isinstance(refused, Refused)
    assert refused.sentence.startswith("没有粘贴")
    assert "\n" not in refused.line
