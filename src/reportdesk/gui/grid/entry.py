"""What is being typed into one cell: tried at each keystroke, then settled or taken back."""

from PySide6.QtCore import QObject

from reportdesk.form.definition import Figure
from reportdesk.gui.grid.cell_note import CellNote
from reportdesk.gui.grid.editor import CellEditor
from reportdesk.gui.session import Session
from reportdesk.report.numbers import Reading, Refusal, parse


class CellEntry(QObject):
    """An open editor's way into the report.

    What parses is in the report at once, provisionally; what does not is explained under the cell
    in words, and the report stays as it was.
    """

    def __init__(
        self, session: Session, figure: Figure, editor: CellEditor, note: CellNote
    ) -> None:
        super().__init__(editor)
        self.editor = editor
        self._session = session
        self._figure = figure
        self._note = note
        self._read: Reading | Refusal = Reading(None)
        editor.textEdited.connect(self._try)

    def settle(self) -> bool:
        """Make what was typed one undo step; False, with the reason shown, if it is no figure."""
        if isinstance(self._read, Refusal):
            return False
        self._session.settle(self._figure.name, self._figure.address)
        return True

    def revert(self) -> None:
        """Take back what was typed."""
        self._session.drop()

    def improve(self) -> None:
        """Take the text that was proposed instead of one that was refused."""
        if isinstance(self._read, Refusal) and self._read.proposal:
            self.put(self._read.proposal)

    def put(self, text: str) -> None:
        """Take a text as if it had been typed."""
        self.editor.setText(text)
        self._try()

    @property
    def note(self) -> str:
        """What is to be said about an accepted text: that a dash was taken for a blank."""
        return self._read.note if isinstance(self._read, Reading) else ""

    def _try(self) -> None:
        self._read = parse(self.editor.text(), self._figure.kind, self._figure.unit)
        self.editor.is_refused = isinstance(self._read, Refusal)
        if isinstance(self._read, Refusal):
            self._session.drop()
            self._note.refuse(self._read)
            self.editor.setAccessibleDescription(self._read.reason)
        else:
            self._session.try_figures({self._figure.address: self._read.value})
            self._note.say(self._read.note)
            self.editor.setAccessibleDescription(self._read.note)
        self.editor.update()
