"""How large a picture prints: inside the text area, in its own proportion."""

from reportdesk.documents.layout import Layout, millimetres
from reportdesk.documents.pixels import pixels
from reportdesk.report.text import Image


def picture_size(image: Image, width_mm: int, layout: Layout) -> tuple[int, int] | None:
    """Return width and height in twips; None where the bytes are no picture."""
    size = pixels(image)
    if size is None:
        return None
    page = layout.page
    proportion = size[1] / size[0]
    highest = layout.picture.most_lines * page.line_pitch
    width = min(millimetres(width_mm), page.text_width, int(highest / proportion))
    return max(width, 1), max(round(width * proportion), 1)
