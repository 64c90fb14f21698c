"""What happens when the program itself is at fault: one honest dialog, and the work goes on."""

import sys
import traceback
from types import TracebackType

from PySide6.QtWidgets import QApplication, QWidget

_GO_ON = "go_on"
_COPY = "copy"
_SPEAKING = "speaks of a fault"


def tell_of_fault(
    window: QWidget,
    kind: type[BaseException],
    fault: BaseException,
    trace: TracebackType | None,
) -> None:
    """Take the place of sys.excepthook; while one fault is spoken of, others are only printed."""
    sys.__excepthook__(kind, fault, trace)
    if issubclass(kind, Exception) and not window.property(_SPEAKING):
        window.setProperty(_SPEAKING, True)
        _tell(window, "".join(traceback.format_exception(kind, fault, trace)))
        window.setProperty(_SPEAKING, False)


def _tell(window: QWidget, details: str) -> None:
    from reportdesk.gui.widgets.ask import Message, ask
    from reportdesk.gui.widgets.dialog import FAILURE, Choice

    message = Message(
        "程序出了点差错",
        "刚才这一步可能没有做成。所填内容还在，没有丢失；建议现在保存一次，再继续。",
        details=details,
    )
    choices = [Choice(_COPY, "复制技术细节"), Choice(_GO_ON, "继续", preferred=True)]
    if ask(window, message, choices, FAILURE) == _COPY:
        QApplication.clipboard().setText(details)
