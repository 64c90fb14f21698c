"""What is written behind the window's back goes on, whatever becomes of one job."""

import threading
from typing import NoReturn

import pytest

from reportdesk.gui.recovery.worker import Worker


def test_a_job_that_fails_is_told_of_and_the_next_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    done: list[bool] = []

    def fail() -> NoReturn:
        raise KeyError

    monkeypatch.setattr(threading, "excepthook", lambda fault: told.append(fault.exc_type))
    worker = Worker()
    worker.do(fail)
    worker.do(lambda: done.append(True))
    worker.end(5)
    assert (told, done) == ([KeyError], [True])
