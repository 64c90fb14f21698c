"""What an input method does in the editor: letters not yet chosen are no text.

Qt erases what is selected when composing begins, and never brings it back. So room is made for the
time being, and giving up takes that back.
"""

from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reportdesk.gui.session import Session
from reportdesk.gui.text.hand import Hand
from reportdesk.gui.text.mirror import Mirror


class Composing:
    """Stands around Qt's own handling of each event of an input method."""

    def __init__(self, editor: QTextEdit, session: Session, mirror: Mirror, hand: Hand) -> None:
        self._editor, self._session = editor, session
        self._mirror, self._hand = mirror, hand
        self._over: tuple[int, int] | None = None

    @property
    def is_on(self) -> bool:
        """Say whether there are letters not yet chosen."""
        return self._over is not None

    def before(self, event: QInputMethodEvent) -> None:
        """Note where it began, and make room there."""
        composing = bool(event.preeditString())
        if self._over is None and (composing or event.commitString()):
            cursor = self._editor.textCursor()
            self._over = (cursor.anchor(), cursor.position())
            self._hand.make_room(for_now=not event.commitString())
        self._mirror.compose(composing=True)

    def after(self, event: QInputMethodEvent) -> None:
        """Take what was chosen; or bring back what was there, if it was given up."""
        composing = bool(event.preeditString())
        self._mirror.compose(composing=False)
        if event.commitString():
            self._mirror.take()
            position = self._editor.textCursor().position()
            self._over = (position, position)
        elif self._over and not composing:
            self._give_up(*self._over)
        self._mirror.compose(composing=composing)
        if not composing:
            self._over = None

    def settle(self) -> None:
        """Have the letters taken as they are; what no input method takes is given up."""
        if self._over:
            QGuiApplication.inputMethod().commit()
        if self._over:
            self._session.drop()

    def _give_up(self, anchor: int, position: int) -> None:
        self._mirror.restore()
        self._session.drop()
        last = self._editor.document().characterCount() - 1
        cursor = self._editor.textCursor()
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
