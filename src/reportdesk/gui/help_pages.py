"""What the help menu tells: the keys of the window on one page, and which program this is."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QWidget

from reportdesk.gui.widgets.ask import Message, tell

_SIGN = ("info", "accent")
_KEYS = (
    ("Ctrl+1 … 8", "封面、前言、一至六"),
    ("Ctrl+PgUp / PgDn", "上一页、下一页"),
    ("F6 / Shift+F6", "在目录、页面、问题、上栏之间走动"),
    ("F8 / Shift+F8", "下一处、上一处问题"),
    ("方向键、Tab", "在表格里走动"),
    ("Enter", "写定这一格，往下走"),
    ("F2", "修改这一格"),
    ("Delete", "清空这一格；合计则恢复自动汇总"),
    ("Esc", "放弃正在输入的"),
    ("Ctrl+Z / Ctrl+Y", "撤销、重做"),
    ("Ctrl+S / Ctrl+E", "保存、导出 Word"),
)


def show_keys(window: QWidget) -> None:
    """Show what the keys do."""
    tell(window, Message("键盘", "不用鼠标也能填完整份报告。", _KEYS), _SIGN)


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
