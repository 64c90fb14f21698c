"""Somebody at the keyboard who cannot see, and knows of the window only what is said aloud."""

from functools import partial

from tests.end2end.keyboard import Keyboard
from tests.end2end.screen import Screen
from tests.end2end.screen_reader import ScreenReader
from tests.end2end.thing import Thing
from tests.end2end.waiting import until

_MOST_STEPS = 60


class Person:
    """Presses keys, and goes on when the screen reader has said what is to be expected."""

    def __init__(self, screen: Screen, reader: ScreenReader) -> None:
        self.keyboard = Keyboard(screen)
        self.screen = screen
        self._reader = reader

    def hears(self, *words: str) -> str:
        """Wait until the keyboard is at something of which these words are said; return all."""

        def listen() -> str | None:
            said = self._reader.spoken()
            return said if all(word in said for word in words) else None

        return until(listen, f"the keyboard at {words}", self._reader.spoken)

    def hears_one_of(self, beginnings: list[str]) -> str:
        """Wait until the keyboard is at something that begins with one of these; return which."""

        def listen() -> str | None:
            said = self._reader.spoken()
            return next((words for words in beginnings if said.startswith(words)), None)

        return until(listen, f"the keyboard at one of {beginnings}", self._reader.spoken)

    def is_told(self, words: str) -> None:
        """Wait until the program announces this, wherever the keyboard is."""
        until(
            lambda: words in self._reader.announced(),
            f"{words} to be announced",
            self._all_announced,
        )

    def _all_announced(self) -> str:
        return " ".join(self._reader.announced())

    def presses(self, *keys: str, hears: str = "") -> None:
        """Press keys, and wait for what is said then."""
        self.keyboard.press(*keys)
        self.hears(hears)

    def seeks(self, key: str, *words: str) -> None:
        """Press a key again and again until something with these words is said."""
        for _ in range(_MOST_STEPS):
            before = self._reader.spoken()
            if all(word in before for word in words):
                return
            self.keyboard.press(key)
            until(partial(self._hears_more_than, before), f"something after {before}")
        raise AssertionError(f"{words} was never said")

    def _hears_more_than(self, said: str) -> bool:
        return self._reader.spoken() != said

    def reads_text(self) -> str:
        """Read what is written where the keyboard is."""
        focus = self._reader.focus()
        assert focus
        return focus.text

    def sees_letter(self, number: int) -> tuple[int, int]:
        """Return where on the screen a letter is of what is written where the keyboard is."""
        focus = self._reader.focus()
        assert focus
        return focus.middle_of(number)

    def finds(self, role: str, *words: str) -> Thing:
        """Read all that is shown until there is something of this kind with these words."""

        def look() -> Thing | None:
            return next((t for t in self.reads(role) if all(w in t.name for w in words)), None)

        return until(look, f"a {role} with {words}")

    def reads(self, role: str) -> list[Thing]:
        """Read all of one kind that is shown."""
        return [thing for thing in self.reads_all() if thing.role == role]

    def reads_all(self) -> list[Thing]:
        """Read all that is shown, but no cells of tables."""
        return [thing for window in self._reader.windows() for thing in window.walk()]
