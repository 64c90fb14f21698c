"""Pictures as they come in: what the report keeps of them, and what is refused."""

import io

import PIL.Image
import PIL.ImageCms
import PIL.ImageDraw
import PIL.PngImagePlugin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportdesk.report import pictures, shrinking
from reportdesk.report.pictures import normalise
from reportdesk.report.refused import Refused
from reportdesk.report.text import Image
from tests.samples.profiles import NAMELESS, profile, table


def picture(size: tuple[int, int] = (40, 20), mode: str = "RGB") -> PIL.Image.Image:
    """Return a picture whose left half is red (dark, if grey) and whose right half is white."""
    made = PIL.Image.new("RGB", size, "white")
    PIL.ImageDraw.Draw(made).rectangle((0, 0, size[0] // 2 - 1, size[1]), fill="#c00000")
    return made.convert(mode)


def saved(made: PIL.Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    made.save(buffer, kind, **options)
    return buffer.getvalue()


def kept(data: bytes) -> Image:
    image = normalise(data)
    assert isinstance(image, Image), image
    return image


def seen(image: Image) -> PIL.Image.Image:
    return PIL.Image.open(io.BytesIO(image.data))


def is_red(pixel: object) -> bool:
    return isinstance(pixel, tuple) and pixel[0] > pixel[1] + 100


def refusal(data: bytes) -> str:
    answer = normalise(data)
    assert isinstance(answer, Refused)
    return answer.sentence


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("PNG", "image/png"),
        ("GIF", "image/png"),
        ("BMP", "image/png"),
        ("TIFF", "image/png"),
        ("JPEG", "image/jpeg"),
        ("WEBP", "image/jpeg"),
    ],
)
def test_a_picture_of_any_usual_kind_becomes_png_or_jpeg(kind: str, media_type: str) -> None:
    image = kept(saved(picture(), kind))
    assert image.media_type == media_type
    assert seen(image).size == (40, 20)


def test_of_a_photo_of_several_views_the_first_is_taken() -> None:
    other = PIL.Image.new("RGB", (40, 20), "blue")
    data = saved(picture(), "MPO", save_all=True, append_images=[other])
    image = kept(data)
    assert image.media_type == "image/jpeg"
    assert is_red(seen(image).getpixel((5, 10)))


def test_the_same_file_gives_the_same_bytes() -> None:
    data = saved(picture(), "WEBP")
    assert kept(data).id == kept(data).id


def test_a_photo_taken_sideways_stands_upright() -> None:
    exif = PIL.Image.Exif()
    exif[0x0112] = 6
    image = kept(saved(picture(), "JPEG", exif=exif))
    assert seen(image).size == (20, 40)
    assert is_red(seen(image).getpixel((10, 5)))


def test_nothing_tells_of_camera_place_or_person() -> None:
    exif = PIL.Image.Exif()
    exif[0x013B] = "ZHANG-SAN"
    exif[0x010F] = "CAMERA-1"
    data = saved(picture(), "JPEG", exif=exif, comment=b"C:\\Users\\ZHANG-SAN")
    assert b"ZHANG-SAN" in data
    assert b"ZHANG-SAN" not in kept(data).data
    assert b"CAMERA-1" not in kept(data).data
    text = PIL.PngImagePlugin.PngInfo()
    text.add_text("Author", "ZHANG-SAN")
    assert b"ZHANG-SAN" not in kept(saved(picture(), "PNG", pnginfo=text)).data


@pytest.mark.parametrize(
    ("mode", "printed"),
    [
        ("1", "L"),
        ("L", "L"),
        ("I;16", "L"),
        ("LA", "RGB"),
        ("P", "RGB"),
        ("RGB", "RGB"),
        ("RGBA", "RGB"),
    ],
)
def test_every_kind_of_png_prints_in_grey_or_colour(mode: str, printed: str) -> None:
    made = picture(mode="L").convert(mode) if mode == "I;16" else picture(mode=mode)
    assert seen(kept(saved(made, "PNG"))).mode == printed


def test_colours_that_are_measured_as_the_eye_sees_them_are_kept() -> None:
    lab = PIL.ImageCms.profileToProfile(
        picture(),
        PIL.ImageCms.createProfile("sRGB"),
        PIL.ImageCms.createProfile("LAB"),
        outputMode="LAB",
    )
    assert lab
    image = seen(kept(saved(lab, "TIFF")))
    assert (image.mode, is_red(image.getpixel((5, 10)))) == ("RGB", True)


def test_sixteen_bit_grey_keeps_its_shades() -> None:
    deep = PIL.Image.new("I;16", (2, 1))
    deep.putpixel((0, 0), 0x4000)
    deep.putpixel((1, 0), 0xFFFF)
    grey = seen(kept(saved(deep, "PNG"))).convert("L")
    assert (grey.getpixel((0, 0)), grey.getpixel((1, 0))) == (0x40, 0xFF)


def test_grey_stays_grey_however_deep_it_was() -> None:
    assert seen(kept(saved(picture(mode="L"), "PNG"))).mode == "L"
    deep = seen(kept(saved(PIL.Image.new("F", (2, 1), 0x4000), "TIFF")))
    assert (deep.mode, deep.getpixel((0, 0))) == ("L", 0x40)


def test_four_colour_print_becomes_screen_colour() -> None:
    image = kept(saved(picture(mode="CMYK"), "JPEG"))
    assert seen(image).mode == "RGB"
    assert is_red(seen(image).getpixel((5, 10)))


def test_a_colour_profile_is_applied_and_dropped() -> None:
    profile = PIL.ImageCms.ImageCmsProfile(PIL.ImageCms.createProfile("sRGB")).tobytes()
    image = kept(saved(picture(), "PNG", icc_profile=profile))
    assert "icc_profile" not in seen(image).info


def profile_of_red_and_green() -> bytes:
    """Return a colour profile that calls green what others call red."""
    turned = PIL.ImageCms.ImageCmsProfile(PIL.ImageCms.createProfile("sRGB")).tobytes()
    for name, other in ((b"rXYZ", b"----"), (b"gXYZ", b"rXYZ"), (b"----", b"gXYZ")):
        turned = turned.replace(name, other)
    return turned


def profile_of_ink() -> bytes:
    """Return a colour profile of four inks, each of which is green on white paper."""
    green, white = bytes((220, 40, 200)), bytes((255, 128, 128))
    tags = {b"A2B0": table(4, 2, white + green * 15), b"desc": NAMELESS}
    return profile(b"prtrCMYKLab ", tags)


def is_green(pixel: object) -> bool:
    return isinstance(pixel, tuple) and pixel[1] > pixel[0] + 100


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_colours_are_those_that_the_profile_means(kind: str) -> None:
    data = saved(picture(), kind, icc_profile=profile_of_red_and_green())
    assert is_green(seen(kept(data)).getpixel((5, 10)))


def test_so_are_those_of_four_inks() -> None:
    image = seen(kept(saved(picture(mode="CMYK"), "JPEG", icc_profile=profile_of_ink())))
    assert is_green(image.getpixel((5, 10)))
    assert image.getpixel((35, 10)) == (255, 255, 255)


def test_a_profile_that_might_take_long_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    turned = profile_of_red_and_green()
    stepped = saved(picture(), "JPEG", icc_profile=turned + b"mpet")
    assert is_red(seen(kept(stepped)).getpixel((5, 10)))
    large = saved(picture(), "JPEG", icc_profile=turned)
    monkeypatch.setattr(pictures, "_LARGEST_PROFILE", len(turned))
    assert is_green(seen(kept(large)).getpixel((5, 10)))
    monkeypatch.setattr(pictures, "_LARGEST_PROFILE", len(turned) - 1)
    assert is_red(seen(kept(large)).getpixel((5, 10)))


def test_a_broken_colour_profile_does_no_harm() -> None:
    assert seen(kept(saved(picture(), "PNG", icc_profile=b"no profile"))).size == (40, 20)


def test_what_is_transparent_is_white_as_the_paper() -> None:
    clear = PIL.Image.new("RGBA", (4, 4), (200, 0, 0, 0))
    assert seen(kept(saved(clear, "PNG"))).getpixel((1, 1)) == (255, 255, 255)


def test_of_a_moving_picture_the_first_frame_is_taken() -> None:
    frames = [PIL.Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert seen(kept(data)).convert("RGB").getpixel((4, 4)) == (255, 0, 0)


def test_a_very_large_picture_is_no_finer_than_print_shows() -> None:
    image = kept(saved(picture((6000, 3000)), "PNG"))
    assert seen(image).size == (1843, 922)


def test_a_small_picture_is_not_blown_up() -> None:
    assert seen(kept(saved(picture((3, 5)), "PNG"))).size == (3, 5)


def test_a_photo_saved_without_loss_does_not_fill_the_draft() -> None:
    noise = PIL.Image.effect_noise((1800, 1800), 80).convert("RGB")
    assert kept(saved(noise, "PNG")).media_type == "image/jpeg"


def test_too_many_pixels_are_refused_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shrinking, "MOST_PIXELS", 799)
    assert "像素太多" in refusal(saved(picture(), "PNG"))


def test_a_picture_that_unpacks_beyond_measure_is_refused() -> None:
    data = saved(PIL.Image.new("1", (20_000, 20_000)), "PNG")
    assert len(data) < 100_000
    assert "像素太多" in refusal(data)


def test_too_large_a_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_BYTES", 50)
    assert "太大" in refusal(saved(picture(), "PNG"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "空的"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"\xef\xbb\xbf\n<svg/>", "SVG"),
        (b"PK\x03\x04 and so on", "压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "办公文档"),
        (b"%PDF-1.7", "PDF"),
        (b"\x00\x00\x00\x18ftypheic", "HEIC"),
        (b"\x00\x00\x00\x18ftypavif", "AVIF"),
        (b"\x00\x00\x00\x18ftypisom", "视频"),
        (b"\x89PNG\r\n\x1a\n", "已损坏"),
        ("一段文字".encode(), "不是能用的图片"),
    ],
)
def test_what_is_no_picture_is_refused_by_its_own_name(data: bytes, words: str) -> None:
    assert words in refusal(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_a_picture_cut_short_is_refused_as_broken(kind: str) -> None:
    data = saved(picture((400, 300)), kind)
    answer = normalise(data[: len(data) // 2])
    assert isinstance(answer, Refused) or seen(answer).size == (400, 300)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_ever_raises(data: st.DataObject) -> None:
    whole = bytearray(saved(picture((60, 40)), data.draw(st.sampled_from(["PNG", "JPEG", "TIFF"]))))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=8)):
        whole[place] = data.draw(st.integers(0, 255))
    assert isinstance(normalise(bytes(whole)), Image | Refused)
