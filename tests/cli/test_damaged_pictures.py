"""A picture whose bytes are none is told of at export, where it cannot be shown."""

from pathlib import Path

import pytest

from reportdesk import commands
from reportdesk.cli.main import main
from reportdesk.report.text import Image
from tests.documents.drawing import drawing
from tests.samples.damaged import DAMAGED, with_picture

Captured = pytest.CaptureFixture[str]


def exported(image: Image, folder: Path) -> int:
    """Save a report with a picture and export it as its user does."""
    draft = folder / "a.report.json"
    assert commands.save(with_picture(image), draft) is None
    return main(["export", str(draft), "-o", str(folder / "a.docx")])


def test_a_damaged_picture_is_named_and_the_rest_is_exported(
    tmp_path: Path, capsys: Captured
) -> None:
    assert exported(DAMAGED, tmp_path) == 0
    number = len(with_picture(DAMAGED).texts["overview"])
    said = capsys.readouterr().err
    assert said == (
        f"已导出，但“a.report.json”里“一、总体情况”第 {number} 段的插图已损坏，显示不出来。\n"
    )
    assert (tmp_path / "a.docx").stat().st_size > 0


def test_a_sound_picture_is_nothing_to_speak_of(tmp_path: Path, capsys: Captured) -> None:
    assert exported(drawing(90, 60), tmp_path) == 0
    assert capsys.readouterr().err == ""
