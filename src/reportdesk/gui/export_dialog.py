"""The dialog that asks where a report is exported to, and as what."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reportdesk.commands import EXPORTS
from reportdesk.gui.file_names import with_ending
from reportdesk.gui.roomy_file_dialog import RoomyFileDialog

_FILTERS = {f"{name} (*{ending})": ending for ending, name in EXPORTS.items()}


class ExportDialog(RoomyFileDialog):
    """A dialog for saving whose proposed name ends as the chosen kind of file does."""

    def __init__(self, window: QWidget, folder: Path, stem: str) -> None:
        super().__init__(window, "导出", str(folder))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(_FILTERS))
        self.selectFile(stem + self._ending)
        self.setDefaultSuffix(self._ending)
        self.filterSelected.connect(self._follow)

    @property
    def chosen(self) -> Path:
        """The path as it stands there."""
        return Path(self.selectedFiles()[0])

    @property
    def path(self) -> Path:
        """The path to write, with the ending of the chosen kind unless it has one already."""
        typed = self.chosen.suffix.lower()
        return self.chosen if typed in EXPORTS else with_ending(self.chosen, self._ending)

    @property
    def _ending(self) -> str:
        return _FILTERS[self.selectedNameFilter()]

    def _follow(self) -> None:
        self.setDefaultSuffix(self._ending)
        if self.chosen.suffix.lower() in EXPORTS:
            self.selectFile(self.chosen.with_suffix(self._ending).name)
