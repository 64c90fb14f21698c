"""A draft of exactly as much as it may hold is read; of one more, it is refused in words."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportdesk.report.report import Report
from reportdesk.report.text import Image
from reportdesk.store import meaning, parsing
from reportdesk.store.draft_file import report_of
from reportdesk.store.images import written_image
from reportdesk.store.parsing import UnreadableError, bytes_of, over_limits, parse
from reportdesk.store.set_apart import set_apart
from tests.samples.reading import sample_data

Data = dict[str, Any]
PICTURE = Image("image/png", b"\x89PNG\r\n\x1a\n" + bytes(6000))
REASON = {"rule": "C5", "addresses": [], "reason": "x", "figures": {}}
PLACE = "“五、存在的主要问题及改进情况”"
LIVE = {"figure": "requests.new.total"}


def saying(*texts: str | list[Any]) -> Data:
    return {"texts": {"problems": [{"kind": "paragraph", "text": text} for text in texts]}}


def showing(caption: str | None, *texts: str) -> Data:
    block = {"kind": "image", "image": PICTURE.id, "width_mm": 9, "caption": caption}
    blocks = [block, *saying(*texts)["texts"]["problems"]]
    return {"texts": {"problems": blocks}, "images": {PICTURE.id: written_image(PICTURE)}}


def named(name: str) -> Data:
    return {"office": {"name": name}}


def read(parts: Data) -> Report:
    whole = sample_data("2021") | named("局") | parts
    return report_of(json.dumps(whole).encode())


@pytest.mark.parametrize(
    ("limit", "words", "of"),
    [
        ("ENTRIES", "审核说明超过 3 条", lambda n: {"explanations": [REASON] * n}),
        ("BLOCKS", "正文超过 3 段", lambda n: saying(*[""] * n)),
        ("PIECES", "正文里的文字和数分成了超过 3 截", lambda n: saying("字", ["字"] * n)),
        ("CHARACTERS", "正文超过 3 字", lambda n: saying("字" * n)),
        ("CHARACTERS", "正文超过 3 字", lambda n: saying("", ["字", LIVE, "字" * (n - 1)])),
        ("CHARACTERS", "正文超过 3 字", lambda n: showing("字" * n)),
        ("CHARACTERS", "正文超过 3 字", lambda n: showing(None, "字" * n)),
        ("IN_LINE", "机关信息 name 超过 3 字", lambda n: showing(None) | named("字" * n)),
        ("IN_LINE", f"{PLACE}第 1 段的图题超过 3 字", lambda n: showing("字" * n, "很长的正文")),
        ("IN_PARAGRAPH", f"{PLACE}第 2 段超过 3 字", lambda n: saying("", "字" * n)),
        ("IN_PARAGRAPH", f"{PLACE}第 2 段超过 3 字", lambda n: showing("很长的图题", "字" * n)),
    ],
)
def test_what_a_draft_says(
    monkeypatch: pytest.MonkeyPatch, limit: str, words: str, of: Callable[[int], Data]
) -> None:
    monkeypatch.setattr(meaning, f"MOST_{limit}", 3)
    assert isinstance(read(of(3)), Report)
    with pytest.raises(UnreadableError) as refused:
        read(of(4))
    assert str(refused.value) == words


def test_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    content = b'{"a": 1}'
    monkeypatch.setattr(parsing, "MOST_BYTES", len(content))
    assert parse(content) == {"a": 1}
    with pytest.raises(UnreadableError, match=r"^文件超过 0 MB，不会是一份草稿$"):
        parse(content + b"\n")


def test_of_a_longer_file_no_more_is_read_than_tells_that_it_is_longer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(parsing, "MOST_BYTES", 8)
    path = tmp_path / "a.report.json"
    path.write_bytes(b"[" * 1000)
    assert bytes_of(path) == b"[" * 9


@pytest.mark.parametrize("mark", [b"[", b"{", b","])
def test_whatever_begins_another_item(monkeypatch: pytest.MonkeyPatch, mark: bytes) -> None:
    monkeypatch.setattr(parsing, "MOST_MARKS", 3)
    assert over_limits(mark * 3) == ""
    assert over_limits(mark * 4) == "里面的内容超过 3 项"


def test_the_names_in_one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_ENTRIES", 2)
    assert parse(b'{"a": 1, "b": 2}') == {"a": 1, "b": 2}
    with pytest.raises(UnreadableError, match=r"^里面有一处列了超过 2 项，不会是一份草稿$"):
        parse(b'{"a": 1, "b": 2, "c": 3}')


def test_its_words() -> None:
    most = bytes(16 * 1024 * 1024)
    assert over_limits(most) == ""
    assert over_limits(most + b"x") == "插图以外的内容超过 16 MB"


def test_what_stands_in_for_a_picture_can_be_in_no_draft() -> None:
    content = json.dumps({"data": "A" * 5000}).encode()
    (first, _), (second, _) = set_apart(content), set_apart(content)
    assert first != second
    assert parse(content) == {"data": "A" * 5000}


def test_of_its_words_pictures_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = written_image(PICTURE)
    content = json.dumps({"images": {PICTURE.id: entry}}).encode()
    words = len(content) - len(str(entry["data"]))
    monkeypatch.setattr(parsing, "MOST_BYTES_OF_WORDS", words)
    assert over_limits(content) == ""
    assert over_limits(content + b"\n") == "插图以外的内容超过 0 MB"
