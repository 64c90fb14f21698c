"""What the window asks for by name is there: a misspelt one would only fail when it is painted."""

import ast
from collections.abc import Iterator

from reportdesk.gui import theme
from reportdesk.resource_files import resource
from tests.architecture.sources import PROGRAM, name

ICON_FIRST = {"icon", "icon_button", "IconLabel", "set_icon", "show_icon"}
COLOUR_FIRST = {"color", "mixed", "set_ink"}
SHIPPED = {path.stem for path in resource("icons").glob("*.svg")}
TOKENS = set(theme.tokens("light"))


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Yield every call in the window's modules, with the file that it stands in."""
    for path in PROGRAM:
        if "gui" in path.parts:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield name(path), node


def named(first: set[str], keyword: str) -> set[tuple[str, str]]:
    """Return the names given as first argument to some functions, or anywhere by a keyword."""
    found = set()
    for path, call in calls():
        called = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
        given = [word.value for word in call.keywords if word.arg == keyword]
        given += call.args[:1] if called in first else []
        found |= {
            (path, value.value)
            for value in given
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value
        }
    return found


def test_every_icon_that_the_window_names_is_shipped() -> None:
    wanted = named(ICON_FIRST, "icon")
    assert len(wanted) > 10
    assert {(path, icon) for path, icon in wanted if icon not in SHIPPED} == set()


def test_every_colour_that_the_window_names_is_in_the_palette() -> None:
    wanted = named(COLOUR_FIRST, "ink")
    assert len(wanted) > 10
    assert {(path, token) for path, token in wanted if token not in TOKENS} == set()
