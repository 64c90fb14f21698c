"""Pages and other things that are pasted into a text: taken, or refused in one sentence."""

import os
import socket
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.hostile.drawn import bmp_of_short_lines, plain, saved
from tests.hostile.measuring import Answer, Program
from tests.hostile.sentences import assert_plain

TOO_MUCH = "复制的网页太大或太复杂"
NO_PICTURE = "图片取不到"
Make = Callable[[], str]


def pasted(at_work: Program, folder: Path, formats: Mapping[str, str | bytes]) -> Answer:
    """Paste what is offered in some formats."""
    offered = {}
    for number, (kind, content) in enumerate(formats.items()):
        path = folder / str(number)
        encoded = (
            content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        )
        path.write_bytes(encoded)
        offered[kind] = str(path)
    return at_work.take("paste_into_text", offered=offered)


REFUSED: dict[str, tuple[Make, str]] = {
    "megabytes of nested spans": (
        lambda: ("<span>" * 390 + "字" + "</span>" * 390) * 1_000,
        TOO_MUCH,
    ),
    "megabytes of spans": (lambda: "<span style='color:red'>字</span>" * 250_000, TOO_MUCH),
    "a million open tags": (lambda: "<p><b>" * 1_000_000, TOO_MUCH),
    "10,000 tables deep": (lambda: "<table><tr><td>" * 10_000 + "1", TOO_MUCH),
    "9 MB of looks": (lambda: "<style>" + "p{color:red}" * 750_000 + "</style>甲", TOO_MUCH),
    "5 MB in one line": (lambda: f"<p>{'字' * 5_000_000}</p>", TOO_MUCH),
    "a million entities": (lambda: "&#x4e00;" * 1_000_000, TOO_MUCH),
    "13,000 lines": (lambda: "<br>字" * 13_000, TOO_MUCH),
    "a million lines": (lambda: "<pre>" + "字\n" * 1_000_000, TOO_MUCH),
    "a million tiny pictures": (
        lambda: "<img src='data:image/png;base64,AAAA'>" * 1_000_000,
        TOO_MUCH,
    ),
    "a million beginnings of pictures": (lambda: "data:image/png;base64," * 1_000_000, TOO_MUCH),
    "50 MB of one picture": (
        lambda: "<img src='data:image/png;base64," + "A" * 50_000_000 + "'>",
        TOO_MUCH,
    ),
    "40 MB of one picture that is none": (
        lambda: "<img src='data:image/png;base64," + "A" * 40_000_000 + "'>",
        NO_PICTURE,
    ),
    "12,000 pictures afar": (lambda: "<img src='http://203.0.113.1/a.png'>" * 11_000, NO_PICTURE),
    "a picture that is none": (lambda: "<img src='data:image/png;base64,AAAA'>", NO_PICTURE),
    "a picture of 2.5 milliards": (lambda: f"<img src='data:image/png;base64,{BOMB}'>", NO_PICTURE),
    "words of a million": (lambda: f"<p>{'字' * 1_000_100}</p>", "全文最多 1,000,000 字"),
    "a table alone": (lambda: "<table><tr><td>甲<td>1<tr><td>乙<td>2</table>", "正文里不放表格"),
}
BOMB = "iVBORw0KGgoAAAANSUhEUgAAw1AAAMNQCAIAAAA="


@pytest.mark.parametrize("name", REFUSED)
def test_a_page_beyond_measure_is_refused(at_work: Program, tmp_path: Path, name: str) -> None:
    make, words = REFUSED[name]
    told = pasted(at_work, tmp_path, {"text/html": make()})
    assert_plain(told["said"], words)
    assert (told["steps"], told["blocks"], told["images"]) == (0, 0, 0)


TAKEN: dict[str, tuple[Make, int]] = {
    "scripts": (lambda: "<script>" + "alert('字');" * 500_000 + "</script><p>甲<p>乙", 2),
    "7 MB of looks": (lambda: "<style>" + "p{color:red}" * 580_000 + "</style><p>甲<p>乙", 2),
    "7 MB in one attribute": (lambda: f"<p style='{'color:red;' * 700_000}'>甲<p>乙", 2),
    "600,000 attributes": (lambda: f"<p {' '.join(f'a{n}' for n in range(600_000))}>甲<p>乙", 2),
    "7 MB of spaces": (lambda: f"<p>甲{' ' * 7_000_000}<p>乙", 2),
    "7 MB of line ends": (lambda: "<pre>甲" + "\n" * 7_000_000 + "乙", 2),
    "entities of entities": (
        lambda: '<!DOCTYPE x [<!ENTITY a "字"><!ENTITY b "&a;&a;">]><p>甲&b;<p>乙',
        3,
    ),
    "NULs, surrogates and marks of direction": (lambda: "<p>甲\0\ud800\u202e\u2066<p>乙\x1b", 2),
    "a heading of no rank": (
        lambda: "<h0>甲</h0><p role=heading aria-level=''>乙<p role=heading aria-level=99>丙",
        3,
    ),
    "a script for a picture": (lambda: "<p>甲<img src=\"javascript:alert('字')\"><p>乙", 2),
    "2,000 headings that run on": (lambda: "<p>（一）公开。今年。" * 2_000, 4_000),
    "widths of no number": (
        lambda: "<p>甲<img width=99999999999999999999 height=-1 src=x><p>乙",
        2,
    ),
}


@pytest.mark.parametrize("name", TAKEN)
def test_of_a_strange_page_the_words_are_taken(at_work: Program, tmp_path: Path, name: str) -> None:
    make, lines = TAKEN[name]
    told = pasted(at_work, tmp_path, {"text/html": make()})
    assert told["steps"] == 1
    # The first goes on with the words at the caret.
    assert told["blocks"] == lines - 1
    assert told["is_as_before"]


@pytest.mark.parametrize(
    ("formats", "said"),
    [
        ({"text/rtf": b"{\\rtf1 x}"}, "RTF"),
        ({"application/x-nobody-knows": bytes(1_000_000)}, ""),
        ({"application/x-reportdesk-blocks+json": b"[" * 100_000}, ""),
        ({"application/x-reportdesk-blocks+json": b"[" * 90_000_000}, ""),
        ({"text/plain": b"\0" * 4_000_000}, ""),
        ({"text/plain": ("字" * 5_000_000).encode()}, "全文最多 1,000,000 字"),
        ({"text/plain": b"x" * 100_000_000}, "全文最多 1,000,000 字"),
        ({"text/plain": b"x" * 50_001}, "一段最多 50,000 字"),
        ({"text/uri-list": b"file:///a.png\r\n" * 100_000}, "一次最多 100 张图片"),
        ({"text/plain": ("字\n" * 20_000).encode()}, "全文最多 10,000 段"),
        ({"text/html": b"\xff\xfe\0\xd8" * 1_000}, ""),
        ({"image/png": b"PK\3\4"}, ""),
    ],
)
def test_what_no_text_is_made_of_changes_nothing(
    at_work: Program, tmp_path: Path, formats: Mapping[str, bytes], said: str
) -> None:
    told = pasted(at_work, tmp_path, formats)
    assert_plain(told["said"], said) if said else None
    assert told["said"] if said else told["said"] == ""
    assert told["steps"] == 0


def test_a_picture_of_the_clipboard_as_large_as_a_wall_is_made_small(at_work: Program) -> None:
    told = at_work.take("paste_into_text", offered={}, image=[7_680, 4_320])
    assert (told["said"], told["images"]) == ("", 1)
    assert tuple(told["kept"][-1][1:]) == (1843, 1036)


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "gif", "tiff", "bmp"])
def test_a_picture_of_the_clipboard_is_taken_as_the_file_that_it_was(
    at_work: Program, tmp_path: Path, kind: str
) -> None:
    (tmp_path / "copied").write_bytes(saved(plain(40, 20), kind))
    offered = {f"image/{kind}": str(tmp_path / "copied")}
    told = at_work.take("paste_into_text", offered=offered, image=[1, 1])
    assert (told["said"], told["images"]) == ("", 1)
    assert told["kept"][-1][1:] == [40, 20]
    (tmp_path / "copied").write_bytes(bmp_of_short_lines(65_500, 366))
    told = at_work.take("paste_into_text", offered=offered, image=[1, 1])
    assert_plain(told["said"].removesuffix("关闭"), "附加的内容太多")
    assert told["steps"] == 0


def test_a_picture_of_the_clipboard_that_is_none_is_refused(at_work: Program) -> None:
    told = at_work.take("paste_into_text", offered={}, image=[0, 0])
    assert_plain(told["said"].removesuffix("关闭"), "复制的图片取不到")
    assert told["steps"] == 0


def test_nothing_is_fetched_from_a_machine_that_a_page_names(
    at_work: Program, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        afar = f"http://127.0.0.1:{server.getsockname()[1]}/a"
        look, frame = f"<link rel=stylesheet href={afar}>", f"<iframe src={afar}></iframe>"
        page = f"{look}<p>甲<img src={afar}.png>{frame}<p>乙"
        told = pasted(at_work, tmp_path, {"text/html": page, "text/plain": "甲\n乙"})
        with pytest.raises(TimeoutError):
            server.accept()
    assert told["blocks"] == 1
    assert "1 张图片没能带进来" in told["said"]


def test_a_pipe_among_the_clips_of_word_holds_up_nothing(at_work: Program, tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="msohtmlclip") as folder:
        os.mkfifo(f"{folder}/a.png")
        told = pasted(
            at_work, tmp_path, {"text/html": f"<p>甲<img src='file://{folder}/a.png'><p>乙"}
        )
    assert told["blocks"] == 1
    assert "1 张图片没能带进来" in told["said"]
