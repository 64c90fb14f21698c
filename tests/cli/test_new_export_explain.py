"""`new` never overwrites, `export` always does, `explain` gives a rule its words."""

import json
from pathlib import Path

import pytest

from reportdesk.cli.main import main
from reportdesk.documents import invariants, to_pdf
from reportdesk.documents.faults.opened import Fault
from reportdesk.form.loader import all_forms
from tests.samples.reading import sample_path

Captured = pytest.CaptureFixture[str]
RULES = sorted({rule.id for form in all_forms().values() for rule in form.rules})


def new(target: Path, *, year: int = 2025, edition: str | None = None) -> int:
    choice = ["--edition", edition] if edition else []
    words = ["--year", str(year), "--office", "云河市商务局", "-o", str(target)]
    return main(["new", *words, *choice])


@pytest.mark.parametrize(
    ("year", "edition", "form"),
    [
        (2019, None, "2019"),
        (2020, None, "2019"),
        (2021, None, "2021"),
        (2025, None, "2021"),
        (2025, "2019", "2019"),
        (2015, "2019", "2019"),
    ],
)
def test_a_new_draft_holds_four_keys_and_its_edition_follows_the_year(
    tmp_path: Path, year: int, edition: str | None, form: str
) -> None:
    target = tmp_path / "a.report.json"
    assert new(target, year=year, edition=edition) == 0
    assert json.loads(target.read_text(encoding="utf-8")) == {
        "draft_version": 1,
        "form": form,
        "year": year,
        "office": {"name": "云河市商务局"},
    }


@pytest.mark.parametrize(
    ("year", "edition", "words"),
    [
        (2015, None, "2015 年度还没有统一的格式，请指明格式版本（2019、2021）。"),
        (2007, None, "年度应当在 2008 到 2099 之间，写的是 2007。"),
        (2025, "2030", "没有“2030”这个格式版本，只有 2019、2021。"),
    ],
)
def test_a_draft_that_cannot_be_begun_is_refused(
    tmp_path: Path, capsys: Captured, year: int, edition: str | None, words: str
) -> None:
    assert new(tmp_path / "a.report.json", year=year, edition=edition) == 2
    assert capsys.readouterr().err == f"{words}\n"
    assert list(tmp_path.glob("*.json")) == []


def test_new_never_overwrites(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "a.report.json"
    target.write_text("mine", encoding="utf-8")
    assert new(target) == 2
    assert capsys.readouterr().err == (
        "“a.report.json”没有写成：已经有这个文件。原来的文件没有改动。\n"
    )
    assert target.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["x/a.report.json", "a" * 400, "."])
def test_new_says_why_it_cannot_write(tmp_path: Path, capsys: Captured, name: str) -> None:
    assert new(tmp_path / name) == 2
    assert "没有写成" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.DOCX", b"PK"),
        ("a.PDF", b"%PDF-1.7"),
        ("a.html", b"<!doctype html>"),
        ("a.Xlsx", b"PK"),
    ],
)
def test_export_overwrites_and_gives_the_same_bytes(
    tmp_path: Path, name: str, start: bytes
) -> None:
    target = tmp_path / name
    target.write_bytes(b"old")
    assert main(["export", str(sample_path("2019")), "-o", str(target)]) == 0
    first = target.read_bytes()
    assert first.startswith(start)
    assert main(["export", str(sample_path("2019")), "-o", str(target)]) == 0
    assert target.read_bytes() == first


@pytest.mark.parametrize("name", ["a.odt", "a.doc", "a.htm", "a.xls", "a", "docx"])
def test_other_kinds_of_files_are_refused(tmp_path: Path, capsys: Captured, name: str) -> None:
    assert main(["export", str(sample_path("2019")), "-o", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err == (
        f"“{name}”没有写成：只能导出为 Word 文件（.docx）、PDF 文件（.pdf）、网页（.html）、"
        "Excel 表格（.xlsx），以文件名的结尾为准。\n"
    )
    assert not (tmp_path / name).exists()


def test_what_a_pdf_does_without_is_said_in_one_line(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = to_pdf.Pdf(b"%PDF", "本机缺少甲，以乙代替。")
    monkeypatch.setattr(to_pdf, "to_pdf", lambda *_: made)
    assert main(["export", str(sample_path("2019")), "-o", str(tmp_path / "a.pdf")]) == 0
    assert capsys.readouterr().err == "已导出，但本机缺少甲，以乙代替。\n"


def test_export_makes_no_folders(tmp_path: Path, capsys: Captured) -> None:
    target = tmp_path / "x" / "a.docx"
    assert main(["export", str(sample_path("2019")), "-o", str(target)]) == 2
    assert capsys.readouterr().err == "“a.docx”没有写成：没有这个文件夹。\n"
    assert not target.parent.exists()


def test_a_draft_that_cannot_be_read_is_not_exported(tmp_path: Path, capsys: Captured) -> None:
    assert main(["export", str(tmp_path / "x"), "-o", str(tmp_path / "a.docx")]) == 2
    assert capsys.readouterr().err == "“x”打不开：没有这个文件。\n"


def test_a_word_file_that_does_not_hold_together_is_not_handed_over(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(invariants, "faults", lambda _: (Fault("word/document.xml", "x"),))
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")
    assert main(["export", str(sample_path("2019")), "-o", str(target)]) == 2
    assert "没有通过程序的自检" in capsys.readouterr().err
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_explained(rule: str, capsys: Captured) -> None:
    assert main(["explain", rule]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{rule} ")
    for words in ("内容：", "依据：", "类别：", "适用："):
        assert words in said


def test_a_rule_that_editions_share_is_explained_once(capsys: Captured) -> None:
    main(["explain", "b1"])
    said = capsys.readouterr().out
    assert said.count("B1 ") == 1
    assert "适用：2019 年版格式（2019 至 2020 年度）、2021 年版格式（2021 年度起）" in said


def test_what_differs_between_editions_is_explained_of_each(capsys: Captured) -> None:
    main(["explain", "E1"])
    said = capsys.readouterr().out
    for form in all_forms().values():
        assert f"  依据：{form.basis}\n" in said
        assert f"  适用：{form.name}（{form.years.in_words()}）" in said


def test_a_rule_with_several_entries_is_explained_whole(capsys: Captured) -> None:
    main(["explain", "S2"])
    said = capsys.readouterr().out
    assert said.count("S2 ") == 3
    assert "错误（text_present）" in said
    assert "待核（text_mentions）" in said


def test_an_unknown_rule_is_refused_with_those_there_are(capsys: Captured) -> None:
    assert main(["explain", "Q9\x1b"]) == 2
    assert capsys.readouterr().err.startswith(r"没有“Q9\x1b”这条规则，只有 A1、A2、")
