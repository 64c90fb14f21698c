"""Hands on a keyboard, and a clipboard that another program has filled."""

from collections.abc import Sequence
from pathlib import Path

from tests.end2end.screen import Screen

_PAUSE_MS = "6"


class Keyboard:
    """Types as people do; what is Chinese comes over the clipboard, from elsewhere."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as Tab, ctrl+s or F8."""
        self._xdotool("key", keys)

    def type(self, text: str) -> None:
        """Type a text that stands on the keys."""
        self._xdotool("type", ["--", text])

    def paste(self, text: str) -> None:
        """Copy a text in another program and paste it here."""
        self._screen.run(["xclip", "-selection", "clipboard", "-in"], text)
        self.press("ctrl+v")

    def paste_page(self, html: str) -> None:
        """Copy a piece of a web page in another program and paste it here."""
        clipped = ["xclip", "-selection", "clipboard", "-target", "text/html", "-in"]
        self._screen.run(clipped, html)
        self.press("ctrl+v")

    def paste_picture(self, png: Path) -> None:
        """Copy a picture in another program and paste it here."""
        self._screen.run(["xclip", "-selection", "clipboard", "-target", "image/png", png])
        self.press("ctrl+v")

    def _xdotool(self, verb: str, words: Sequence[str]) -> None:
        self._screen.run(["xdotool", verb, "--clearmodifiers", "--delay", _PAUSE_MS, *words])
