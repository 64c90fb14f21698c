"""Offers the office's contact as a sentence of the preface, since it never prints by itself."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportdesk.gui.session import Session
from reportdesk.gui.widgets.button import Button
from reportdesk.gui.widgets.label import Label, WrappedLabel
from reportdesk.gui.widgets.surface import Surface
from reportdesk.report.change import Splice
from reportdesk.report.contact import contact_sentence
from reportdesk.report.text import Paragraph

_PREFACE = "preface"
_NOTHING = "填了地址、电话等，这里就有一句可以写进前言的话。"
_OFFER = "联系方式不会自己印出。需要时把这一句写进前言。"
_DONE = "前言里已有这一句。"
_MARGINS = (16, 12, 16, 12)


class ContactCard(QWidget):
    """The sentence, and the button that writes it at the end of the preface."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sentence = WrappedLabel()
        self._note = Label("", "secondary", ink="text2")
        self._write = Button("写入前言末尾", small=True)
        self._write.setToolTip("加在前言最后，成为普通的一段，之后随意修改")
        self._lay_out()
        self._write.clicked.connect(self._append)
        session.report_changed.connect(self._follow)
        self._follow()

    def _append(self) -> None:
        blocks = self._session.report.texts.get(_PREFACE, ())
        added = Paragraph((contact_sentence(self._session.report.office),))
        change = Splice(_PREFACE, len(blocks), (), (added,))
        self._session.apply(change, "写入联系方式", f"texts.{_PREFACE}.{len(blocks)}")

    def _follow(self) -> None:
        report = self._session.report
        sentence = contact_sentence(report.office)
        done = Paragraph((sentence,)) in report.texts.get(_PREFACE, ())
        self._sentence.setText(sentence or _NOTHING)
        self._sentence.set_ink("text" if sentence else "text2")
        self._note.setText((_DONE if done else _OFFER) if sentence else "")
        self._write.setVisible(bool(sentence))
        self._write.setEnabled(not done)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label("写进前言的联系方式", "group", 600))
        card = Surface("raised", "left", "top", "right", "bottom")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*_MARGINS)
        inside.addWidget(self._sentence)
        column.addWidget(card)
        line = QHBoxLayout()
        line.addWidget(self._note, 1)
        line.addWidget(self._write)
        column.addLayout(line)
