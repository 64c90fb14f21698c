"""Which program this is, and on what it runs."""

import platform
import sys
from collections.abc import Iterable
from contextlib import suppress


def release() -> str:
    """Return the release that is installed; a checkout has none."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("reportdesk")
    except PackageNotFoundError:
        return "开发中"


def surroundings(more: Iterable[str] = ()) -> str:
    """Say in one line what runs where; `more` is what only the window knows."""
    parts = [f"年报台 {release()}", f"Python {platform.python_version()}", *more, *_system()]
    return " · ".join(parts)


def _system() -> list[str]:
    distribution = []
    if sys.platform == "linux":
        with suppress(OSError):
            distribution = [platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")]
    # platform.platform() would start another program to ask for the processor.
    return [*distribution, f"{platform.system()} {platform.release()} {platform.machine()}"]
