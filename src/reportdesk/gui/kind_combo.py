"""The field that says what kind of public body the office is; the kinds are data of the form."""

from collections.abc import Iterable

from PySide6.QtWidgets import QSizePolicy, QWidget

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

    def show_kinds(self, kinds: Iterable[tuple[str, str]], chosen: str) -> None:
        """Offer kinds, each an id and a label, one of them chosen; a strange one stays as it is."""
        self.clear()
        self.addItem(_NONE, "")
        for id_, label in kinds:
            self.addItem(label, id_)
        if self.findData(chosen) < 0:
            self.addItem(_UNKNOWN, chosen)
        self.setCurrentIndex(self.findData(chosen))

    def kind(self) -> str:
        """Return the id of what is chosen."""
        return str(self.currentData() or "")
