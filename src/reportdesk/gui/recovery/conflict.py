"""Asks what becomes of a file that another program has written since it was opened."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reportdesk.gui.file_messages import ELSEWHERE
from reportdesk.gui.moments import spoken
from reportdesk.gui.recovery.difference_table import DifferenceTable
from reportdesk.gui.recovery.difference_words import rows
from reportdesk.gui.widgets.dialog import CANCEL, WARNING, Choice, Dialog
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store.stamp import written_at

OVERWRITE, TAKE = "overwrite", "take"
_TAKE = "改用文件里的"


def ask(parent: QWidget | None, path: Path, theirs: Report | Refused, ours: Report) -> str:
    """Show how the file differs from the window: OVERWRITE, TAKE, ELSEWHERE or CANCEL."""
    dialog = Dialog(
        parent,
        "文件被别的程序改过",
        _sentence(path, theirs),
        [
            Choice(CANCEL, "暂不保存"),
            Choice(TAKE, _TAKE),
            Choice(OVERWRITE, "覆盖文件"),
            Choice(ELSEWHERE, "另存为…", preferred=True),
        ],
        WARNING,
    )
    if isinstance(theirs, Report):
        table = DifferenceTable()
        dialog.add(table)
        table.show_rows(rows(theirs, ours), f"文件里 {_time(path)}", "窗口里")
    dialog.reword(TAKE, _TAKE, possible=isinstance(theirs, Report))
    answer = dialog.run()
    dialog.deleteLater()
    return answer


def _sentence(path: Path, theirs: Report | Refused) -> str:
    what = f"“{path.name}”在您打开之后，又被别的程序写过。"
    if isinstance(theirs, Refused):
        return f"{what}它现在读不出来：{theirs.cause}建议另存到别处。"
    return f"{what}下面是它与窗口里内容的不同。如果覆盖，文件里原来的会留在历史版本中。"


def _time(path: Path) -> str:
    moment = written_at(path)
    return spoken(moment, datetime.now().astimezone()).removeprefix("今天 ") if moment else ""
