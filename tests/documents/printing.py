"""Reports laid out on paper and set as PDFs, for tests."""

from reportdesk.documents.compose import compose
from reportdesk.documents.layout import official
from reportdesk.documents.paginate.paginate import paginate
from reportdesk.documents.paginate.paper import Paper
from reportdesk.documents.to_pdf import Pdf, to_pdf
from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report


def laid_out(report: Report, form: Form | None = None) -> Paper:
    """Return the paper of a report, by its own edition unless another form is given."""
    return paginate(compose(form or all_forms()[report.form], report), official())


def pdf_of(report: Report, form: Form | None = None) -> Pdf:
    """Return the PDF of a report."""
    document = compose(form or all_forms()[report.form], report)
    made = to_pdf(document, paginate(document, official()))
    assert isinstance(made, Pdf)
    return made
