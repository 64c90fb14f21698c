"""`check`: lines for people, JSON for programs, and an exit code for both."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from reportdesk.cli.main import main
from tests.samples.reading import sample_data, sample_path

Data = dict[str, Any]
Captured = pytest.CaptureFixture[str]
NATURAL = "requests.results_total.natural_person"


@pytest.fixture
def draft(tmp_path: Path) -> Callable[..., Path]:
    """Return a way to write a sample with some of its top keys or figures changed."""

    def write(figures: Mapping[str, object] | None = None, **top: object) -> Path:
        data = sample_data("2021") | top
        data["figures"] = data["figures"] | dict(figures or {})
        path = tmp_path / "a.report.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return path

    return write


def rows(*words: str | Path, capsys: Captured) -> tuple[int, list[Data]]:
    code = main(["check", *map(str, words), "--json"])
    found: list[Data] = json.loads(capsys.readouterr().out)
    return code, found


def test_a_whole_report_gives_an_empty_list(capsys: Captured) -> None:
    assert rows(sample_path("2021"), capsys=capsys) == (0, [])


def test_every_relation_that_does_not_hold_is_a_row(
    draft: Callable[..., Path], capsys: Captured
) -> None:
    path = draft({NATURAL: 2933})
    code, found = rows(path, capsys=capsys)
    assert code == 1
    assert [(row["rule"], row["address"]) for row in found] == [
        ("B1", "requests.carried_out.natural_person"),
        ("B2", NATURAL),
        ("B3", "requests.results_total.total"),
    ]
    balance = found[0]
    assert list(balance) == [
        "file",
        "rule",
        "severity",
        "address",
        "addresses",
        "message",
        "expected",
        "actual",
        "reason",
    ]
    assert balance["file"] == str(path)
    assert balance["severity"] == "error"
    assert balance["addresses"] == [
        "requests.new.natural_person",
        "requests.carried_in.natural_person",
        NATURAL,
        "requests.carried_out.natural_person",
    ]
    assert (balance["expected"], balance["actual"], balance["reason"]) == (3035, 3036, None)


def test_blanks_are_one_error_a_table_with_all_addresses(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "a.report.json"
    main(["new", "--year", "2025", "--office", "云河市商务局", "-o", str(path)])
    code, found = rows(path, capsys=capsys)
    blanks = [row for row in found if row["rule"] == "A1"]
    assert code == 1
    assert [len(row["addresses"]) for row in blanks] == [10, 175, 15]
    assert all((row["expected"], row["actual"]) == (None, None) for row in found)


def test_a_warning_alone_is_no_error_and_its_reason_is_listed(
    draft: Callable[..., Path], capsys: Captured
) -> None:
    office = {"name": "云河市商务局", "kind": "county_department"}
    code, (row,) = rows(draft(office=office), capsys=capsys)
    assert (code, row["rule"], row["severity"], row["reason"]) == (0, "C5", "warning", None)
    figures = {address: sample_data("2021")["figures"][address] for address in row["addresses"]}
    written = {"rule": "C5", "addresses": row["addresses"], "reason": "受委托\n制发"}
    path = draft(office=office, explanations=[written | {"figures": figures}])
    code, (row,) = rows(path, capsys=capsys)
    assert (code, row["reason"]) == (0, "受委托\n制发")
    main(["check", str(path)])
    assert r"（已说明：受委托\n制发）" in capsys.readouterr().out


def test_a_hint_is_no_error(draft: Callable[..., Path], capsys: Captured) -> None:
    path = draft()
    data = json.loads(path.read_text(encoding="utf-8"))
    del data["figures"]["requests.new.research"]
    path.write_text(json.dumps(data), encoding="utf-8")
    _, found = rows(path, capsys=capsys)
    assert [row["severity"] for row in found] == ["error", "hint", "hint"]


def test_unknown_names_are_one_warning(draft: Callable[..., Path], capsys: Captured) -> None:
    code, (row,) = rows(draft({"requests.moon.total": 3}, colour=1), capsys=capsys)
    assert (code, row["rule"], row["severity"]) == (0, "A3", "warning")
    assert row["addresses"] == ["colour", "requests.moon.total"]


def test_lines_for_people_begin_with_what_weighs_most(
    draft: Callable[..., Path], capsys: Captured
) -> None:
    path = draft({NATURAL: 2933}, office={"name": "云河市商务局", "kind": "other"})
    assert main(["check", str(path)]) == 1
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == f"{path}：尚有 3 处错误，1 处待核"
    assert [line.split()[:2] for line in lines] == [
        ["错误", "B1"],
        ["错误", "B2"],
        ["错误", "B3"],
        ["待核", "C5"],
    ]


def test_one_file_that_cannot_be_read_does_not_keep_the_others(
    draft: Callable[..., Path], tmp_path: Path, capsys: Captured
) -> None:
    good, missing = draft({NATURAL: 2933}), tmp_path / "没有.json"
    assert main(["check", str(missing), str(good), str(sample_path("2019"))]) == 2
    answer = capsys.readouterr()
    assert answer.err == "“没有.json”打不开：没有这个文件。\n"
    assert "尚有 3 处错误" in answer.out
    assert "可以定稿" in answer.out


def test_nothing_is_said_on_stdout_of_files_that_cannot_be_read(
    tmp_path: Path, capsys: Captured
) -> None:
    assert main(["check", str(tmp_path / "x")]) == 2
    assert capsys.readouterr().out == ""
    assert main(["check", str(tmp_path / "x"), "--json"]) == 2
    assert json.loads(capsys.readouterr().out) == []


def test_last_year_is_read_from_a_draft_or_refused(
    draft: Callable[..., Path], tmp_path: Path, capsys: Captured
) -> None:
    words = ["check", str(draft()), "--last-year"]
    assert main([*words, str(sample_path("2019"))]) == 0
    assert main([*words, str(tmp_path / "x")]) == 2
    assert "“x”打不开" in capsys.readouterr().err


def test_checking_writes_nothing(draft: Callable[..., Path], tmp_path: Path) -> None:
    path = draft()
    before = path.read_bytes(), path.stat().st_mtime_ns
    main(["check", str(path)])
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(tmp_path.glob("*.json")) == [path]
