"""Cells that other programs copied: those that are none, and those that are too many."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.measuring import Program
from tests.hostile.sentences import assert_plain

TOO_MANY, TOO_DEEP = "复制的内容太多", "复制的网页太复杂"
NOTHING, NO_ROOM = "没有能填进表格的数", "从这一格起放不下"
HTML, PLAIN, LINKS = "text/html", "text/plain", "text/uri-list"
REFUSED: dict[str, tuple[str, Callable[[], str], str]] = {
    "a million rows": (PLAIN, lambda: "1\t2\n" * 1_000_000, TOO_MANY),
    "a million rows of a page": (HTML, lambda: "<table>" + "<tr><td>1" * 800_000, TOO_MANY),
    "5 MB in one line": (PLAIN, lambda: "1" * 5_000_000, TOO_MANY),
    "100 MB": (PLAIN, lambda: "1" * 100_000_000, TOO_MANY),
    "100 MB of a page": (HTML, lambda: "<table><tr><td>" + "1" * 100_000_000, TOO_MANY),
    "100,000 links": (LINKS, lambda: "file:///a.png\r\n" * 100_000, TOO_MANY),
    "7 MB of quotation marks": (PLAIN, lambda: '"' * 7_000_000, TOO_MANY),
    "7 MB of tabs": (PLAIN, lambda: "\t" * 7_000_000, TOO_MANY),
    "a cell of 6 MB": (HTML, lambda: "<table><tr><td>" + "字\n" * 3_000_000 + "<td>1", TOO_MANY),
    "a cell of a million lines": (HTML, lambda: "<table><tr><td>" + "<p>1" * 1_000_000, TOO_MANY),
    "a million columns in one": (
        HTML,
        lambda: "<table><tr><td colspan=1000000>1</table>",
        TOO_MANY,
    ),
    "columns of 7 MB of digits": (
        HTML,
        lambda: f"<table><tr><td colspan={'9' * 7_000_000}>1",
        TOO_MANY,
    ),
    "a million rows in one": (
        HTML,
        lambda: "<table>" + "<tr><td rowspan=1000000>1" * 1_900,
        TOO_MANY,
    ),
    "columns that are hidden": (
        HTML,
        lambda: "<table>" + "<col span=9999>" * 400_000 + "<tr><td>1",
        TOO_MANY,
    ),
    "200 tables": (HTML, lambda: "<table><tr><td>1</table>" * 200, TOO_MANY),
    "10,000 tables deep": (HTML, lambda: "<table><tr><td>" * 10_000 + "1", TOO_DEEP),
    "words": (HTML, lambda: "<table>" + ("<tr>" + "<td>公开" * 50) * 99, NOTHING),
    "nearly names": (
        HTML,
        lambda: (
            "<table>"
            + "".join("<tr>" + f"<td>{n}予以公开{n}部分" * 4 + "<td>1" for n in range(990))
        ),
        NO_ROOM,
    ),
    "5,000 numbers": (HTML, lambda: "<table>" + ("<tr>" + "<td>１２３" * 50) * 99, NO_ROOM),
    "no tables": (HTML, lambda: "<table></table>" * 90, ""),
    "no rows": (HTML, lambda: "<table>" + "<tr>" * 1_900, ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_cells_that_cannot_be_taken_are_refused(
    at_work: Program, tmp_path: Path, name: str
) -> None:
    kind, make, words = REFUSED[name]
    (tmp_path / "copied").write_text(make(), encoding="utf-8")
    told = at_work.take("paste_into_cells", offered={kind: str(tmp_path / "copied")})
    if words:
        assert_plain(told["said"], words)
    else:
        assert told["said"] == ""
    assert [w for w in (TOO_MANY, TOO_DEEP, NOTHING, NO_ROOM) if w in told["said"]] == [words][
        : bool(words)
    ]
    assert (told["steps"], told["asked"]) == (0, [])


TAKEN: dict[str, tuple[str, str]] = {
    "spans below nothing": (HTML, "<table><tr><td rowspan=-1 colspan=0>1<td>2</table>"),
    "spans of no number": (HTML, "<table><tr><td colspan=2.5 rowspan=²>1<td>2</table>"),
    "marks of direction": (HTML, "<table><tr><td>\u202e1\u202c<td>\u206612\0</table>"),
    "scripts": (HTML, "<table><tr><td>1<script>alert(1)</script><td>2</table>"),
    "unknown ends of lines": (PLAIN, "1\t2\v3\t4\u20285\t6"),
    "digits without an end": (PLAIN, f"1\t{'9' * 5_000}"),
    "2,000 strange rows": (PLAIN, "自然人\t1\n" * 1_990),
}


@pytest.mark.parametrize("name", TAKEN)
def test_strange_cells_are_shown_first_and_taken_as_one_step(
    at_work: Program, tmp_path: Path, name: str
) -> None:
    kind, content = TAKEN[name]
    (tmp_path / "copied").write_text(content, encoding="utf-8")
    told = at_work.take("paste_into_cells", offered={kind: str(tmp_path / "copied")})
    assert told["said"] == ""
    assert len(told["asked"]) == 1
    assert all(line.isprintable() for line in told["asked"][0].split("\n"))
    assert told["steps"] == 1
    assert told["is_as_before"]
