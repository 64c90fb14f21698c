"""The dialogs in which a file is chosen, and the folder in which the last one lay."""

import os
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from reportdesk.gui.export_dialog import ExportDialog
from reportdesk.gui.file_names import DRAFT, EXPORTED, with_ending
from reportdesk.gui.roomy_file_dialog import RoomyFileDialog
from reportdesk.gui.widgets.ask import Message, ask
from reportdesk.gui.widgets.dialog import CANCEL, WARNING, Choice
from reportdesk.store.patience import PATIENCE, answered

_DRAFTS = "年报台报告 (*.report.json)"
_ALL = "所有文件 (*)"
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class FileDialogs:
    """Asks for files on behalf of a window; remembers one folder for each kind of file."""

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        self._window = window
        self._settings = settings

    def to_open(self) -> Path | None:
        """Ask which draft to open."""
        dialog = RoomyFileDialog(self._window, "打开报告", str(self._folder(DRAFT)))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_DRAFTS, _ALL])
        chosen = dialog.ask()
        return self._remembered(Path(chosen), DRAFT) if chosen else None

    def to_save(self, title: str, proposal: Path) -> Path | None:
        """Ask where to write a draft; whatever is there already is replaced only after asking."""
        where = proposal if proposal.is_absolute() else self._folder(DRAFT) / proposal
        folder = _first_open(where.parent) or self._folder(DRAFT)
        dialog = RoomyFileDialog(self._window, title, str(folder), _DRAFTS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        if folder != where.parent or not _is_open(where):
            dialog.selectFile(where.name)
        chosen = dialog.ask()
        return self._settled(Path(chosen), with_ending(Path(chosen), DRAFT)) if chosen else None

    def to_export(self, stem: str) -> Path | None:
        """Ask where to export to, and as what, which is said by the path's ending."""
        dialog = ExportDialog(self._window, self._folder(EXPORTED), stem)
        return self._settled(dialog.chosen, dialog.path, EXPORTED) if dialog.ask() else None

    def _settled(self, chosen: Path, path: Path, kind: str = DRAFT) -> Path | None:
        """Return the path unless its file is to stay; the system asked for `chosen` alone."""
        if path != chosen and os.path.lexists(path) and not self._may_replace(path):
            return None
        return self._remembered(path, kind)

    def _may_replace(self, path: Path) -> bool:
        """Ask for the name that came about after the system's own dialog had asked for another."""
        message = Message(
            "替换已有的文件？",
            "同名的文件已经在那里，替换后原来的内容就没有了。",
            [("文件", str(path))],
        )
        choices = [Choice("replace", "替换"), Choice(CANCEL, "取消", preferred=True)]
        return ask(self._window, message, choices, WARNING) == "replace"

    def _folder(self, kind: str) -> Path:
        """Return the folder of the last file of its kind, or else the user's documents."""
        documents = QStandardPaths.writableLocation(_DOCUMENTS)
        last = str(self._settings.value(_key(kind), documents))
        return _first_open(Path(last), Path(documents)) or Path.home()

    def _remembered(self, path: Path, kind: str) -> Path:
        self._settings.setValue(_key(kind), str(path.parent))
        return path


def _first_open(*folders: Path) -> Path | None:
    """Return the first of these folders that is there, can be looked into, and answers in time."""
    return next(iter(answered(_is_open, folders, PATIENCE)), None)


def _is_open(folder: Path) -> bool:
    try:
        return folder.is_absolute() and folder.is_dir() and os.access(folder, os.R_OK | os.X_OK)
    except (OSError, ValueError):
        return False


def _key(kind: str) -> str:
    return f"folder{kind}"
