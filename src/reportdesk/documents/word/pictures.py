"""Pictures in the Word file: inline, no larger than the text area, with their caption read out."""

from dataclasses import dataclass, field

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from reportdesk.documents.blocks import PictureBlock
from reportdesk.documents.layout import Layout
from reportdesk.documents.picture_size import picture_size
from reportdesk.documents.word.markup import quoted
from reportdesk.documents.word.package import Attached
from reportdesk.report.text import Image

_EMU_PER_TWIP = 635
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_TYPES = {
    "image/png": ("png", CONTENT_TYPE.PNG),
    "image/jpeg": ("jpg", CONTENT_TYPE.JPEG),
}


@dataclass(slots=True)
class Pictures:
    """The pictures of one file: each image is a part once, each use has a number of its own."""

    parts: dict[str, Attached] = field(default_factory=dict)
    uses: int = 0

    def inline(self, block: PictureBlock, layout: Layout) -> str:
        """Return the run that shows a picture; empty where its bytes are no picture."""
        size = picture_size(block.image, block.width_mm, layout)
        if size is None:
            return ""
        width, height = size
        self.uses += 1
        return _inline(self._part(block.image), self.uses, block.caption or "", width, height)

    def _part(self, image: Image) -> str:
        if image.id not in self.parts:
            number = len(self.parts) + 1
            extension, content_type = _TYPES[image.media_type]
            self.parts[image.id] = Attached(
                f"rIdImage{number}",
                f"media/image{number}.{extension}",
                content_type,
                RELATIONSHIP_TYPE.IMAGE,
                image.data,
            )
        return self.parts[image.id].id


def _inline(part_id: str, number: int, caption: str, width: int, height: int) -> str:
    extent = f'cx="{width * _EMU_PER_TWIP}" cy="{height * _EMU_PER_TWIP}"'
    name = f'id="{number}" name="Picture {number}" descr="{quoted(caption)}"'
    return (
        "<w:r><w:drawing><wp:inline"
        f' xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/><wp:docPr {name}/>"
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{part_id}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
