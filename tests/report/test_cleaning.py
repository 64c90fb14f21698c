"""What no document can hold is taken out of text where it comes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import Element

from reportdesk.report.cleaning import clean, clean_line


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("全年\x00公\x07开\x1b", "全年公开"),
        ("半个\ud83d表情", "半个表情"),
        ("\ufeff零\u200b宽\u2060度", "零宽度"),
        ("\u202e倒\u202c写\u200f的", "倒写的"),
        ("对象\ufffc\ufffe", "对象"),
        ("对象\ufffc", "对象"),
        ("134.8\xa0万元", "134.8 万元"),
        ("一\r\n二\r三\u2028四\u2029五\v六", "一\n二\n三\n四\n五\n六"),
    ],
)
def test_what_nobody_sees_goes(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


def test_a_line_has_single_spaces_and_none_at_its_ends() -> None:
    assert clean_line("  云河市\n商务局\t\u200b（本级）\xa0 ") == "云河市 商务局 （本级）"
    assert clean_line(" \n ") == ""


@pytest.mark.parametrize("kept", ["全年　公开\t一\n二", "👨‍👩‍👧𠮷", "é ㎡ 〔2021〕", ""])
def test_what_people_write_stays(kept: str) -> None:
    assert clean(kept) == kept


def test_a_character_is_judged_alike_alone_and_beside_what_goes() -> None:
    characters = map(chr, range(0x20000))
    assert not [c for c in characters if clean(c) != clean(f"{c}\x00")]


@given(st.text(st.characters()))
def test_clean_text_stays_as_it_is_and_fits_into_xml(dirty: str) -> None:
    cleaned = clean(dirty)
    assert clean(cleaned) == cleaned
    Element("t").text = cleaned
