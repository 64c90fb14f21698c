"""Pictures become small and upright, and how many pixels one may have depends on its kind."""

import io
from random import Random

import PIL.Image
import PIL.ImageOps
import pytest

from reportdesk.report.shrinking import most_pixels, shrunk
from tests.report.test_pictures import is_red, picture, saved

ROOM = (1843, 2658)


def opened(made: PIL.Image.Image, kind: str, **options: object) -> PIL.Image.Image:
    return PIL.Image.open(io.BytesIO(saved(made, kind, **options)))


def speckled(size: tuple[int, int]) -> PIL.Image.Image:
    """Return a picture in which no pixel is like the next."""
    numbers = Random(1)  # noqa: S311 - the same picture every time
    return PIL.Image.frombytes("RGB", size, numbers.randbytes(size[0] * size[1] * 3))


@pytest.mark.parametrize("turn", range(10))
def test_a_picture_is_turned_as_pillow_would_turn_it(turn: int) -> None:
    exif = PIL.Image.Exif()
    exif[0x0112] = turn
    made = opened(speckled((4, 3)), "PNG", exif=exif)
    upright = shrunk(made, ROOM)
    assert upright.tobytes() == PIL.ImageOps.exif_transpose(made).tobytes()
    assert upright.size == ((3, 4) if turn in {5, 6, 7, 8} else (4, 3))


@pytest.mark.parametrize(
    ("size", "turn", "small"),
    [
        ((600, 300), 1, (180, 90)),
        ((300, 600), 1, (130, 260)),
        ((600, 300), 6, (130, 260)),
        ((181, 100), 1, (180, 99)),
        ((180, 260), 1, (180, 260)),
        ((260, 180), 8, (180, 260)),
    ],
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_fits_its_room_after_it_was_turned(
    size: tuple[int, int], turn: int, small: tuple[int, int], kind: str
) -> None:
    exif = PIL.Image.Exif()
    exif[0x0112] = turn
    fitted = shrunk(opened(picture(size), kind, exif=exif), (180, 260))
    assert fitted.size == small
    red = {1: (5, 5), 6: (small[0] // 2, 5), 8: (small[0] // 2, small[1] - 5)}[turn]
    white = {1: (small[0] - 5, 5), 6: (5, small[1] - 5), 8: (5, 5)}[turn]
    assert is_red(fitted.getpixel(red))
    assert not is_red(fitted.getpixel(white))


@pytest.mark.parametrize(
    ("mode", "kind", "most"),
    [
        ("1", "PNG", 50_000_000),
        ("L", "PNG", 50_000_000),
        ("RGB", "PNG", 30_000_000),
        ("P", "PNG", 24_000_000),
        ("RGBA", "PNG", 15_000_000),
        ("LA", "PNG", 10_000_000),
        ("I;16", "PNG", 20_000_000),
        ("F", "TIFF", 30_000_000),
        ("CMYK", "TIFF", 30_000_000),
        ("L", "JPEG", 50_000_000),
        ("RGB", "JPEG", 50_000_000),
        ("CMYK", "JPEG", 50_000_000),
        ("RGB", "WEBP", 7_500_000),
    ],
)
def test_the_more_a_pixel_takes_the_fewer_there_may_be(mode: str, kind: str, most: int) -> None:
    made = picture(mode="L").convert(mode) if mode == "I;16" else picture(mode=mode)
    assert most_pixels(opened(made, kind)) == most


def test_a_palette_with_a_clear_colour_takes_more() -> None:
    assert most_pixels(opened(picture(mode="P"), "PNG", transparency=0)) == 120_000_000 // 9


@pytest.mark.parametrize(
    ("mode", "most"), [("L", 50_000_000), ("RGB", 20_000_000), ("CMYK", 15_000_000)]
)
def test_a_photo_in_several_scans_is_held_whole(mode: str, most: int) -> None:
    assert most_pixels(opened(picture(mode=mode), "JPEG", progressive=True)) == most


def test_so_is_one_whose_first_scan_holds_but_one_colour() -> None:
    data = bytearray(saved(picture(), "JPEG"))
    data[data.index(b"\xff\xda") + 4] = 1
    assert most_pixels(PIL.Image.open(io.BytesIO(bytes(data)))) == 20_000_000


@pytest.mark.parametrize(("progressive", "most"), [(False, 50_000_000), (True, 20_000_000)])
def test_a_photo_of_two_views_is_one_as_well(*, progressive: bool, most: int) -> None:
    views = {"save_all": True, "append_images": [picture()], "progressive": progressive}
    both = opened(picture(), "MPO", **views)
    assert both.format == "MPO"
    assert most_pixels(both) == most
    assert is_red(shrunk(both, (20, 20)).getpixel((5, 5)))


@pytest.mark.parametrize(("turn", "most"), [(1, 30_000_000), (6, 15_000_000)])
def test_a_tiff_that_pillow_turns_by_itself_is_held_twice(turn: int, most: int) -> None:
    assert most_pixels(opened(picture(), "TIFF", tiffinfo={0x0112: turn})) == most


@pytest.mark.parametrize("mode", ["1", "P", "L", "RGB"])
def test_lines_finer_than_print_become_grey_and_do_not_vanish(mode: str) -> None:
    drawn = PIL.Image.new("L", (600, 300), "white")
    for column in range(0, 600, 3):
        drawn.paste(0, (column, 0, column + 1, 300))
    small = shrunk(opened(drawn.convert(mode), "PNG"), (180, 260)).convert("L")
    darkest, lightest = small.getextrema()
    assert isinstance(darkest, int)
    assert darkest > 100
    assert lightest < 255


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_clear_is_white_and_what_is_half_clear_is_between(mode: str) -> None:
    clear = PIL.Image.new("RGBA", (2, 1), (200, 0, 0, 0))
    clear.putpixel((1, 0), (0, 0, 0, 128))
    flat = shrunk(opened(clear.convert(mode), "PNG"), ROOM).convert("RGB")
    left, right = flat.getpixel((0, 0)), flat.getpixel((1, 0))
    assert left == (255, 255, 255)
    assert isinstance(right, tuple)
    assert 100 < right[0] < 150
