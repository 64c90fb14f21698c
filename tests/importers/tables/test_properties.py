"""Whatever part of a table is copied, in whatever order: its figures land where they belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.form.definition import Form, Table
from reportdesk.form.loader import all_forms
from reportdesk.form.relations import sums
from reportdesk.importers.tables.axes import columns_of, rows_of
from reportdesk.importers.tables.block import Block, block_of
from reportdesk.importers.tables.land import land
from reportdesk.importers.tables.landing import Landing
from tests.documents.toy import toy_form

Made = tuple[Form, Block, dict[str, int]]


@pytest.fixture(scope="session")
def forms(tmp_path_factory: pytest.TempPathFactory) -> list[Form]:
    """Return both editions, and a third one that only tests know."""
    return [*all_forms().values(), toy_form(tmp_path_factory.mktemp("forms"))]


def counts(table: Table, part: int) -> bool:
    """Say whether a part has counts alone, and labels for its rows."""
    rows = [row for row in rows_of(table) if row.part == part]
    named = all(row.leaf.path[-1].label for row in rows)
    return named and all(leaf.path[-1].kind == "count" for leaf in columns_of(table, part))


@st.composite
def labelled(draw: st.DrawFn, form: Form) -> Made:
    """Make a block of some rows and columns of one part, in any order, with all their labels."""
    parts = [(t, p) for t in form.tables.values() for p in range(len(t.parts)) if counts(t, p)]
    table, part = draw(st.sampled_from(parts))
    leaves = [row.leaf for row in rows_of(table) if row.part == part]
    rows = draw(st.lists(st.sampled_from(leaves), min_size=1, unique_by=lambda leaf: leaf.id))
    all_columns = columns_of(table, part)
    columns = draw(
        st.lists(st.sampled_from(all_columns), min_size=1, unique_by=lambda leaf: leaf.id)
    )
    width, height = max(len(r.path) for r in rows), max(len(c.path) for c in columns)
    lines = [
        [""] * width + [column.path[min(n, len(column.path) - 1)].label for column in columns]
        for n in range(height)
    ]
    want: dict[str, int] = {}
    for row in rows:
        labels = [row.path[min(n, len(row.path) - 1)].label for n in range(width)]
        values = draw(st.lists(st.integers(0, 9999), min_size=len(columns), max_size=len(columns)))
        lines.append(labels + [str(value) for value in values])
        want |= {
            table.figure_at(row, column).address: value
            for column, value in zip(columns, values, strict=True)
        }
    block = block_of(lines)
    return form, block.turned() if draw(st.booleans()) else block, want


@st.composite
def bare(draw: st.DrawFn, form: Form) -> tuple[Made, str]:
    """Make a block of figures alone that fits into a regular table, and its first figure."""
    tables = [t for t in form.tables.values() if len(t.parts) == 1 and counts(t, 0)]
    table = draw(st.sampled_from(tables))
    rows, columns = [row.leaf for row in rows_of(table)], columns_of(table, 0)
    top = draw(st.integers(0, len(rows) - 1))
    left = draw(st.integers(0, len(columns) - 1))
    height = draw(st.integers(1, len(rows) - top))
    width = draw(st.integers(1, len(columns) - left))
    want = {}
    lines = []
    for row in rows[top : top + height]:
        values = [draw(st.integers(0, 9999)) for _ in range(width)]
        lines.append([str(value) for value in values])
        for column, value in zip(columns[left:], values, strict=False):
            want[table.figure_at(row, column).address] = value
    return (form, block_of(lines), want), table.figure_at(rows[top], columns[left]).address


def agrees(landing: object, form: Form, want: dict[str, int]) -> bool:
    """Say whether just these figures landed, totals apart from the others."""
    assert isinstance(landing, Landing)
    assert landing.doubtful == ()
    assert landing.strange == ()
    assert landing.totals.keys() == want.keys() & sums(form).keys()
    return {**landing.figures, **landing.totals} == want


@pytest.mark.parametrize("edition", range(3))
@given(data=st.data())
def test_any_rows_and_columns_in_any_order_land_by_label(
    forms: list[Form], edition: int, data: st.DataObject
) -> None:
    form, block, want = data.draw(labelled(forms[edition]))
    hand = data.draw(st.sampled_from(list(form.figures)))
    assert agrees(land(form, [block], hand), form, want)


@pytest.mark.parametrize("edition", range(3))
@given(data=st.data())
def test_any_figures_alone_land_from_the_one_in_hand(
    forms: list[Form], edition: int, data: st.DataObject
) -> None:
    (form, block, want), hand = data.draw(bare(forms[edition]))
    assert agrees(land(form, [block], hand), form, want)


@given(
    st.lists(
        st.lists(
            st.text(max_size=6) | st.sampled_from(["自然人", "总计", "本年新收", "5", "-", "其他"]),
            max_size=6,
        ),
        max_size=8,
    ),
    st.sampled_from(sorted(all_forms()["2021"].figures)),
)
def test_nothing_that_is_copied_ends_in_a_fault(texts: list[list[str]], hand: str) -> None:
    form = all_forms()["2021"]
    landing = land(form, [block_of(texts)], hand)
    if isinstance(landing, Landing):
        assert not landing.figures.keys() & sums(form).keys()
        assert not landing.figures.keys() & {one.address for one in landing.doubtful}
        assert set(landing.addresses) <= form.figures.keys()
