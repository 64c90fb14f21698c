"""Texts with live figures, and headings that number themselves."""

import pytest

from reportdesk.report.numbering import chinese, heading_number
from reportdesk.report.text import (
    Block,
    Heading,
    LiveFigure,
    Paragraph,
    Picture,
    cut,
    has_words,
    plain,
    size,
    text,
)

LIVE = LiveFigure("requests.new.total")


def test_neighbouring_pieces_of_a_text_are_one() -> None:
    assert text("全年", "", "收到", LIVE, "件", "。") == ("全年收到", LIVE, "件。")
    assert text() == text("") == ()


def test_a_live_figure_reads_as_its_number() -> None:
    assert plain(text("收到", LIVE, "件"), {"requests.new.total": "76"}.__getitem__) == "收到76件"


def test_a_live_figure_counts_as_one_character_and_is_never_cut() -> None:
    words = text("新收", LIVE, "件")
    assert size(words) == 4
    assert size(()) == 0
    assert cut(words, 0, 4) == words
    assert cut(words, 1, 3) == ("收", LIVE)
    assert cut(words, 0, 2) == ("新收",)
    assert cut(words, 2, 3) == (LIVE,)
    assert cut(words, 3, 4) == ("件",)
    assert cut(words, 2, 2) == ()


def test_headings_count_by_level_and_start_anew_under_each_section() -> None:
    def heading(level: int) -> Heading:
        return Heading(level, text("标题"))

    blocks: list[Block] = [
        heading(2),
        Paragraph(text("正文")),
        heading(3),
        heading(3),
        heading(2),
        heading(3),
    ]
    numbers = [heading_number(blocks, index) for index in range(len(blocks))]
    assert numbers == ["（一）", "", "1.", "2.", "（二）", "1."]
    assert heading_number([heading(3)], 0) == "1.", "under no section it counts as well"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (2000, "二千"),
        (9999, "九千九百九十九"),
    ],
)
def test_numbers_are_written_as_headings_count(number: int, words: str) -> None:
    assert chinese(number) == words


def test_blank_lines_and_bare_headings_are_no_text() -> None:
    assert not has_words(())
    assert not has_words([Paragraph(text(" 　\n"))])
    assert not has_words([Heading(2, text("主动公开"))])
    assert not has_words([Picture("x", "说明", 10)])
    assert has_words([Heading(2, text("主动公开")), Paragraph(text("", "无"))])
    assert has_words([Paragraph(text("无。"))])
    assert has_words([Paragraph(text(LIVE))])
