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
    return _answer(spoken) if spoken else show_window([])


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


def _speak_utf8() -> None:
    # Programs that read the answers expect UTF-8 whatever the system's own encoding is; a name of
    # a file that is no text at all is written with escapes.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
