"""What a sheet holds is painted where the layout has put it, whatever faces the machine has."""

from dataclasses import replace
from math import ceil

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reportdesk.documents.paginate.paper import Figure, Rule, Run, Sheet, Type
from reportdesk.gui.preview.sheet_painter import SheetPainter
from reportdesk.gui.preview.typeface import typeface
from reportdesk.report.text import Image
from tests.documents.drawing import drawing
from tests.gui.pictures import shades
from tests.gui.preview.papers import SONG, line

pytestmark = pytest.mark.usefixtures("app")
INK = QColor(Qt.GlobalColor.black)
WHITE = "#ffffff"
DARK = 128
WHOLE = QRectF(0, 0, 400, 300)
SCALE = 2.0


def painted(sheet: Sheet, scale: float = SCALE, shown: QRectF = WHOLE) -> QImage:
    image = QImage(round(400 * scale), round(300 * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    SheetPainter(scale).paint(painter, sheet, INK, shown)
    painter.end()
    return image


def ink_of(image: QImage) -> QRect:
    """Return the smallest rectangle that holds all that is painted."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    bits, step = bytes(grey.constBits()), grey.bytesPerLine()
    rows = [bits[y * step : y * step + grey.width()] for y in range(grey.height())]
    ys = [y for y, row in enumerate(rows) if min(row) < DARK]
    xs = [x for x, column in enumerate(zip(*rows, strict=True)) if min(column) < DARK]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


def words(*runs: Run, y: float = 100) -> Sheet:
    return Sheet((line("某", y, "a")._replace(runs=runs),), (), (), ())


def run(text: str, width: float, face: str = "宋体", *, bold: bool = False) -> Run:
    return Run(80, text, Type(face, 16, bold), 0, width)


@pytest.mark.parametrize("scale", [0.7, 1.0, 2.0, 3.3])
def test_full_width_characters_stand_in_equal_cells(scale: float) -> None:
    seen = ink_of(painted(words(run("国国国国国", 5 * 20)), scale))
    assert seen.left() == pytest.approx(80 * scale, abs=3 * scale)
    assert seen.right() == pytest.approx((80 + 4 * 20 + 15) * scale, abs=3 * scale)


def test_latin_fills_the_room_that_the_layout_gives_it_in_any_face() -> None:
    for face in ("Times New Roman", "黑体"):
        for width in (60, 90):
            seen = ink_of(painted(words(run("HHHHHH", width, face))))
            assert seen.left() == pytest.approx(80 * SCALE, abs=6)
            assert seen.right() <= (80 + width) * SCALE + 2
            assert seen.right() >= (80 + width * 5 / 6 + 4) * SCALE


def test_words_stand_on_their_baseline() -> None:
    seen = ink_of(painted(words(run("H", 16, "Times New Roman"))))
    assert seen.bottom() + 1 == pytest.approx(115 * SCALE, abs=1)


def test_bold_is_blacker() -> None:
    def ink(image: QImage) -> int:
        spot = ink_of(image)
        return sum(
            255 - image.pixelColor(x, y).lightness()
            for x in range(spot.left(), spot.right() + 1)
            for y in range(spot.top(), spot.bottom() + 1)
        )

    plain, bold = (painted(words(run("国政", 32, bold=bold))) for bold in (False, True))
    assert ink(bold) > ink(plain)


@pytest.mark.parametrize("rare", ["ก", "㎡", "𠮷", "①", "é"])
def test_what_the_face_lacks_is_taken_from_another(rare: str) -> None:
    seen = ink_of(painted(words(run(f"国{rare}国", 48))))
    assert seen.right() == pytest.approx((80 + 2 * 16 + 15) * SCALE, abs=6)
    without = ink_of(painted(words(run("国\u3000国", 48))))
    assert seen.left() == without.left()


def test_a_character_of_no_face_at_all_does_no_harm() -> None:
    assert shades(painted(words(run("国\U0010fffd\ue000\u200b", 64)))) > {WHITE}


def test_a_character_is_looked_for_once() -> None:
    face = typeface("宋体", bold=False)
    assert face.glyph("政") is face.glyph("政")


def test_a_run_without_words_paints_nothing() -> None:
    assert shades(painted(words(run("", 0)))) == {WHITE}


def test_only_what_is_shown_is_painted() -> None:
    sheet = words(run("国", 16), y=100)
    assert shades(painted(sheet, shown=QRectF(0, 200, 400, 50))) == {WHITE}
    assert shades(painted(sheet, shown=QRectF(0, 110, 400, 5))) != {WHITE}


@pytest.mark.parametrize("scale", [0.6, 1.0, 2.0])
def test_a_thin_stroke_is_seen_at_every_scale_and_corners_close(scale: float) -> None:
    rules = (Rule(50, 60, 200, 60, 0.5), Rule(50, 60, 50, 160, 0.5), Rule(200, 60, 200, 160, 0.5))
    image = painted(Sheet((), rules, (), ()), scale)
    corner = QRect(round(48 * scale), round(58 * scale), *[ceil(4 * scale)] * 2)
    for place in (corner, corner.translated(round(150 * scale), 0)):
        assert shades(image.copy(place)) != {WHITE}
    assert len(shades(image)) == 2


def figure(image: Image) -> Sheet:
    return Sheet((), (), (Figure(50, 60, 200, 100, image, 0, "texts.overview.0"),), ())


def test_a_picture_fills_its_box() -> None:
    image = painted(figure(drawing(400, 200)))
    assert shades(image.copy(0, 0, 99, 600)) == {WHITE}
    assert shades(image.copy(501, 0, 200, 600)) == {WHITE}
    assert shades(image.copy(100, 120, 400, 200)) != {WHITE}


def test_a_picture_that_cannot_be_read_says_so() -> None:
    seen = ink_of(painted(figure(Image("image/png", b"no picture"))))
    assert seen.left() >= 50 * SCALE
    assert seen.right() <= 250 * SCALE + 1


def test_what_is_thinner_than_a_pixel_is_fainter() -> None:
    def darkest(width: float) -> int:
        sheet = Sheet((), (Rule(50, 60, 200, 60, width),), (), ())
        return min(QColor(shade).lightness() for shade in shades(painted(sheet, 1.0)))

    assert darkest(1.0) < darkest(0.6) < darkest(0.3)


def test_a_style_that_no_machine_has_is_shown_in_the_windows_own_face() -> None:
    strange = replace(SONG, face="没有这种字体")
    sheet = words(Run(80, "国", strange, 0, 16))
    assert shades(painted(sheet)) != {WHITE}
