"""A face of the printed report as this machine has it: characters in, placed glyphs out.

Where a character stands is the layout's business. Glyphs are only fetched here: from the face,
from its stand-in, or, for a rare character, from whichever family has it.
"""

from functools import cache, lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF, qAddPostRoutine
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout

from reportdesk.documents.paginate.paper import Type
from reportdesk.gui import fonts

_MEASURED = 100.0
"""Pixels at which advances are measured."""
_SIZES_KEPT = 64
_RUNS_KEPT = 8192


class Glyph(NamedTuple):
    """A glyph: which of the typeface's fonts has it, its number there, its advance in ems."""

    font: int
    number: int
    advance: float


class Typeface:
    """One face in one weight. It learns each character once, and keeps a font for each size."""

    def __init__(self, face: str, *, bold: bool) -> None:
        self._font = fonts.paper_font(face, _MEASURED)
        self._font.setBold(bold)
        self._font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._fonts = [QRawFont.fromFont(self._font)]
        self._glyphs: dict[str, Glyph] = {}
        self._sized: dict[tuple[int, float], QRawFont] = {}

    def placed(self, text: str, size: float, width: float) -> tuple[QGlyphRun, ...]:
        """Return the glyphs of a text from x 0 on its baseline; size and width are in pixels."""
        glyphs = [self.glyph(character) for character in text]
        places = _places(text, glyphs, size, width)
        pairs = groupby(zip(glyphs, places, strict=True), lambda pair: pair[0].font)
        return tuple(self._made(font, size, list(group)) for font, group in pairs)

    def glyph(self, character: str) -> Glyph:
        """Return the glyph of a character."""
        if character not in self._glyphs:
            self._glyphs[character] = self._found(character)
        return self._glyphs[character]

    def _found(self, character: str) -> Glyph:
        numbers = self._fonts[0].glyphIndexesForString(character)
        if numbers and numbers[0]:
            return self._measured(0, numbers[0])
        return self._found_elsewhere(character)

    def _found_elsewhere(self, character: str) -> Glyph:
        """Let Qt look through all families; where none has it, it shows the sign for that."""
        layout = QTextLayout(character, self._font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        runs = [run for run in layout.glyphRuns() if run.glyphIndexes()]
        if not runs:
            return Glyph(0, 0, 0.0)
        found = runs[0].rawFont()
        if found not in self._fonts:
            self._fonts.append(found)
        return self._measured(self._fonts.index(found), runs[0].glyphIndexes()[0])

    def _measured(self, font: int, number: int) -> Glyph:
        raw = self._fonts[font]
        (advance,) = raw.advancesForGlyphIndexes([number])
        return Glyph(font, number, advance.x() / raw.pixelSize())

    def _made(self, font: int, size: float, pairs: list[tuple[Glyph, QPointF]]) -> QGlyphRun:
        made = QGlyphRun()
        made.setRawFont(self._at(font, size))
        made.setGlyphIndexes([glyph.number for glyph, _ in pairs])
        made.setPositions([place for _, place in pairs])
        return made

    def _at(self, font: int, pixels: float) -> QRawFont:
        if (font, pixels) not in self._sized:
            if len(self._sized) >= _SIZES_KEPT:
                self._sized.clear()
            sized = QRawFont(self._fonts[font])
            sized.setPixelSize(pixels)
            self._sized[font, pixels] = sized
        return self._sized[font, pixels]


@cache
def typeface(face: str, *, bold: bool) -> Typeface:
    """Return the typeface of a face by the name that the layout gives it."""
    _forget_in_time()
    return Typeface(face, bold=bold)


@lru_cache(_RUNS_KEPT)
def glyph_runs(text: str, look: Type, width: float, scale: float) -> tuple[QGlyphRun, ...]:
    """Return a text as glyphs that fill `width` points, at `scale` pixels a point."""
    face = typeface(look.face, bold=look.bold)
    return face.placed(text, look.size * scale, width * scale)


@cache
def _forget_in_time() -> None:
    """Let go of Qt's fonts before the application ends: after it, doing so is a crash."""

    def forget() -> None:
        glyph_runs.cache_clear()
        typeface.cache_clear()

    qAddPostRoutine(forget)


def _places(text: str, glyphs: list[Glyph], size: float, width: float) -> list[QPointF]:
    """Return where each glyph begins: Han in equal cells, Latin by its own widths.

    A stand-in of other widths fills the same room.
    """
    if not text.isascii():
        return [QPointF(width / len(glyphs) * place, 0) for place in range(len(glyphs))]
    natural = sum(glyph.advance for glyph in glyphs) * size
    spacing = (width - natural) / max(len(glyphs), 1)
    ends = accumulate((glyph.advance * size + spacing for glyph in glyphs), initial=0.0)
    return [QPointF(x, 0) for x, _ in zip(ends, glyphs, strict=False)]
