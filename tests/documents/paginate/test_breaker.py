"""Where lines of prose break, and how wide what stands in them is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.documents.layout import official
from reportdesk.documents.paginate.breaker import line_starts
from reportdesk.documents.paginate.column import column
from reportdesk.documents.paginate.measure import style_measure

BODY = style_measure("NormalIndent", official())
ROOM = column(official()).width
HAN = "云河两岸春色渐浓百姓办事不再往返跑路凡事清清楚楚明明白白"
NEVER_FIRST = "，。、；：？！）》”’"
NEVER_LAST = "（《“‘"


def lines(text: str, room: float = ROOM) -> list[str]:
    starts = line_starts(BODY.measured(text), room, room)
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def width(text: str) -> float:
    return sum(BODY.measured(text).widths)


def test_a_line_holds_28_characters() -> None:
    assert [len(line) for line in lines(HAN[:28] * 3)] == [28, 28, 28]


def test_the_first_line_has_less_room_by_its_indent() -> None:
    indent = 2 * ROOM / 28
    assert line_starts(BODY.measured(HAN[:28] * 2), ROOM - indent, ROOM) == [0, 26, 54]


def test_latin_has_the_advances_of_times() -> None:
    assert width("2024") == pytest.approx(4 * 8 - 4 * 0.25)
    assert width("il") < width("mw")


def test_han_is_parted_from_letters_and_digits_but_not_from_marks() -> None:
    assert width("年2024") - width("年") - width("2024") == pytest.approx(3.2 + 0.25)
    assert width("，2024") - width("，") - width("2024") == pytest.approx(0.25)


@pytest.mark.parametrize("mark", "，。、；：？！")
def test_a_mark_hangs_beyond_a_full_line(mark: str) -> None:
    first, second = lines(HAN[:28] + mark + HAN[:5])
    assert (first, second) == (HAN[:28] + mark, HAN[:5])


@pytest.mark.parametrize("mark", "）》”")
def test_what_closes_takes_a_character_along(mark: str) -> None:
    first, second = lines(HAN[:28] + mark + HAN[:5])
    assert (first, second) == (HAN[:27], HAN[27] + mark + HAN[:5])


def test_two_marks_together_do_not_hang() -> None:
    first, second = lines(HAN[:28] + "。”" + HAN[:5])
    assert (first, second) == (HAN[:27], HAN[27] + "。”" + HAN[:5])


@pytest.mark.parametrize("mark", NEVER_LAST)
def test_what_opens_goes_with_what_it_opens(mark: str) -> None:
    first, second = lines(HAN[:27] + mark + HAN[:5])
    assert (first, second) == (HAN[:27], mark + HAN[:5])


def test_a_number_stays_whole() -> None:
    first, second = lines(HAN[:26] + "20240101条")
    assert (first, second) == (HAN[:26], "20240101条")


def test_a_percentage_stays_with_its_sign() -> None:
    first, second = lines(HAN[:26] + "12.5%" + "以上")
    assert (first, second) == (HAN[:26], "12.5%以上")


def test_a_comma_after_a_number_takes_the_number_along() -> None:
    full = HAN[:25] + "1234"
    assert width(full) < ROOM < width(full + "，")
    first, second = lines(full + "，" + HAN[:5])
    assert (first, second) == (HAN[:25], "1234，" + HAN[:5])


def test_a_web_address_breaks_behind_a_slash() -> None:
    first, second = lines(HAN[:20] + "https://www.yunhe.example/zwgk/2024/index.html")
    assert (first, second[:3]) == (HAN[:20] + "https://", "www")


def test_a_path_is_rather_broken_at_a_blank_before_it() -> None:
    first, second = lines(HAN[:22] + "see either/another")
    assert (first, second) == (HAN[:22] + "see ", "either/another")


def test_a_word_wider_than_the_line_is_cut() -> None:
    first, *_ = lines("w" * 100)
    assert width(first) <= ROOM < width(first + "w")


def test_blanks_at_the_end_of_a_line_stay_there() -> None:
    first, second = lines(HAN[:28] + "  " + HAN[:3])
    assert (first, second) == (HAN[:28] + "  ", HAN[:3])


def test_no_text_is_one_empty_line() -> None:
    assert lines("") == [""]


@given(
    st.text("云河市，。、；：？！（）《》“”‘’—…·％ 2024abc.-/%@\u3000𠮷", max_size=200),
    st.floats(20, 500),
)
def test_nothing_is_lost_and_every_line_fits_but_for_what_hangs(text: str, room: float) -> None:
    broken = lines(text, room)
    assert "".join(broken) == text
    assert all(broken) or not text
    for line in broken:
        kept = line.rstrip()
        assert len(kept) <= 1 or width(kept[:-1]) <= room + 0.01


@given(
    st.lists(
        st.sampled_from(["云河市", "公开", "信息", *NEVER_FIRST, "（", "《", "“"]), max_size=90
    )
)
def test_in_chinese_no_line_begins_or_ends_with_what_may_not(pieces: list[str]) -> None:
    for before, after in zip(broken := lines("".join(pieces)), broken[1:], strict=False):
        cut = len(before) >= 28 and (after[0] in NEVER_FIRST or before[-1] in NEVER_LAST)
        if not cut:
            assert after[0] not in NEVER_FIRST
            assert before[-1] not in NEVER_LAST
