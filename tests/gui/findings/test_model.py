"""However the list changes, it ends up as told, and what stays keeps its place."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from reportdesk.checks.finding import Finding
from reportdesk.gui.findings.model import FindingsModel
from reportdesk.gui.findings.rows import Head, Item, Row
from reportdesk.gui.states import Weight

pytestmark = pytest.mark.usefixtures("qapp")


def item(rule: str, message: str) -> Item:
    finding = Finding(rule, "error", "year", (), rule, message)
    return Item(finding, Weight.ERROR, "封面", "", (rule,))


ROWS = st.lists(
    st.builds(item, st.sampled_from("ABCDEFGH"), st.sampled_from("xyz")),
    unique_by=lambda row: row.key,
).map(lambda items: (Head(Weight.ERROR, str(len(items))), *items) if items else ())


@given(ROWS, ROWS)
def test_the_list_ends_up_as_told(before: Sequence[Row], after: Sequence[Row]) -> None:
    model = FindingsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(before)
    model.take(after)
    assert [model.row_at(model.index(n)) for n in range(model.rowCount())] == list(after)


def test_a_row_that_stays_is_the_same_row_whatever_comes_above_it() -> None:
    model = FindingsModel()
    model.take((item("B", "x"), item("C", "x")))
    held = QPersistentModelIndex(model.find(("C",)))
    model.take((item("A", "x"), item("B", "y"), item("D", "x"), item("C", "y")))
    assert held.row() == 3
    model.take((item("A", "x"),))
    assert not held.isValid()
