"""A sample with a picture in it that is none, although its name and its beginning are right."""

from dataclasses import replace

from reportdesk.report.report import Report
from reportdesk.report.text import Image, Picture
from tests.samples.reading import sample

DAMAGED = Image("image/png", b"\x89PNG\r\n\x1a\n and then nothing that is a picture")


def with_picture(image: Image) -> Report:
    """Return a report that can be read, with one more block in its overview."""
    report = sample("2021")
    blocks = (*report.texts["overview"], Picture(image.id, None, 80))
    return replace(
        report,
        texts={**report.texts, "overview": blocks},
        images={**report.images, image.id: image},
    )
