"""Figures as people type them, and as other programs copy them: what is read stays as it is."""

from collections.abc import Iterator

from reportdesk.form.definition import Figure
from reportdesk.form.loader import all_forms
from reportdesk.importers.tables.cell_reading import Doubt, is_meant, read_cell
from reportdesk.report.numbers import Reading, Refusal, parse, shown
from reportdesk.report.report import Value
from reportdesk.store.figures import figure_fault, written_as
from tests.fuzz.target import Target, expect_sentence, text_of

_UNITS = ("", "元", "万元", "亿元")
_WORDS = (
    *(*"0123456789+-.,/()eE_", "１", "，", "．", "－", "−", "　", "—", "（", "）", "٣", "²", "½"),
    *(
        "件",
        "项",
        "增",
        "减",
        "增加",
        "减少",
        "无",
        "没有",
        "##",
        "1,234",
        "9999999999",
        "99999999999999",
        ".00",
        "\xa0",
        "\u202e",
    ),
    *filter(None, _UNITS),
)


def read(content: bytes) -> None:
    """Read words into a figure of each kind, as a cell editor does, and as a pasted cell."""
    words = text_of(content)
    for figure in _kinds():
        _type(words, figure)
        for unit in _UNITS:
            expect_outcome(read_cell(words, figure, unit), figure)
    is_meant(words)


def expect_outcome(outcome: Value | Doubt | None, figure: Figure) -> None:
    """Expect of a pasted cell that it can be taken, or that its doubt can be read."""
    if isinstance(outcome, Doubt):
        expect_sentence(outcome.reason)
        expect_lasting(outcome.proposal, figure)
    else:
        expect_lasting(outcome, figure)


def expect_lasting(value: Value | None, figure: Figure) -> None:
    """Expect that a figure that was read is shown, typed and stored as it is."""
    if value is None:
        return
    fault = figure_fault(written_as(value, figure.kind), figure.kind)
    assert not fault, f"{value} cannot be stored: {fault}"
    again = parse(shown(value, figure.kind), figure.kind, figure.unit)
    assert repr(again) == repr(Reading(value)), f"{value} is read again as {again}"


def _type(words: str, figure: Figure) -> None:
    outcome = parse(words, figure.kind, figure.unit)
    if isinstance(outcome, Reading):
        expect_lasting(outcome.value, figure)
        if outcome.note:
            expect_sentence(outcome.note)
        return
    expect_sentence(outcome.reason)
    if outcome.proposal:
        proposed = parse(outcome.proposal, figure.kind, figure.unit)
        assert not isinstance(proposed, Refusal), f"proposed is what is refused: {proposed}"
        assert proposed.value is not None, "proposed is what reads as blank"


def _kinds() -> Iterator[Figure]:
    """Yield one figure of each kind and unit that the forms have."""
    figures = (figure for form in all_forms().values() for figure in form.figures.values())
    yield from {(figure.kind, figure.unit): figure for figure in figures}.values()


def _seeds() -> Iterator[bytes]:
    for words in ("0", "１２", "1,234", "+5", "增 3 件", "减少2", "134.80", "134.80万元", "5元"):
        yield words.encode()
    for words in ("-", "3.00", "5/3", "12（补报）", "无", "12 件", "###", "数"):
        yield words.encode()


FIGURE = Target("figure", read, _seeds, _WORDS, most_bytes=5000)
