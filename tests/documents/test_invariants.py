"""The checker of Word files: silent on sound ones, and awake to every fault put in on purpose."""

from collections.abc import Callable
from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from reportdesk.documents.invariants import faults
from reportdesk.report.report import Report
from reportdesk.report.text import Picture
from tests.documents.drawing import drawing
from tests.documents.rendering import rendered, with_text
from tests.documents.seed import seed_report
from tests.documents.spoiling import LOOKS, PACKAGE, TABLES, WORDING, spoiled
from tests.samples.reading import EDITIONS, sample

OWN = PACKAGE | TABLES | LOOKS
# A theme is optional, and its faces would beat the official ones: a false alarm.
THEME = "relationships/theme"


def own(path: Path) -> list[str]:
    return [f"{fault.part} {fault.detail}" for fault in faults(path.read_bytes())]


def audit(path: Path) -> list[str]:
    found = [str(error) for error in OpenXmlValidator().validate(path).errors]
    return [error for error in found if THEME not in error]


def integrity(path: Path) -> list[str]:
    return [str(finding) for finding in ooxml_integrity.check(str(path))]


CHECKERS: dict[str, Callable[[Path], list[str]]] = {
    "own": own,
    "openxml-audit": audit,
    "ooxml-integrity": integrity,
}


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    return tmp_path / "report.docx"


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("checker", CHECKERS)
def test_no_checker_finds_fault_with_a_sample(edition: str, checker: str, word_file: Path) -> None:
    word_file.write_bytes(rendered(sample(edition)))
    assert CHECKERS[checker](word_file) == []


@pytest.mark.parametrize("checker", CHECKERS)
def test_no_checker_finds_fault_with_the_seed_report(
    checker: str, word_file: Path, shared: Path
) -> None:
    word_file.write_bytes(rendered(seed_report(shared)))
    assert CHECKERS[checker](word_file) == []


@pytest.mark.parametrize("checker", CHECKERS)
def test_no_checker_finds_fault_with_pictures_of_any_shape(checker: str, word_file: Path) -> None:
    images = drawing(3000, 20), drawing(20, 3000), drawing(1, 1)
    report = with_text(*(Picture(image.id, "图", 400) for image in images), images=images)
    word_file.write_bytes(rendered(report))
    assert CHECKERS[checker](word_file) == []


def test_an_empty_report_is_sound() -> None:
    assert faults(rendered(Report("2019", 2019, {}))) == ()


@pytest.mark.parametrize("fault", OWN)
def test_the_own_checker_notices(fault: str) -> None:
    assert faults(spoiled(rendered(sample("2019")), OWN[fault]))


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04"])
def test_what_is_no_word_file_at_all_is_a_fault_too(data: bytes) -> None:
    (fault,) = faults(data)
    assert "不是完整的 Word 文件" in fault.detail


def test_a_file_cut_short_anywhere_is_a_fault() -> None:
    data = rendered(sample("2019"))
    for end in range(0, len(data), len(data) // 25):
        assert faults(data[:end])


def test_a_fault_names_the_part_and_the_place() -> None:
    (fault, *_) = faults(spoiled(rendered(sample("2019")), TABLES["a cell is missing"]))
    assert fault.part == "word/document.xml"
    assert fault.detail == "第 1 张表第 3 行占 5 列，应为 7 列"


@pytest.mark.parametrize("fault", WORDING)
def test_what_only_a_schema_knows_is_noticed_by_others(fault: str, word_file: Path) -> None:
    word_file.write_bytes(spoiled(rendered(sample("2019")), WORDING[fault]))
    assert own(word_file) + audit(word_file)


def test_the_checkers_from_elsewhere_are_awake_too(word_file: Path) -> None:
    word_file.write_bytes(spoiled(rendered(sample("2019")), PACKAGE["a footer is missing"]))
    assert audit(word_file)
    assert integrity(word_file)
