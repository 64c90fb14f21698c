"""Names of the files that the window proposes and writes."""

from pathlib import Path

from reportdesk.documents.compose import title_pieces
from reportdesk.form.definition import Form
from reportdesk.report.report import Report

DRAFT = ".report.json"
EXPORTED = ".exported"  # one folder for exported files, whatever their kind
_FORBIDDEN = '\\/:*?"<>|'
_MOST_BYTES = 180


def proposed(form: Form, report: Report) -> str:
    """Return the report's title as the stem of a file's name, fit for every system."""
    title = "".join(title_pieces(form, report))
    kept = "".join(c for c in title if c not in _FORBIDDEN and c.isprintable()).strip(" .")
    return kept.encode()[:_MOST_BYTES].decode(errors="ignore")


def beside(draft: Path) -> Path:
    """Return the path of a copy beside a draft."""
    stem = with_ending(draft, DRAFT).name[: -len(DRAFT)]
    return draft.with_name(f"{stem}（另存）{DRAFT}")


def with_ending(path: Path, ending: str) -> Path:
    """Return the path, with its ending added where it is missing."""
    if path.name.lower().endswith(ending):
        return path
    return path.with_name(path.name + ending)
