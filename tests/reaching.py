"""Watches a program for whatever could carry something out of it: connections, other programs.

The system is asked by strace, where it may; Python itself is asked everywhere:

    python -m tests.reaching LOG MODULE [WORD…]

runs a module with a hook that notes in LOG what Python does to reach out.
"""

import faulthandler
import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

# Nobody gets a socket or another program without one of these; io_uring could do both unseen.
_CALLS = "trace=socket,connect,bind,execve,execveat,io_uring_setup"
_QUICK = ("strace", "-f", "--seccomp-bpf", "-I2", "-qq")
_STRACE = (*_QUICK, "-e", _CALLS, "-e", "signal=none", "-o")
_CALL = re.compile(r"\d+ +(?P<name>\w+)\((?P<words>.*)")
_SOCKET_OF_THE_SYSTEM = re.compile(r"\{sa_family=AF_UNIX, sun_path=(?P<path>@?\"[^\"]*\")\}")
# Who the user is, libc asks the cache of the name service, whether there is one or not.
_WHO_THE_USER_IS = "/var/run/nscd/socket"
_EVENTS = (
    *("ftplib.", "http.", "imaplib.", "poplib.", "smtplib.", "socket.", "urllib.", "webbrowser."),
    *("os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.system"),
    "subprocess.",
)
_LONGEST = 150
_HARMLESS = ("socket.__new__", "socket.gethostname")


class Watch(NamedTuple):
    """Where is noted what a program does; `traced` where the system may be asked as well."""

    folder: Path
    traced: bool

    def over(self, module: str, *words: str | Path) -> list[str | Path]:
        """Return the command that runs a module under watch."""
        watched = [sys.executable, "-m", __name__, self._hooked, module, *words]
        return [*_STRACE, self._system, *watched] if self.traced else watched

    def reached(self, allowed: Iterable[str] = ()) -> list[str]:
        """Return what the program did to reach out, but to the `allowed` sockets of the system."""
        hooked = self._hooked.read_text(encoding="utf-8").splitlines()
        lines = self._system.read_text().splitlines() if self.traced else []
        known = {_WHO_THE_USER_IS, *allowed}
        # The first program is the one that is watched.
        return [*hooked, *(line for line in lines[1:] if not _stays(line, known))]

    def connected(self) -> set[str]:
        """Return the paths of the system's own sockets that the program was connected to."""
        lines = self._system.read_text().splitlines() if self.traced else []
        return {path for line in lines if line.endswith(" = 0") and (path := _path(line))}

    @property
    def _hooked(self) -> Path:
        return self.folder / "hooked"

    @property
    def _system(self) -> Path:
        return self.folder / "traced"


def watch(folder: Path) -> Watch:
    """Begin a watch that notes what it sees in a folder."""
    return Watch(folder, traced=_may_trace())


def _may_trace() -> bool:
    """Say whether there is a strace, and the system lets it trace."""
    if not shutil.which("strace"):
        return False
    done = subprocess.run([*_STRACE, os.devnull, "true"], check=False, capture_output=True)
    return done.returncode == 0


def _stays(line: str, allowed: set[str]) -> bool:
    """Say whether a call leads nowhere but to a socket of the system that is allowed."""
    call = _CALL.match(line)
    if call is None:
        return "resumed>" in line
    if call["name"] == "socket":
        return call["words"].startswith("AF_UNIX,")
    return call["name"] == "connect" and _path(line) in allowed


def _path(line: str) -> str:
    """Return the path of the socket that a call names; an abstract one has it like any other."""
    found = _SOCKET_OF_THE_SYSTEM.search(line)
    return found["path"].removeprefix("@").strip('"') if found else ""


def _note(log: Path) -> None:
    """Write down from now on what Python does to reach out."""
    file = log.open("w", encoding="utf-8", buffering=1)

    def hear(event: str, words: Sequence[object]) -> None:
        if event.startswith(_EVENTS) and event not in _HARMLESS:
            file.write(f"{event} {words}\n")

    sys.addaudithook(hear)


if __name__ == "__main__":
    # Whoever waits for it shall hear where it stands still.
    faulthandler.dump_traceback_later(_LONGEST, exit=True)
    _note(Path(sys.argv[1]))
    sys.argv = sys.argv[2:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
