"""Which program this is, for whoever asks for help."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QWidget

from reportdesk.gui.widgets.ask import Message, tell

_SIGN = ("info", "accent")


def show_about(window: QWidget) -> None:
    """Show the program's name, purpose and release."""
    sentence = "填报、核对、印出政府信息公开工作年度报告。文件只在本机，不上网。"
    tell(window, Message("年报台", sentence, [("版本", _release())]), _SIGN)


def _release() -> str:
    """Return the release that is installed; a checkout has none."""
    try:
        return version("reportdesk")
    except PackageNotFoundError:
        return "开发中"
