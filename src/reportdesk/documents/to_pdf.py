"""The document as a PDF: the lines of its paper in the fonts of this machine, to be read by all."""

from dataclasses import dataclass

from reportdesk.documents.blocks import Document
from reportdesk.documents.paginate.paper import Paper
from reportdesk.documents.pdf.elements import elements, sheet_data
from reportdesk.documents.pdf.handed_over import Report
from reportdesk.documents.pdf.looks import Families, fonts
from reportdesk.documents.pdf.notice import notice
from reportdesk.documents.pdf.pictures import picture_files
from reportdesk.documents.pdf.typesetting import typeset
from reportdesk.documents.pdf.words import Types
from reportdesk.report.cleaning import clean
from reportdesk.report.refused import Refused


@dataclass(frozen=True, slots=True)
class Pdf:
    """The bytes of a PDF, and a sentence about the faces and characters that it does without."""

    content: bytes
    notice: str


def to_pdf(document: Document, paper: Paper) -> Pdf | Refused:
    """Return the .pdf of a document that is laid out; ImportError where there is no Typst.

    The same document gives the same bytes wherever the same fonts are.
    """
    types, families = Types(), Families(fonts())
    flow = list(elements(document, paper, types))
    sheets = [sheet_data(sheet, types) for sheet in paper.sheets]
    report = Report(
        title=clean(document.name),
        width=paper.width,
        height=paper.height,
        looks=[families.look(each) for each in types.numbers],
        elements=flow,
        sheets=sheets,
    )
    typeset_ = typeset(report, picture_files(paper), fonts())
    if isinstance(typeset_, Refused):
        return typeset_
    return Pdf(typeset_.pdf, notice(families.stand_ins(types.numbers), typeset_.lacking))
