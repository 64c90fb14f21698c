"""What must hold whenever something cannot be written: one sentence, and nothing is lost."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, choose_file, click, escape, press
from reportdesk.gui.window import Window
from tests.gui.desks import program
from tests.gui.drafts import CTRL, report_in, report_of, save, type_name, wait_until_opened

TYPED = "甲局"
OURS = (".lock", ".autosave")
"""What may stand beside a draft while there is unsaved work."""


@contextmanager
def at_work(qtbot: QtBot, folder: Path, draft: Path) -> Iterator[Window]:
    """Open a draft in the window, and type something that is not saved."""
    with program(qtbot, folder, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name(TYPED)
        yield window


def refuses_to_save(window: Window, folder: Path, because: str, elsewhere: Path) -> None:
    """Save where that is impossible, and then elsewhere."""
    before = seen(folder)
    with answered(escape) as said:
        save()
    assert "没能保存" in said[0]
    assert because in said[0]
    assert "所填内容还在窗口里，没有丢失" in said[0]
    assert seen(folder) == before
    assert report_of(window).name == TYPED
    assert window.isWindowModified()
    with answered(click("elsewhere"), choose_file(elsewhere)):
        save()
    assert report_in(elsewhere).name == TYPED
    assert not window.isWindowModified()
    assert seen(folder) == before


def refuses_to_export(folder: Path, target: Path, because: str, elsewhere: Path) -> None:
    """Export where that is impossible, and then elsewhere."""
    before = seen(folder)
    answers = choose_file(target), click("elsewhere"), choose_file(elsewhere), escape
    with answered(*answers) as said:
        press(Qt.Key.Key_E, CTRL)
    assert "没能导出" in said[1]
    assert because in said[1]
    assert "已导出" in said[3]
    assert elsewhere.stat().st_size > 0
    assert seen(folder) == before


def seen(folder: Path) -> dict[str, object]:
    """Return all that lies in a folder, and what it holds, but for what is ours for a while."""
    found = folder.rglob("*") if folder.is_dir() else ()
    return {str(path): _content(path) for path in found if path.suffix not in OURS}


def _content(path: Path) -> object:
    if path.is_symlink():
        return path.readlink()
    return path.read_bytes() if path.is_file() else stat.S_IFMT(path.stat().st_mode)
