"""Blocks without labels: from the figure in hand on, or the other way, or not at all."""

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.importers.tables.block import block_of
from reportdesk.importers.tables.markup import read_tables
from reportdesk.report.refused import Refused
from tests.importers.tables.reading import NEW, landed, lines, refused

FORM = all_forms()["2021"]
OLD = all_forms()["2019"]
LAST = "requests.carried_out.natural_person"


def test_figures_go_on_from_the_one_in_hand() -> None:
    landing = landed(FORM, lines("1|2\n3|4"), "requests.granted.business")
    assert landing.figures == {
        "requests.granted.business": 1,
        "requests.granted.research": 2,
        "requests.partly_granted.business": 3,
        "requests.partly_granted.research": 4,
    }
    assert landing.start == "requests.granted.business"


def test_a_blank_corner_keeps_its_place() -> None:
    assert landed(FORM, lines("|2\n3|")).figures == {
        "requests.new.business": 2,
        "requests.carried_in.natural_person": 3,
    }


def test_totals_in_the_way_are_compared_and_not_written() -> None:
    landing = landed(FORM, lines("1|1|1|1|1|1|7"))
    assert len(landing.figures) == 6
    assert landing.totals == {"requests.new.total": 7}


def test_a_column_lies_down_where_only_a_row_fits() -> None:
    landing = landed(FORM, lines("1\n2\n3\n4\n5\n6\n15"), LAST)
    assert landing.figures["requests.carried_out.other_organization"] == 6
    assert (landing.is_turned, landing.can_turn) == (True, False)


def test_a_row_stands_up_where_only_a_column_fits() -> None:
    landing = landed(FORM, lines("1|2|3"), "requests.new.other_organization")
    assert landing.figures["requests.granted.other_organization"] == 3
    assert landing.is_turned


def test_what_fits_both_ways_lies_as_it_came_until_asked_to_turn() -> None:
    block = lines("1\n2")
    upright, lying = landed(FORM, block), landed(FORM, block, turned=True)
    assert (upright.can_turn, upright.is_turned) == (True, False)
    assert (lying.can_turn, lying.is_turned) == (True, True)
    assert list(upright.figures) == [NEW, "requests.carried_in.natural_person"]
    assert list(lying.figures) == [NEW, "requests.new.business"]


def test_a_block_as_high_or_wide_as_the_table_begins_where_that_does() -> None:
    column = block_of([[str(n)] for n in range(25)])
    landing = landed(FORM, column, "requests.granted.business")
    assert landing.figures["requests.new.business"] == 0
    whole = block_of([["1"] * 7] * 25)
    assert landed(FORM, whole, "requests.granted.business").start == NEW
    assert len(landed(FORM, whole, "requests.granted.business").figures) == 144


@pytest.mark.parametrize("block", ["1|2|3|4|5|6|7|8", "1|2\n3|4\n5|6"])
def test_what_does_not_fit_is_refused_with_its_size(block: str) -> None:
    sentence = refused(FORM, [lines(block)], LAST)
    assert "放不下" in sentence
    assert f"{block.count(chr(10)) + 1} 行" in sentence


@pytest.mark.parametrize(
    "text", ["", " | \n | ", "关于公开工作的通知", "第一段。\n第二段。", "2024年情况\n全文"]
)
def test_what_holds_no_figures_is_refused(text: str) -> None:
    assert "没有能填进表格的数" in refused(FORM, [lines(text)])
    assert "没有能填进表格的数" in refused(FORM, [])


def test_names_that_the_form_knows_not_are_left_out() -> None:
    landing = landed(FORM, lines("片区|甲区|乙区\n一季度|1|2\n二季度|3|4"))
    assert landing.figures == {
        NEW: 1,
        "requests.new.business": 2,
        "requests.carried_in.natural_person": 3,
        "requests.carried_in.business": 4,
    }
    assert landing.doubtful == ()


def test_words_among_figures_are_doubtful() -> None:
    landing = landed(FORM, lines("5|12abc\n无|7"))
    assert [(one.place, one.raw) for one in landing.doubtful] == [
        ("第 1 行第 2 列", "12abc"),
        ("第 2 行第 1 列", "无"),
    ]


def test_cells_of_any_width_fall_into_rows_that_are_cut_differently() -> None:
    html = (
        "<table><tr><td colspan=2>1<td colspan=2>2<td colspan=2>3"
        "<tr><td colspan=2>4<td colspan=2>5<td colspan=2>6"
        "<tr><td colspan=2>7<td colspan=2>-8<td colspan=2>9</table>"
    )
    blocks = read_tables(html)
    assert not isinstance(blocks, Refused)
    landing = landed(OLD, blocks[0], "disclosure.rules.made")
    assert landing.figures["disclosure.normative_documents.total_disclosed"] == 6
    assert landing.figures["disclosure.licensing.change"] == -8


def test_a_merged_cell_counts_for_the_first_place_that_it_covers() -> None:
    blocks = read_tables("<table><tr><td colspan=2>1<td>3</table>")
    assert not isinstance(blocks, Refused)
    landing = landed(FORM, blocks[0])
    assert landing.figures == {NEW: 1, "requests.new.research": 3}
