"""A hand on a mouse."""

import time

from tests.end2end.screen import Screen

_STEPS = 10
_STEP_S = 0.02
_REST_S = 0.3
Point = tuple[int, int]


class Mouse:
    """Moves as a hand does: on the way, never at once."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def click_twice(self, at: Point) -> None:
        """Click twice, as for a word."""
        self._go(at)
        self._do("click", "--repeat", "2", "--delay", "60", "1")
        # A third press that comes too soon would take the whole line in hand.
        time.sleep(_REST_S * 2)

    def drag(self, start: Point, end: Point) -> None:
        """Press at one place and let go at another."""
        self._go(start)
        self._do("mousedown", "1")
        time.sleep(_REST_S)
        for step in range(1, _STEPS + 1):
            across, down = ((b - a) * step // _STEPS for a, b in zip(start, end, strict=True))
            self._go((start[0] + across, start[1] + down))
            time.sleep(_STEP_S)
        self._do("mouseup", "1")

    def _go(self, at: Point) -> None:
        self._do("mousemove", str(at[0]), str(at[1]))

    def _do(self, *words: str) -> None:
        self._screen.run(["xdotool", *words])
