"""The sample drafts of both editions: whole reports of an invented office, fit to be final."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportdesk import commands
from reportdesk.form.address import Address
from reportdesk.report.report import Report, Value

SAMPLES = Path(__file__).parent
EDITIONS = sorted(path.name.removesuffix(".report.json") for path in SAMPLES.glob("*.report.json"))


def sample_path(edition: str) -> Path:
    """Return where the sample of an edition is."""
    return SAMPLES / f"{edition}.report.json"


def sample(edition: str) -> Report:
    """Return the sample of an edition."""
    report = commands.open_draft(sample_path(edition))
    assert isinstance(report, Report)
    return report


def sample_data(edition: str) -> dict[str, Any]:
    """Return the JSON of a sample, to be spoiled."""
    data: dict[str, Any] = json.loads(sample_path(edition).read_text(encoding="utf-8"))
    return data


def with_figures(report: Report, edits: Mapping[Address, Value | None]) -> Report:
    """Return a report with some figures set or blanked, and no total following."""
    figures = {**report.figures, **edits}
    kept = {address: value for address, value in figures.items() if value is not None}
    return replace(report, figures=kept)
