"""What Exif data says of how a picture was turned."""

import PIL.Image

from reportdesk.report.tiff_tags import orientation


def exif(**tags: int) -> bytes:
    made = PIL.Image.Exif()
    for name, value in tags.items():
        made[{"turned": 0x0112, "rating": 0x4746}[name]] = value
    return made.tobytes()


def test_how_a_picture_was_turned_is_found_among_other_tags() -> None:
    assert orientation(exif(turned=6, rating=3)) == 6
    assert orientation(exif(turned=8).removeprefix(b"Exif\0\0")) == 8


def test_nothing_is_said_where_no_tag_says_it() -> None:
    for data in (b"", b"Exif\0\0", b"II*\0", b"nothing of the kind", exif(rating=6)):
        assert orientation(data) is None
