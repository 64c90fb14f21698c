"""Blocks with labels: each figure lands where its labels say, wherever it stood."""

from decimal import Decimal

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.importers.tables.block import block_of
from tests.importers.tables.reading import NEW, landed, lines

FORM = all_forms()["2021"]
OLD = all_forms()["2019"]


def test_columns_in_another_order_land_by_their_heads() -> None:
    landing = landed(FORM, lines("|企业|公民|合计\n本年新收|3|60|63\n上年结转|1|2|3"))
    assert landing.figures == {
        "requests.new.business": 3,
        NEW: 60,
        "requests.carried_in.business": 1,
        "requests.carried_in.natural_person": 2,
    }
    assert landing.totals == {"requests.new.total": 63, "requests.carried_in.total": 3}
    assert landing.start == ""


def test_rows_named_alone_take_the_columns_from_the_one_in_hand() -> None:
    block = lines("重复申请|3\n信访举报投诉类申请|4")
    landing = landed(FORM, block, "requests.new.research")
    assert landing.figures == {
        "requests.not_processed.repeated.research": 3,
        "requests.not_processed.petition.research": 4,
    }


def test_rows_named_alone_that_are_whole_take_all_columns() -> None:
    block = lines("重复申请|1|2|3|4|5|6")
    landing = landed(FORM, block, "requests.new.legal_service")
    assert landing.figures["requests.not_processed.repeated.natural_person"] == 1
    assert len(landing.figures) == 6


def test_columns_named_alone_take_the_rows_from_the_one_in_hand() -> None:
    landing = landed(FORM, lines("科研机构|自然人\n3|4\n5|6"), "requests.granted.business")
    assert landing.figures == {
        "requests.granted.research": 3,
        "requests.granted.natural_person": 4,
        "requests.partly_granted.research": 5,
        "requests.partly_granted.natural_person": 6,
    }


def test_labels_lead_to_another_table_than_the_one_in_hand() -> None:
    landing = landed(FORM, lines("|本年处理决定数量\n行政处罚|12\n行政强制|3"))
    assert landing.figures == {
        "disclosure.penalties.decisions": 12,
        "disclosure.coercion.decisions": 3,
    }


def test_groups_tell_columns_of_one_name_apart() -> None:
    block = lines("复议后起诉||行政复议|\n结果纠正|总计|结果纠正|尚未审结\n1|2|3|4")
    landing = landed(FORM, block)
    assert landing.figures == {
        "review.suit_after_reconsideration.corrected": 1,
        "review.reconsideration.corrected": 3,
        "review.reconsideration.pending": 4,
    }


def test_heads_of_one_name_are_taken_in_printed_order_if_all_are_there() -> None:
    landing = landed(FORM, lines("结果维持|结果维持|结果维持\n1|2|3"))
    assert list(landing.figures.values()) == [1, 2, 3]
    assert list(landing.figures)[1] == "review.direct_suit.upheld"


def test_rows_as_columns_land_by_label() -> None:
    landing = landed(FORM, lines("|本年新收|上年结转\n公民|60|2\n科研机构|1|0"))
    assert landing.figures[NEW] == 60
    assert landing.figures["requests.carried_in.research"] == 0
    assert landing.is_turned


def test_titles_notes_and_a_column_of_numbers_are_no_trouble() -> None:
    block = lines(
        "申请办理情况统计表||\n单位：件||\n序号|项目|自然人\n1|本年新收|60\n2|上年结转|0\n注：含电话||"
    )
    landing = landed(FORM, block)
    assert landing.figures == {NEW: 60, "requests.carried_in.natural_person": 0}
    assert landing.strange == ()


def test_rows_and_columns_that_the_form_knows_not_are_named_with_their_figures() -> None:
    block = lines("项目|自然人|个体户\n栏次|1|2\n本年新收|60|5\n不予公开|7|\n本年新收|8|")
    landing = landed(FORM, block)
    assert landing.figures == {NEW: 60}
    told = {(one.place, one.raw, one.reason) for one in landing.strange}
    assert told == {
        ("第 3 列“个体户”", "5", "表里没有这一项"),
        ("第 2 行“栏次”", "1、2", "表里没有这一项"),
        ("第 4 行“不予公开”", "7", "这是一组的名称，不知道是其中哪一项"),
        ("第 5 行“本年新收”", "8", "与前面的一项重复"),
    }


def test_the_one_row_of_the_old_edition_is_named_in_the_new_one() -> None:
    landing = landed(FORM, lines("|自然人\n（五）不予处理-重复申请|1\n（六）其他处理|4"))
    assert landing.figures == {"requests.not_processed.repeated.natural_person": 1}
    assert [one.raw for one in landing.strange] == ["4"]


def test_the_three_rows_of_the_new_edition_are_named_in_the_old_one() -> None:
    block = lines("|公民\n（六）其他处理-逾期不补正|3\n（七）总计|9\n（六）其他处理|4")
    landing = landed(OLD, block)
    assert landing.figures == {"requests.other.natural_person": 4}
    assert [one.raw for one in landing.strange] == ["3"]


def test_words_among_figures_are_doubtful_with_their_place() -> None:
    block = lines("|自然人|商业企业|科研机构\n本年新收|12abc|22（其中修订16件）|-")
    landing = landed(FORM, block)
    assert landing.figures == {}
    told = [(one.address, one.place, one.raw, one.doubt.proposal) for one in landing.doubtful]
    assert told == [
        (NEW, "第 2 行第 2 列", "12abc", None),
        ("requests.new.business", "第 2 行第 3 列", "22（其中修订16件）", 22),
        ("requests.new.research", "第 2 行第 4 列", "-", 0),
    ]
    assert landing.blanks == ("requests.new.research",)


@pytest.mark.parametrize("head", ["采购总金额（元）", "采购总金额(单位：元)"])
def test_the_unit_in_a_head_is_heeded(head: str) -> None:
    landing = landed(OLD, lines(f"信息内容|采购项目数量|{head}\n政府集中采购|2|1348000"))
    (doubtful,) = landing.doubtful
    assert doubtful.doubt.proposal == Decimal("134.8")
    assert landing.figures == {"disclosure.procurement.projects": 2}


def test_a_figure_that_is_merged_over_several_is_nobodys() -> None:
    block = lines("|自然人|商业企业|科研机构\n本年新收|5||7")
    first, second, *_ = block.lines[1][1:]
    merged = first._replace(column_span=2)
    joined = type(block)((block.lines[0], (block.lines[1][0], merged, merged, block.lines[1][3])))
    landing = landed(FORM, joined)
    assert second.text == ""
    assert landing.figures == {"requests.new.research": 7}
    assert {one.address for one in landing.doubtful} == {NEW, "requests.new.business"}


def test_a_table_copied_twice_lands_once_and_that_is_said() -> None:
    block = lines("|自然人\n本年新收|60")
    other = lines("|自然人\n本年新收|61")
    both = [*[[c.text for c in line] for line in block.lines]]
    twice = block_of([*both, ["", ""], *[[c.text for c in line] for line in other.lines]])
    landing = landed(FORM, twice)
    assert landing.figures == {NEW: 60}
    assert [one.raw for one in landing.strange] == ["61"]
