"""A picture, inline in a line of whole pitches, and its caption."""

from math import ceil

from reportdesk.documents.blocks import PictureBlock
from reportdesk.documents.layout import Layout, points
from reportdesk.documents.paginate.column import column, pitch
from reportdesk.documents.paginate.prose import prose
from reportdesk.documents.paginate.strips import Inline, Strip
from reportdesk.documents.picture_size import picture_size


def picture(block: PictureBlock, layout: Layout) -> tuple[Strip, ...]:
    """Return a picture and its caption; only this where its bytes are no picture."""
    caption = prose(block.caption, "Caption", layout) if block.caption else ()
    size = picture_size(block.image, block.width_mm, layout)
    if size is None:
        return caption
    space = column(layout)
    width, height = (side / points(1) for side in size)
    strip = Strip(
        ceil(height / pitch(layout)) * pitch(layout),
        before=layout.styles["Picture"].points_before,
        keep_next=bool(caption),
        picture=Inline(space.x + (space.width - width) / 2, width, height, block.image),
    )
    return (strip, *caption)
