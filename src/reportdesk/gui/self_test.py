"""The self-test: the program's main job, done through its own window as a person does it.

It works in a folder of its own and touches no settings, nor anything that is kept of reports;
where there is no display, off the screen.
"""

import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import QApplication

from reportdesk import commands
from reportdesk.gui import appearance
from reportdesk.gui.app import build
from reportdesk.gui.robot import LostError
from reportdesk.gui.self_test_job import Job
from reportdesk.gui.window import Window
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.resource_files import resource

MOST_SECONDS = 600.0
_SIZE = (1366, 728)
_TRIES = 100


def run(keep: Path | None, seconds: float = MOST_SECONDS) -> int:
    """Do the job for every edition, saying what was done; 0 if all went well, else 1.

    With `keep`, the drafts, Word files, PDFs and pictures of every page, of the window and of
    paper, are left in that folder.
    After so many seconds the program ends, whatever it waits for.
    """
    _choose_platform()
    with tempfile.TemporaryDirectory(prefix="reportdesk-") as scratch, _within(seconds, scratch):
        folder = (keep or Path(scratch)).absolute()
        folder.mkdir(parents=True, exist_ok=True)
        return _run_in(folder, Path(scratch), with_pictures=keep is not None)


@contextmanager
def _within(seconds: float, scratch: str) -> Iterator[None]:
    """End the program if what follows takes longer: a window that waits hears no exception."""
    watch = threading.Timer(seconds, _give_up, (seconds, scratch))
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _give_up(seconds: float, scratch: str) -> None:
    _say(f"没有通过：{seconds:g} 秒还没有做完，已经停止。")
    # The job still goes on, and may write once more while its folder is taken away.
    for _ in range(_TRIES):
        shutil.rmtree(scratch, ignore_errors=True)
    os._exit(1)


def _run_in(folder: Path, scratch: Path, *, with_pictures: bool) -> int:
    app, window = _open(scratch)
    faults: list[BaseException] = []
    sys.excepthook = partial(_collect, faults)
    try:
        _do_all(app, window, folder, with_pictures=with_pictures)
    except LostError as lost:
        faults.append(lost)
    finally:
        sys.excepthook = sys.__excepthook__
        _close(window)
    _say(f"没有通过：{faults[0]}" if faults else "通过。")
    return 1 if faults else 0


def _do_all(app: QApplication, window: Window, folder: Path, *, with_pictures: bool) -> None:
    for sample in _samples():
        job = Job(window, sample, folder / sample.form, _say, with_pictures=with_pictures)
        job.do()
        job.take_pictures()
        appearance.wear(app, "dark")
        job.take_pictures("-dark")
        job.take_picture_of_start("-dark")
        appearance.wear(app, "light")
        job.take_picture_of_start()


def _open(scratch: Path) -> tuple[QApplication, Window]:
    """Open the window, with settings and dialogs that are nobody's."""
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(scratch))
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    settings = QSettings(str(scratch / "settings.ini"), QSettings.Format.IniFormat)
    app, window = build(["reportdesk"], settings, scratch / "data")
    appearance.wear(app, "light")
    window.resize(*_SIZE)
    window.show()
    while not window.menu_actions:
        app.processEvents()
    return app, window


def _close(window: Window) -> None:
    """Close the window; what a failed job left behind is given up."""
    if session := window.files.session:
        session.drop()
        session.undo_stack.setClean()
    window.close()


def _choose_platform() -> None:
    displays = ("DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, displays)):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _samples() -> Iterator[Report]:
    """Yield the sample of every edition that has one."""
    for path in sorted(resource("samples").glob("*.report.json")):
        found = commands.open_draft(path)
        if isinstance(found, Refused):
            raise LostError(found.line)
        yield found


def _collect(
    faults: list[BaseException],
    kind: type[BaseException],
    fault: BaseException,
    trace: TracebackType | None,
) -> None:
    faults.append(fault)
    sys.__excepthook__(kind, fault, trace)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
