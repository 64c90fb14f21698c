"""Tells of a fault where the house's own dialog cannot: by a message box of Qt."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from reportdesk.log.fault import Fault

_AFTER_FAULT = ("程序出了差错", "刚才这一步可能没有做成。建议现在保存，然后退出再重新打开。")
_LEAST_WIDTH = 360
_NOT_STARTED = ("年报台打不开", "程序自身出了差错，没有改动任何文件。可以把详情复制给帮忙的人。")


def tell(faults: Sequence[Fault]) -> str:
    """Tell what became of a step; the answer is none."""
    with suppress(Exception):
        _show(*_AFTER_FAULT, "\n\n".join(fault.details for fault in faults))
    return ""


def tell_not_started(fault: Fault) -> None:
    """Tell that there will be no window, if Qt got so far that it can show anything."""
    if QApplication.instance():
        with suppress(Exception):
            _show(*_NOT_STARTED, fault.details)


def _show(heading: str, sentence: str, details: str) -> None:
    box = QMessageBox(QMessageBox.Icon.Critical, heading, heading)
    box.setInformativeText(sentence)
    for label in box.findChildren(QLabel, "qt_msgbox_informativelabel"):
        label.setMinimumWidth(_LEAST_WIDTH)
    copy = box.addButton("复制详情", QMessageBox.ButtonRole.ActionRole)
    close = box.addButton("关闭", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.exec()
    while box.clickedButton() is copy:
        QApplication.clipboard().setText(details)
        copy.setText("已复制")
        # It comes again where it was, and not in the middle of the screen.
        box.move(box.pos())
        box.exec()
