"""A statutory table to fill in, with the keys and the clipboard that people know."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from reportdesk.form.address import Address
from reportdesk.form.definition import Figure, Table
from reportdesk.gui.findings.fill_with_zero import WORDS
from reportdesk.gui.grid import clipboard, moves
from reportdesk.gui.grid.cell_menu import CellVerb, cell_menu
from reportdesk.gui.grid.cell_note import CellNote
from reportdesk.gui.grid.cell_verbs import CellVerbs
from reportdesk.gui.grid.editor import CellEditor, asked_by
from reportdesk.gui.grid.entry import CellEntry
from reportdesk.gui.grid.fill import Way
from reportdesk.gui.grid.model import FigureModel
from reportdesk.gui.grid.shape import Shape, Spot
from reportdesk.gui.grid.table_view import TableView
from reportdesk.gui.session import Session
from reportdesk.importers.tables.block import Block
from reportdesk.report.numbers import Refusal
from reportdesk.report.refused import Refused

_Trigger = QAbstractItemView.EditTrigger
_Keys = QKeySequence.StandardKey
_WAYS: dict[str, Callable[[Shape, Spot], Spot | None]] = {
    "tab": lambda shape, spot: moves.following(shape, spot, forward=True),
    "tab_back": lambda shape, spot: moves.following(shape, spot, forward=False),
    "enter": lambda shape, spot: moves.below(shape, spot, forward=True),
    "enter_back": lambda shape, spot: moves.below(shape, spot, forward=False),
    "up": lambda shape, spot: moves.arrow(shape, spot, "up"),
    "down": lambda shape, spot: moves.arrow(shape, spot, "down"),
}
_CTRL = Qt.KeyboardModifier.ControlModifier
_FILLS: dict[int, Way] = {
    QKeyCombination(_CTRL, Qt.Key.Key_D).toCombined(): "down",
    QKeyCombination(_CTRL, Qt.Key.Key_R).toCombined(): "right",
}


class GridView(TableView):
    """Fills in the table: typing, settling, blanking, copying and pasting figures.

    `verbs` do what else can be asked for the figures in hand.
    """

    def __init__(self, session: Session, table: Table, page: QWidget) -> None:
        super().__init__(FigureModel(session, table), page)
        self.figures.setParent(self)
        self.setEditTriggers(
            _Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked
        )
        self.viewport().setMouseTracking(True)
        self._session = session
        self._entry: CellEntry | None = None
        self._page = page
        self._note = CellNote(page)
        self._noted = QPersistentModelIndex()
        self.verbs = CellVerbs(session, self)
        self.verbs.said.connect(self._say)
        self.verbs.refused.connect(lambda reason: self._say(Refusal(reason)))
        self._note.improved.connect(lambda: self._answer("improve"))
        self.cell_delegate.opened.connect(self._begin)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._place_note)

    def settle(self) -> bool:
        """Commit what the open editor holds; False, with the reason shown, if it is refused."""
        entry = self._entry
        if entry is None:
            return True
        if not entry.settle():
            entry.editor.setFocus()
            return False
        self._close(entry)
        self._note.say(entry.note)
        return True

    def blank(self) -> None:
        """Blank the selected figures; an overridden total then follows its parts again."""
        chosen = self._chosen()
        edits = dict.fromkeys((figure.address for figure in chosen), None)
        self._session.edit_figures(edits, self._words("清空", chosen), self._address())

    def copy(self) -> None:
        """Put the selected figures on the clipboard, as text and as a table."""
        block = clipboard.copied(self.shape, self.chosen, lambda a: self.figures.shown(a).text)
        QGuiApplication.clipboard().setMimeData(clipboard.to_other_programs(block))

    def cut(self) -> None:
        """Put the selected figures on the clipboard, and blank them."""
        self.copy()
        self.blank()

    def paste(self) -> None:
        """Enter a single figure of the clipboard at once; show first what a block would do."""
        from reportdesk.gui.grid.paste.incoming import copied_blocks, only_cell

        data = QGuiApplication.clipboard().mimeData()
        blocks = copied_blocks(data) if data else ()
        if isinstance(blocks, Refused):
            self._say(Refusal(blocks.sentence))
        elif (text := only_cell(blocks)) is not None:
            self._paste_one(text)
        elif blocks:
            self._paste_blocks(blocks)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Lose nothing when something else takes another cell in hand."""
        entry, self._entry = self._entry, None
        if entry and not entry.settle():
            entry.revert()
        super().closeEditor(editor, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._entry:
            return  # what an editor lets through, such as Ctrl alone, is not meant for the table
        self._note.hide()
        asked = asked_by(event)
        if asked == "remark":
            self.verbs.remark()
        elif asked in _WAYS and asked not in {"up", "down"}:
            event.setAccepted(self._go(asked))
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.blank()
        elif event.matches(_Keys.Copy):
            self.copy()
        elif event.matches(_Keys.Cut):
            self.cut()
        elif event.matches(_Keys.Paste):
            self.paste()
        elif way := _FILLS.get(event.keyCombination().toCombined()):
            self.verbs.fill(way)
        else:
            super().keyPressEvent(event)
            self._keep_content(event.key() == Qt.Key.Key_F2)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Let a full-width digit, which comes without composing, begin an entry as a key does."""
        is_whole = event.commitString() and not event.preeditString()
        if is_whole and not self._entry:
            self.edit(self.currentIndex())
            if self._entry:
                QCoreApplication.sendEvent(self._entry.editor, event)
        else:
            super().inputMethodEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._keep_content(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.settle():
            self._note.hide()
            super().mousePressEvent(event)
            pen = self.verbs.pen_at(event.position().toPoint())
            if pen and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
                self.verbs.let_follow(pen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer where a click does more than to take a figure in hand."""
        super().mouseMoveEvent(event)
        pen = self.verbs.pen_at(event.position().toPoint())
        shapes = Qt.CursorShape
        self.viewport().setCursor(shapes.PointingHandCursor if pen else shapes.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if self.shape.address((index.row(), index.column())) and self.settle():
            place = self.visualRect(index).bottomLeft() if by_keys else event.pos()
            cell_menu(self, self._menu()).popup(self.viewport().mapToGlobal(place))

    def _begin(self, editor: CellEditor, index: QModelIndex) -> None:
        """Follow what is typed into an editor that has just opened."""
        figure = self.figures.figure((index.row(), index.column()))
        if figure is None:
            return
        self._note_at(index)
        self._entry = CellEntry(self._session, figure, editor, self._note)
        editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        editor.asked.connect(self._answer)
        editor.left.connect(self._lose_focus)

    def _keep_content(self, kept: bool) -> None:
        """Put the caret behind the content of a new editor, which typing would replace."""
        if kept and self._entry:
            self._entry.editor.end(False)

    def _answer(self, asked: str) -> None:
        """Do what a key in the editor asks."""
        if self._entry is None:
            return
        if asked == "improve":
            self._entry.improve()
        elif asked == "revert":
            self._entry.revert()
            self._note.hide()
            self._close(self._entry)
        elif not self.settle():
            return
        elif asked == "remark":
            self.verbs.remark()
        elif not self._go(asked):
            self.focusNextPrevChild(asked == "tab")

    def _lose_focus(self) -> None:
        """Settle when the focus goes elsewhere, or take it back while the text is refused."""
        if self._entry and not self.settle():
            QTimer.singleShot(0, self._entry.editor.setFocus)

    def _close(self, entry: CellEntry) -> None:
        self._entry = None
        super().closeEditor(entry.editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _go(self, asked: str) -> bool:
        """Go where a key leads; False where a tab leaves the table."""
        spot = _WAYS[asked](self.shape, self.hand)
        if spot:
            self.go(spot)
        return spot is not None or not asked.startswith("tab")

    def _paste_one(self, text: str) -> None:
        """Take one text as if it were typed, so that a refused one can be mended."""
        self.edit(self.currentIndex())
        if self._entry:
            self._entry.put(text)
            self.settle()

    def _paste_blocks(self, blocks: Sequence[Block]) -> None:
        """Ask before pasting several figures, from the first of the selected ones on."""
        from reportdesk.gui.grid.paste.dialog import offer_paste

        chosen = [self.shape.spots[figure.address] for figure in self._chosen()]
        start = self.shape.address(min(chosen, default=self.hand))
        refused = offer_paste(self._session, blocks, start, self.window())
        if refused:
            self._say(Refusal(refused))

    def _chosen(self) -> list[Figure]:
        return [figure for spot in self.chosen if (figure := self.figures.figure(spot))]

    def _words(self, verb: str, chosen: list[Figure]) -> str:
        return chosen[0].name if len(chosen) == 1 else f"{verb} {len(chosen)} 格"

    def _address(self) -> Address:
        return self.shape.address(self.hand)

    def _menu(self) -> list[list[CellVerb]]:
        """Return what the menu of the selected figures offers, in groups."""
        verbs, chosen = self.verbs, self._chosen()
        overridden = all(self.figures.shown(f.address).is_overridden for f in chosen)
        return [
            [
                CellVerb("剪切", self.cut, "Ctrl+X"),
                CellVerb("复制", self.copy, "Ctrl+C"),
                CellVerb("粘贴", self.paste, "Ctrl+V"),
            ],
            [
                CellVerb("恢复自动汇总" if overridden else "清空", self.blank, "Delete"),
                CellVerb("向下填充", lambda: verbs.fill("down"), "Ctrl+D"),
                CellVerb("向右填充", lambda: verbs.fill("right"), "Ctrl+R"),
                CellVerb(WORDS, verbs.fill_with_zero, possible=verbs.has_blanks),
            ],
            [CellVerb("备注…", verbs.remark, "Shift+F2")],
        ]

    def _say(self, words: str | Refusal) -> None:
        """Say beside the figure in hand what became of it, or why nothing did."""
        self._note_at(self.currentIndex())
        if isinstance(words, Refusal):
            self._note.refuse(words)
        else:
            self._note.say(words)

    def _note_at(self, index: QModelIndex) -> None:
        """Silence the note, and let it speak of another cell from now on."""
        self._note.hide()
        self._noted = QPersistentModelIndex(index)
        self._place_note()

    def _place_note(self) -> None:
        place = self.visualRect(self._noted)
        self._note.stand_by(place.translated(self.viewport().mapTo(self._page, QPoint())))
