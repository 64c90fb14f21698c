"""What the window says and asks about files."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from reportdesk import commands
from reportdesk.gui.moments import spoken
from reportdesk.gui.widgets.ask import Message, ask, tell
from reportdesk.gui.widgets.dialog import CANCEL, FAILURE, WARNING, Choice
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store.claim import Holder

SAVE, DISCARD = "save", "discard"
RETRY, ELSEWHERE = "retry", "elsewhere"
SAVED_BEFORE = "saved_before"
READ, COPY, BY_FORCE = "read", "copy", "by_force"
FILE, FOLDER = "file", "folder"
DONE = ("circle-check", "ok")


class AfterExport(NamedTuple):
    """What is to be known of a file that was exported.

    How the report stands, where pictures could not be shown, what else is not as it should be.
    """

    verdict: str
    damaged: Sequence[str]
    notice: str


def ask_to_save(window: QWidget, report: Report) -> str:
    """Ask what becomes of unsaved work: SAVE, DISCARD or CANCEL."""
    message = Message(
        "保存改动吗？",
        f"“{report.name} {report.year} 年度”有未保存的改动。不保存，就只留在历史版本里。",
    )
    choices = [
        Choice(CANCEL, "取消"),
        Choice(DISCARD, "不保存"),
        Choice(SAVE, "保存", preferred=True),
    ]
    return ask(window, message, choices)


def ask_to_give_up(window: QWidget) -> str:
    """Say that unsaved work cannot be kept among the states either: DISCARD or CANCEL."""
    message = Message("没能留进历史版本", "现在不保存，这些改动就没有了。可以先另存到别处。")
    choices = [Choice(DISCARD, "不保存"), Choice(CANCEL, "取消", preferred=True)]
    return ask(window, message, choices, WARNING)


def ask_after_failure(window: QWidget, path: Path, refused: Refused, last: str) -> str:
    """Say that nothing was saved and nothing is lost; RETRY, ELSEWHERE or CANCEL.

    `last` says when it was saved the last time.
    """
    message = Message(
        "没能保存",
        "所填内容还在窗口里，没有丢失。请另存到别处，或排除原因后重试。",
        [("文件", str(path)), ("原因", refused.cause), ("上次保存", last)],
        refused.detail,
    )
    choices = [
        Choice(CANCEL, "暂不保存"),
        Choice(RETRY, "重试"),
        Choice(ELSEWHERE, "另存为…", preferred=True),
    ]
    return ask(window, message, choices, FAILURE)


def ask_about_holder(window: QWidget, path: Path, holder: Holder) -> str:
    """Say who has a draft in hand: READ, COPY, CANCEL, or BY_FORCE where that may be over."""
    sentence = "同时只有一处可以保存。可以只读打开，也可以打开一份副本，改好后另存。"
    if holder.is_own:
        sentence = "它在您的另一个窗口里开着，可以切换过去接着填；也可以只读打开，或打开一份副本。"
    if not holder.is_certain:
        sentence = "那台电脑也可能没有正常关闭。确认没有人在用，再选“仍要打开”。"
    message = Message("这份报告正在别处打开", sentence, _holder_facts(path, holder))
    choices = [
        Choice(CANCEL, "取消"),
        *([] if holder.is_certain else [Choice(BY_FORCE, "仍要打开")]),
        Choice(COPY, "打开副本"),
        Choice(READ, "只读打开", preferred=True),
    ]
    return ask(window, message, choices, WARNING)


def ask_to_save_elsewhere(window: QWidget, holder: Holder | None) -> str:
    """Say why what was opened to be read is not saved where it is; ELSEWHERE or CANCEL."""
    message = Message(
        "这份报告是只读打开的",
        f"{_who(holder)}正在编辑原来的文件，这里不能写进去。您的改动还在窗口里，请另存成一份新的。",
    )
    choices = [Choice(CANCEL, "暂不保存"), Choice(ELSEWHERE, "另存为…", preferred=True)]
    return ask(window, message, choices)


def read_only_words(holder: Holder | None) -> str:
    """Say in a line who has the file in hand, and what becomes of changes made meanwhile."""
    since = holder.since if holder else None
    now = datetime.now().astimezone()
    when = f"（{spoken(since, now)} 起）" if since else ""
    return f"只读：{_who(holder)}正在编辑这份报告{when}。在这里改的，要另存成一份新的才能留下。"


def unkept_words(refused: Refused) -> str:
    """Say in a line that unsaved work is not on the disk, and why."""
    return f"自动留存没有写成：{refused.cause}您的改动还只在窗口里，请现在保存，或另存到别处。"


def tell_put_aside(window: QWidget, moved: Sequence[Path]) -> None:
    """Say that what was kept of unsaved work cannot be read, and where it is now, if any was."""
    if not moved:
        return
    message = Message(
        "有自动留存的内容读不出来",
        "它已原样移到下面的地方，没有删除；报告文件本身没有改动。",
        [("文件", str(path)) for path in moved],
    )
    tell(window, message, WARNING)


def _who(holder: Holder | None) -> str:
    if holder and holder.is_own:
        return "您的另一个窗口"
    return holder.user if holder and holder.user else "有人"


def ask_after_held(window: QWidget, path: Path, holder: Holder) -> str:
    """Say that a file was not written because somebody has it in hand; ELSEWHERE or CANCEL."""
    message = Message(
        "没有保存",
        f"{_who(holder)}正在用这个文件，写进去会盖掉那里的内容。所填内容还在窗口里，没有丢失。",
        _holder_facts(path, holder),
    )
    choices = [Choice(CANCEL, "暂不保存"), Choice(ELSEWHERE, "另存为…", preferred=True)]
    return ask(window, message, choices, WARNING)


def _holder_facts(path: Path, holder: Holder) -> list[tuple[str, str]]:
    now = datetime.now().astimezone()
    since = spoken(holder.since, now) if holder.since else "不清楚"
    return [
        ("文件", str(path)),
        ("使用者", holder.user or "不清楚"),
        ("电脑", holder.host or "不清楚"),
        ("打开时间", since),
    ]


def tell_no_history(window: QWidget) -> None:
    """Say that there is no state to bring back yet."""
    message = Message(
        "还没有历史版本",
        "每次保存，程序都会留下一份；没有保存就关掉的也留。最近十份可以在这里查看、比较和换回。",
    )
    tell(window, message, ("info", "accent"))


def tell_not_begun(window: QWidget, refused: Refused) -> None:
    """Say why there is no new report."""
    tell(window, Message("没能新建", refused.sentence, details=refused.detail))


def tell_older(window: QWidget, path: Path) -> None:
    """Say that a draft is of an older program, and what saving it will do."""
    message = Message(
        "这是旧版年报台的草稿",
        "已按现在的版本打开，文件本身没有改动。保存后升级，原文件另存于历史版本。",
        [("文件", str(path))],
    )
    tell(window, message, ("info", "accent"))


def tell_not_opened(window: QWidget, path: Path, refused: Refused) -> None:
    """Say why a file was not opened."""
    message = Message(
        "没能打开",
        "没有改动任何文件，窗口里的内容也都还在。请按下面的原因处理，或者换一份打开。",
        [("文件", str(path)), ("原因", refused.cause)],
        refused.detail,
    )
    tell(window, message)


def ask_after_not_opened(window: QWidget, path: Path, refused: Refused, moment: datetime) -> str:
    """Say why a file was not opened, of which a saved state is kept: SAVED_BEFORE or CANCEL."""
    when = spoken(moment, datetime.now().astimezone()).removeprefix("今天 ")
    message = Message(
        "没能打开",
        "没有改动任何文件。程序里还留着它上次保存的内容，可以打开接着用，等您保存时才写文件。",
        [("文件", str(path)), ("原因", refused.cause)],
        refused.detail,
    )
    choices = [
        Choice(CANCEL, "暂不打开"),
        Choice(SAVED_BEFORE, f"打开 {when} 保存的内容", preferred=True),
    ]
    return ask(window, message, choices, FAILURE)


def ask_after_export(window: QWidget, path: Path, said: AfterExport) -> str:
    """Say where the file is, and what is to be known of it; FILE or FOLDER to open, or CANCEL."""
    facts = [("文件", str(path)), ("核对", said.verdict)]
    if said.damaged:
        places = "、".join(said.damaged)
        facts.append(("插图", f"{places}的插图已损坏，显示不出来。请删去后重新插入。"))
    if said.notice:
        facts.append(("字体", said.notice))
    kind = commands.EXPORTS[path.suffix.lower()]
    message = Message("已导出", f"{kind}已经写好，内容与现在所填的一致。", facts)
    choices = [
        Choice(FOLDER, "打开所在文件夹"),
        Choice(FILE, "打开文件"),
        Choice(CANCEL, "完成", preferred=True),
    ]
    return ask(window, message, choices, WARNING if said.damaged else DONE)


def ask_after_failed_export(window: QWidget, path: Path, refused: Refused) -> str:
    """Say that no file was written; RETRY, ELSEWHERE or CANCEL."""
    message = Message(
        "没能导出",
        "所填内容没有丢失。如果文件正在 Word、WPS 或别的程序里打开，请先关闭再试，或导出到别处。",
        [("文件", str(path)), ("原因", refused.cause)],
        refused.detail,
    )
    choices = [
        Choice(CANCEL, "暂不导出"),
        Choice(RETRY, "重试"),
        Choice(ELSEWHERE, "导出到别处…", preferred=True),
    ]
    return ask(window, message, choices, FAILURE)
