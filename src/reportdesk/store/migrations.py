"""Brings the JSON of an older program's draft to today's draft_version, step by step.

A step is a pure function from one draft_version to the next. It comes before anything is validated:
what it trips over is a fault of the draft. It leaves `images` as they are, {id: {"data": base64}},
since autosaves and generations are given the bytes of their pictures back before their first step.
"""

from collections.abc import Callable, Mapping
from functools import reduce

from reportdesk.store.keys import DRAFT_VERSION
from reportdesk.store.parsing import Data, UnreadableError
from reportdesk.store.place_words import spelled

Step = Callable[[Data], Data]
Steps = Mapping[int, Step]

STEPS: Steps = {}
"""Each under the draft_version that it leads on from; there is none before the first yet."""


def migrated(data: Data, steps: Steps) -> Data:
    """Return a draft as today's draft_version has it; what was handed in is left as it is.

    UnreadableError, in words, where a newer program wrote it, no steps lead here, or one fails.
    """
    first = _version_of(data, steps)
    return reduce(lambda done, at: _next(done, at, steps[at]), range(first, DRAFT_VERSION), data)


def is_older(data: Data) -> bool:
    """Say whether an older program wrote a draft that can be read."""
    return bool(data["draft_version"] < DRAFT_VERSION)


def is_newer(data: Data) -> bool:
    """Say whether a newer program wrote the JSON of a draft."""
    version = data.get("draft_version")
    return isinstance(version, int) and version > DRAFT_VERSION


def _version_of(data: Data, steps: Steps) -> int:
    if "draft_version" not in data:
        raise UnreadableError("这不是年报台的草稿")
    if is_newer(data):
        raise UnreadableError("它是更新的年报台写的，这一版还读不了，请先更新程序")
    version = data["draft_version"]
    known = [*sorted(steps), DRAFT_VERSION]
    # To Python True is 1, and so is 1.0.
    if type(version) is not int or version not in known:
        words = "、".join(map(str, known))
        raise UnreadableError(f"草稿版本只能是 {words}，写的是 {spelled(version)}")
    return version


def _next(data: Data, version: int, step: Step) -> Data:
    try:
        return {**step(data), "draft_version": version + 1}
    except UnreadableError:
        raise
    except Exception as error:
        words = f"它是旧版年报台写的（草稿版本 {version}），内容不全或者被改坏了，没能升级"
        raise UnreadableError(words) from error
