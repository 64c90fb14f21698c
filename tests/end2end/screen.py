"""A screen of its own for one test: X server, window manager, message bus and accessibility bus.

What runs on it sees a home that nobody has used before, and no other screen of the machine.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from tests.end2end.waiting import until

SIZE = "1366x768"
PROGRAMS = ("Xvfb", "openbox", "xdotool", "xclip", "import", "dbus-daemon")
_ACCESSIBILITY = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_STRANGE = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "DBUS_SESSION_BUS_ADDRESS")
_PATIENCE = 10
_QUIET = subprocess.DEVNULL


def missing_programs() -> list[str]:
    """Return what this machine lacks for a screen of its own."""
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    return missing if _ACCESSIBILITY.exists() else [*missing, "at-spi2-core"]


class Screen:
    """1366 × 768, as on an office's older machine; pictures of it go into a folder."""

    def __init__(self, home: Path, pictures: Path) -> None:
        self._pictures = pictures
        self._running = ExitStack()
        self.documents = home / "Documents"
        self.documents.mkdir(parents=True)
        self.environment = _environment(home)

    def __enter__(self) -> Self:
        with ExitStack() as running:
            self._running = running
            # A socket's path may not be long, and pytest's folders have long names.
            folder = self._running.enter_context(tempfile.TemporaryDirectory(prefix="desk-"))
            self.environment["XDG_RUNTIME_DIR"] = folder
            x = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]
            self.environment["DISPLAY"] = f":{self._answer(x)}"
            bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._answer(bus)
            self.start(["openbox", "--sm-disable"])
            until(self._is_managed, "the window manager")
            self._running = running.pop_all()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _fault: object, _trace: TracebackType | None
    ) -> None:
        self._running.close()

    def start(
        self, command: Sequence[str | Path], log: IO[str] | None = None
    ) -> subprocess.Popen[str]:
        """Start a program on this screen; it ends with the screen, if not before."""
        return self._start(command, log or _QUIET, log or _QUIET)

    def talk_to(self, command: Sequence[str], words: object) -> subprocess.Popen[str]:
        """Start a program, tell it something as a line of JSON, and wait for its one line."""
        program = self._start(command, subprocess.PIPE, _QUIET, subprocess.PIPE)
        assert program.stdin
        assert program.stdout
        for stream in (program.stdin, program.stdout):
            self._running.callback(stream.close)
        program.stdin.write(json.dumps(words) + "\n")
        program.stdin.flush()
        program.stdout.readline()
        return program

    def run(self, command: Sequence[str | Path], text: str | None = None) -> None:
        """Run a short helper on this screen to its end."""
        subprocess.run(
            command,
            env=self.environment,
            input=text,
            text=True,
            check=True,
            timeout=_PATIENCE,
            stdout=_QUIET,
            stderr=_QUIET,
        )

    def picture(self, name: str) -> None:
        """Keep what is on the screen now, under a name of its own."""
        self._pictures.mkdir(parents=True, exist_ok=True)
        self.run(["import", "-window", "root", self._pictures / f"{name}.png"])

    def _is_managed(self) -> bool:
        """Tell whether new windows will be given the keyboard."""
        look = ["xdotool", "get_desktop"]
        done = subprocess.run(look, env=self.environment, check=False, capture_output=True)
        return done.returncode == 0

    def _answer(self, command: Sequence[str]) -> str:
        """Start a server and return the line in which it says where it can be reached."""
        server = self._start(command, subprocess.PIPE, _QUIET)
        assert server.stdout
        self._running.callback(server.stdout.close)
        return server.stdout.readline().strip()

    def _start(
        self,
        command: Sequence[str | Path],
        out: IO[str] | int,
        faults: IO[str] | int,
        told: int | None = None,
    ) -> subprocess.Popen[str]:
        program = subprocess.Popen(
            command, env=self.environment, text=True, stdin=told, stdout=out, stderr=faults
        )
        self._running.callback(_end, program)
        return program


def _end(program: subprocess.Popen[str]) -> None:
    program.terminate()
    try:
        program.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _STRANGE}
    places = {
        f"XDG_{kind}_HOME": str(home / f".{kind.lower()}")
        for kind in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    return {
        **kept,
        **places,
        "HOME": str(home),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        # A screen reader now and then asks for what has just gone: no fault of the program.
        "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
        "LANG": "C.UTF-8",
    }
