"""The pictures of a report as files beside the data, each image once."""

from collections.abc import Mapping

from reportdesk.documents.paginate.paper import Paper
from reportdesk.report.text import Image


def file_name(image: Image) -> str:
    """Return the name of an image's file; without an ending, Typst goes by what is in it."""
    return image.id


def picture_files(paper: Paper) -> Mapping[str, bytes]:
    """Return the bytes of every picture on paper by the name of its file."""
    images = {figure.image for sheet in paper.sheets for figure in sheet.figures}
    return {file_name(image): image.data for image in images}
