"""Waiting for what a person would see happen, never for a fixed time."""

import time
from collections.abc import Callable
from typing import TypeVar

from jeepney import DBusErrorResponse

_Seen = TypeVar("_Seen")
_GLANCE = 0.02
_PATIENCE = 30


def until(look: Callable[[], _Seen | None], what: str, instead: Callable[[], str] = str) -> _Seen:
    """Look again and again until something is seen; else fail, saying what, and what is instead."""
    end = time.monotonic() + _PATIENCE
    while not (seen := _glimpse(look)):
        if time.monotonic() > end:
            raise AssertionError(f"waited {_PATIENCE} s in vain for {what}; {instead()}")
        time.sleep(_GLANCE)
    return seen


def _glimpse(look: Callable[[], _Seen | None]) -> _Seen | None:
    """Look once; what goes away meanwhile is not seen."""
    try:
        return look()
    except DBusErrorResponse:
        return None
