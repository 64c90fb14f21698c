"""The one door of the command line: words in, exit code out."""

import io
import os
import sys
from collections.abc import Sequence

from reportdesk.cli.exits import Exit, refuse
from reportdesk.cli.window import show_window
from reportdesk.report.refused import Refused


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words after the program's name say; return the program's exit code."""
    _speak_utf8()
    spoken = sys.argv[1:] if words is None else words
    # Most starts are these: a window should not wait for grammar and verbs that nobody spoke.
    try:
        return _answer(spoken) if spoken else show_window([])
    except Exception as error:  # noqa: BLE001 - whatever it is, nobody is shown a traceback
        return _failed(error)


def _answer(words: Sequence[str]) -> int:
    from reportdesk.cli.arguments import UsageError, parse
    from reportdesk.cli.verbs import VERBS

    try:
        parsed = parse(words)
        code = VERBS[parsed.verb](parsed)
        print(end="", flush=True)
    except UsageError as error:
        return refuse(Refused(f"用法不对：{error}"))
    except BrokenPipeError:
        # Whoever read the answer has had enough of it; Python would complain once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.REFUSED
    return code


def _failed(error: Exception) -> Exit:
    """Say in a line that the program is at fault, and where the log tells more."""
    from reportdesk.log.fault import fault_of
    from reportdesk.log.log import Log
    from reportdesk.log.system import surroundings

    with Log() as log:
        log.fail(f"没有做完 {surroundings()}\n{fault_of(error).details}")
        where = f"详情记在“{log.path}”里" if log.path else "日志也没有写成"
    return refuse(Refused(f"程序自身出了差错，没有做完；{where}。"))


def _speak_utf8() -> None:
    # Programs that read the answers expect UTF-8 whatever the system's own encoding is; a name of
    # a file that is no text at all is written with escapes.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
