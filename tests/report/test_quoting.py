"""Other people's words inside our sentences do not run on, and nothing in them acts."""

import pytest

from reportdesk.report.quoting import quoted
from reportdesk.report.refused import MOST_CHARACTERS, Refused


def test_words_are_cut_where_they_are_longer_than_may_be() -> None:
    assert quoted("一二三四", 4) == "一二三四"
    assert quoted("一二三四五", 4) == "一二三…"
    assert quoted("长" * 60) == "长" * 60
    assert quoted("长" * 61) == "长" * 59 + "…"


@pytest.mark.parametrize(
    ("words", "shown"),
    [("一\n二", r"一\n二"), ("\x1b[31m红", r"\x1b[31m红"), ("\u202e倒", r"\u202e倒")],
)
def test_what_would_act_is_spelt_out_and_the_rest_stays(words: str, shown: str) -> None:
    assert quoted(words) == shown


def test_a_refusal_is_one_line_and_its_cause_the_sentence_unless_it_is_given() -> None:
    refused = Refused("文件“甲”\n打不开。" + "长" * MOST_CHARACTERS)
    assert refused.line.startswith(r"文件“甲”\n打不开。长")
    assert refused.line.endswith("长…")
    assert len(refused.line.replace(r"\n", "\n")) == MOST_CHARACTERS
    assert refused.cause == refused.sentence
    assert refused._replace(why="打不开。").cause == "打不开。"
