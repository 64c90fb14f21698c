"""What is no fault of the program goes its usual way, and at the end nothing is watched."""

import sys
import threading

import pytest

from reportdesk.gui.faults.watch import watching


def test_ctrl_c_in_a_terminal_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    taken: list[BaseException] = []
    with watching(taken.append, str):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert taken == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_fault_of_which_only_the_kind_is_known_is_taken() -> None:
    taken: list[BaseException] = []
    with watching(taken.append, str):
        threading.excepthook(threading.ExceptHookArgs((ValueError, None, None, None)))
    assert [type(fault) for fault in taken] == [ValueError]


def test_at_the_end_all_is_as_it_was() -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with watching(str, str):
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
