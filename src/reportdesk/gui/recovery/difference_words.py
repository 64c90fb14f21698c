"""What two reports answer differently, in the user's words."""

from typing import NamedTuple

from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.gui.findings.place_words import in_few_words
from reportdesk.report.difference import Difference, differences, with_figures
from reportdesk.report.numbers import shown
from reportdesk.report.quoting import quoted
from reportdesk.report.report import Report, Value

_BLANK = "未填"
_UNSEEN = "各页上看不到，只随文件保存的内容不同"
_MOST_SENTENCE = 120


class Row(NamedTuple):
    """A difference: its place, both answers in few words, and the sentences if it is a text."""

    place: str
    before: str
    after: str
    sentences: str = ""

    @property
    def spoken(self) -> str:
        """The whole row for a listener."""
        words = f"{self.place}，原来 {self.before}，现在 {self.after}"
        return f"{words}。{self.sentences}" if self.sentences else words


def rows(before: Report, after: Report) -> list[Row]:
    """Return what differs between two reports, in the order of the form."""
    form = all_forms()[after.form]
    return [_row(form, before, after, d) for d in differences(form, before, after)]


def _row(form: Form, before: Report, after: Report, found: Difference) -> Row:
    place = _place(form, after, found)
    if found.part == "text":
        old, new = (_passage(r, found_words) for r, found_words in _both(before, after, found))
        return Row(place, _length(old), _length(new), _sentences(old, new))
    if found.part == "other":
        return Row(place, _whether(found.before), _whether(found.after), _UNSEEN)
    old, new = (_answer(form, found, answer) for answer in (found.before, found.after))
    if found.part in {"figure", "office", "year", "form"}:
        return Row(place, old or _BLANK, new or _BLANK)
    return Row(place, _length(old), _length(new), _sentences(old, new))


def _both(before: Report, after: Report, found: Difference) -> list[tuple[Report, str]]:
    return [(before, str(found.before or "")), (after, str(found.after or ""))]


def _place(form: Form, report: Report, found: Difference) -> str:
    suffix = {"remark": "备注", "footnote": "表注", "reason": "审核说明"}.get(found.part, "")
    if found.part == "other":
        return "上年报告或其他内容"
    if found.part == "figure" and found.place not in form.figures:
        return quoted(found.place)
    return "·".join(filter(None, (in_few_words(form, report, found.place), suffix)))


def _passage(report: Report, words: str) -> str:
    return with_figures(words, all_forms()[report.form], report).strip()


def _answer(form: Form, found: Difference, answer: object) -> str:
    if answer is None:
        return ""
    figure = form.figures.get(found.place)
    if found.part == "figure" and figure and isinstance(answer, Value):
        return shown(answer, figure.kind)
    if found.part == "form":
        known = all_forms().get(str(answer))
        return known.name if known else str(answer)
    if found.place == "office.kind":
        return next((kind.label for kind in form.office_kinds if kind.id == answer), str(answer))
    return str(answer)


def _whether(answer: object) -> str:
    return "没有" if answer is None else "有"


def _length(words: str) -> str:
    return f"{len(words)} 字" if words else "没有"


def _sentences(old: str, new: str) -> str:
    """Return what the sentences were and are; where they read alike, their style differs."""
    if old == new:
        return "文字相同，样式或附带的内容不同"
    lines = [("原", old), ("现", new)]
    return "\n".join(f"{name}：{quoted(w, _MOST_SENTENCE)}" for name, w in lines if w)
