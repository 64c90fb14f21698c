"""What cannot be read is nobody's to throw away: its bytes stay, and one sentence says where."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, click, escape, press
from reportdesk.store.generations import kept as states_of
from reportdesk.store.places import data_folder, places
from tests.gui.desks import NAME, begin, program
from tests.gui.drafts import report_in, report_of, save, type_name, wait_until_opened
from tests.gui.kept import beside, kept, killed, wait_until_kept

pytestmark = pytest.mark.usefixtures("hasty")
GARBLED = b"\xff\x00 not an autosave"


def put_aside(folder: Path) -> list[bytes]:
    """Return what lies aside in the user's data folder."""
    return [path.read_bytes() for path in folder.rglob("unreadable/*")]


def test_an_autosave_that_cannot_be_read_is_put_aside_whole(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    (draft.parent / f".{draft.name}.autosave").write_bytes(GARBLED)
    with answered(escape) as said, program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name()
        wait_until_kept(qtbot, window, tmp_path)
    assert "有自动留存的内容读不出来" in said[0]
    assert "没有删除" in said[0]
    assert put_aside(tmp_path) == [GARBLED]
    assert beside(draft) == []


def test_one_of_a_known_draft_is_put_aside_at_a_start_without_a_file(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
    (draft.parent / f".{draft.name}.autosave").write_bytes(GARBLED)
    with answered(escape) as said, program(qtbot, tmp_path):
        qtbot.waitUntil(lambda: bool(said))
    assert put_aside(tmp_path) == [GARBLED]
    with program(qtbot, tmp_path):
        qtbot.wait(20)


def test_one_of_a_report_that_was_never_saved_is_put_aside_too(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with killed(qtbot, tmp_path) as window:
        begin(window)
        press(Qt.Key.Key_A)
    (autosave,) = (path for path in kept(tmp_path) if path.suffix == ".autosave")
    autosave.write_bytes(GARBLED)
    with answered(escape) as said, program(qtbot, tmp_path):
        qtbot.waitUntil(lambda: bool(said))
    assert "读不出来" in said[0]
    assert put_aside(tmp_path) == [GARBLED]


def test_a_draft_that_was_spoiled_is_kept_before_the_recovered_one_replaces_it(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name()
    draft.write_bytes(GARBLED)
    with answered(click("recover")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        save()
    assert report_in(draft).name == "甲局"
    states = states_of(draft, data_folder())
    assert GARBLED in [one.path.read_bytes() for one in states]


def test_where_its_bytes_cannot_be_kept_it_is_not_replaced(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    with killed(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        type_name()
    draft.write_bytes(GARBLED)
    (data_folder() / "generations").write_text("in the way")
    with answered(click("recover")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        with answered(escape) as said:
            save()
        assert "没能保存" in said[0]
        assert report_of(window).name == "甲局"
    assert draft.read_bytes() == GARBLED


def test_of_two_autosaves_the_older_one_is_kept_among_the_states(
    qtbot: QtBot, tmp_path: Path, draft: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first_place, second_place = places(draft, "autosave", data_folder())
    for copy, name in ((first, "甲局"), (second, "乙局")):
        with killed(qtbot, tmp_path, str(draft)) as window:
            wait_until_opened(qtbot, window)
            type_name(name)
        first_place.rename(copy)
    second_place.write_bytes(first.read_bytes())
    first_place.write_bytes(second.read_bytes())
    with answered(click("recover")), program(qtbot, tmp_path, str(draft)) as window:
        wait_until_opened(qtbot, window)
        assert report_of(window).name == "乙局"
        with answered(click("bring_back")):
            window.menu_actions["history"].trigger()
        assert report_of(window).name == "甲局"
    assert report_in(draft).name == NAME
