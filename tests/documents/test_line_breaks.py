"""Where titles and table heads break, and what fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.documents.line_breaks import (
    balanced,
    breaks_by_itself,
    line_count,
    size_to_fit,
    title_lines,
    width,
)

ROOM = 20.1
YEAR = "2024年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("text", "ems"),
    [("", 0), ("规章", 2), ("2024年", 3), ("“三公”", 4), ("—…·", 3), ("+12.5", 2.5)],
)
def test_a_full_width_character_is_one_em_and_a_digit_half_of_one(text: str, ems: float) -> None:
    assert width(text) == ems


def test_a_short_title_is_one_line() -> None:
    assert title_lines(("县政府", YEAR), ROOM) == (f"县政府{YEAR}",)


def test_a_longer_title_breaks_between_office_and_year() -> None:
    assert title_lines(("云河市工业和信息化局", YEAR), ROOM) == ("云河市工业和信息化局", YEAR)


def test_a_title_that_no_page_holds_takes_no_time_to_break() -> None:
    office = "名" * 500_000
    assert title_lines((office, YEAR), ROOM) == (office, YEAR)


def test_an_office_of_many_words_breaks_in_even_lines() -> None:
    office = "云河市" + "经济技术开发区管理委员会行政审批局" + "第一分局"
    first, second, year = title_lines((office, YEAR), ROOM)
    assert first + second == office
    assert abs(len(first) - len(second)) <= 1
    assert year == YEAR


def test_an_office_of_forty_characters_makes_three_lines() -> None:
    assert [len(line) for line in title_lines(("局" * 40, YEAR), ROOM)] == [20, 20, len(YEAR)]


def test_a_title_without_an_office_has_no_empty_line() -> None:
    assert title_lines(("", YEAR), ROOM) == (YEAR,)
    assert sorted(title_lines(("", "甲" * 21), ROOM)) == ["甲" * 10, "甲" * 11]


def test_a_head_breaks_after_its_number_rather_than_in_a_word() -> None:
    assert balanced("（三）不予公开", 4) == ("（三）", "不予公开")


def test_a_break_after_punctuation_is_worth_a_line_more() -> None:
    text = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    assert balanced(text, 21) == (
        "（本列数据的勾稽关系为：",
        "第一项加第二项之和，",
        "等于第三项加第四项之和）",
    )


def test_lines_that_come_about_by_themselves_need_no_break() -> None:
    assert breaks_by_itself(("法律", "服务", "机构"), 2.9)
    assert not breaks_by_itself(("（三）", "不予公开"), 4)


def test_what_fits_keeps_its_size_and_what_nearly_fits_is_set_smaller() -> None:
    assert size_to_fit("12", 31, 10.5, 4.5) == 10.5
    assert size_to_fit("11398889", 30, 10.5, 4.5) == 7.5
    assert size_to_fit("自然人", 30, 10.5, 10) == 10


def test_what_would_become_too_small_keeps_its_size() -> None:
    assert size_to_fit("社会公益组织", 30, 10.5, 10) == 10.5


def test_lines_are_counted_up() -> None:
    assert [line_count("字" * n, 10) for n in (0, 1, 10, 11)] == [1, 1, 1, 2]
    assert line_count("字字", 0) == 2


MARKS = "（）、，。“”"


@given(st.text("云河市" + MARKS, min_size=1, max_size=60), st.floats(3, 30))
def test_nothing_is_lost(text: str, room: float) -> None:
    assert "".join(balanced(text, room)) == text


@given(st.text("云河市局", min_size=1, max_size=60), st.floats(1, 30))
def test_no_line_juts_out(text: str, room: float) -> None:
    assert max(width(line) for line in balanced(text, room)) <= room


@given(st.lists(st.sampled_from(["云", "（河）", "市，", "“局”"]), min_size=1), st.floats(5, 30))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(
    words: list[str], room: float
) -> None:
    lines = balanced("".join(words), room)
    assert not [line for line in lines if line[0] in "）、，。”" or line[-1] in "（“"]


def test_a_number_is_never_broken() -> None:
    assert balanced("二十条2024年", 4) == ("二十条", "2024年")
