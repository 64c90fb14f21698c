"""What is wrong with a draft is told in whole sentences, just as they are read."""

import errno
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportdesk.report.refused import Refused
from reportdesk.store import draft_file
from tests.samples.reading import sample, sample_data

Data = dict[str, Any]
TOTAL = "requests.new.total"
FEES = "disclosure.fees.amount"
NOT_OURS = "不是年报台的草稿"
FIRST = "“五、存在的主要问题及改进情况”第 1 段"
AMOUNT = '表二“行政事业性收费 收费金额”应当是带引号的数，如 "134.8"，写的是'
OK = hashlib.sha256(b"ok").hexdigest()


def why(tmp_path: Path, content: bytes) -> str:
    """Return why a file cannot be opened, as its name would go before it."""
    path = tmp_path / "草稿.report.json"
    path.write_bytes(content)
    refused = draft_file.read(path)
    assert isinstance(refused, Refused)
    assert refused.sentence == f"“草稿.report.json”打不开：{refused.why}"
    return refused.why


def spoiled(tmp_path: Path, edit: Callable[[Data], object]) -> str:
    """Return why a draft cannot be opened that was edited by hand."""
    data = sample_data("2021")
    edit(data)
    return why(tmp_path, json.dumps(data).encode())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "文件是空的。"),
        (b"\xef\xbb\xbf \n", "文件是空的。"),
        (b"\x00\x00\n", "文件里只有空字节，可能是断电时没有写完。"),
        (b"{", "文件不完整或者被改坏了，第 1 行第 2 个字处读不下去。"),
        (b"X\x00", "文件不完整或者被改坏了，第 1 行第 1 个字处读不下去。"),
        (b'{"a": 1}\n{', "草稿结束以后还有别的内容，从第 2 行第 1 个字处起。"),
        (b"[]", f"这{NOT_OURS}。"),
        (b"{}", f"这{NOT_OURS}。"),
        (b'{"b": 2, "a": 1, "a": 1}', "“a”写了两次，不知道以哪一个为准。"),
        (b'{"a": NaN}', "NaN 不是一个数。"),
        (b'{"a": 1e400}', "1e400 太大了，没法读。"),
        (b'{"a": 1' + b"0" * 5000 + b"}", "里面有一个长得没法读的数。"),
        (b"[" * 9_999 + b"]" * 9_999, "里面的层次太深，不会是一份草稿。"),
        (b'{"a": ' + b"[" * 40 + b"]" * 40 + b"}", "里面的层次太深，不会是一份草稿。"),
        (b"," * 500_001, "里面的内容超过 500,000 项，不会是一份草稿。"),
        (b"PK\x03\x04", f"这是 Word 文件或压缩文件，{NOT_OURS}。"),
        (b"%PDF-1.7", f"这是 PDF 文件，{NOT_OURS}。"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"这是旧版 Word 文件，{NOT_OURS}。"),
        (b"{\\rtf1", f"这是 RTF 文件，{NOT_OURS}。"),
        (b"<!DOCTYPE html>", f"这是网页文件，{NOT_OURS}。"),
        (b"\x89PNG\r\n", f"这是图片文件，{NOT_OURS}。"),
        ('{"form": "公开"}'.encode("gb18030"), "文字不是 UTF-8 编码，可能被别的程序另存过。"),
    ],
)
def test_bytes_that_are_no_draft(tmp_path: Path, content: bytes, words: str) -> None:
    assert why(tmp_path, content) == words


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (
            lambda d: d.update(draft_version=2),
            "它是更新的年报台写的，这一版还读不了，请先更新程序。",
        ),
        (lambda d: d.update(draft_version="1"), '草稿版本只能是 1，写的是 "1"。'),
        (lambda d: d.update(form="2030"), '格式版本只能是 2019、2021 之一，写的是 "2030"。'),
        (lambda d: d.pop("form"), "格式版本只能是 2019、2021 之一，它没有写。"),
        (lambda d: d.pop("year"), "缺少 year。"),
        (lambda d: d.update(year=2007), "年度应当不小于 2008、不大于 2099，写的是 2007。"),
        (lambda d: d.update(year="公开"), '年度应当是整数，写的是 "公开"。'),
        (lambda d: d.update(year=2024.0), "年度应当是整数，写的是 2024.0。"),
        (lambda d: d.update(year=True), "年度应当是整数，写的是 true。"),
        (lambda d: d.update(office="x"), '机关信息应当是一组有名称的内容，写的是 "x"。'),
        (lambda d: d["office"].pop("name"), "机关信息缺少 name。"),
        (lambda d: d["office"].update(email=None), "机关信息 email 应当是文字，写的是 null。"),
        (lambda d: d.update(figures=[]), "数据应当是一组有名称的内容，写的是 []。"),
        (lambda d: d.update(remarks={TOTAL: 2}), "表三“本年新收 总计”的备注应当是文字，写的是 2。"),
        (lambda d: d.update(remarks={"a.b": 2}), "“a.b”的备注应当是文字，写的是 2。"),
        (lambda d: d.update(remarks=2), "备注应当是一组有名称的内容，写的是 2。"),
        (lambda d: d.update(footnotes={"review": None}), "表注 review 应当是文字，写的是 null。"),
        (lambda d: d.update(footnotes={"x" * 31: 1}), f"表注 {'x' * 29}… 应当是文字，写的是 1。"),
        (
            lambda d: d.update(explanations=[{"rule": "E1"}]),
            "审核说明第 1 条缺少 addresses、reason、figures。",
        ),
        (
            lambda d: d.update(last_year={"year": 2022}),
            "上年报告缺少 form、source、figures。",
        ),
        (lambda d: d["texts"].update(poem=[1]), "“poem”第 1 段应当是一组有名称的内容，写的是 1。"),
        (lambda d: d["texts"].update(preface=1), "“前言”应当是一列内容，写的是 1。"),
    ],
)
def test_names_and_types_that_are_wrong(
    tmp_path: Path, edit: Callable[[Data], object], words: str
) -> None:
    assert spoiled(tmp_path, edit) == words


@pytest.mark.parametrize(
    ("address", "written", "words"),
    [
        (TOTAL, 3.0, "表三“本年新收 总计”应当是整数，写的是 3.0。"),
        (TOTAL, True, "表三“本年新收 总计”应当是整数，写的是 true。"),
        (TOTAL, 10**12, '表三“本年新收 总计”整数部分超过 12 位："1000000000000"。'),
        (FEES, 0, f"{AMOUNT} 0。"),
        (FEES, "12abc", f'{AMOUNT} "12abc"。'),
        (FEES, "01", f'{AMOUNT} "01"。'),
        (FEES, "x" * 99, f'{AMOUNT} "{"x" * 28}…。'),
        (
            FEES,
            "-" + "9" * 13,
            '表二“行政事业性收费 收费金额”整数部分超过 12 位："-9999999999999"。',
        ),
        (FEES, "0." + "1" * 41, "表二“行政事业性收费 收费金额”小数超过 40 位。"),
    ],
)
def test_figures_that_are_none(tmp_path: Path, address: str, written: object, words: str) -> None:
    assert spoiled(tmp_path, lambda d: d["figures"].update({address: written})) == words


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ({"kind": "table"}, '的 kind 只能是 heading、paragraph、image 之一，写的是 "table"。'),
        ({"kind": "heading", "level": 4, "text": "x"}, "的 level 只能是 2、3 之一，写的是 4。"),
        ({"kind": "heading", "level": 2.0, "text": "x"}, "的 level 应当是整数，写的是 2.0。"),
        ({"kind": "paragraph"}, "缺少 text。"),
        (
            {"kind": "paragraph", "text": None},
            "的 text 应当是文字或者一列内容，写的是 null。",
        ),
        (
            {"kind": "paragraph", "text": [1]},
            "的 text 的第 1 段应当是文字或者一组有名称的内容，写的是 1。",
        ),
        ({"kind": "image", "image": "x", "width_mm": 0}, "的 width_mm 应当不小于 1，写的是 0。"),
        (
            {"kind": "image", "image": "x", "width_mm": 9, "caption": 1},
            "的 caption 应当是文字或者空值，写的是 1。",
        ),
        ({"kind": "image", "image": "x", "width_mm": 9}, "的插图不在草稿里。"),
        ("x", '应当是一组有名称的内容，写的是 "x"。'),
    ],
)
def test_blocks_that_are_none(tmp_path: Path, block: object, words: str) -> None:
    assert spoiled(tmp_path, lambda d: d["texts"].update(problems=[block])) == FIRST + words


@pytest.mark.parametrize(
    ("name", "image", "words"),
    [
        ("x", {"media_type": "image/png", "data": "%"}, "插图 x 读不出来，编码坏了。"),
        ("x", {"media_type": "image/png", "data": "b2s="}, "插图 x 的内容与它的编号不符。"),
        (
            OK,
            {"media_type": "image/png", "data": "b2s="},
            f"插图 {OK[:15]}… 不是它所说的 image/png。",
        ),
        (
            OK,
            {"media_type": "image/jpeg", "data": "b2s="},
            f"插图 {OK[:15]}… 不是它所说的 image/jpeg。",
        ),
        ("x", {"media_type": "image/png"}, "插图 x 缺少 data。"),
    ],
)
def test_images_that_are_none(tmp_path: Path, name: str, image: Data, words: str) -> None:
    assert spoiled(tmp_path, lambda d: d.update(images={name: image})) == words


def test_what_is_too_much(tmp_path: Path) -> None:
    def with_texts(*texts: str | list[Any]) -> str:
        blocks = [{"kind": "paragraph", "text": text} for text in texts]
        return spoiled(tmp_path, lambda d: d["texts"].update(problems=blocks, overview=[]))

    assert with_texts(*["字" * 100_000] * 10, "字") == "正文超过 1,000,000 字。"
    assert with_texts("好", "字" * 100_001) == (
        "“五、存在的主要问题及改进情况”第 2 段超过 100,000 字。"
    )
    assert with_texts(*[""] * 10_001) == "正文超过 10,000 段。"
    pieces: list[Any] = [[""] * 10] * 5_001
    assert with_texts(*pieces) == "正文里的文字和数分成了超过 50,000 截。"
    reason = {"rule": "C5", "addresses": [], "reason": "x", "figures": {}}
    many = spoiled(tmp_path, lambda d: d.update(explanations=[reason] * 10_001))
    assert many == "审核说明超过 10,000 条。"


def test_last_year_and_its_texts_are_told_apart_from_this_year(tmp_path: Path) -> None:
    def last(**parts: object) -> str:
        whole = {"form": "2021", "year": 2023, "source": "x", "figures": {}, **parts}
        return spoiled(tmp_path, lambda d: d.update(last_year=whole))

    block = {"kind": "paragraph", "text": "字" * 1_000_001}
    assert last(figures={TOTAL: "3"}) == '上年报告里表三“本年新收 总计”应当是整数，写的是 "3"。'
    assert last(figures={"a.b": True}) == "上年报告里“a.b”应当是整数，写的是 true。"
    assert last(form="2012", figures={TOTAL: None}) == (
        "上年报告里表三“本年新收 总计”应当是整数，写的是 null。"
    )
    assert last(texts={"overview": [block]}) == "上年报告的正文超过 1,000,000 字。"
    few = {"kind": "paragraph", "text": ""}
    assert last(texts={"overview": [few] * 10_001}) == "上年报告的正文超过 10,000 段。"


def test_a_place_is_named_once_whatever_is_wrong_there(tmp_path: Path) -> None:
    def wrong(data: Data) -> None:
        data.update(year="x", remarks=2, explanations=[{}])

    assert spoiled(tmp_path, wrong) == (
        '年度应当是整数，写的是 "x"；备注应当是一组有名称的内容，写的是 2；'
        "审核说明第 1 条缺少 rule、addresses、reason、figures。"
    )
    many = spoiled(tmp_path, lambda d: d.update(explanations=[{}] * 30))
    assert many.endswith("；另有多处。")


def test_an_image_that_is_none_is_told_with_the_place_that_shows_it(tmp_path: Path) -> None:
    block = {"kind": "image", "image": "x", "width_mm": 9}
    image = {"media_type": "image/png", "data": "b2s="}

    def wrong(data: Data) -> None:
        data.update(images={"x": image}, texts={"problems": [block]})

    words = f"插图 x 的内容与它的编号不符；{FIRST}的插图不在草稿里。"
    assert spoiled(tmp_path, wrong) == words


def test_the_details_are_what_the_reader_of_json_says(tmp_path: Path) -> None:
    path = tmp_path / "草稿.report.json"
    path.write_bytes(b"{")
    with pytest.raises(json.JSONDecodeError) as raised:
        json.loads("{")
    refused = draft_file.read(path)
    assert isinstance(refused, Refused)
    assert refused.detail == str(raised.value)
    path.write_bytes(b"[]")
    refused = draft_file.read(path)
    assert isinstance(refused, Refused)
    assert refused.detail == "", "there is no more to say"


def test_three_faults_are_told_and_the_rest_counted_up_to_nine(tmp_path: Path) -> None:
    def wrong(number: int) -> str:
        names = list(sample_data("2021")["figures"])[:number]
        return spoiled(tmp_path, lambda d: d["figures"].update(dict.fromkeys(names)))

    assert wrong(3).count("应当是") == 3
    assert "另有" not in wrong(3)
    assert wrong(4).endswith("，写的是 null；另有 1 处。")
    assert wrong(12).endswith("；另有 9 处。")
    assert wrong(13).endswith("；另有多处。")


def test_a_file_that_is_there_is_not_written_over_unless_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / "草稿.report.json"
    path.write_bytes(b"old")
    refused = draft_file.write(sample("2021"), path, replacing=False)
    assert refused
    assert refused.sentence == "“草稿.report.json”没有写成：已经有这个文件。原来的文件没有改动。"
    assert refused.detail == str(OSError(errno.EEXIST, "exists already", str(path)))
    assert path.read_bytes() == b"old"
    assert draft_file.write(sample("2021"), path) is None
