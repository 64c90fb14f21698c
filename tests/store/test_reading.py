"""What is no draft is refused in one plain sentence that names file, place and fault."""

import errno
import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, Paragraph
from reportdesk.store import draft_file
from reportdesk.store.draft_file import report_of
from reportdesk.store.parsing import UnreadableError
from tests.samples.reading import sample_data, sample_path

Data = dict[str, Any]
TOTAL = "requests.new.total"
FEES = "disclosure.fees.amount"


def reading(tmp_path: Path, content: bytes) -> Report | Refused:
    path = tmp_path / "草稿.report.json"
    path.write_bytes(content)
    return draft_file.read(path)


def refusal(tmp_path: Path, content: bytes) -> str:
    refused = reading(tmp_path, content)
    assert isinstance(refused, Refused)
    assert refused.sentence.startswith("“草稿.report.json”打不开：")
    assert refused.line == refused.sentence, "one printable line"
    return refused.sentence


def spoiled(edits: Callable[[Data], object]) -> bytes:
    data = sample_data("2021")
    edits(data)
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "文件是空的"),
        (b" \n\t", "文件是空的"),
        (b"{", "第 1 行第 2 个字处读不下去"),
        (b'{"draft_version": 1,\n "form": "20', "第 2 行第 10 个字处读不下去"),
        (b"[]", "这不是年报台的草稿"),
        (b"null", "这不是年报台的草稿"),
        (b'"2021"', "这不是年报台的草稿"),
        (b"{}", "这不是年报台的草稿"),
        (b'{"a": 1, "b": 2, "a": 1}', "“a”写了两次"),
        (b"{" + b",".join(b'"%d":0' % (n % 99_999) for n in range(100_000)) + b"}", "“0”写了两次"),
        (b'{"a": NaN}', "NaN 不是一个数"),
        (b'{"a": -Infinity}', "-Infinity 不是一个数"),
        (b'{"a": 1e400}', "1e400 太大了"),
        (b'{"a": 1' + b"0" * 5000 + b"}", "长得没法读的数"),
        (b"[" * 10_000 + b"]" * 10_000, "层次太深"),
        (b'{"a": ' + b"[" * 60 + b"]" * 60 + b"}", "层次太深"),
        (b"[" * 500_001, "超过 500,000 项"),
        (b"PK\x03\x04", "这是 Word 文件或压缩文件"),
        (b"%PDF-1.7", "这是 PDF 文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "这是旧版 Word 文件"),
        (b"<!DOCTYPE html>", "这是网页文件"),
        ('{"form": "公开"}'.encode("gb18030"), "不是 UTF-8 编码"),
        ('{"form": "x"}'.encode("utf-16"), "不是 UTF-8 编码"),
        (b"\x00\x00\x00", "只有空字节"),
    ],
)
def test_bytes_that_are_no_draft(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in refusal(tmp_path, content)


@pytest.mark.parametrize("length", [1, 100, 3000, -2])
def test_a_file_cut_short(tmp_path: Path, length: int) -> None:
    whole = sample_path("2021").read_bytes()
    assert "读不下去" in refusal(tmp_path, whole[:length])


def test_a_file_beyond_64_megabytes(tmp_path: Path) -> None:
    assert "文件超过 64 MB" in refusal(tmp_path, b'{"a": "' + b"x" * 64 * 1024 * 1024 + b'"}')


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_into_which_nobody_writes(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道")
    refused = draft_file.read(tmp_path / "管道")
    assert isinstance(refused, Refused)
    assert refused.sentence == "“管道”打不开：这不是一个普通文件。"
    where = str(tmp_path / "管道")
    assert refused.detail == str(OSError(errno.EINVAL, "not a regular file", where))


def test_a_mark_at_the_start_is_tolerated(tmp_path: Path) -> None:
    whole = sample_path("2021").read_bytes()
    assert isinstance(reading(tmp_path, b"\xef\xbb\xbf" + whole), Report)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda d: d.update(draft_version=2), "更新的年报台写的，这一版还读不了"),
        (lambda d: d.update(draft_version=0), "草稿版本只能是 1，写的是 0"),
        (lambda d: d.update(draft_version=True), "草稿版本只能是 1，写的是 true"),
        (lambda d: d.update(draft_version="1"), '草稿版本只能是 1，写的是 "1"'),
        (lambda d: d.update(form="2030"), '格式版本只能是 2019、2021 之一，写的是 "2030"'),
        (lambda d: d.update(form=2021), "格式版本只能是 2019、2021 之一，写的是 2021"),
        (lambda d: d.update(form=["2021"]), "格式版本只能是 2019、2021 之一，写的是"),
        (lambda d: d.pop("form"), "格式版本只能是 2019、2021 之一，它没有写"),
        (lambda d: d.pop("year"), "缺少 year"),
        (lambda d: d.update(year=2007), "年度应当不小于 2008、不大于 2099，写的是 2007"),
        (lambda d: d.update(year=2100), "写的是 2100"),
        (lambda d: d.update(year="2024"), '年度应当是整数，写的是 "2024"'),
        (lambda d: d.update(year=2024.0), "年度应当是整数，写的是 2024.0"),
        (lambda d: d.update(year=None), "年度应当是整数，写的是 null"),
        (lambda d: d.update(office="x"), "机关信息应当是一组有名称的内容"),
        (lambda d: d["office"].pop("name"), "机关信息缺少 name"),
        (lambda d: d["office"].update(name=1), "机关信息 name 应当是文字，写的是 1"),
        (lambda d: d["office"].update(email=None), "机关信息 email 应当是文字，写的是 null"),
        (lambda d: d.update(figures=[]), "数据应当是一组有名称的内容"),
        (lambda d: d.update(texts=None), "正文应当是一组有名称的内容，写的是 null"),
        (lambda d: d.update(remarks={TOTAL: 2}), "表三“本年新收 总计”的备注应当是文字"),
        (lambda d: d.update(footnotes={"review": None}), "表注 review 应当是文字"),
        (lambda d: d.update(explanations=[{}]), "审核说明第 1 条缺少 rule、addresses"),
        (lambda d: d.update(last_year={"year": 1}), "上年报告缺少 form、source、figures"),
    ],
)
def test_wrong_keys_and_types(tmp_path: Path, edit: Callable[[Data], object], words: str) -> None:
    assert words in refusal(tmp_path, spoiled(edit))


@pytest.mark.parametrize(
    ("address", "written", "words"),
    [
        (TOTAL, 3.0, "表三“本年新收 总计”应当是整数，写的是 3.0"),
        (TOTAL, True, "应当是整数，写的是 true"),
        (TOTAL, "3", '应当是整数，写的是 "3"'),
        (TOTAL, None, "应当是整数，写的是 null"),
        (TOTAL, [3], "应当是整数，写的是 [3]"),
        (TOTAL, 10**12, "整数部分超过 12 位"),
        (TOTAL, 10**400, "整数部分超过 12 位"),
        (TOTAL, -(10**12), "整数部分超过 12 位"),
        (FEES, 0, '表二“行政事业性收费 收费金额”应当是带引号的数，如 "134.8"，写的是 0'),
        (FEES, 1.5, "应当是带引号的数"),
        (FEES, "12abc", '写的是 "12abc"'),
        (FEES, "", "应当是带引号的数"),
        (FEES, "1e5", "应当是带引号的数"),
        (FEES, "１２", "应当是带引号的数"),
        (FEES, "NaN", "应当是带引号的数"),
        (FEES, " 1", "应当是带引号的数"),
        (FEES, "1\n", "应当是带引号的数"),
        (FEES, "1234567890123.5", "整数部分超过 12 位"),
        (FEES, "0." + "1" * 100, "小数超过 40 位"),
        (FEES, "9" * 100_000, "整数部分超过 12 位"),
    ],
)
def test_figures_that_are_none(tmp_path: Path, address: str, written: Any, words: str) -> None:  # noqa: ANN401
    content = spoiled(lambda data: data["figures"].update({address: written}))
    assert words in refusal(tmp_path, content)


@pytest.mark.parametrize(
    ("address", "written"),
    [
        (TOTAL, -1),
        (TOTAL, 10**12 - 1),
        (FEES, "-3"),
        (FEES, "0.1234567"),
        (FEES, "-999999999999.5"),
        (FEES, "0." + "1" * 40),
    ],
)
def test_figures_that_only_a_rule_forbids_are_read(
    tmp_path: Path, address: str, written: int | str
) -> None:
    content = spoiled(lambda data: data["figures"].update({address: written}))
    report = reading(tmp_path, content)
    assert isinstance(report, Report)
    assert str(report.figures[address]) == str(written)


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ({}, "第 1 段缺少 kind"),
        ({"kind": "table"}, "第 1 段的 kind 只能是 heading、paragraph、image 之一"),
        ({"kind": "heading", "text": "x"}, "第 1 段缺少 level"),
        ({"kind": "heading", "level": 4, "text": "x"}, "的 level 只能是 2、3 之一，写的是 4"),
        ({"kind": "heading", "level": 2.0, "text": "x"}, "的 level 应当是整数"),
        ({"kind": "paragraph"}, "第 1 段缺少 text"),
        ({"kind": "paragraph", "text": None}, "的 text 应当是文字或者一列内容，写的是 null"),
        ({"kind": "paragraph", "text": [1]}, "的 text 的第 1 段应当是文字或者一组有名称的内容"),
        ({"kind": "paragraph", "text": [{"x": 1}]}, "缺少 figure"),
        ({"kind": "image", "image": "x"}, "缺少 width_mm"),
        ({"kind": "image", "image": "x", "width_mm": 0}, "的 width_mm 应当不小于 1，写的是 0"),
        ({"kind": "image", "image": "x", "width_mm": 9, "caption": 1}, "应当是文字或者空值"),
        ({"kind": "image", "image": "x", "width_mm": 9}, "的插图不在草稿里"),
        ("x", "第 1 段应当是一组有名称的内容"),
    ],
)
def test_blocks_that_are_none(tmp_path: Path, block: object, words: str) -> None:
    sentence = refusal(tmp_path, spoiled(lambda data: data["texts"].update(problems=[block])))
    assert "“五、存在的主要问题及改进情况”第 1 段" in sentence
    assert words in sentence


def test_texts_beyond_the_limits(tmp_path: Path) -> None:
    block = {"kind": "paragraph", "text": "字" * 1_000_001}
    long = spoiled(lambda data: data["texts"].update(problems=[block]))
    assert "正文超过 1,000,000 字" in refusal(tmp_path, long)
    many = spoiled(
        lambda d: d["texts"].update(problems=[{"kind": "paragraph", "text": ""}] * 10_001)
    )
    assert "正文超过 10,000 段" in refusal(tmp_path, many)


@pytest.mark.parametrize("name", ["remarks", "figures", "images", "a stranger"])
def test_nobody_writes_ten_thousand_entries_by_hand(tmp_path: Path, name: str) -> None:
    entries = {f"n{number}": "x" for number in range(10_001)}
    sentence = refusal(tmp_path, spoiled(lambda data: data.update({name: entries})))
    assert "里面有一处列了超过 10,000 项，不会是一份草稿" in sentence


def test_nor_ten_thousand_reasons(tmp_path: Path) -> None:
    one = {"rule": "C5", "addresses": [], "reason": "x", "figures": {}}
    content = spoiled(lambda data: data.update(explanations=[one] * 10_001))
    assert "审核说明超过 10,000 条" in refusal(tmp_path, content)


@pytest.mark.parametrize(
    ("name", "image", "words"),
    [
        ("x", {"media_type": "image/png", "data": "%"}, "插图 x 读不出来"),
        ("x", {"media_type": "image/png", "data": "iVBORw0KGgo="}, "插图 x 的内容与它的编号不符"),
        ("x", {"media_type": "image/gif", "data": ""}, "media_type 只能是 image/png、image/jpeg"),
        ("x", {"media_type": "image/png"}, "插图 x 缺少 data"),
        (
            hashlib.sha256(b"ok").hexdigest(),
            {"media_type": "image/png", "data": "b2s="},
            "不是它所说的 image/png",
        ),
    ],
)
def test_images_that_are_none(tmp_path: Path, name: str, image: Data, words: str) -> None:
    assert words in refusal(tmp_path, spoiled(lambda data: data.update(images={name: image})))


def test_last_year_and_explanations_hold_figures_too(tmp_path: Path) -> None:
    last = {"form": "2021", "year": 2023, "source": "x", "figures": {TOTAL: "3"}}
    content = spoiled(lambda data: data.update(last_year=last))
    assert "上年报告里表三“本年新收 总计”应当是整数" in refusal(tmp_path, content)
    written = {"rule": "C5", "addresses": [], "reason": "x", "figures": {TOTAL: None}}
    content = spoiled(lambda data: data.update(explanations=[written]))
    assert "审核说明第 1 条里表三“本年新收 总计”应当是整数" in refusal(tmp_path, content)


def test_many_faults_are_gathered_and_counted(tmp_path: Path) -> None:
    figures = dict.fromkeys(sample_data("2021")["figures"], "x" * 500)
    sentence = refusal(tmp_path, spoiled(lambda data: data.update(figures=figures)))
    assert "表二“规章 现行有效”应当是整数" in sentence
    assert sentence.endswith("；另有多处。")
    assert len(sentence) <= 600
    few = dict.fromkeys(list(figures)[:5], "x")
    sentence = refusal(tmp_path, spoiled(lambda data: data.update(figures=few)))
    assert sentence.endswith("；另有 2 处。")


def test_hostile_names_are_cut_short_and_escaped(tmp_path: Path) -> None:
    content = spoiled(lambda d: d["texts"].update({"\x1b[2J\n" + "x" * 5000: [1]}))
    sentence = refusal(tmp_path, content)
    assert r"\x1b[2J\n" in sentence
    assert len(sentence) <= 600


def test_text_is_cleaned_as_it_comes_in() -> None:
    data = sample_data("2021")
    data["office"]["name"] = "云河\x00市\ud800商务局\u202e"
    data["texts"]["problems"] = [
        {"kind": "heading", "level": 2, "text": "一\x07\r\n二"},
        {"kind": "paragraph", "text": ["甲", "乙\ufeff", {"figure": TOTAL}]},
    ]
    report = report_of(json.dumps(data).encode())
    assert report.name == "云河市商务局"
    heading, paragraph = report.texts["problems"]
    assert heading == Heading(2, ("一\n二",))
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text[0] == "甲乙"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    missing = draft_file.read(tmp_path / "没有.report.json")
    assert isinstance(missing, Refused)
    assert missing.sentence == "“没有.report.json”打不开：没有这个文件。"
    assert isinstance(draft_file.read(tmp_path), Refused)
    assert isinstance(draft_file.read(tmp_path / ("x" * 5000)), Refused)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_words(content: bytes) -> None:
    with pytest.raises(UnreadableError):
        report_of(content)


KEYS = ["draft_version", "form", "year", "office", "texts", "figures", "remarks", "images"]
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*KEYS, "explanations", "last_year"]), json_values))
def test_any_json_is_read_or_refused(parts: Data) -> None:
    content = json.dumps(sample_data("2021") | parts).encode()
    with suppress(UnreadableError):
        assert report_of(content).form in {"2019", "2021"}
