"""Reports on paper, for tests."""

from reportdesk.documents.compose import compose
from reportdesk.documents.layout import Layout, official
from reportdesk.documents.paginate.paginate import paginate
from reportdesk.documents.paginate.paper import Paper
from reportdesk.form.loader import all_forms
from reportdesk.report.report import Report


def on_paper(report: Report, layout: Layout | None = None) -> Paper:
    return paginate(compose(all_forms()[report.form], report), layout or official())
