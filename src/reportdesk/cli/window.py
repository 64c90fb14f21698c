"""The verb that is no word: the window. It waits for nothing that only the other verbs need."""

import os
import sys
from collections.abc import Sequence

from reportdesk.cli.exits import refuse
from reportdesk.report.refused import Refused

# Without one of these Qt aborts the program, and says so in English.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def show_window(files: Sequence[str]) -> int:
    """Run the window, with a file opened in it if one is named."""
    try:
        from reportdesk.gui.app import run
    except ImportError as error:
        return refuse(Refused(f"窗口打不开，缺少它要用的组件：{error}。"))
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        return refuse(Refused("窗口打不开：这里没有屏幕。命令行照常可用，见 reportdesk --help。"))
    return run([sys.argv[0], *files])
