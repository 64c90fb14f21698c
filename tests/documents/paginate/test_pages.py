"""What stands on which page: what keeps together, and where a page ends."""

import pytest

from reportdesk.documents.blocks import (
    Block,
    Document,
    HeadingBlock,
    ParagraphBlock,
    PictureBlock,
    Title,
)
from reportdesk.documents.layout import official
from reportdesk.documents.paginate.column import column, pitch
from reportdesk.documents.paginate.paginate import paginate
from reportdesk.documents.paginate.paper import Paper, Sheet
from reportdesk.report.text import Image
from tests.documents.drawing import drawing

LINES = 22
PITCH = pitch(official())
COLUMN = column(official())
SHORT = ParagraphBlock("短句。", "texts.overview.0")


def on_paper(*blocks: Block) -> Paper:
    return paginate(Document("", blocks), official())


def picture(height_mm: int, caption: str | None = None) -> PictureBlock:
    """Return a picture 100 mm wide and this high."""
    return PictureBlock(drawing(1000, height_mm * 10), 100, caption, "texts.overview.1")


def blocks_of(sheet: Sheet) -> list[int]:
    standing = {line.block for line in sheet.lines} | {each.block for each in sheet.figures}
    return sorted(block for block in standing if block is not None)


def pages_of(paper: Paper, block: int) -> list[int]:
    return [number for number, sheet in enumerate(paper.sheets) if block in blocks_of(sheet)]


def test_a_page_holds_22_lines() -> None:
    first, second = on_paper(*[SHORT] * (LINES + 1)).sheets
    assert (len(blocks_of(first)), len(blocks_of(second))) == (LINES, 1)


def test_lines_stand_a_pitch_apart_from_the_top_of_the_column() -> None:
    (sheet,) = on_paper(SHORT, SHORT, SHORT).sheets
    tops = [line.top for line in sheet.lines[:3]]
    assert tops == pytest.approx([COLUMN.y, COLUMN.y + PITCH, COLUMN.y + 2 * PITCH])


def test_a_paragraph_goes_on_over_pages_with_what_stands_before_each_line() -> None:
    text = "云河市" * 300
    paper = on_paper(*[SHORT] * (LINES - 1), ParagraphBlock(text, "a"))
    lines = [line for sheet in paper.sheets for line in sheet.lines if line.place == "a"]
    assert [lines[0].top, lines[1].top] == pytest.approx([COLUMN.y + (LINES - 1) * PITCH, COLUMN.y])
    for line in lines:
        words = "".join(run.text for run in line.runs)
        assert text[line.start :].startswith(words)
    assert pages_of(paper, LINES - 1) == [0, 1, 2]


def test_a_heading_never_ends_a_page() -> None:
    heading = HeadingBlock(2, "（一）主动公开", "texts.overview.1")
    paper = on_paper(*[SHORT] * (LINES - 1), heading, SHORT)
    assert pages_of(paper, LINES - 1) == [1]


def test_headings_of_all_levels_go_along_with_what_they_head() -> None:
    headings = [HeadingBlock(level, "标题", "a") for level in (1, 2, 3)]
    paper = on_paper(*[SHORT] * (LINES - 3), *headings, SHORT)
    assert blocks_of(paper.sheets[1]) == [LINES - 3, LINES - 2, LINES - 1, LINES]


def test_what_keeps_together_but_fits_no_page_begins_one() -> None:
    headings = [HeadingBlock(level, "标题", "a") for level in (1, 2)]
    paper = on_paper(SHORT, *headings, picture(200), SHORT)
    assert [blocks_of(sheet) for sheet in paper.sheets] == [[0], [1, 2], [3, 4]]


def test_headings_that_no_page_holds_go_on_over_pages() -> None:
    paper = on_paper(*[HeadingBlock(2, "标题", "a")] * 50, SHORT)
    assert [len(blocks_of(sheet)) for sheet in paper.sheets] == [22, 22, 7]


def test_below_the_title_a_line_stays_empty() -> None:
    (sheet,) = on_paper(Title(("云河市", "2024年年度报告")), SHORT).sheets
    title, below = sheet.lines[:2]
    assert below.top - title.top == pytest.approx(2 * PITCH)


def test_a_picture_takes_whole_lines_and_a_little_room_above() -> None:
    (sheet,) = on_paper(SHORT, picture(50), SHORT).sheets
    (figure,) = sheet.figures
    before, after, _ = sheet.lines
    above = official().styles["Picture"].points_before
    assert figure.y == pytest.approx(before.top + PITCH + above)
    assert after.top == pytest.approx(figure.y + 5 * PITCH)
    assert figure.x + figure.width / 2 == pytest.approx(COLUMN.x + COLUMN.width / 2)


def test_between_title_and_picture_is_the_larger_of_what_both_want() -> None:
    (sheet,) = on_paper(Title(("云河市",)), picture(50)).sheets
    assert sheet.figures[0].y == pytest.approx(sheet.lines[0].top + 2 * PITCH)


def test_the_room_above_a_picture_falls_away_at_the_top_of_a_page() -> None:
    assert on_paper(picture(50), SHORT).sheets[0].figures[0].y == COLUMN.y


def test_a_picture_that_does_not_fit_begins_a_page() -> None:
    paper = on_paper(*[SHORT] * (LINES - 4), picture(50))
    assert pages_of(paper, LINES - 4) == [1]


def test_a_picture_stays_with_its_caption() -> None:
    paper = on_paper(*[SHORT] * (LINES - 6), picture(50, "图　公开数量"), SHORT)
    assert pages_of(paper, LINES - 6) == [1]


def test_what_is_no_picture_leaves_its_caption() -> None:
    broken = PictureBlock(Image("image/png", b"broken"), 100, "图　公开数量", "a")
    (sheet,) = on_paper(broken).sheets
    assert sheet.figures == ()
    assert sheet.lines[0].runs[0].text == "图　公开数量"


def test_an_empty_document_is_one_page_with_its_number() -> None:
    (sheet,) = on_paper().sheets
    assert ["".join(run.text for run in line.runs) for line in sheet.lines] == ["— 1 —"]


def test_odd_pages_are_numbered_right_and_even_ones_left_one_character_in() -> None:
    first, second, *_ = on_paper(*[SHORT] * 70).sheets
    right, left = first.lines[-1].runs, second.lines[-1].runs
    size = right[0].type.size
    assert right[-1].x + right[-1].width == pytest.approx(COLUMN.x + COLUMN.width - size)
    assert left[0].x == pytest.approx(COLUMN.x + size)


def test_a_page_number_stands_below_the_text() -> None:
    (sheet,) = on_paper(SHORT).sheets
    number = sheet.lines[-1]
    assert COLUMN.y + COLUMN.height < number.top < number.baseline < 842 - 25 / 25.4 * 72


def test_the_same_document_is_laid_out_only_once() -> None:
    first, second = on_paper(SHORT, picture(50)), on_paper(SHORT, picture(50))
    assert first.sheets[0] is second.sheets[0]
