"""The log as the window keeps it: that it was started, on what, and how it ended before."""

from functools import cached_property
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from reportdesk.log import crash
from reportdesk.log.fault import Fault
from reportdesk.log.log import Log
from reportdesk.log.system import surroundings


class Record:
    """The log of one start."""

    def __init__(self) -> None:
        self._log = Log()
        self._log.note(f"启动 {self.surroundings}")
        if left := crash.taken(self._log.folder):
            self._log.fail(f"上次没有正常结束\n{left}")
        self._crash: TextIO | None = None

    def watch_for_crash(self) -> None:
        """Have a crash leave its trace from now on."""
        self._crash = crash.watch(self._log.folder)

    def close(self) -> None:
        """Let go of the files."""
        if self._crash:
            crash.unwatch(self._crash)
        self._log.close()

    @cached_property
    def surroundings(self) -> str:
        """Which program this is, and on what it runs."""
        return surroundings([f"Qt {qVersion()}（{QGuiApplication.platformName()}）"])

    @property
    def path(self) -> Path | None:
        """The file, if the last line has come to it."""
        return self._log.path

    def complain(self, words: str) -> None:
        """Note what Qt warns of."""
        self._log.complain(f"Qt：{words}")

    def fail(self, fault: Fault, times: int) -> None:
        """Note a fault, and how often there has been one at its place."""
        self._log.fail(f"程序差错，第 {times} 次\n{fault.details}")
