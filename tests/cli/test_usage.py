"""Words that cannot be meant are answered in one plain Chinese line, exit code 2."""

import re

import pytest

from reportdesk.cli.arguments import VERBS as SPOKEN
from reportdesk.cli.main import main
from reportdesk.cli.verbs import VERBS as DONE

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new"], "缺少 --year、--office、-o。"),
        (
            ["new", "--year", "abc", "--office", "x", "-o", "y"],
            "--year 要写四位数的年份，写的是“abc”。",
        ),
        (["new", "--year", "２０２４", "--office", "x", "-o", "y"], "--year 要写四位数的年份"),
        (["new", "--year"], "--year 后面缺少内容。"),
        (["check"], "缺少 文件。"),
        (["check", "a", "--jsn"], "不认识 --jsn。"),
        (["check", "a", "--js"], "不认识 --js。"),
        (["check", "a", "--json=1"], "--json 后面不该有 '1'。"),
        (["check", "a", "--last-year"], "--last-year 后面缺少内容。"),
        (["export", "a"], "缺少 -o。"),
        (["export", "a", "b", "-o", "c"], "不认识 b。"),
        (["explain"], "缺少 规则。"),
        (["frobnicate", "a"], "不认识 a。"),
        (["--version"], "不认识 --version。"),
        (["a", "b\n\x1b[2J"], r"不认识 b\n\x1b[2J。"),
        (["a", "x" * 5000], "不认识 xxxx"),
    ],
)
def test_wrong_usage(words: list[str], said: str, capsys: Captured) -> None:
    assert main(words) == 2
    answer = capsys.readouterr()
    assert answer.out == ""
    assert answer.err.startswith(f"用法不对：{said}")
    assert answer.err.endswith("\n")
    assert answer.err.count("\n") == 1
    assert len(answer.err) <= 601
    assert not re.search("[a-z]+ [a-z]+ [a-z]+", answer.err), "no English sentence shines through"


@pytest.mark.parametrize("verb", ["", *SPOKEN])
def test_help_is_chinese_and_names_every_word(verb: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main([verb, "--help"] if verb else ["-h"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith(f"用法：reportdesk {verb}".rstrip())
    assert not re.search("usage|options|positional|show this", said)


def test_the_help_lists_every_verb(capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(f"  {verb}" in said for verb in SPOKEN)


def test_every_verb_that_is_spoken_is_done() -> None:
    assert DONE.keys() - {""} == SPOKEN.keys()
