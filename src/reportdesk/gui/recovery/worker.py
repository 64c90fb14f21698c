"""Writes behind the window's back, one thing after the other, so that no key waits for a disk."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread

Job = Callable[[], object]


class Worker:
    """A thread that begins with its first job; one that raises holds up none of the others.

    A disk that never answers keeps neither the window from working nor the program from ending.
    """

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: Thread | None = None

    def do(self, job: Job) -> None:
        """Do a job after all those before it."""
        if self._thread is None:
            self._thread = Thread(target=self._work, name="reportdesk-writer", daemon=True)
            self._thread.start()
        self._jobs.put(job)

    def finish(self, seconds: float) -> bool:
        """Wait until all is done, but no longer than so many seconds; say whether it is.

        What is late is done yet.
        """
        if self._thread is None:
            return True
        done = Event()
        self.do(done.set)
        return done.wait(seconds)

    def end(self, seconds: float) -> None:
        """Finish for good."""
        if self._thread:
            self._jobs.put(None)
            self._thread.join(seconds)
            self._thread = None

    def _work(self) -> None:
        while job := self._jobs.get():
            try:
                job()
            except Exception as fault:  # noqa: BLE001 - it is told; what comes after is done yet
                told = (type(fault), fault, fault.__traceback__, self._thread)
                threading.excepthook(threading.ExceptHookArgs(told))
