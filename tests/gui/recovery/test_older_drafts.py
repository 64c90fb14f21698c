"""A draft of an older program: told of, opened unchanged, upgraded by saving, its original kept."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog
from pytestqt.qtbot import QtBot

from reportdesk import commands
from reportdesk.gui.robot import answered, choose_file, click, press, write
from reportdesk.gui.window import Window
from reportdesk.report.report import Report, new_report
from reportdesk.store import draft_file
from reportdesk.store.claim import Claim, claim
from reportdesk.store.keys import DRAFT_VERSION
from reportdesk.store.places import data_folder, places
from tests.gui.desks import NAME, program
from tests.gui.kept import beside, kept, killed
from tests.store import older
from tests.store.older import write_aged

CTRL = Qt.KeyboardModifier.ControlModifier
UNDERSTOOD = "understood"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a draft of an older program, for one that knows of the made-up past."""
    monkeypatch.setattr(draft_file, "STEPS", older.STEPS)
    path = tmp_path / "年报.report.json"
    assert commands.save(new_report("2021", 2025, NAME), path) is None
    write_aged(json.loads(path.read_bytes()) | {"figures": {}}, -1, path)
    return path


def opened(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: window.desk is not None)


def name_of(path: Path) -> str:
    report = commands.open_draft(path)
    assert isinstance(report, Report)
    return report.name


def originals() -> list[bytes]:
    return [path.read_bytes() for path in sorted(data_folder().rglob("0*.json"))]


def save(name: str = "甲局") -> None:
    press(Qt.Key.Key_A, CTRL)
    write(name)
    press(Qt.Key.Key_S, CTRL)


def test_it_opens_unchanged_and_says_what_saving_will_do(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    content, moment = draft.read_bytes(), draft.stat().st_mtime_ns
    with answered(click(UNDERSTOOD)) as said, program(qtbot, tmp_path, str(draft)) as window:
        opened(qtbot, window)
        qtbot.waitUntil(lambda: bool(said))
        assert "这是旧版年报台的草稿" in said[0]
        assert "文件本身没有改动。保存后升级，原文件另存于历史版本。" in said[0]
        assert str(draft) in said[0]
        assert not window.isWindowModified()
        assert window.files.state_in_words() == "旧版草稿，保存后升级"
        assert window.files.may_leave(), "nothing is to be saved, so nothing is asked"
        assert beside(draft) == [f".{draft.name}.lock"]
    assert (draft.read_bytes(), draft.stat().st_mtime_ns) == (content, moment)
    assert originals() == []


def test_saving_upgrades_it_and_keeps_the_original_to_the_byte(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    content = draft.read_bytes()
    with answered(click(UNDERSTOOD)), program(qtbot, tmp_path, str(draft)) as window:
        opened(qtbot, window)
        save("甲局")
        save("乙局")
        assert "已保存" in window.files.state_in_words()
        assert json.loads(draft.read_bytes())["draft_version"] == DRAFT_VERSION
        with answered(_bring_back_the_oldest):
            window.menu_actions["history"].trigger()
        assert window.files.session
        assert window.files.session.report.name == NAME
    assert originals()[0] == content
    with program(qtbot, tmp_path, str(draft)) as window:
        opened(qtbot, window)
        assert "已保存" in window.files.state_in_words()


def test_it_is_not_upgraded_where_the_original_cannot_be_kept(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    content = draft.read_bytes()
    data_folder().mkdir(parents=True)
    (data_folder() / "generations").write_text("not a folder")
    elsewhere = tmp_path / "另.report.json"
    with answered(click(UNDERSTOOD)), program(qtbot, tmp_path, str(draft)) as window:
        opened(qtbot, window)
        with answered(click("retry"), click("elsewhere"), choose_file(elsewhere)) as said:
            save()
        assert "原文件要先存入历史版本，却没有存成" in said[0]
        assert said[1] == said[0]
        assert not window.isWindowModified()
    assert draft.read_bytes() == content
    assert name_of(elsewhere) == "甲局"


def test_the_work_on_it_is_recovered_after_a_kill(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    content = draft.read_bytes()
    with answered(click(UNDERSTOOD)), killed(qtbot, tmp_path, str(draft)) as window:
        opened(qtbot, window)
        press(Qt.Key.Key_A, CTRL)
        write("甲局")
    asked = answered(click("recover"), click(UNDERSTOOD))
    with asked as said, program(qtbot, tmp_path, str(draft)) as window:
        opened(qtbot, window)
        qtbot.waitUntil(lambda: len(said) == 2)
        press(Qt.Key.Key_S, CTRL)
        assert not window.isWindowModified()
    assert name_of(draft) == "甲局"
    original, _recovered_and_saved = originals()
    assert original == content


def test_who_may_only_read_it_is_not_told_of_saving(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    other = claim(places(draft, "lock", tmp_path)[0])
    assert isinstance(other, Claim)
    with answered(click("read")), program(qtbot, tmp_path, str(draft)) as window:
        opened(qtbot, window)
        assert "只读" in window.files.state_in_words()
    other.release()


def test_what_a_newer_program_left_is_neither_lost_nor_worked_around(
    qtbot: QtBot, tmp_path: Path, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with answered(click(UNDERSTOOD)), monkeypatch.context() as newer:
        newer.setattr("reportdesk.store.encode.DRAFT_VERSION", DRAFT_VERSION + 1)
        newer.setattr("reportdesk.store.migrations.DRAFT_VERSION", DRAFT_VERSION + 1)
        newer.setattr(draft_file, "STEPS", {**older.STEPS, DRAFT_VERSION: lambda data: data})
        with killed(qtbot, tmp_path, str(draft)) as window:
            opened(qtbot, window)
            write("甲")
    (left,) = (path for path in kept(tmp_path) if path.suffix == ".autosave")
    content = left.read_bytes()
    with answered(click(UNDERSTOOD)) as said, program(qtbot, tmp_path, str(draft)) as window:
        qtbot.waitUntil(lambda: bool(said))
        assert window.desk is None
        assert "更新的年报台留下了它没有保存的内容" in said[0]
    assert left.read_bytes() == content


def _bring_back_the_oldest(dialog: QDialog) -> None:
    box = dialog.findChild(QComboBox)
    assert box
    box.setCurrentIndex(box.count() - 1)
    click("bring_back")(dialog)
