"""A picture, inline in a line of whole pitches, and its caption."""

from functools import lru_cache
from math import ceil

from reportdesk.documents.blocks import PictureBlock
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.paginate.column import column, pitch
from reportdesk.documents.paginate.paper import Figure
from reportdesk.documents.paginate.prose import prose
from reportdesk.documents.paginate.strips import Strip
from reportdesk.documents.picture_size import picture_size

_KEPT = 64


@lru_cache(_KEPT)
def picture(block: PictureBlock, layout: Layout) -> tuple[Strip, ...]:
    """Return a picture and its caption; only this where its bytes are no picture."""
    caption = prose(block.caption, "Caption", layout) if block.caption else ()
    size = picture_size(block.image, block.width_mm, layout)
    if size is None:
        return caption
    style, space = layout.styles["Picture"], column(layout)
    width, height = (side / points(1) for side in size)
    lines = ceil(height / pitch(layout))
    x = space.x + (space.width - width) / 2
    figure = Figure(x, 0, width, height, block.image, 0, "")
    strip = Strip(
        lines * pitch(layout),
        before=style.points_before,
        keep_next=bool(caption),
        figures=(figure,),
    )
    return (strip, *caption)
