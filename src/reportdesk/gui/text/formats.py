"""How each kind of block stands on the page, in Qt's formats; colours are taken while painting.

A live figure and a picture are one character each in Qt's text, an inline object that carries
what it stands for as properties.
"""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from reportdesk.gui import fonts
from reportdesk.report.text import Block, Heading, LiveFigure, Picture

OBJECT = "\ufffc"
SOFT_BREAK = "\u2028"
CHIP = QTextFormat.ObjectTypes.UserObject.value + 1
PICTURE = QTextFormat.ObjectTypes.UserObject.value + 2

_FIGURE, _IMAGE, _CAPTION, _WIDTH = (
    QTextFormat.Property.UserProperty.value + offset for offset in range(1, 5)
)
_LINE_EMS = 1.8
_INDENT_CHARACTERS = 2
_ABOVE_HEADING = 12
_BELOW_HEADING = 3
_AROUND_PICTURE = 10


def line_height() -> int:
    """Return the distance from line to line, in logical pixels, whatever the face asks for."""
    return round(_LINE_EMS * fonts.SIZES["editor"])


def indent() -> int:
    """Return how far the first line of a paragraph stands in, in logical pixels."""
    return fonts.metrics("editor").horizontalAdvance("　" * _INDENT_CHARACTERS)


def number_font() -> QFont:
    """Return the font of a heading and of its number."""
    return fonts.font("editor", 600)


def block_format(block: Block, number: str) -> QTextBlockFormat:
    """Return how a block stands; `number` is what will be painted before a heading."""
    if isinstance(block, Picture):
        return _picture_block()
    if isinstance(block, Heading):
        return _heading_block(block.level, number)
    return _paragraph_block()


@cache
def words_format(*, strong: bool) -> QTextCharFormat:
    """Return the look of words; strong ones are a heading's."""
    made = QTextCharFormat()
    if strong:
        made.setFontWeight(QFont.Weight.DemiBold)
    return made


def figure_format(figure: LiveFigure) -> QTextCharFormat:
    """Return the format of the one character that stands for a live figure."""
    made = QTextCharFormat()
    made.setObjectType(CHIP)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    made.setProperty(_FIGURE, figure.address)
    return made


def picture_format(picture: Picture) -> QTextCharFormat:
    """Return the format of the one character that stands for a picture."""
    made = QTextCharFormat()
    made.setObjectType(PICTURE)
    made.setProperty(_IMAGE, picture.image)
    made.setProperty(_WIDTH, picture.width_mm)
    if picture.caption is not None:
        made.setProperty(_CAPTION, picture.caption)
    return made


def figure_in(held: QTextFormat) -> LiveFigure:
    """Return the live figure that a format stands for."""
    return LiveFigure(str(held.property(_FIGURE)))


def picture_in(held: QTextFormat) -> Picture:
    """Return the picture that a format stands for."""
    caption = held.property(_CAPTION)
    return Picture(str(held.property(_IMAGE)), caption, held.intProperty(_WIDTH))


@cache
def _paragraph_block() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTextIndent(indent())
    made.setLineHeight(line_height(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made


@cache
def _heading_block(level: int, number: str) -> QTextBlockFormat:
    made = QTextBlockFormat(_paragraph_block())
    room = fonts.metrics("editor", 600).horizontalAdvance(number)
    made.setTextIndent(indent() + room + _gap(number))
    made.setHeadingLevel(level)
    made.setTopMargin(_ABOVE_HEADING)
    made.setBottomMargin(_BELOW_HEADING)
    return made


@cache
def _picture_block() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    made.setTopMargin(_AROUND_PICTURE)
    made.setBottomMargin(_AROUND_PICTURE)
    return made


def _gap(number: str) -> int:
    """Return the room after a number that ends in a narrow dot."""
    return fonts.metrics("editor").horizontalAdvance(" ") if number.isascii() else 0
