"""Word files of reports, for tests."""

from reportdesk.documents.compose import compose
from reportdesk.documents.layout import Layout, official
from reportdesk.documents.to_docx import to_docx
from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Image


def rendered(report: Report, form: Form | None = None, layout: Layout | None = None) -> bytes:
    """Return the Word file of a report, by its own edition and in the official look, or others."""
    return to_docx(compose(form or all_forms()[report.form], report), layout or official())


def with_text(*blocks: Block, images: tuple[Image, ...] = ()) -> Report:
    """Return a report that says just this, in its overview."""
    return Report(
        form="2021",
        year=2024,
        office={"name": "云河市人民政府"},
        texts={"overview": blocks},
        images={image.id: image for image in images},
    )
