"""What find and replace say: where a place is among all, and what was replaced or not."""

from collections.abc import Sequence

from reportdesk.form.definition import Form
from reportdesk.gui.findings.place_words import in_few_words
from reportdesk.report.replacing import Replaced
from reportdesk.report.report import Report
from reportdesk.report.search import Hit
from reportdesk.report.text import Picture

NOTHING = "没有找到"
ROUND = {1: "从头再找，", -1: "从末尾再找，"}
LIVE = "表中的数随表格变动，不能替换。"
TOO_LONG = "替换后会超过字数上限，没有替换"


def where(form: Form, report: Report, hit: Hit, place: str) -> str:
    """Name where a hit is, for which one goes to `place`."""
    name = in_few_words(form, report, place)
    kind, *names = hit.place.split(".")
    if kind == "texts" and isinstance(report.texts[names[0]][int(names[1])], Picture):
        return f"{name}（图注）"
    if kind == "explanations":
        return f"{name}（理由）"
    return f"{name}（备注）" if hit.place in form.figures else name


def counted(hits: Sequence[Hit], current: Hit | None, where: str) -> str:
    """Say how many places there are, and of the one in hand which it is and where."""
    if not hits:
        return NOTHING
    if current is None:
        return f"共 {len(hits)} 处"
    return f"第 {hits.index(current) + 1} 处，共 {len(hits)} 处 · {where}"


def step(count: int) -> str:
    """Name the undo step that replaces in so many places."""
    return f"替换 {count} 处"


def replaced(done: Replaced, live: int) -> str:
    """Say what replacing everywhere did, and what it left alone."""
    said = [f"已替换 {done.count} 处" if done.count else "没有替换"]
    if live:
        said.append(f"{live} 处是表中的数，随表格变动，没有替换")
    if done.too_long:
        said.append(f"{done.too_long} 处替换后会超过字数上限，没有替换")
    return "；".join(said)
