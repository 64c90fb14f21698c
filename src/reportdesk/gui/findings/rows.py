"""What the list of findings shows, as values: heads of groups, and under each its findings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportdesk.checks.finding import Finding
from reportdesk.checks.reasons import lapsed_reason
from reportdesk.checks.verdict import Tally, tally
from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import sums
from reportdesk.gui.findings.place_words import in_few_words
from reportdesk.gui.states import Weight
from reportdesk.report.report import Report

ORDER = (Weight.ERROR, Weight.WARNING, Weight.BLANK, Weight.HINT)
_WEIGHTS = {"error": Weight.ERROR, "warning": Weight.WARNING, "hint": Weight.HINT}
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a group: its word, and how much is in it."""

    weight: Weight
    count: str

    @property
    def key(self) -> Key:
        """What stays the same while the list changes around it."""
        return (self.weight,)

    @property
    def spoken(self) -> str:
        """What a listener hears."""
        return f"{self.weight.value.word} {self.count}"


@dataclass(frozen=True, slots=True)
class Item:
    """A finding in the list: where it is in few words, and a reason that holds no longer."""

    finding: Finding
    weight: Weight
    where: str
    lapsed: str
    key: Key

    @property
    def spoken(self) -> str:
        """What a listener hears, folded or not: the weight, the whole message, the place."""
        reason = f"已写理由：{self.finding.reason}。" if self.finding.reason else ""
        lapsed = f"原来的理由已不适用：{self.lapsed}。" if self.lapsed else ""
        where = f"位置：{self.where}，规则 {self.finding.rule}"
        return f"{self.weight.value.word}：{self.finding.message}{reason}{lapsed}{where}"


Row = Head | Item


def rows(form: Form, report: Report, findings: Iterable[Finding]) -> tuple[Row, ...]:
    """Group findings by weight, in the order of ORDER; a group without any is left out."""
    items = [_item(form, report, finding) for finding in findings]
    return tuple(_grouped(form, report, items))


def cells_to_zero(form: Form, report: Report) -> tuple[Address, ...]:
    """Return the blank figures that are no totals: what a hand fills."""
    totals = sums(form)
    return tuple(a for a in form.figures if a not in report.figures and a not in totals)


def _item(form: Form, report: Report, finding: Finding) -> Item:
    weight = Weight.BLANK if finding.unfilled else _WEIGHTS[finding.severity]
    where = in_few_words(form, report, finding.place)
    lapsed = lapsed_reason(report, finding) or ""
    return Item(finding, weight, where, lapsed, _key(form, finding))


def _key(form: Form, finding: Finding) -> Key:
    """Name a finding so that it is known again after an edit, while a table is being filled too."""
    figure = form.figures.get(finding.place)
    if finding.unfilled and figure:
        return (finding.rule, figure.table)
    return (finding.rule, finding.unfilled, finding.place, finding.addresses)


def _grouped(form: Form, report: Report, items: Sequence[Item]) -> Iterator[Row]:
    left = tally(form, [item.finding for item in items], report)
    for weight in ORDER:
        group = [item for item in items if item.weight is weight]
        if group:
            yield Head(weight, _count(group, left))
            yield from group


def _count(group: Sequence[Item], left: Tally) -> str:
    if group[0].weight is Weight.BLANK:
        counts = ((left.cells, "格"), (left.texts, "节"))
        return "、".join(f"{count} {unit}" for count, unit in counts if count)
    explained = sum(item.finding.reason is not None for item in group)
    if not explained:
        return str(len(group))
    if explained == len(group):
        return f"{explained} 处，理由已写"
    return f"{len(group) - explained} · 另 {explained} 处理由已写"
