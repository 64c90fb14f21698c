"""Where the work stands when there is a fault, in words that are true."""

from pathlib import Path
from typing import NamedTuple

from reportdesk.gui.files import Files
from reportdesk.report.refused import Refused
from reportdesk.store.system_words import named

_PATIENCE = 2.0


class Standing(NamedTuple):
    """A sentence about the work, the file that holds it, if any, and whether it is in none."""

    sentence: str
    path: Path | None = None
    is_unkept: bool = False


def standing(files: Files) -> Standing:
    """Have the work on the disk, and say where."""
    session = files.session
    if session is None:
        return Standing("没有打开的报告，不会丢失什么。")
    kept = files.where_kept(_PATIENCE)
    if isinstance(kept, Refused):
        sentence = f"所填内容还在窗口里，但没能自动留存：{kept.cause}请马上另存到别处。"
        return Standing(sentence, is_unkept=True)
    if kept == session.path:
        return Standing(f"所填内容都已保存在{named(kept)}里。", kept)
    return Standing("所填内容没有丢失，刚刚已经自动留存。", kept)
