"""Everything that the window's menus and keys can do, as data, and the actions made of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reportdesk.gui.icon_engine import icon


@dataclass(frozen=True)
class Verb:
    """One entry of a menu: its id, words and keys; `always` those that need no report."""

    id: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    always: bool = False

    @property
    def name(self) -> str:
        """The words without the letter that picks them and the dots that announce a question."""
        return plain(self.words)


SEPARATOR = ""

VERBS = (
    Verb("new", "新建(&N)…", ("Ctrl+N",), "file-plus", always=True),
    Verb("open", "打开(&O)…", ("Ctrl+O",), "folder-open", always=True),
    Verb("save", "保存(&S)", ("Ctrl+S",), "save"),
    Verb("save_as", "另存为(&A)…", ("Ctrl+Shift+S",)),
    Verb("history", "历史版本(&H)…", (), "history"),
    Verb("export", "导出(&E)…", ("Ctrl+E",), "file-output"),
    Verb("print", "打印(&P)…", ("Ctrl+P",), "printer"),
    Verb("leave", "退出(&X)", ("Ctrl+Q",), always=True),
    Verb("undo", "撤销(&U)", ("Ctrl+Z",), "undo-2"),
    Verb("redo", "重做(&R)", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Verb("insert_figure", "插入数字(&K)…", ("Ctrl+K",), "hash"),
    Verb("fill_with_zero", "其余填 0(&Z)…"),
    Verb("find", "查找(&I)", ("Ctrl+F",)),
    Verb("replace", "替换(&E)", ("Ctrl+H",)),
    Verb("find_next", "找下一处(&N)", ("F3",)),
    Verb("find_previous", "找上一处(&B)", ("Shift+F3",)),
    Verb("next_finding", "下一处问题(&F)", ("F8",), "arrow-down"),
    Verb("previous_finding", "上一处问题(&P)", ("Shift+F8",), "arrow-up"),
    Verb("preview", "预览(&V)", ("F9",), "book-open"),
    Verb("next_page", "下一页(&N)", ("Ctrl+PgDown",)),
    Verb("previous_page", "上一页(&P)", ("Ctrl+PgUp",)),
    Verb("next_area", "到下一区(&A)", ("F6",)),
    Verb("previous_area", "到上一区(&B)", ("Shift+F6",)),
    Verb("system", "跟随系统(&S)", always=True),
    Verb("light", "浅色(&L)", always=True),
    Verb("dark", "深色(&D)", always=True),
    Verb("help", "帮助(&H)…", ("F1",), "circle-help", always=True),
    Verb("keys", "键盘一览(&K)…", always=True),
    Verb("about", "关于年报台(&A)", always=True),
)
SCHEMES = ("system", "light", "dark")

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "文件(&F)",
        (
            *("new", "open", SEPARATOR, "save", "save_as", "history", SEPARATOR),
            *("export", "print", SEPARATOR, "leave"),
        ),
    ),
    (
        "编辑(&E)",
        (
            *("undo", "redo", SEPARATOR),
            *("insert_figure", "fill_with_zero", SEPARATOR),
            *("find", "replace", "find_next", "find_previous", SEPARATOR),
            *("next_finding", "previous_finding"),
        ),
    ),
    (
        "查看(&V)",
        (
            *("preview", SEPARATOR),
            *("next_page", "previous_page", "next_area", "previous_area", SEPARATOR, *SCHEMES),
        ),
    ),
    ("帮助(&H)", ("help", "keys", SEPARATOR, "about")),
)
PAGE_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 10))
"""To the first page of the report, the second, and so on."""


def plain(words: str) -> str:
    """Return the words of an entry or a menu as they are read."""
    return re.sub(r"\(&.\)|…", "", words)


def make_actions(owner: QObject) -> Mapping[str, QAction]:
    """Make one action for each verb, by its id; its data is whether it needs no report."""
    made = {verb.id: _action(verb, owner) for verb in VERBS}
    made["preview"].setCheckable(True)
    group = QActionGroup(owner)
    for scheme in SCHEMES:
        made[scheme].setCheckable(True)
        group.addAction(made[scheme])
    return made


def _action(verb: Verb, owner: QObject) -> QAction:
    action = QAction(verb.words, owner)
    action.setObjectName(verb.id)
    action.setData(verb.always)
    action.setShortcuts([QKeySequence(keys) for keys in verb.keys])
    if verb.icon:
        action.setIcon(icon(verb.icon))
    return action
