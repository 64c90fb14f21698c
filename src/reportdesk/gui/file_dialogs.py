"""The dialogs in which a file is chosen, and the folder in which the last one lay."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from reportdesk.gui.file_names import DRAFT, WORD, with_ending
from reportdesk.gui.widgets.ask import Message, ask
from reportdesk.gui.widgets.dialog import CANCEL, WARNING, Choice

_FILTERS = {DRAFT: "年报台报告 (*.report.json)", WORD: "Word 文件 (*.docx)"}
_ALL = "所有文件 (*)"
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class FileDialogs:
    """Asks for files on behalf of a window; remembers one folder for each kind of file."""

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        self._window = window
        self._settings = settings

    def to_open(self) -> Path | None:
        """Ask which draft to open."""
        filters = f"{_FILTERS[DRAFT]};;{_ALL}"
        folder = str(self._folder(DRAFT))
        chosen, _ = QFileDialog.getOpenFileName(self._window, "打开报告", folder, filters)
        return self._remembered(Path(chosen), DRAFT) if chosen else None

    def to_write(self, title: str, ending: str, proposal: Path) -> Path | None:
        """Ask where to write a file; whatever is there already is replaced only after asking."""
        where = proposal if proposal.is_absolute() else self._folder(ending) / proposal
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(where), _FILTERS[ending])
        if not chosen:
            return None
        path = with_ending(Path(chosen), ending)
        if path != Path(chosen) and path.exists() and not self._may_replace(path):
            return None
        return self._remembered(path, ending)

    def _may_replace(self, path: Path) -> bool:
        """Ask for the name that came about after the system's own dialog had asked for another."""
        message = Message(
            "替换已有的文件？",
            "同名的文件已经在那里，替换后原来的内容就没有了。",
            [("文件", str(path))],
        )
        choices = [Choice("replace", "替换"), Choice(CANCEL, "取消", preferred=True)]
        return ask(self._window, message, choices, WARNING) == "replace"

    def _folder(self, ending: str) -> Path:
        """Return the folder of the last file of its kind, or else the user's documents."""
        documents = QStandardPaths.writableLocation(_DOCUMENTS)
        candidates = (str(self._settings.value(_key(ending), documents)), documents)
        folders = (Path(name) for name in candidates)
        return next((folder for folder in folders if folder.is_dir()), Path.home())

    def _remembered(self, path: Path, ending: str) -> Path:
        self._settings.setValue(_key(ending), str(path.parent))
        return path


def _key(ending: str) -> str:
    return f"folder{ending}"
