"""The number at the foot of a page: to the right on odd pages, to the left on even ones."""

from reportdesk.documents.layout import Layout, Side, millimetres, points
from reportdesk.documents.paginate.column import baseline, column, line_height
from reportdesk.documents.paginate.measure import style_measure
from reportdesk.documents.paginate.paper import Line
from reportdesk.documents.paginate.set_line import set_line


def page_number(number: int, layout: Layout) -> Line:
    """Return the line of a page's number, counted from 1."""
    side: Side = "odd" if number % 2 else "even"
    name = layout.page_number.styles[side]
    style, space = layout.styles[name], column(layout)
    text = f"{layout.page_number.before}{number}{layout.page_number.after}"
    indent = style.indent_characters * style.size_pt
    measured = style_measure(name, layout).measured(text)
    runs = set_line(measured, space.x + indent, space.width - 2 * indent, style.align)
    height = line_height(style, layout)
    bottom = millimetres(layout.page.height_mm - layout.page.footer_mm) / points(1)
    return Line(bottom - height + baseline(height), bottom - height, height, runs, None, "", 0)
