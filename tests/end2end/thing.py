"""One thing on the screen, as a screen reader is told of it over AT-SPI."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    Message,
    MessageType,
    Properties,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_FOCUSED, _SHOWING = 12, 25
_LABELLED_BY = 2
_PATIENCE = 5.0
TABLE = "table"


@dataclass(frozen=True)
class Thing:
    """A program, a window, a field, a cell or a line of a list; it may be gone when next asked."""

    bus: DBusConnection = field(compare=False, repr=False)
    owner: str
    path: str

    @property
    def name(self) -> str:
        """Return what it is called."""
        return self._property("Name")

    @property
    def description(self) -> str:
        """Return what is said about it besides its name."""
        return self._property("Description")

    @property
    def spoken(self) -> str:
        """Return what is said when the keyboard comes to it, its label first."""
        related = dict(self._ask("GetRelationSet")[0])
        labels = [Thing(self.bus, *place).name for place in related.get(_LABELLED_BY, [])]
        return " ".join(dict.fromkeys([*labels, self.name, self.description]))

    @property
    def role(self) -> str:
        """Return what kind of thing it is."""
        return str(self._ask("GetRoleName")[0])

    @property
    def text(self) -> str:
        """Return what is written in it."""
        message = new_method_call(self._address(_TEXT), "GetText", "ii", (0, -1))
        return str(_body(self.bus, message)[0])

    def middle_of(self, letter: int) -> tuple[int, int]:
        """Return where on the screen the middle of a letter is."""
        message = new_method_call(self._address(_TEXT), "GetCharacterExtents", "iu", (letter, 0))
        left, top, width, height = _body(self.bus, message)
        return left + width // 2, top + height // 2

    @property
    def is_focused(self) -> bool:
        """Say whether the keyboard is there."""
        return self._has(_FOCUSED)

    @property
    def is_showing(self) -> bool:
        """Say whether it can be seen."""
        return self._has(_SHOWING)

    @property
    def children(self) -> list["Thing"]:
        """Return what it holds."""
        return [Thing(self.bus, owner, path) for owner, path in self._ask("GetChildren")[0]]

    def walk(self) -> Iterator["Thing"]:
        """Go through it and all that can be seen in it, but not into tables."""
        yield self
        for child in self.children if self.role != TABLE else []:
            if child.is_showing:
                yield from child.walk()

    def _property(self, name: str) -> str:
        message = Properties(self._address(_ACCESSIBLE)).get(name)
        return str(_body(self.bus, message)[0][1])

    def _has(self, state: int) -> bool:
        return bool(self._ask("GetState")[0][0] >> state & 1)

    def _ask(self, what: str) -> tuple[Any, ...]:
        return _body(self.bus, new_method_call(self._address(_ACCESSIBLE), what))

    def _address(self, interface: str) -> DBusAddress:
        return DBusAddress(self.path, self.owner, interface)


def _body(bus: DBusConnection, message: Message) -> tuple[Any, ...]:
    reply = bus.send_and_get_reply(message, timeout=_PATIENCE)
    if reply.header.message_type is MessageType.error:
        raise DBusErrorResponse(reply)
    return tuple(reply.body)
