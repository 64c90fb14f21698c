"""Drafts that are none, or not quite: each is read, or refused by what is wrong with it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.hostile.files import Make, beginning, device, holding, pipe
from tests.hostile.measuring import Answer, Program
from tests.hostile.sentences import assert_plain, assert_told_apart
from tests.samples.reading import sample_data, sample_path

Data = dict[str, Any]
SMALL: Data = {"draft_version": 1, "form": "2021", "year": 2024, "office": {"name": "云河市商务局"}}
WHOLE = json.dumps(SMALL, ensure_ascii=False)


def written(**changes: object) -> Make:
    return lambda path: path.write_text(json.dumps(SMALL | changes), encoding="utf-8")


def made(make: Callable[[], Make]) -> Make:
    """Return what makes a large file, thought out only when it is wanted."""

    def then(path: Path) -> None:
        make()(path)

    return then


def opened(at_work: Program, paths: list[str]) -> list[Answer]:
    drafts: list[Answer] = at_work.take("open_drafts", paths=paths)["drafts"]
    return drafts


def blocks(count: int, text: object) -> Make:
    return written(texts={"overview": [{"kind": "paragraph", "text": text}] * count})


def crowded(key: str, count: int) -> Make:
    """Return what makes a draft with so many names under a key that nobody knows."""

    def make(path: Path) -> None:
        names = ",".join(f'"n{number}":0' for number in range(count))
        path.write_text(f'{WHOLE[:-1]}, "{key}": {{{names}}}}}', encoding="utf-8")

    return make


REASON = {"rule": "C5", "addresses": [], "reason": "x", "figures": {}}
NEWER = "更新的年报台写的"
OTHER = "草稿版本只能是 1"
NO_DRAFT = "这不是年报台的草稿"
NOT_UTF_8 = "不是 UTF-8 编码"
CUT = "读不下去"
MORE = "草稿结束以后还有别的内容"
CROWDED = "有一处列了超过 10,000 项"
REFUSED: dict[str, tuple[Make, str]] = {
    "nothing": (holding(b""), "文件是空的"),
    "only a mark": (holding(b"\xef\xbb\xbf"), "文件是空的"),
    "500 MB of zeros": (beginning(b"", 500), "只有空字节"),
    "500 MB": (beginning(WHOLE.encode(), 500), "文件超过 64 MB"),
    "17 MB of emoji": (made(lambda: written(more="😀" * 1_500_000)), "插图以外的内容超过 16 MB"),
    "half": (holding(WHOLE.encode()[:60]), CUT),
    "a NUL": (holding(WHOLE.replace("2021", "20\0").encode()), CUT),
    "rubbish at the end": (holding(WHOLE.encode() + b"\0\0"), MORE),
    "two drafts": (holding(f"{WHOLE}\n{WHOLE}".encode()), MORE),
    "UTF-16": (holding(WHOLE.encode("utf-16")), NOT_UTF_8),
    "GBK": (holding(WHOLE.encode("gb18030")), NOT_UTF_8),
    "Latin-1": (holding('{"a": "é"}'.encode("latin-1")), NOT_UTF_8),
    "a raw surrogate": (
        holding(WHOLE.replace("云", "\ud800").encode("utf-8", "surrogatepass")),
        NOT_UTF_8,
    ),
    "a Word file": (holding(b"PK\3\4" + bytes(99)), "这是 Word 文件或压缩文件"),
    "a PDF": (holding(b"%PDF-1.7"), "这是 PDF 文件"),
    "a picture": (holding(b"\x89PNG\r\n\x1a\n"), "这是图片文件"),
    "rich text": (holding(b"{\\rtf1"), "这是 RTF 文件"),
    "a list": (holding(b"[1]"), NO_DRAFT),
    "something else": (holding(b'{"name": 1}'), NO_DRAFT),
    "a name twice": (
        holding(WHOLE.replace('"year"', '"form": "2019", "year"').encode()),
        "写了两次",
    ),
    "no number": (holding(WHOLE.replace("2024", "NaN").encode()), "NaN 不是一个数"),
    "infinity": (holding(WHOLE.replace("2024", "-Infinity").encode()), "Infinity 不是一个数"),
    "1e400": (holding(WHOLE.replace("2024", "1e400").encode()), "1e400 太大了"),
    "5,000 digits": (holding(WHOLE.replace("2024", "9" * 5000).encode()), "长得没法读的数"),
    "10,000 deep": (holding(b'{"a":' * 10_000 + b"1" + b"}" * 10_000), "层次太深"),
    "half a million marks": (holding(b"[" * 500_001), "超过 500,000 项"),
    "480,000 figures": (crowded("figures", 480_000), CROWDED),
    "480,000 remarks": (crowded("remarks", 480_000), CROWDED),
    "10,001 blocks": (blocks(10_001, "x"), "正文超过 10,000 段"),
    "a million characters": (blocks(101, "字" * 10_000), "正文超过 1,000,000 字"),
    "half a million pieces": (
        blocks(48, [{"figure": "requests.new.total"}] * 5_000),
        "超过 50,000 截",
    ),
    "an office of two million letters": (
        made(lambda: written(office={"name": "局" * 2_000_000})),
        "name 超过 10,000 字",
    ),
    "a website of 10,001 letters": (
        written(office={"name": "局" * 10_000, "website": "w" * 10_001}),
        "website 超过 10,000 字",
    ),
    "10,001 reasons": (written(explanations=[REASON] * 10_001), "审核说明超过 10,000 条"),
    "newer": (written(draft_version=2), NEWER),
    "much newer": (written(draft_version=10**400), NEWER),
    "negative": (written(draft_version=-1), OTHER),
    "1.0": (written(draft_version=1.0), OTHER),
    "true": (written(draft_version=True), OTHER),
    "text": (written(draft_version="2"), OTHER),
    "an edition of nobody": (written(form="2077"), "格式版本只能是"),
    "10^400": (written(figures={"requests.new.total": 10**400}), "整数部分超过 12 位"),
    "-0.0": (written(figures={"requests.new.total": -0.0}), "写的是 -0.0"),
    "a folder": (Path.mkdir, "这是一个文件夹"),
    "a pipe": (pipe, "这不是一个普通文件"),
    "a device": (device, "这不是一个普通文件"),
    "a link to itself": (lambda path: path.symlink_to(path), "指向自己的链接"),
}


def test_no_two_faults_are_told_in_the_same_words() -> None:
    assert_told_apart(dict.fromkeys(words for _, words in REFUSED.values()))


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_draft_is_refused_in_words_of_its_own(
    at_work: Program, tmp_path: Path, name: str
) -> None:
    make, words = REFUSED[name]
    path = tmp_path / "草稿.report.json"
    make(path)
    before = path.lstat()
    (told,) = opened(at_work, [str(path)])
    assert_plain(told["said"], words, "form")
    assert told["said"].startswith("“草稿.report.json”打不开：")
    assert told["said"] == told["sentence"]
    others = dict.fromkeys(other for _, other in REFUSED.values() if other != words)
    assert [other for other in others if other in told["said"]] == []
    assert [*tmp_path.iterdir()] == [path]
    assert path.lstat()[:-3] == before[:-3]
    assert path.lstat().st_mtime_ns == before.st_mtime_ns


def test_half_a_draft_is_none_wherever_it_ends(at_work: Program, tmp_path: Path) -> None:
    whole = json.dumps(SMALL | {"figures": {"requests.new.total": 3}}, ensure_ascii=False).encode()
    paths = []
    for length in range(1, len(whole)):
        paths.append(str(tmp_path / f"{length}.json"))
        Path(paths[-1]).write_bytes(whole[:length])
    for told in opened(at_work, paths):
        assert_plain(told["said"], "打不开：")
        assert CUT in told["said"] or NOT_UTF_8 in told["said"]


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the way to everything in a draft."""
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value if isinstance(value, list) else ())
    )
    return [path, *(place for key, child in inner for place in places(child, (*path, key)))]


def spoiled(path: tuple[str | int, ...], wrong: object) -> Data:
    data: Data = json.loads(json.dumps(full()))
    inner: Any = data
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = wrong
    return data


def full() -> Data:
    """Return a draft in which everything stands that can, once."""
    heading = {"kind": "heading", "level": 2, "text": "公开"}
    mixed = {"kind": "paragraph", "text": ["共", {"figure": "requests.new.total"}]}
    return {
        **json.loads(WHOLE),
        "texts": {"overview": [heading, mixed]},
        "figures": {"requests.new.total": 3, "disclosure.fees.amount": "1.5"},
        "remarks": {"requests.new.total": "注"},
        "footnotes": {"requests": "注"},
        "explanations": [REASON | {"addresses": ["requests.new.total"]}],
        "last_year": {
            "form": "2021",
            "year": 2023,
            "source": "x",
            "figures": {},
            "texts": {"overview": [heading]},
        },
        "images": {},
    }


def test_a_wrong_type_in_any_place_is_named(at_work: Program, tmp_path: Path) -> None:
    wrongs: tuple[object, ...] = (None, True, 1.5, [[]])
    paths = []
    for number, place in enumerate(places(full())[1:]):
        for wrong in wrongs:
            paths.append(str(tmp_path / f"{number}{type(wrong).__name__}.json"))
            Path(paths[-1]).write_text(json.dumps(spoiled(place, wrong)), encoding="utf-8")
    for path, told in zip(paths, opened(at_work, paths), strict=True):
        assert told["said"], f"{path} was read: {Path(path).read_text()}"
        assert_plain(told["said"], "打不开：", f"paragraph image {path} {Path(path).read_text()}")


READ: dict[str, tuple[Make, int, str]] = {
    "with a mark": (holding(b"\xef\xbb\xbf" + WHOLE.encode()), 0, ""),
    "-0": (
        holding(WHOLE.replace("}}", '}, "figures": {"requests.new.total": -0}}').encode()),
        0,
        "",
    ),
    "control characters": (written(office={"name": "云河市\u202e\0\ud800商务局"}), 0, ""),
    "9,999 strangers": (crowded("figures", 9_999), 9_999, "A3"),
    "the other edition": (
        holding(json.dumps(sample_data("2021") | {"form": "2019"}).encode()),
        28,
        "A3",
    ),
    "a million things": (made(lambda: written(more=[0] * 490_000)), 1, "A3"),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_only_strange_is_read_and_said(at_work: Program, tmp_path: Path, name: str) -> None:
    make, unknown, rule = READ[name]
    make(tmp_path / "草稿.report.json")
    (told,) = opened(at_work, [str(tmp_path / "草稿.report.json")])
    assert told["said"] == ""
    assert told["name"].startswith("云河市")
    assert told["unknown"] == unknown
    assert not rule or rule in told["rules"]


def test_the_sample_costs_nothing_to_speak_of(at_work: Program) -> None:
    (told,) = opened(at_work, [str(sample_path("2021"))])
    assert told["unknown"] == 0
