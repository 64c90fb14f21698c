"""How a line fills its room, and how it stands in it where it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.documents.layout import official
from reportdesk.documents.paginate.measure import style_measure
from reportdesk.documents.paginate.paper import Run
from reportdesk.documents.paginate.set_line import set_line

BODY = style_measure("NormalIndent", official())
ROOM = 442.25
HAN = "云河两岸春色渐浓百姓办事不再往返跑路凡事清清楚楚明明白白"


def filled(text: str) -> tuple[Run, ...]:
    return set_line(BODY.measured(text), 100, ROOM, "both")


def end(runs: tuple[Run, ...]) -> float:
    """Return where the last character ends, without what is added after it."""
    return runs[-1].x + runs[-1].width - max(runs[-1].spacing, 0)


def test_a_line_of_chinese_is_one_run() -> None:
    (run,) = filled(HAN[:28])
    assert (run.x, run.text, run.type.face) == (100, HAN[:28], "仿宋_GB2312")


def test_latin_has_a_run_and_a_face_of_its_own() -> None:
    runs = filled("全年公开2024条")
    assert [(run.text, run.type.face) for run in runs] == [
        ("全年公开", "仿宋_GB2312"),
        ("2024", "Times New Roman"),
        ("条", "仿宋_GB2312"),
    ]


def test_a_quotation_mark_behind_latin_stands_in_the_chinese_face() -> None:
    assert [run.text for run in filled("拨打“12345”热线")] == ["拨打“", "12345", "”热线"]


def test_runs_follow_each_other_with_a_gap_between_han_and_digits() -> None:
    han, digits, _ = set_line(BODY.measured("公开24条"), 100, ROOM, "left")
    assert digits.x - (han.x + han.width) == pytest.approx(3.45)


@given(st.text("云河市（） 2024ab", min_size=2, max_size=24).filter(lambda text: text[-1] != " "))
def test_a_line_is_filled_up_to_its_edge_if_anything_in_it_gives_way(text: str) -> None:
    runs = filled(text)
    assert "".join(run.text for run in runs) == text
    if not text.isascii() and not text[:-1].isascii():
        assert end(runs) == pytest.approx(100 + ROOM, abs=0.5 + abs(BODY.tracking))


def test_words_are_parted_where_a_line_is_filled() -> None:
    first, second = filled("open data")
    assert second.x - (first.x + first.width) > 300


def test_what_hangs_stands_beyond_the_edge() -> None:
    (run,) = filled(HAN[:28] + "，")
    pitch = run.width / 29
    assert run.x + 28 * pitch == pytest.approx(100 + ROOM, abs=1)


def test_centred_and_right_lines_keep_their_width() -> None:
    text = BODY.measured("云河市")
    width = sum(text.widths)
    (centred,) = set_line(text, 100, ROOM, "center")
    (right,) = set_line(text, 100, ROOM, "right")
    assert centred.x == 100 + (ROOM - width) / 2
    assert right.x == 100 + ROOM - width


def test_no_text_is_no_run() -> None:
    assert filled("") == ()
