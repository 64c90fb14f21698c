"""A fault of the program itself, told without a word of any report.

What an exception says may quote what was typed, and where a source file lies may name its user:
neither is kept. What is left are kinds of exceptions, names of modules and lines of code.
"""

import linecache
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType

_PROGRAM = "reportdesk"
_MOST_FRAMES = 60
_MOST_CAUSES = 8
_AFTER = "由此又引起："
_LEFT_OUT = "  …"


@dataclass(frozen=True, slots=True)
class Fault:
    """What happened: at which place of the code, and the details for whoever mends it."""

    place: str
    details: str


def fault_of(error: BaseException) -> Fault:
    """Return what may be told of an exception."""
    blocks = ["\n".join([*_frames(one.__traceback__), kind_of(one)]) for one in _chain(error)]
    return Fault(place_of(error), f"\n{_AFTER}\n".join(blocks))


def place_of(error: BaseException) -> str:
    """Return where the program went wrong, so that the same fault is known when it comes again."""
    places = [
        (str(frame.f_globals.get("__name__", "")), line)
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    ours = [place for place in places if place[0].partition(".")[0] == _PROGRAM]
    module, line = (ours or places or [("", 0)])[-1]
    return f"{kind_of(error)} {module}:{line}"


def kind_of(error: BaseException) -> str:
    """Return the kind of an exception; of one of the system its number too."""
    kind = type(error)
    name = (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    number = error.errno if isinstance(error, OSError) else None
    return name if number is None else f"{name} [errno {number}]"


def _chain(error: BaseException) -> list[BaseException]:
    """Return an exception after those that led to it."""
    chain = [error]
    while len(chain) < _MOST_CAUSES:
        last = chain[-1]
        before = last.__cause__ or (None if last.__suppress_context__ else last.__context__)
        if before is None or before in chain:
            break
        chain.append(before)
    return chain[::-1]


def _frames(trace: TracebackType | None) -> list[str]:
    lines = list(_frame_by_frame(trace))
    if len(lines) > _MOST_FRAMES:
        half = _MOST_FRAMES // 2
        return [*lines[:half], _LEFT_OUT, *lines[-half:]]
    return lines


def _frame_by_frame(trace: TracebackType | None) -> Iterator[str]:
    for frame, number in traceback.walk_tb(trace):
        code, known = frame.f_code, frame.f_globals
        source = linecache.getline(code.co_filename, number, known).strip()
        where = f"  {known.get('__name__', '?')}:{number} {code.co_name}"
        yield f"{where}\n    {source}" if source else where
