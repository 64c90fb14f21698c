"""What the help menu tells: the keys of the window on one page, and which program this is."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QWidget

from reportdesk.gui.key_sheet import key_sheet
from reportdesk.gui.widgets.ask import UNDERSTOOD, Message, tell
from reportdesk.gui.widgets.dialog import Dialog

_SIGN = ("info", "accent")


def show_keys(window: QWidget) -> None:
    """Show what the keys do."""
    dialog = Dialog(window, "键盘", "不用鼠标也能填完整份报告。", [UNDERSTOOD], _SIGN)
    dialog.add(key_sheet())
    dialog.run()


def show_about(window: QWidget) -> None:
    """Show which program this is, for whoever asks for help."""
    sentence = "填报、核对、印出政府信息公开工作年度报告。文件只在本机，不上网。"
    tell(window, Message("年报台", sentence, [("版本", _release())]), _SIGN)


def _release() -> str:
    """Return the release that is installed; a checkout has none."""
    try:
        return version("reportdesk")
    except PackageNotFoundError:
        return "开发中"
