"""Words are counted as Word does it in Chinese."""

import pytest

from reportdesk.gui.text.word_count import word_count
from reportdesk.report.text import Block, Picture
from tests.gui.text.writers import FIGURE, heading, paragraph


@pytest.mark.parametrize(
    ("blocks", "count"),
    [
        ([], 0),
        ([paragraph("公开，情况。")], 6),
        ([paragraph("2020年4月")], 4),
        ([paragraph("134.8万元 WPS Office 2019")], 6),
        ([paragraph("网址www.gov.cn/zwgk。")], 4),
        ([paragraph(" 　\t\n")], 0),
        ([paragraph("共", FIGURE, "件")], 3),
        ([heading("公开"), Picture("id", "图注", 80)], 2),
        ([paragraph("😀𠮷")], 2),
    ],
)
def test_words_are_counted(blocks: list[Block], count: int) -> None:
    assert word_count(blocks) == count
