"""Files and folders whose permissions forbid what is asked; root passes over them, others do not.

Where these tests run as root, the last one runs all the others once more without root's powers.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.robot import answered, choose_file, click, escape, press, words
from reportdesk.report.refused import Refused
from reportdesk.store.places import data_folder
from tests.faults.ground import overrides_permissions
from tests.faults.refusal import at_work, refuses_to_export, refuses_to_save
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import report_in, save, wait_until_opened
from tests.gui.kept import kept, killed, wait_until_kept

ROOT = Path(__file__).parents[2]
ORDINARY = pytest.mark.skipif(overrides_permissions(), reason="root passes over permissions")


@contextmanager
def allowed(path: Path, mode: int) -> Iterator[None]:
    """Give a path a mode, and its own one back at the end."""
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


@ORDINARY
def test_a_read_only_file_stays_as_it_is(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    with allowed(draft, 0o444), at_work(qtbot, tmp_path, draft) as window:
        elsewhere = tmp_path / "别处.report.json"
        refuses_to_save(window, draft.parent, "没有写入的权限", elsewhere)
    assert report_in(draft).name == NAME


@ORDINARY
def test_a_read_only_folder_stays_as_it_is(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    with allowed(draft.parent, 0o555), at_work(qtbot, tmp_path, draft) as window:
        wait_until_kept(qtbot, window, data_folder())
        refuses_to_export(
            draft.parent, draft.with_name("出.docx"), "没有写入的权限", tmp_path / "出.docx"
        )
        elsewhere = tmp_path / "别处.report.json"
        refuses_to_save(window, draft.parent, "没有写入的权限", elsewhere)
    assert kept(tmp_path) == []


@ORDINARY
def test_a_folder_that_is_shut_while_one_types(qtbot: QtBot, tmp_path: Path, draft: Path) -> None:
    with at_work(qtbot, tmp_path, draft) as window:
        before = draft.parent.stat().st_mode
        draft.parent.chmod(0o000)
        with answered(click("elsewhere"), choose_file(tmp_path / "别处.report.json")) as said:
            save()
        assert "没有写入的权限" in said[0]
        assert not window.isWindowModified()
        draft.parent.chmod(before)
    assert report_in(draft).name == NAME


@ORDINARY
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_may_not_be_read_is_told_and_not_opened(
    qtbot: QtBot, tmp_path: Path, draft: Path, what: str
) -> None:
    shut = draft if what == "file" else draft.parent
    with (
        allowed(shut, 0o000),
        answered(escape) as said,
        program(qtbot, tmp_path, str(draft)) as window,
    ):
        qtbot.waitUntil(lambda: bool(said))
        assert "没有读它的权限" in said[0]
        assert window.desk is None
        refused = commands.open_draft(draft)
        assert isinstance(refused, Refused)
        assert refused.sentence == f"“{draft.name}”打不开：没有读它的权限。"


@ORDINARY
def test_a_start_with_a_known_draft_in_a_folder_that_was_shut(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        press(Qt.Key.Key_X)
    with allowed(draft.parent, 0o000), program(qtbot, tmp_path) as window:
        qtbot.wait(50)
        assert window.desk is None
        window.files.sweep()
        assert NAME in words(window) or window.start_page.isVisible()
    with answered(click("recover")), program(qtbot, tmp_path) as window:
        wait_until_opened(qtbot, window)


@ORDINARY
def test_a_data_folder_that_may_not_be_written_hinders_no_work(
    qtbot: QtBot, tmp_path: Path
) -> None:
    data_folder().mkdir(parents=True)
    with allowed(data_folder(), 0o000), program(qtbot, tmp_path) as window:
        begin(window)
        press(Qt.Key.Key_X)
        qtbot.waitUntil(lambda: "自动留存没有写成：没有写入的权限" in words(window))
        with answered(choose_file(tmp_path / "新.report.json")):
            save()
        assert "自动留存" not in words(window)
    assert report_in(tmp_path / "新.report.json").name == f"{NAME}x"


@pytest.mark.skipif(not overrides_permissions(), reason="they ran as they are")
def test_all_this_holds_for_who_is_not_root() -> None:
    if os.name == "nt" or not shutil.which("setpriv"):
        pytest.skip("no setpriv here, which takes root's powers away")
    files = [
        "tests/faults/test_permissions.py",
        "tests/store/test_atomic.py",
        "tests/store/test_autosave.py",
    ]
    powerless = ["setpriv", "--inh-caps=-all", "--bounding-set=-all"]
    names = "read_only or shut or may_not"
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", names, *files]
    result = subprocess.run(
        [*powerless, *run], cwd=ROOT, check=False, capture_output=True, text=True, timeout=300
    )
    assert result.returncode == 0, result.stdout
    assert "passed" in result.stdout
    assert "may write everywhere" not in result.stdout
    assert "root passes over permissions" not in result.stdout
