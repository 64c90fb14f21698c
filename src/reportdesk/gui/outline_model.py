"""The pages of a report as a list: name, state, and what a listener hears."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reportdesk.checks.pages import COVER, PageStatus, page_statuses
from reportdesk.form.definition import Section
from reportdesk.gui.session import Session
from reportdesk.gui.states import PageState, Sign

COVER_NAME = "封面"
_COVER_ICON = "book"
_PREFACE_ICON = "list-indent-increase"
_Role = Qt.ItemDataRole


@dataclass(frozen=True)
class PageRow:
    """One line of the outline: its number or else an icon, its name short and whole, its state."""

    page: str
    number: str
    icon: str
    name: str
    heading: str
    sign: Sign
    detail: str

    @property
    def initial(self) -> str:
        """Return what stands for the page where there is room for one character."""
        return self.number or self.name[0]

    @property
    def state(self) -> str:
        """Return the state in words, with how much of it."""
        return " · ".join(word for word in (self.sign.word, self.detail) if word)


class OutlineModel(QAbstractListModel):
    """One row for each page, following the session."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows = _rows(session)
        session.findings_changed.connect(self._follow)

    def row(self, index: int) -> PageRow:
        """Return a row."""
        return self._rows[index]

    def page(self, index: int) -> str:
        """Return the page of a row."""
        return self._rows[index].page

    def row_of(self, page: str) -> int:
        """Return the row of a page."""
        return next(index for index, row in enumerate(self._rows) if row.page == page)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = _Role.DisplayRole
    ) -> str | None:
        row = self._rows[index.row()]
        if role == _Role.AccessibleTextRole:
            return f"{row.heading}，{row.detail + '，' if row.detail else ''}{row.sign.word}"
        if role == _Role.ToolTipRole:
            return f"{row.heading}\n{row.state}"
        return row.name if role == _Role.DisplayRole else None

    def _follow(self) -> None:
        rows = _rows(self._session)
        if rows != self._rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))


def _rows(session: Session) -> list[PageRow]:
    statuses = page_statuses(session.form, session.findings, session.report)
    sections = {section.id: section for section in session.form.sections}
    return [_row(page, sections.get(page), status) for page, status in statuses.items()]


def _row(page: str, section: Section | None, status: PageStatus) -> PageRow:
    sign = PageState[status.state.upper()].value
    if section is None:
        return PageRow(COVER, "", _COVER_ICON, COVER_NAME, COVER_NAME, sign, status.detail)
    icon = "" if section.number else _PREFACE_ICON
    heading = section.heading or section.short
    return PageRow(page, section.number, icon, section.short, heading, sign, status.detail)
