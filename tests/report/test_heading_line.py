"""Lines that somebody numbered by hand are read as headings; others stay paragraphs."""

import pytest

from reportdesk.report.heading_line import mark_length, read_line
from reportdesk.report.text import Block, Heading, Paragraph, text


def heading(level: int, words: str) -> Heading:
    return Heading(level, text(words))


def paragraph(words: str) -> Paragraph:
    return Paragraph(text(words))


@pytest.mark.parametrize(
    ("line", "blocks"),
    [
        ("（一）主动公开情况", [heading(2, "主动公开情况")]),
        ("(十二) 监督保障", [heading(2, "监督保障")]),
        ("（三）、平台建设。", [heading(2, "平台建设")]),
        ("1.加强领导", [heading(3, "加强领导")]),
        ("２．完善制度", [heading(3, "完善制度")]),
        ("3、强化培训", [heading(3, "强化培训")]),
        (
            "（五）人大代表建议办理情况。我局始终高度重视，办结18件。",
            [heading(2, "人大代表建议办理情况"), paragraph("我局始终高度重视，办结18件。")],
        ),
        ("2020年，我局推进公开。", [paragraph("2020年，我局推进公开。")]),
        ("1.5万人次", [paragraph("1.5万人次")]),
        ("（一）对属于公开范围的，予以公开；", [paragraph("（一）对属于公开范围的，予以公开；")]),
        ("（试行）", [paragraph("（试行）")]),
        ("（一）", [paragraph("（一）")]),
        ("1." + "长" * 41 + "。尾", [paragraph("1." + "长" * 41 + "。尾")]),
        ("", [Paragraph(())]),
        ("1." + "长" * 40, [heading(3, "长" * 40)]),
        (
            "（二）平台建设。网站改版。栏目更新。",
            [heading(2, "平台建设"), paragraph("网站改版。栏目更新。")],
        ),
        ("（二） 平台建设 。 网站改版。 ", [heading(2, "平台建设"), paragraph("网站改版。")]),
        *(
            (f"（一）予以公开{mark}", [paragraph(f"（一）予以公开{mark}")])
            for mark in ("；", ";", "，", ",")
        ),
    ],
)
def test_a_line_is_read(line: str, blocks: list[Block]) -> None:
    assert list(read_line(line)) == blocks


@pytest.mark.parametrize(
    ("words", "length"),
    [("（一）主动", 3), ("1. 领导", 3), ("主动（一）", 0), ("1.5万", 0), ("", 0)],
)
def test_a_typed_number_is_found_at_the_head_alone(words: str, length: int) -> None:
    assert mark_length(words) == length
