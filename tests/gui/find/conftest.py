"""Find and replace in the whole window: a report in which 公开 stands in many kinds of place."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.report.text import Picture
from tests.gui.desks import program
from tests.gui.find.seeker import Seeker
from tests.gui.findings.reports import blameless, edited
from tests.gui.text.writers import FIGURE, IMAGE, heading, paragraph


@pytest.fixture
def seeker(qtbot: QtBot, tmp_path: Path) -> Iterator[Seeker]:
    """Open the report, on its cover."""
    overview = (
        heading("主动公开"),
        paragraph("全年公开 12 件，收到", FIGURE, "件。"),
        paragraph("依申请公开、平台建设、监督保障、政府信息管理。"),
        Picture(IMAGE.id, "公开大厅", 60),
    )
    report = edited(blameless(), {FIGURE.address: 12, "requests.carried_out.natural_person": 12})
    texts = {**report.texts, "overview": overview}
    draft = tmp_path / "report.report.json"
    report = replace(
        report,
        texts=texts,
        images={IMAGE.id: IMAGE},
        remarks={"requests.new.business": "公开 2 件"},
        footnotes={"review": "另有公开一件"},
    )
    commands.save(report, draft)
    with program(qtbot, tmp_path, str(draft)) as window:
        qtbot.waitUntil(lambda: window.desk is not None)
        yield Seeker(qtbot, window)
