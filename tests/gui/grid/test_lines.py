"""Labels break by the manners of Chinese type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.gui import fonts
from reportdesk.gui.grid.lines import broken

pytestmark = pytest.mark.usefixtures("app")
CLOSING = tuple("，。、；：）》”")
OPENING = tuple("（《“")


def lines(text: str, characters: float) -> tuple[str, ...]:
    """Break a text into lines of a width that is given in characters."""
    return broken(text, round(characters * 12), "secondary", 400)


def test_what_fits_is_one_line() -> None:
    assert lines("自然人", 3) == ("自然人",)


def test_lines_are_about_equally_long() -> None:
    assert lines("社会公益组织", 4) == ("社会公", "益组织")
    assert lines("商业企业", 3.5) == ("商业", "企业")


def test_a_line_ends_at_a_mark_where_that_takes_no_more_lines() -> None:
    assert lines("（三）不予公开", 5) == ("（三）", "不予公开")
    assert lines("逾期不补正、不再处理其申请", 10) == ("逾期不补正、", "不再处理其申请")


def test_a_number_is_never_torn_apart() -> None:
    assert lines("共2024年", 2.5) == ("共", "2024", "年")
    assert lines("共12.5元", 2.5) == ("共", "12.5", "元")


def test_a_text_too_wide_for_any_line_still_has_lines() -> None:
    assert lines("结果维持", 0) == ("结", "果", "维", "持")


@given(text=st.text("一二三四，、（）“”1234.", min_size=1), characters=st.integers(3, 20))
def test_no_line_begins_or_ends_wrongly_and_no_word_is_lost(text: str, characters: int) -> None:
    found = lines(text, characters)
    assert "".join(found) == text
    assert not any(line.startswith(CLOSING) for line in found[1:])
    assert not any(line.endswith(OPENING) for line in found[:-1])


@given(text=st.text("一二三四，、", min_size=1), characters=st.integers(3, 20))
def test_lines_keep_to_their_width(text: str, characters: int) -> None:
    metrics = fonts.metrics("secondary", 400)
    torn = any(mark * 3 in text for mark in "，、") or "，、" in text or "、，" in text
    if not torn:
        assert all(
            metrics.horizontalAdvance(line) <= characters * 12 for line in lines(text, characters)
        )
