"""The doors by which something comes into the program: files, the clipboard, pictures, settings.

Each answers with what the user then sees, and whether all else is as it was.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import lxml.etree  # noqa: F401 - what the doors import when they are used is no cost of what comes in
import PIL.ImageCms
from PySide6.QtCore import QMimeData, QSettings, QTimer, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from reportdesk import commands
from reportdesk.gui.app import build
from reportdesk.gui.grid.cell_note import CellNote
from reportdesk.gui.grid.page import GridPage
from reportdesk.gui.grid.paste.dialog import PasteDialog
from reportdesk.gui.robot import words
from reportdesk.gui.session import Session
from reportdesk.gui.settings import put_aside_unfit
from reportdesk.gui.text.page import TextPage
from reportdesk.gui.widgets.notice import Notice
from reportdesk.gui.window import Window
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store import autosave, generations
from reportdesk.store.claim import Claim, claim, holder
from reportdesk.store.pictures import written_pictures
from tests.samples.reading import EDITIONS, sample, sample_path

Told = dict[str, object]
_EVERY_MS = 5
_TURNS = 400


class Desk:
    """A window, and a report in hand: one of its texts and one of its tables on the screen."""

    def __init__(self, folder: Path) -> None:
        PIL.ImageCms.createProfile("sRGB")
        for edition in EDITIONS:
            commands.open_draft(sample_path(edition))
        self._folder = folder
        self._app, self._window = _begun(folder, "")
        self.session = Session(sample("2021"))
        sections = {section.id: section for section in self.session.form.sections}
        self.text = TextPage(self.session, sections["overview"])
        self.cells = GridPage(self.session, sections["requests"])
        for page in (self.text, self.cells):
            page.resize(870, 640)
            page.show()
        self._app.processEvents()

    def rest(self) -> None:
        """Do nothing, as the program does most of the time."""
        self._app.processEvents()

    def open_drafts(self, paths: list[str]) -> Told:
        """Open drafts, one after the other."""
        return {"drafts": [_opened(commands.open_draft(Path(path))) for path in paths]}

    def open_in_window(self, path: str, data: str) -> Told:
        """Open a draft in the window, by hand; what it asks is answered by Esc."""
        _, window = _begun(Path(data), "")
        with _escaping() as said:
            window.files.open_named(path)
            shown = window.grab()
        session = window.files.session
        return {
            "said": said,
            "name": session.report.name if session else "",
            "seen": not shown.isNull(),
        }

    def show_text(self, path: str, section: str) -> Told:
        """Show a text of a draft from its end."""
        report = commands.open_draft(Path(path))
        assert isinstance(report, Report)
        session = Session(report)
        found = next(one for one in session.form.sections if one.id == section)
        page = TextPage(session, found)
        page.resize(870, 640)
        page.show()
        page.editor.moveCursor(QTextCursor.MoveOperation.End)
        self._app.processEvents()
        return {"is_seen": not page.grab().isNull()}

    def start(self, folder: str) -> Told:
        """Start with the settings and the data that a folder holds; look at the start page."""
        with _escaping() as said:
            _, window = _begun(Path(folder), "settings.ini")
            window.files.sweep()
        frame, room = window.frameGeometry(), window.screen().availableGeometry()
        known = window.recent.all()
        listed = window.start_page.recent_list.view.model() if known else None
        rows = [listed.index(row, 0).data() for row in range(listed.rowCount())] if listed else []
        is_seen = room.contains(frame.center()) and not window.grab().isNull()
        window.close()
        return {"said": said, "rows": rows, "is_seen": is_seen}

    def paste_into_text(self, offered: Mapping[str, str], image: list[int] | None = None) -> Told:
        """Paste what another program offers: the bytes of each format lie in a file."""
        with self._judged(lambda: self.text.findChildren(Notice)) as told:
            QApplication.clipboard().setMimeData(_offered(offered, image))
            self.text.editor.paste()
        return told

    def insert_pictures(self, paths: list[str]) -> Told:
        """Choose picture files in the dialog."""
        QFileDialog.getOpenFileNames = lambda *_: (paths, "")  # type: ignore[method-assign]
        with self._judged(lambda: self.text.findChildren(Notice)) as told:
            self.text.tools.picture_wanted.emit()
        return told

    def drop_files(self, paths: list[str]) -> Told:
        """Let files fall into the text."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in paths])
        with self._judged(lambda: self.text.findChildren(Notice)) as told:
            self.text.editor.insertFromMimeData(data)
        return told

    def paste_into_cells(self, offered: Mapping[str, str]) -> Told:
        """Paste into the table, and agree to what is proposed."""
        self.cells.go_to("requests.new.natural_person")
        with self._judged(lambda: self.cells.findChildren(CellNote)) as told:
            QApplication.clipboard().setMimeData(_offered(offered, None))
            with _answering() as asked:
                self.cells.view.paste()
        return {**told, "asked": asked}

    def read_left(self, path: str) -> Told:
        """Read an autosave."""
        found = autosave.read(Path(path), written_pictures({}))
        return {
            "name": found.report.name if found else "",
            "draft": str(autosave.draft_of(Path(path))),
        }

    def claim(self, path: str) -> Told:
        """Take the lock file at a path, as opening its draft does."""
        try:
            taken = claim(Path(path))
        except OSError as error:
            return {"refused": str(error)}
        if isinstance(taken, Claim):
            taken.release()
            return {"is_free": holder(Path(path)) is None}
        return {"user": taken.user, "host": taken.host}

    def read_generations(self, draft: str, data: str) -> Told:
        """Read the saved states of a draft."""
        kept = generations.kept(Path(draft), Path(data))
        return {"states": [_opened(generations.read(one)) for one in kept]}

    @contextmanager
    def _judged(self, notices: Callable[[], list[Any]]) -> Iterator[Told]:
        """Tell what was said and done meanwhile, and whether undoing it leaves all as it was."""
        before, told = self.session.report, Told()
        yield told
        self._app.processEvents()
        told["said"] = "".join(one.accessibleName() for one in notices() if one.isVisible())
        told["steps"] = self.session.undo_stack.count()
        after = self.session.report
        told["blocks"] = len(after.texts["overview"]) - len(before.texts["overview"])
        told["images"] = len(after.images) - len(before.images)
        told["kept"] = _kept(after)
        self.session.undo_stack.undo()
        told["is_as_before"] = self.session.report == before


def _begun(folder: Path, settings: str) -> tuple[QApplication, Window]:
    """Start the program, up to where it waits for its user."""
    if settings:
        put_aside_unfit(folder / settings)
    file = QSettings(str(folder / (settings or "none.ini")), QSettings.Format.IniFormat)
    app, window = build(["reportdesk"], file, folder / "data")
    window.show()
    for _ in range(_TURNS):
        app.processEvents()
        if window.menu_actions:
            break
        time.sleep(0.001)
    return app, window


def _opened(found: Report | Refused) -> Told:
    if isinstance(found, Refused):
        return {"said": found.line, "sentence": found.sentence}
    return {
        "said": "",
        "name": found.name,
        "figures": len(found.figures),
        "unknown": len(found.unknown),
        "rules": sorted({finding.rule for finding in commands.check(found)}),
        "damaged": list(commands.damaged_pictures(found)),
    }


def _kept(report: Report) -> list[tuple[str, int, int]]:
    """Return the kind and the size of each picture of a report."""
    from reportdesk.documents.pixels import pixels

    return [(image.media_type, *(pixels(image) or (0, 0))) for image in report.images.values()]


def _offered(formats: Mapping[str, str], image: list[int] | None) -> QMimeData:
    data = QMimeData()
    for kind, path in formats.items():
        data.setData(kind, Path(path).read_bytes())
    if image:
        drawn = QImage(image[0], image[1], QImage.Format.Format_RGB32)
        drawn.fill(0xFF336699)
        data.setImageData(drawn)
    return data


@contextmanager
def _escaping() -> Iterator[list[str]]:
    """Leave every dialog that comes up by Esc; yield what they say."""
    with _watching(QDialog.reject) as said:
        yield said


@contextmanager
def _answering() -> Iterator[list[str]]:
    """Agree to the preview of what is pasted; yield what it says."""
    with _watching(_agree) as said:
        yield said


def _agree(dialog: QDialog) -> None:
    button = dialog.findChild(QPushButton, "paste") if isinstance(dialog, PasteDialog) else None
    if button and button.isEnabled():
        button.click()
    else:
        dialog.reject()


@contextmanager
def _watching(answer: Callable[[Any], object]) -> Iterator[list[str]]:
    said: list[str] = []
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            said.append(words(dialog))
            answer(dialog)

    timer.timeout.connect(look)
    timer.start(_EVERY_MS)
    try:
        yield said
    finally:
        timer.stop()
