"""Every key that the help names does something, and every key of the window is named."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QShortcut
from pytestqt.qtbot import QtBot

from reportdesk.form.loader import all_forms
from reportdesk.gui.actions import PAGE_KEYS, VERBS
from reportdesk.gui.help.key_tables import spoken_keys
from reportdesk.gui.help.page_keys import GROUPS
from reportdesk.gui.help.topics import KEYS, Topic, topics
from tests.gui.desks import begin, program

pytestmark = pytest.mark.usefixtures("app")

MODIFIERS = {"Ctrl", "Shift", "Alt"}
KEY_PAGE = next(topic for topic in topics() if topic.id == KEYS)


def answered() -> Iterator[str]:
    """Yield what the menus and the parts of the window answer to, as the help writes keys."""
    for verb in VERBS:
        yield from map(spoken_keys, verb.keys)
    yield from map(spoken_keys, PAGE_KEYS)
    for _title, keys in GROUPS:
        yield from (spoken_keys(one) for key in keys for one in key.keys)


@pytest.mark.parametrize("topic", topics(), ids=lambda topic: topic.id)
def test_every_key_that_a_topic_names_is_answered(topic: Topic) -> None:
    named = set(re.findall(r"`([^`]+)`", topic.markdown))
    assert named - MODIFIERS - set(answered()) == set()


def test_every_key_of_the_menus_and_pages_stands_on_the_page_of_keys() -> None:
    shown = set(re.findall(r"`([^`]+)`", KEY_PAGE.markdown))
    several = {spoken_keys(key) for key in PAGE_KEYS[1:-1]}
    assert set(answered()) - several - shown == set()


def test_every_shortcut_that_the_window_has_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with program(qtbot, tmp_path) as window:
        begin(window)
        assert window.desk
        for number in range(1, 9):
            window.desk.open_nth(number)
        # The Alt letters of the folded menus are told by the menus themselves.
        shortcuts = {shortcut.key() for shortcut in window.findChildren(QShortcut)}
        shortcuts |= {key for a in window.findChildren(QAction) for key in a.shortcuts()}
        written = {spoken_keys(key.toString()) for key in shortcuts}
    assert {key for key in written if not re.fullmatch(r"Alt\+[A-Z]", key)} - set(
        answered()
    ) == set()


def test_every_page_of_every_edition_has_a_key() -> None:
    pages = {form.edition: len(form.sections) + 1 for form in all_forms().values()}
    assert {edition: number for edition, number in pages.items() if number > len(PAGE_KEYS)} == {}
