"""No timer loses a fault.

Given an object besides what it calls, QTimer.singleShot of PySide tells nobody of an exception, and
up to 6.8 the window stands still afterwards. A method of an object needs no such: Qt knows it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.sources import PROGRAM, name

_MOST_ARGUMENTS = 2


def deaf_timers(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "singleShot"
            and len(node.args) > _MOST_ARGUMENTS
        ):
            yield f"{name(path)}:{node.lineno}"


def test_no_timer_is_given_an_object_besides_what_it_calls() -> None:
    assert [where for path in PROGRAM for where in deaf_timers(path)] == []
