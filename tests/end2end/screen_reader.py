"""A screen reader: it hears where the keyboard goes, and can read all that is shown.

It listens to the accessibility bus, as Orca does, and knows nothing of the program but that.
"""

from collections import deque
from contextlib import suppress

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, Message, message_bus, new_method_call
from jeepney.io.blocking import Proxy, open_dbus_connection
from jeepney.low_level import HeaderFields

from tests.end2end.thing import Thing

_REGISTRY = "org.a11y.atspi.Registry"
_REGISTRY_PATH = "/org/a11y/atspi/registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_EVENT = "org.a11y.atspi.Event.Object"
_PATIENCE = 5.0


class ScreenReader:
    """Reads the programs of one session, which its message bus names."""

    def __init__(self, session_bus: str) -> None:
        self._bus = open_dbus_connection(accessibility_bus(session_bus))
        self._heard: deque[Message] = deque()
        self._told: deque[Message] = deque()
        self._focus: Thing | None = None
        self._listen()

    def close(self) -> None:
        """Stop listening."""
        self._bus.close()

    def programs(self) -> list[Thing]:
        """Return the programs that can be read."""
        return Thing(self._bus, _REGISTRY, _ROOT).children

    def windows(self) -> list[Thing]:
        """Return the windows and dialogs that are open."""
        return [w for program in self.programs() for w in program.children if w.is_showing]

    def spoken(self) -> str:
        """Return name and description of what the keyboard is at; empty where nothing is."""
        with suppress(DBusErrorResponse):  # it may be gone meanwhile
            focus = self.focus()
            return focus.spoken if focus else ""
        return ""

    def focus(self) -> Thing | None:
        """Return where the keyboard is, as it was last told or else as it can be seen."""
        self._hear()
        for message in self._heard:
            _kind, has_it, *_rest = message.body
            if has_it:
                fields = message.header.fields
                self._focus = Thing(
                    self._bus, fields[HeaderFields.sender], fields[HeaderFields.path]
                )
        self._heard.clear()
        return self._focus or self._seek_focus()

    def announced(self) -> list[str]:
        """Return what the programs have announced by themselves, from the beginning."""
        self._hear()
        return [str(message.body[3][1]) for message in self._told]

    def forget(self) -> None:
        """Forget where the keyboard was, when its program has ended."""
        self._hear()
        self._heard.clear()
        self._focus = None

    def _seek_focus(self) -> Thing | None:
        for window in self.windows():
            for thing in window.walk():
                if thing.is_focused:
                    return thing
        return None

    def _hear(self) -> None:
        """Take in what was said up to now."""
        try:
            while True:
                self._bus.recv_messages(timeout=0)
        except TimeoutError:
            pass

    def _listen(self) -> None:
        focused = MatchRule(type="signal", interface=_EVENT, member="StateChanged")
        focused.add_arg_condition(0, "focused")
        self._hear_of("object:state-changed:focused", focused, self._heard)
        told = MatchRule(type="signal", interface=_EVENT, member="Announcement")
        self._hear_of("object:announcement", told, self._told)

    def _hear_of(self, event: str, rule: MatchRule, queue: deque[Message]) -> None:
        Proxy(message_bus, self._bus).AddMatch(rule)
        self._bus.filter(rule, queue=queue)
        registry = DBusAddress(_REGISTRY_PATH, _REGISTRY, _REGISTRY)
        wish = new_method_call(registry, "RegisterEvent", "s", (event,))
        self._bus.send_and_get_reply(wish, timeout=_PATIENCE)


def accessibility_bus(session_bus: str) -> str:
    """Return where the accessibility bus of a session can be reached."""
    with open_dbus_connection(session_bus) as session:
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        reply = session.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=_PATIENCE)
    return str(reply.body[0])
