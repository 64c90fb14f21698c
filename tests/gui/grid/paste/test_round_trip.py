"""What is copied here and pasted back is the same, also after a spreadsheet held it meanwhile."""

import os
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from reportdesk.documents.compose import compose
from reportdesk.documents.to_html import to_html
from reportdesk.documents.to_xlsx import to_xlsx
from reportdesk.form.loader import all_forms
from reportdesk.importers.tables.land import labelled
from reportdesk.importers.tables.markup import read_tables
from reportdesk.report.refused import Refused
from reportdesk.report.report import Figures, Report
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import filled
from tests.gui.grid.paste.preview import CTRL, clipboard, pasted
from tests.lacking import do_without
from tests.libreoffice import LibreOffice
from tests.samples.reading import EDITIONS, sample

Key = Qt.Key
TABLES = ("disclosure", "requests", "review")
CALC = Path("/usr/lib/libreoffice/program/libsclo.so")
every_edition = pytest.mark.parametrize("edition", EDITIONS)
every_table = pytest.mark.parametrize("table", TABLES)


def copied(open_table: Open, edition: str, table: str) -> QMimeData:
    """Select a whole table of the sample and copy it."""
    desk = open_table(sample(edition), table)
    desk.press(Key.Key_A, modifiers=CTRL).press(Key.Key_C, modifiers=CTRL)
    found = QGuiApplication.clipboard().mimeData()
    copy = QMimeData()
    copy.setText(found.text())
    copy.setHtml(found.html())
    desk.page.window().hide()
    return copy


def pasted_into_a_blank_one(open_table: Open, edition: str, table: str) -> Figures:
    """Paste at the first figure of the table of a report that has none."""
    desk = open_table(filled(edition), table)
    assert pasted(desk)
    return desk.session.report.figures


def of(table: str, report: Report) -> Figures:
    return {a: value for a, value in report.figures.items() if a.startswith(f"{table}.")}


def through_calc(libreoffice: LibreOffice, html: str, folder: Path, *, kind: str = "xlsx") -> str:
    """Let LibreOffice Calc open what was copied, keep it in a file, and copy it again."""
    if not CALC.exists():
        do_without("no LibreOffice Calc here")
    page = folder / "copied.html"
    page.write_text(html, encoding="utf-8")
    book = folder / f"copied.{kind}"
    converted(libreoffice, page, kind, "--infilter=HTML (StarCalc)")
    return as_html(libreoffice, book)


def as_html(libreoffice: LibreOffice, book: Path) -> str:
    """Return a workbook as LibreOffice Calc copies its cells."""
    converted(libreoffice, book, "html:HTML (StarCalc)")
    return book.with_suffix(".html").read_text(encoding="utf-8")


def converted(libreoffice: LibreOffice, path: Path, kind: str, *words: str) -> None:
    profile = f"-env:UserInstallation={libreoffice.profile.as_uri()}"
    command = [libreoffice.program, profile, "--headless", *words, "--convert-to", kind]
    subprocess.run(
        [*command, "--outdir", path.parent, path],
        env={**os.environ},
        check=True,
        capture_output=True,
        timeout=120,
    )


@every_edition
@every_table
def test_a_whole_table_comes_back_as_html(open_table: Open, edition: str, table: str) -> None:
    html = copied(open_table, edition, table).html()
    clipboard("", html)
    assert pasted_into_a_blank_one(open_table, edition, table) == of(table, sample(edition))


@every_edition
@every_table
def test_a_whole_table_comes_back_as_text(open_table: Open, edition: str, table: str) -> None:
    text = copied(open_table, edition, table).text()
    clipboard(text.replace("\n", "\r\n") + "\r\n")
    assert pasted_into_a_blank_one(open_table, edition, table) == of(table, sample(edition))


@every_table
def test_a_whole_table_comes_back_through_a_spreadsheet(
    open_table: Open, libreoffice: LibreOffice, tmp_path: Path, table: str
) -> None:
    html = copied(open_table, "2021", table).html()
    clipboard("", through_calc(libreoffice, html, tmp_path))
    assert pasted_into_a_blank_one(open_table, "2021", table) == of(table, sample("2021"))


def test_signs_and_amounts_come_back_through_a_spreadsheet(
    open_table: Open, libreoffice: LibreOffice, tmp_path: Path
) -> None:
    html = copied(open_table, "2019", "disclosure").html()
    clipboard("", through_calc(libreoffice, html, tmp_path, kind="ods"))
    found = pasted_into_a_blank_one(open_table, "2019", "disclosure")
    assert found == of("disclosure", sample("2019"))


@every_edition
def test_our_own_page_for_the_website_is_read_whole_with_its_remarks(edition: str) -> None:
    report, form = sample(edition), all_forms()[edition]
    blocks = read_tables(to_html(compose(form, report)).decode())
    assert not isinstance(blocks, Refused)
    landing = labelled(form, blocks)
    assert landing is not None
    accepted = [one.address for one in landing.doubtful]
    made = landing.change(form, filled(edition), accepted, blanks_too=False).apply(filled(edition))
    assert landing.strange == ()
    assert (made.figures, made.remarks) == (report.figures, report.remarks)


@every_edition
def test_our_own_workbook_is_read_whole_as_a_spreadsheet_copies_it(
    libreoffice: LibreOffice, tmp_path: Path, edition: str
) -> None:
    if not CALC.exists():
        do_without("no LibreOffice Calc here")
    report, form = sample(edition), all_forms()[edition]
    book = tmp_path / "tables.xlsx"
    book.write_bytes(to_xlsx(form, report))
    blocks = read_tables(as_html(libreoffice, book))
    assert not isinstance(blocks, Refused)
    landing = labelled(form, blocks)
    assert landing is not None
    assert landing.doubtful == ()
    assert {**landing.figures, **landing.totals} == report.figures
