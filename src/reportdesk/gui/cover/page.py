"""The cover page: the title as it will print, the office, its year, and how to reach it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reportdesk.checks.finding import Finding
from reportdesk.gui.cover.contact_card import ContactCard
from reportdesk.gui.cover.office_field import OfficeField
from reportdesk.gui.cover.office_group import CONTACT, NAME, WEBSITE, Fact, KindField, fact_field
from reportdesk.gui.cover.title_card import TitleCard
from reportdesk.gui.cover.year_line import YearLine
from reportdesk.gui.session import Session
from reportdesk.gui.widgets.field_row import FieldRow
from reportdesk.gui.widgets.label import Label
from reportdesk.gui.widgets.page_head import PAGE_MARGIN, PageHead

_MOST_WIDTH = 880
_TWO_COLUMNS = 640
_RIGHT = 24
_GAP = 12
_GROUP_GAP = 24


class CoverPage(QWidget):
    """A page of the centre; two columns of fields where there is room, else one."""

    help_topic = "cover"
    handed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("封面")
        self._fields: dict[str, OfficeField | KindField | YearLine] = {}
        self._session = session
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(2 * _GROUP_GAP)
        self._columns.addWidget(self._office(), 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(self._contact(), 1, Qt.AlignmentFlag.AlignTop)
        self._lay_out()

    def go_to(self, place: str) -> None:
        """Show the field of a place and put the keyboard there."""
        field = self._fields.get("year" if place == "form" else place, self._fields["office.name"])
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field)

    def resume(self) -> None:
        """Put the keyboard into the first field."""
        self.go_to("office.name")

    def settle(self) -> bool:
        """Make a step of what is being typed; nothing here can be refused."""
        for field in self._fields.values():
            if isinstance(field, OfficeField) and field.hasFocus():
                field.settle()
        return True

    def light(self, finding: Finding | None) -> None:
        """Lights nothing: a finding here speaks of one field, which has the keyboard."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _TWO_COLUMNS
        sideways, downwards = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(sideways if wide else downwards)

    def _office(self) -> QWidget:
        name, website = self._text(NAME), self._text(WEBSITE)
        kind = self._keep(KindField(self._session))
        year = self._keep(YearLine(self._session))
        rows = [name, FieldRow("机关类别", kind), FieldRow("年度与格式", year), website]
        return _group("机关", rows)

    def _contact(self) -> QWidget:
        return _group("联系方式", [self._text(fact) for fact in CONTACT])

    def _text(self, fact: Fact) -> FieldRow:
        return FieldRow(fact.label, self._keep(fact_field(self._session, fact)))

    def _keep(self, field: OfficeField | KindField | YearLine) -> QWidget:
        self._fields[field.place] = field
        field.handed.connect(self.handed)
        return field

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(PAGE_MARGIN, 4, _RIGHT, PAGE_MARGIN)
        column.setSpacing(_GROUP_GAP)
        column.addWidget(TitleCard(self._session))
        column.addLayout(self._columns)
        column.addWidget(ContactCard(self._session))
        column.addStretch()
        content.setMaximumWidth(_MOST_WIDTH)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(PageHead("封面"))
        whole.addWidget(self._scroll, 1)


def _group(title: str, rows: list[FieldRow]) -> QWidget:
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_GAP)
    column.addWidget(Label(title, "group", 600))
    for row in rows:
        column.addWidget(row)
    return group
