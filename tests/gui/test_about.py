"""The window says which program this is."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk.gui.robot import answered, escape
from tests.gui.desks import program

pytestmark = pytest.mark.usefixtures("app")


def test_the_program_says_what_it_is_and_that_it_stays_on_this_machine(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with program(qtbot, tmp_path) as window, answered(escape) as said:
        window.menu_actions["about"].trigger()
    assert "文件只在本机，不上网" in said[0]
    assert "版本" in said[0]
