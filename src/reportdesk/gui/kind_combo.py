"""The field that says what kind of public body the office is; the kinds are data of the form."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from reportdesk.form.definition import Form
from reportdesk.gui.widgets.combo_box import ComboBox

_MOST_SHOWN = 16
_NONE = "请选择"
_UNKNOWN = "本格式没有的类别"


class KindCombo(ComboBox):
    """A choice among the kinds that a form lists; "" while none is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_kinds(self, form: Form, chosen: str) -> None:
        """Offer the kinds of a form, one of them chosen; a strange one stays as it is."""
        self.clear()
        self.addItem(_NONE, "")
        for kind in form.office_kinds:
            self.addItem(kind.label, kind.id)
        if self.findData(chosen) < 0:
            self.addItem(_UNKNOWN, chosen)
        self.setCurrentIndex(self.findData(chosen))

    def kind(self) -> str:
        """Return the id of what is chosen."""
        return str(self.currentData() or "")
