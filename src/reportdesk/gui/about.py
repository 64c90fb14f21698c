"""Which program this is, for whoever asks for help."""

from PySide6.QtWidgets import QWidget

from reportdesk.gui.widgets.ask import Message, tell
from reportdesk.log.system import release

_SIGN = ("info", "accent")


def show_about(window: QWidget) -> None:
    """Show the program's name, purpose and release."""
    sentence = "填报、核对、印出政府信息公开工作年度报告。文件只在本机，不上网。"
    tell(window, Message("年报台", sentence, [("版本", release())]), _SIGN)
