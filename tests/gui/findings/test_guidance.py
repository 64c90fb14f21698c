"""The guidance of the place in hand: printed title, text and basis, its numbers, its topics."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reportdesk.form.loader import all_forms
from reportdesk.gui.findings.guidance import GuidancePanel
from reportdesk.gui.session import Session
from reportdesk.report.change import Entry
from reportdesk.report.report import LastYear, Report
from reportdesk.report.text import Heading, Paragraph
from tests.gui.findings.reports import blameless, blank, edited, zeros
from tests.gui.pictures import show

pytestmark = pytest.mark.usefixtures("app")

CARRIED_OUT = "requests.carried_out.natural_person"
TOTAL = "requests.results_total.business"


def guidance(qtbot: QtBot, report: Report, width: int = 300) -> tuple[GuidancePanel, Session]:
    session = Session(report)
    panel = GuidancePanel(session)
    panel.setFixedWidth(width)
    show(qtbot, panel)
    return panel, session


def words(panel: GuidancePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def numbers(panel: GuidancePanel) -> dict[str, str]:
    said = words(panel)
    return {
        w: said[i + 1]
        for i, w in enumerate(said)
        if w[:2] in {"本年", "上年", "推算"} and len(w) < 7
    }


def test_a_cell_is_told_by_its_printed_labels_with_text_and_basis(qtbot: QtBot) -> None:
    panel, _ = guidance(qtbot, blameless())
    panel.show_place(CARRIED_OUT)
    said = words(panel)
    assert "四、结转下年度继续办理 › 自然人" in said
    assert any(word.startswith("到 12 月 31 日还没有答复的申请") for word in said)
    assert "格式说明·表三" in said
    assert panel.accessibleName() == "填报说明：四、结转下年度继续办理 › 自然人"


def test_what_the_balance_leaves_is_worked_out_and_follows_typing(qtbot: QtBot) -> None:
    panel, session = guidance(qtbot, blameless())
    panel.show_place(CARRIED_OUT)
    session.try_figures({"requests.new.natural_person": 7})
    assert numbers(panel) == {"本年": "0", "推算": "7"}
    session.try_figures({"requests.granted.natural_person": 9})
    assert numbers(panel) == {"本年": "0"}, "a count is never worked out below 0"


def test_a_total_is_worked_out_from_its_parts_and_waits_for_blanks(qtbot: QtBot) -> None:
    panel, session = guidance(qtbot, blameless())
    panel.show_place(TOTAL)
    session.edit_figures({"requests.granted.business": 4}, "填", TOTAL)
    assert numbers(panel) == {"本年": "4", "推算": "4"}
    session.edit_figures({"requests.granted.business": None}, "清空", TOTAL)
    assert numbers(panel)["本年"] == "待汇总"


def test_a_blank_cell_says_so_in_a_word(qtbot: QtBot) -> None:
    panel, _ = guidance(qtbot, blank())
    panel.show_place("requests.granted.business")
    assert numbers(panel) == {"本年": "未填"}


def test_last_years_number_stands_beside_it(qtbot: QtBot) -> None:
    last = LastYear("2021", 2023, "2023.report.json", {CARRIED_OUT: 3})
    panel, _ = guidance(qtbot, replace(blameless(), last_year=last))
    panel.show_place(CARRIED_OUT)
    assert numbers(panel) == {"本年": "0", "上年": "3", "推算": "0"}


@pytest.mark.parametrize("strip", [False, True])
def test_the_remark_at_a_cell_is_read_whole_and_is_gone_when_it_is(
    qtbot: QtBot, *, strip: bool
) -> None:
    remark = Entry("remarks", CARRIED_OUT, None, "其中延期答复 2 件")
    panel, session = guidance(qtbot, blameless(), width=300 if not strip else 900)
    panel.set_strip(strip)
    panel.show_place(CARRIED_OUT)
    before = words(panel)
    session.apply(remark, "写上备注", CARRIED_OUT)
    (said,) = [word for word in words(panel) if word.startswith("备注：其中延期答复 2 件")]
    assert before[before.index(said.split("件", 1)[1].strip())] in said
    session.undo_stack.undo()
    assert words(panel) == before


def test_an_amount_names_its_unit(qtbot: QtBot) -> None:
    panel, _ = guidance(qtbot, blameless())
    panel.show_place("disclosure.fees.amount")
    assert "本年（万元）" in words(panel)


def test_the_overview_lists_its_topics_written_or_not(qtbot: QtBot) -> None:
    texts = {"overview": (Paragraph(("主动公开做了。平台建设做了。",)),)}
    panel, _ = guidance(qtbot, replace(blank(), texts=texts))
    panel.show_place("texts.overview.0")
    said = words(panel)
    assert said[2] == "一、总体情况"
    topics = said[said.index("主动公开") :]
    assert dict(zip(topics[::2], topics[1::2], strict=True)) == {
        "主动公开": "已写",
        "依申请公开": "未写",
        "政府信息管理": "未写",
        "政府信息公开平台建设": "已写",
        "监督保障": "未写",
    }


def test_a_heading_with_nothing_under_it_is_not_yet_a_topic_written(qtbot: QtBot) -> None:
    blocks = (
        Heading(2, ("主动公开",)),
        Heading(3, ("便民",)),
        Paragraph(("有网站。",)),
        Heading(2, ("依申请公开",)),
        Paragraph((" ",)),
        Heading(2, ("监督保障",)),
    )
    panel, _ = guidance(qtbot, replace(blank(), texts={"overview": blocks}))
    panel.show_place("texts.overview.0")
    said = words(panel)
    topics = said[said.index("主动公开") :]
    assert topics[1::2] == ["已写", "只有标题", "未写", "未写", "只有标题"]


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("office.name", "机关名称"),
        ("office.telephone", "电话"),
        ("year", "年度与格式"),
        ("texts.preface", "前言"),
        ("texts.problems", "五、存在的主要问题及改进情况"),
        ("review.direct_suit.pending", "未经复议直接起诉 › 尚未审结"),
    ],
)
def test_every_place_has_its_title_and_text(qtbot: QtBot, place: str, title: str) -> None:
    panel, _ = guidance(qtbot, blameless())
    panel.show_place(place)
    assert words(panel)[2] == title
    assert len(words(panel)[3]) > 10


def test_a_place_of_another_edition_does_no_harm(qtbot: QtBot) -> None:
    panel, _ = guidance(qtbot, blameless())
    panel.show_place("disclosure.procurement.amount.gone")
    assert "填报说明" in words(panel)


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_every_cell_of_every_edition_is_told_whole_and_fits(qtbot: QtBot, edition: str) -> None:
    form = all_forms()[edition]
    report = Report(edition, form.years.first, {"name": "云河"}, figures=zeros(form))
    panel, _ = guidance(qtbot, report)
    for address in form.figures:
        panel.show_place(address)
        panel.resize(panel.sizeHint())
        QApplication.sendPostedEvents()
        for label in panel.findChildren(QLabel):
            if label.isVisible() and label.hasHeightForWidth():
                assert label.height() >= label.heightForWidth(label.width()), address


def test_the_sheet_keeps_its_height_down_a_column_of_short_titles(qtbot: QtBot) -> None:
    panel, _ = guidance(qtbot, blameless())
    heights = set()
    for row in ("new", "carried_in", "granted", "results_total", "carried_out"):
        panel.show_place(f"requests.{row}.natural_person")
        heights.add(panel.heightForWidth(300))
    assert len(heights) == 1


def test_in_a_narrow_window_it_is_a_strip_that_says_the_same(qtbot: QtBot) -> None:
    last = LastYear("2021", 2023, "2023.report.json", {CARRIED_OUT: 3})
    panel, session = guidance(qtbot, replace(blameless(), last_year=last), width=900)
    panel.show_place(CARRIED_OUT)
    panel.set_strip(True)
    assert "四、结转下年度继续办理 › 自然人" in words(panel)
    QApplication.sendPostedEvents()
    assert panel.sizeHint().height() < 60
    session.try_figures({CARRIED_OUT: 5})
    assert numbers(panel) == {"本年": "5", "上年": "3", "推算": "0"}
    panel.set_strip(False)
    assert "填报说明" in words(panel)


def test_in_the_strip_topics_are_counted(qtbot: QtBot) -> None:
    panel, _ = guidance(qtbot, edited(blameless(), {}), width=900)
    panel.set_strip(True)
    panel.show_place("texts.overview")
    said = words(panel)
    assert said[said.index("已写") + 1] == "5 项"
    assert said[said.index("未写") + 1] == "0 项"
