"""Text over as many lines as a width asks for; a path, with no place to break, breaks too."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_LINE_BREAK = "\u2028"


def laid_out(
    text: str,
    font: QFont,
    width: int,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> tuple[QTextLayout, int]:
    """Return the text in lines of a width, and the height that these take."""
    layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    spacing = QFontMetrics(font).lineSpacing()
    height = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += spacing
    layout.endLayout()
    return layout, height
