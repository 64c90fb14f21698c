"""Papers for tests of the preview: a report laid out, and one made by hand."""

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from reportdesk.documents.compose import compose
from reportdesk.documents.layout import official
from reportdesk.documents.paginate.paginate import paginate
from reportdesk.documents.paginate.paper import Area, Line, Paper, Run, Sheet, Type
from reportdesk.form.loader import all_forms
from reportdesk.gui.preview.paper_view import PaperView
from reportdesk.report.report import Report
from reportdesk.report.text import Block, Heading, Paragraph

A4 = (595.3, 841.9)
SONG = Type("宋体", 16)
FIGURE = "requests.new.natural_person"
LONG = "全面公开政务信息，方便群众查询。" * 25


def report(paragraphs: int = 12) -> Report:
    """Return a report whose first text takes some pages."""
    texts: dict[str, tuple[Block, ...]] = {
        "overview": (Heading(2, ("主动公开",)), *(Paragraph((LONG,)),) * paragraphs)
    }
    return replace(
        Report("2021", 2024, {"name": "云河市工业和信息化局"}), texts=texts, figures={FIGURE: 12}
    )


def laid_out(content: Report) -> Paper:
    return paginate(compose(all_forms()[content.form], content), official())


def line(text: str, y: float, place: str, type_: Type = SONG) -> Line:
    """Return a line from the left margin on, 20 points high, its characters in equal cells."""
    width = len(text) * type_.size
    return Line(y + 15, y, 20, (Run(80, text, type_, 0, width),), 0, place, 0)


def by_hand(*sheets: tuple[Line, ...]) -> Paper:
    """Return a paper of lines, each the area of its place."""
    return Paper(*A4, tuple(_sheet(lines) for lines in sheets), ())


def _sheet(lines: tuple[Line, ...]) -> Sheet:
    areas = (Area(80, each.top, each.runs[0].width, each.height, each.place) for each in lines)
    return Sheet(lines, (), (), tuple(areas))


def spot(view: PaperView, x: float, y: float, sheet: int = 0) -> QPoint:
    """Return where on the view a spot of a sheet, in points, is seen."""
    place = view.pile.place(sheet).topLeft()
    scale = view.pile.scale
    seen = place + QPoint(round(x * scale), round(y * scale))
    return seen - QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())


def scrolled(view: PaperView) -> int:
    return view.verticalScrollBar().value()


def child(window: QWidget, kind: type[QWidget]) -> QWidget:
    (found,) = window.findChildren(kind)
    assert isinstance(found, kind)
    return found
