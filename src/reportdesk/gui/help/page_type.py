"""Sets a page of Markdown in the program's own type: Markdown brings faces and boxes of its own."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from reportdesk.gui import fonts, theme

_MARGIN = 28
_INDENT = 22
_LINE_HEIGHT = 118.0
_PROPORTIONAL = 1
_HEADINGS: dict[int, tuple[fonts.Role, int, int]] = {1: ("page_title", 0, 10), 2: ("group", 18, 6)}
"""By level: the type, and the room above and below."""
_PARAGRAPH_GAP = 8
_ITEM_GAP = 4
_CELL_PADDING = 5
_KEYS_SHARE = 36


def set_page(document: QTextDocument, markdown: str) -> None:
    """Lay a page out in a document, in the colours of the present scheme."""
    document.setDocumentMargin(_MARGIN)
    document.setIndentWidth(_INDENT)
    document.setDefaultFont(fonts.font("body"))
    document.setMarkdown(markdown)
    for block in _blocks(document.begin()):
        _set_block(block)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame)


def _blocks(block: QTextBlock) -> Iterator[QTextBlock]:
    while block.isValid():
        yield block
        block = block.next()


def _set_block(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    form = block.blockFormat()
    form.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
    role, above, below = _HEADINGS.get(level, ("body", 0, _gap_below(block)))
    form.setTopMargin(above)
    form.setBottomMargin(below)
    cursor.setBlockFormat(form)
    for piece in list(_pieces(block)):
        _set_piece(block, piece, role, is_head=level in _HEADINGS)


def _gap_below(block: QTextBlock) -> int:
    if QTextCursor(block).currentTable():
        return 0
    goes_on = block.textList() and block.next().textList()
    return _ITEM_GAP if goes_on else _PARAGRAPH_GAP


def _pieces(block: QTextBlock) -> Iterator[QTextFragment]:
    """Yield the runs of one look: all at once, for a change of look makes others."""
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def _set_piece(block: QTextBlock, piece: QTextFragment, role: fonts.Role, *, is_head: bool) -> None:
    """Write keys, which Markdown gives a face of one width, in the accent instead."""
    written = piece.charFormat()
    is_key = written.fontFixedPitch()
    is_bold = is_head or is_key or written.fontWeight() > QFont.Weight.Normal
    form = QTextCharFormat()
    form.setFont(fonts.font(role, 600 if is_bold else 400))
    form.setForeground(theme.color("accent" if is_key else "text"))
    cursor = QTextCursor(block)
    cursor.setPosition(piece.position())
    cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(form)


def _set_table(table: QTextTable) -> None:
    form = table.format()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    lengths = [_KEYS_SHARE, 100 - _KEYS_SHARE]
    form.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, share) for share in lengths]
    )
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderBrush(theme.color("line"))
    form.setCellPadding(_CELL_PADDING)
    form.setCellSpacing(0)
    table.setFormat(form)
