"""The program at work: a window with a report in hand, copied for each thing that it is to take.

Run by measuring.py, which asks for one door a line and is told what came of it, a line each.
"""

import json
import os
import resource
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from tests.hostile.doors import Desk

_PATIENCE = 30
_MEGABYTE = 1024


def main() -> None:
    """Answer until nothing more is asked."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        for line in sys.stdin:
            door, given = json.loads(line)
            print(json.dumps(_taken(desk, door, given)), flush=True)


def _taken(desk: Desk, door: str, given: dict[str, Any]) -> dict[str, object]:
    """Let a copy of this process take something; return what it did and what it took for that."""
    answers, told = os.pipe()
    with tempfile.TemporaryFile() as complaints:
        child = os.fork()
        if not child:
            os.close(answers)
            os.dup2(complaints.fileno(), sys.stderr.fileno())
            _take(desk, door, given, told)
        os.close(told)
        with os.fdopen(answers, "rb") as said:
            did = said.read()
        _, status, used = os.wait4(child, 0)
        complaints.seek(0)
        return {
            "did": json.loads(did or "null"),
            "status": os.waitstatus_to_exitcode(status),
            "complaints": complaints.read().decode("utf-8", "replace")[-2000:],
            "seconds": used.ru_utime + used.ru_stime,
            "peak": used.ru_maxrss / _MEGABYTE,
        }


def _take(desk: Desk, door: str, given: dict[str, Any], told: int) -> None:
    signal.alarm(_PATIENCE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    qInstallMessageHandler(_complain)
    status = 1
    try:
        did = getattr(desk, door)(**given)
        with os.fdopen(told, "wb") as file:
            file.write(json.dumps(did).encode())
        status = 0
    except BaseException:  # noqa: BLE001 - whatever it is, it is told
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def _complain(_kind: QtMsgType, _where: object, words: str) -> None:
    if not words.startswith("This plugin does not support "):
        print(words, file=sys.stderr)


if __name__ == "__main__":
    main()
