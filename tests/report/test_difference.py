"""What two reports answer differently is found, and nothing else."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.form.loader import all_forms
from reportdesk.report.change import Exchange
from reportdesk.report.difference import Difference, differences, with_figures
from reportdesk.report.report import Explanation, LastYear, Report
from reportdesk.report.text import Heading, LiveFigure, Paragraph, Picture
from reportdesk.report.unknown import Unknown
from tests.samples.reading import sample
from tests.samples.reading import with_figures as with_values
from tests.store.reports import reports

FORM = all_forms()["2021"]
PERSON = "requests.new.natural_person"


@pytest.fixture
def report() -> Report:
    return sample("2021")


def found(before: Report, after: Report) -> list[tuple[str, str, object, object]]:
    return [(d.part, d.place, d.before, d.after) for d in differences(FORM, before, after)]


@given(reports())
def test_a_report_does_not_differ_from_itself(report: Report) -> None:
    assert differences(all_forms()[report.form], report, report) == ()


@given(reports(), reports())
def test_every_figure_that_differs_is_named_once(before: Report, other: Report) -> None:
    after = replace(before, figures=other.figures)
    form = all_forms()[before.form]
    named = [d.place for d in differences(form, before, after)]
    assert sorted(named) == sorted(
        address
        for address in {*before.figures, *after.figures}
        if before.figures.get(address) != after.figures.get(address)
    )


def test_a_figure_is_named_with_both_numbers(report: Report) -> None:
    old = report.figures[PERSON]
    assert found(report, with_values(report, {PERSON: 7})) == [("figure", PERSON, old, 7)]
    assert found(report, with_values(report, {PERSON: None})) == [("figure", PERSON, old, None)]


def text(report: Report, *blocks: object) -> Report:
    return replace(report, texts={"overview": blocks})  # type: ignore[dict-item]


def test_of_a_text_only_the_sentences_that_differ_are_named(report: Report) -> None:
    before = text(report, Heading(2, ("主动公开",)), Paragraph(("一句。二句。三句。",)))
    after = text(report, Heading(2, ("主动公开",)), Paragraph(("一句。两句！三句。",)))
    assert found(before, after) == [("text", "texts.overview.1", "二句。", "两句！")]
    longer = text(report, Heading(2, ("主动公开",)), Paragraph(("一句。二句。三句。四句",)))
    assert found(before, longer) == [("text", "texts.overview.1", None, "四句")]
    assert found(longer, before) == [("text", "texts.overview.1", "四句", None)]
    assert found(before, text(report)) == [
        ("text", "texts.overview.0", "主动公开一句。二句。三句。", None)
    ]


def test_what_differs_at_the_head_of_equal_sentences_is_named_alone(report: Report) -> None:
    before, after = text(report, Paragraph(("甲。丙。",))), text(report, Paragraph(("乙。丙。",)))
    assert found(before, after) == [("text", "texts.overview.0", "甲。", "乙。")]
    many = "同。" * 300
    before, after = text(report, Paragraph((many,))), text(report, Paragraph(("新。" + many,)))
    assert found(before, after) == [("text", "texts.overview.0", None, "新。")]


def test_a_live_figure_is_no_change_of_the_text(report: Report) -> None:
    before = text(report, Paragraph(("新收 ", LiveFigure(PERSON), " 件。")))
    after = with_values(before, {PERSON: 7})
    assert [part for part, *_ in found(before, after)] == ["figure"]
    (gone,) = differences(FORM, before, text(report))
    assert with_figures(str(gone.before), FORM, after) == "新收 7 件。"


def test_words_that_became_a_heading_differ_though_they_read_alike(report: Report) -> None:
    before, after = text(report, Paragraph(("同",))), text(report, Heading(2, ("同",)))
    assert found(before, after) == [("text", "texts.overview.0", None, None)]


def test_a_picture_is_a_sentence_of_its_own(report: Report) -> None:
    before = text(report, Paragraph(("一句。二句。", "三句。")), Picture("a" * 64, "楼", 90))
    after = text(report, Paragraph(("一句。二句。",)), Picture("a" * 64, None, 80))
    assert found(before, after) == [
        ("text", "texts.overview.1", "三句。〔插图 楼 90 mm aaaa〕", "〔插图  80 mm aaaa〕")
    ]


def test_a_sentence_that_is_gone_is_told_at_the_block_before_it(report: Report) -> None:
    before = text(report, Paragraph(("甲。",)), Paragraph(("乙。",)), Paragraph(("丙。",)))
    after = text(report, Paragraph(("甲。",)), Paragraph(("乙。",)))
    assert found(before, after) == [("text", "texts.overview.1", "丙。", None)]


def test_line_ends_and_marks_of_one_kind_in_a_row_belong_to_their_sentence(
    report: Report,
) -> None:
    before = text(report, Paragraph(("甲！！\n乙；丙？丁",)))
    after = text(report, Paragraph(("乙；丙？戊",)))
    assert found(before, after) == [
        ("text", "texts.overview.0", "甲！！\n", None),
        ("text", "texts.overview.0", "丁", "戊"),
    ]


@pytest.mark.parametrize(
    ("edit", "part", "place"),
    [
        ({"year": 2030}, "year", "year"),
        ({"form": "2019"}, "form", "form"),
        ({"office": {"name": "乙局"}}, "office", "office.name"),
        ({"texts": {"poem": (Paragraph(("诗。",)),)}}, "text", "texts.poem.0"),
        ({"remarks": {"requests.gone.total": "注"}}, "remark", "requests.gone.total"),
        ({"footnotes": {"moon": "注"}}, "footnote", "footnotes.moon"),
        ({"explanations": (Explanation("E1", (), "因为", {}),)}, "reason", "form"),
        ({"unknown": (Unknown(("colour",), 1),)}, "other", "form"),
        ({"remarks": {PERSON: "注"}}, "remark", PERSON),
        ({"footnotes": {"requests": "注"}}, "footnote", "footnotes.requests"),
        ({"explanations": (Explanation("D1", (PERSON,), "因为", {}),)}, "reason", PERSON),
        (
            {"last_year": LastYear("2021", 2024, "a", {PERSON: Decimal(1)})},
            "other",
            "form",
        ),
    ],
)
def test_every_other_answer_is_named_by_its_place(
    report: Report, edit: dict[str, object], part: str, place: str
) -> None:
    changed = replace(report, **edit)  # type: ignore[arg-type]
    assert (part, place) in [(d.part, d.place) for d in differences(FORM, report, changed)]


@given(st.lists(st.sampled_from("甲。乙！丙")), st.lists(st.sampled_from("甲。乙！丙")))
def test_sentences_put_in_place_of_the_old_ones_give_the_new_text(
    old: list[str], new: list[str]
) -> None:
    report = sample("2021")
    before, after = (
        text(report, Paragraph(("".join(old),))),
        text(report, Paragraph(("".join(new),))),
    )
    told = differences(FORM, before, after)
    assert sum(len(str(d.after or "")) - len(str(d.before or "")) for d in told) == len(new) - len(
        old
    )
    assert all(isinstance(one, Difference) for one in told)


def test_each_answer_is_told_with_what_it_was_and_what_it_became(report: Report) -> None:
    old = replace(
        report,
        remarks={PERSON: "旧注"},
        footnotes={"requests": "旧脚注"},
        explanations=(Explanation("D1", (PERSON,), "旧因", {}), Explanation("D2", (), "去", {})),
        last_year=LastYear("2021", 2023, "甲.docx", {}),
    )
    new = replace(
        report,
        year=2030,
        form="2019",
        office={**report.office, "name": "乙局"},
        remarks={PERSON: "新注"},
        footnotes={"requests": "新脚注"},
        explanations=(Explanation("D1", (PERSON,), "新因", {}),),
        unknown=(Unknown(("colour",), 1),),
    )
    assert found(old, new) == [
        ("year", "year", report.year, 2030),
        ("form", "form", "2021", "2019"),
        ("office", "office.name", report.name, "乙局"),
        ("remark", PERSON, "旧注", "新注"),
        ("footnote", "footnotes.requests", "旧脚注", "新脚注"),
        ("reason", PERSON, "旧因", "新因"),
        ("reason", "form", "去", None),
        ("other", "form", ("甲.docx", 2023, {}), None),
        ("other", "form", None, new.unknown),
    ]


def test_differences_come_in_the_order_of_the_form_and_what_it_does_not_know_last(
    report: Report,
) -> None:
    bare = replace(report, texts={}, figures={}, office={})
    places = [place for _, place, *_ in found(bare, report)]
    cover = [p for p in places if p.startswith("office.")]
    sections = [p for p in places if p.startswith("texts.")]
    assert places == [*cover, *sections, *FORM.figures]
    assert [p.split(".")[1] for p in sections] == [s.id for s in FORM.texts if s.id in report.texts]
    strange = {"requests.gone.total": 1, "a.b": 2}
    mixed = replace(report, figures={**strange, **report.figures, PERSON: 7})
    assert [place for _, place, *_ in found(report, mixed)] == [PERSON, *strange]


def test_live_figures_in_words_are_written_as_they_print_and_unknown_ones_left_out(
    report: Report,
) -> None:
    before = text(report, Paragraph(("去", LiveFigure("requests.gone.total"), "了。")))
    (gone,) = differences(FORM, before, text(report))
    assert with_figures(str(gone.before), FORM, report) == "去了。"
    old = sample("2019")
    change = "disclosure.penalties.change"
    rising = with_values(text(old, Paragraph((LiveFigure(change), "项。"))), {change: 3})
    (gone,) = differences(all_forms()["2019"], rising, text(rising))
    assert with_figures(str(gone.before), all_forms()["2019"], rising) == "+3项。"
    blank = with_values(text(report, Paragraph((LiveFigure(PERSON), "件。"))), {PERSON: None})
    (gone,) = differences(FORM, blank, text(blank))
    assert with_figures(str(gone.before), FORM, blank) == "件。"


def test_an_exchange_is_done_and_taken_back(report: Report) -> None:
    other = with_values(report, {PERSON: 7})
    change = Exchange(report, other)
    assert change.apply(report) is other
    assert change.inverse().apply(other) is report
