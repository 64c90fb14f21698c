"""What the keys do, in Markdown: made of the menus and of what the pages answer to."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QKeySequence

from reportdesk.gui.actions import MENUS, PAGE_KEYS, VERBS, plain
from reportdesk.gui.help.page_keys import GROUPS

_SHORT = {
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Return": "Enter",
    "Del": "Delete",
    "PgDown": "PgDn",
}
_FIRST_AND_LAST = (PAGE_KEYS[0], PAGE_KEYS[-1])
_PAGES = "直接到第一页、第二页……顺序和目录一样"
Row = tuple[str, str]


def key_tables() -> str:
    """Return one table for each menu and each part of the window."""
    menus = [(f"菜单：{plain(title)}", _menu(ids)) for title, ids in MENUS]
    parts = [(title, [(_keys(k.keys), k.words) for k in keys]) for title, keys in GROUPS]
    pages = ("到各页", [(_keys(_FIRST_AND_LAST, " … "), _PAGES)])
    tables = [*parts[:1], pages, *parts[1:], *menus]
    return "\n".join(_table(title, list(rows)) for title, rows in tables)


def spoken_keys(keys: str) -> str:
    """Return a key as people write it: Ctrl+↑ rather than Ctrl+Up."""
    *modifiers, key = QKeySequence(keys).toString().split("+")
    return "+".join([*modifiers, _SHORT.get(key, key)])


def _menu(ids: Iterable[str]) -> Iterator[Row]:
    verbs = {verb.id: verb for verb in VERBS if verb.keys}
    return ((_keys(verbs[id_].keys), verbs[id_].name) for id_ in ids if id_ in verbs)


def _keys(keys: Iterable[str], between: str = "、") -> str:
    return between.join(f"`{spoken_keys(key)}`" for key in keys)


def _table(title: str, rows: list[Row]) -> str:
    lines = [f"| {keys} | {words} |" for keys, words in rows]
    return "\n".join(["", f"## {title}", "", "| 按键 | 做什么 |", "|---|---|", *lines, ""])
