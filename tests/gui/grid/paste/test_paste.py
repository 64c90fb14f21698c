"""Pasting a block: shown before it is done, done as one step, or not at all."""

from itertools import product

import pytest
from PySide6.QtCore import Qt

from reportdesk.form.loader import all_forms
from tests.gui.grid.conftest import Open
from tests.gui.grid.hands import filled, zeros
from tests.gui.grid.paste.preview import Preview, clipboard, entered, escaped, pasted
from tests.importers.tables.dialects import excel, printed_rows

Key = Qt.Key
NEW = "requests.new.natural_person"
OLD = "requests.carried_in.natural_person"
BUSINESS = "requests.new.business"
FORM = all_forms()["2021"]


def test_a_block_is_one_step_with_its_totals_and_undo_takes_it_back(open_table: Open) -> None:
    desk = open_table(filled("2021", zeros(FORM, "requests")), "requests").at(NEW)
    clipboard("１，200\t3\r\n7\t8\r\n")
    assert pasted(desk)
    assert (desk.figure(NEW), desk.figure("requests.carried_in.business")) == (1200, 8)
    assert desk.figure("requests.new.total") == 1203
    assert desk.steps == ["粘贴 4 格"]
    desk.session.undo_stack.undo()
    assert desk.figure("requests.new.total") == 0
    desk.session.undo_stack.redo()
    assert desk.figure("requests.new.total") == 1203


def test_escape_leaves_everything_as_it_was(open_table: Open) -> None:
    report = filled("2021", {NEW: 60})
    desk = open_table(report, "requests").at(NEW)
    clipboard("1\t2\n3\t4")
    assert pasted(desk, escaped)
    assert desk.session.report is report
    assert desk.steps == []


def test_it_says_how_much_will_change_and_from_where(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60, BUSINESS: 2}), "requests").at(NEW)
    clipboard("60\t3\n1\t")

    def act(preview: Preview) -> None:
        assert preview.heading == "粘贴 2 行 × 2 列，将改 2 格"
        assert "从“三 › 本年新收 › 自然人”起" in preview.sentence
        assert "1 格与现在相同" in preview.sentence
        assert "1 格是空的，不动" in preview.sentence
        assert preview.button.text() == "粘贴 2 格"
        assert preview.button.hasFocus()
        escaped(preview)

    assert pasted(desk, act)


def test_every_cell_tells_a_listener_what_becomes_of_it(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60, BUSINESS: 2}), "requests").at(NEW)
    clipboard("61\t2\t无\t12abc\t\t5\t9")

    def act(preview: Preview) -> None:
        assert preview.heard(NEW).endswith("自然人，原为 60，改为 61")
        assert preview.heard(BUSINESS).endswith("2，不变")
        assert "“无”：不是一个数，待定，保留 未填" in preview.heard("requests.new.research")
        assert "“12abc”：不是一个数，保留 未填" in preview.heard("requests.new.public_interest")
        assert "复制的是空格，保留 未填" in preview.heard("requests.new.legal_service")
        assert "原为 未填，改为 5" in preview.heard("requests.new.other_organization")
        assert "合计，待汇总" in preview.heard("requests.new.total")
        escaped(preview)

    assert pasted(desk, act)


def test_copied_totals_are_not_written_and_the_preview_names_both(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    clipboard("1\t1\t1\t1\t1\t1\t7")

    def act(preview: Preview) -> None:
        assert preview.questions == [
            "三 › 本年新收 › 总计：复制的合计是 7，各格相加是 6，按各格相加"
        ]
        assert "复制的是 7，不采用" in preview.heard("requests.new.total")
        entered(preview)

    assert pasted(desk, act)
    assert desk.figure("requests.new.total") == 6


def test_totals_that_agree_raise_no_question(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    clipboard("1\t1\t1\t1\t1\t1\t6")

    def act(preview: Preview) -> None:
        assert preview.questions == []
        assert not preview.lines.isVisible()
        entered(preview)

    assert pasted(desk, act)


def test_blank_cells_blank_figures_only_if_asked(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60, BUSINESS: 3}), "requests").at(NEW)
    clipboard("\t4")
    assert pasted(desk)
    assert (desk.figure(NEW), desk.figure(BUSINESS)) == (60, 4)

    def act(preview: Preview) -> None:
        preview.tick("空白格不覆盖原数")
        assert "原为 60，改为 未填" in preview.heard(NEW)
        assert preview.button.text() == "粘贴 1 格"
        entered(preview)

    assert pasted(desk, act)
    assert desk.figure(NEW) is None


def test_a_proposal_is_taken_with_the_space_bar_remark_and_all_as_one_step(
    open_table: Open,
) -> None:
    desk = open_table(filled("2021", {NEW: 60}), "requests").at(NEW)
    clipboard("22（其中修订16件）\t5")

    def act(preview: Preview) -> None:
        assert "可以填 22，备注“其中修订16件”（未勾选" in preview.questions[0]
        preview.lines.setFocus()
        preview.press(Key.Key_Down, Key.Key_Space)
        assert "已勾选" in preview.questions[0]
        assert preview.button.text() == "粘贴 2 格"
        entered(preview)

    assert pasted(desk, act)
    assert desk.figure(NEW) == 22
    assert desk.session.report.remarks == {NEW: "其中修订16件"}
    assert desk.steps == ["粘贴 2 格"]
    desk.session.undo_stack.undo()
    assert (desk.figure(NEW), desk.session.report.remarks) == (60, {})


def test_all_proposals_are_taken_and_given_up_at_once(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    clipboard("-\t/\t无\t4")

    def act(preview: Preview) -> None:
        preview.tick("按建议填 3 格")
        assert preview.button.text() == "粘贴 4 格"
        preview.tick("按建议填 3 格")
        assert preview.button.text() == "粘贴 1 格"
        preview.tick("按建议填 3 格")
        entered(preview)

    assert pasted(desk, act)
    assert [desk.figure(a) for a in (NEW, BUSINESS, "requests.new.research")] == [0, 0, 0]


def test_a_line_of_the_list_takes_its_cell_in_hand(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    clipboard("1\t2\n3\t12abc")

    def act(preview: Preview) -> None:
        preview.lines.setFocus()
        preview.press(Key.Key_Down)
        (table,) = preview.tables
        assert table.looks.look("requests.carried_in.business").state == "refused"
        spot = table.currentIndex().row(), table.currentIndex().column()
        assert table.shape.address(spot) == "requests.carried_in.business"
        escaped(preview)

    assert pasted(desk, act)


def test_rows_and_columns_change_places_if_asked(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    clipboard("1\n2\n3")

    def act(preview: Preview) -> None:
        preview.tick("行列互换")
        assert "行列互换" in preview.sentence
        entered(preview)

    assert pasted(desk, act)
    assert [desk.figure(a) for a in (NEW, BUSINESS, OLD)] == [1, 2, None]


def test_labels_lead_to_another_table_and_the_window_is_told_to_show_it(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    gone: list[str] = []
    desk.session.went_to.connect(gone.append)
    clipboard("信息内容\t本年处理决定数量\n行政处罚\t12\n行政强制\t3\n")

    def act(preview: Preview) -> None:
        assert "按行名、列名放进表二 2 格" in preview.sentence
        entered(preview)

    assert pasted(desk, act)
    assert desk.figure("disclosure.penalties.decisions") == 12
    assert gone == ["disclosure.penalties.decisions"]


def test_a_whole_report_is_pasted_at_once(open_table: Open) -> None:
    values = dict.fromkeys(FORM.figures, 0)
    html = "".join(excel(printed_rows(FORM, table, values)) for table in FORM.tables)
    desk = open_table(filled("2021"), "requests").at(NEW)
    clipboard("nothing that could be read", html)

    def act(preview: Preview) -> None:
        assert "表二 10 格、表三 175 格、表四 15 格" in preview.sentence
        assert preview.button.text() == "粘贴 166 格"
        assert len(preview.tables) == 3
        entered(preview)

    assert pasted(desk, act)
    assert len(desk.session.report.figures) == 200
    assert len(desk.steps) == 1


def test_figures_without_a_place_are_named(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    clipboard("项目\t公民\t个体户\n本年新收\t60\t5\n")

    def act(preview: Preview) -> None:
        assert "第 3 列“个体户”：表里没有这一项，没有粘贴：5" in preview.questions
        entered(preview)

    assert pasted(desk, act)
    assert desk.figure(NEW) == 60


def test_nothing_to_change_leaves_nothing_to_press(open_table: Open) -> None:
    desk = open_table(filled("2021", {NEW: 60, BUSINESS: 3}), "requests").at(NEW)
    clipboard("60\t3")

    def act(preview: Preview) -> None:
        assert "没有要改的" in preview.heading
        assert not preview.button.isEnabled()
        entered(preview)

    assert pasted(desk, act)
    assert desk.steps == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1\t2\t3\t4\t5\t6\t7\t8\n1", "2 行 8 列从这一格起放不下"),
        ("\n" * 40, "没有能填进表格的数"),
        ("关于公开工作的通知\n各处室：", "没有能填进表格的数"),
        ("1\n" * 1_000_000, "一次最多"),
    ],
)
def test_what_cannot_be_pasted_is_told_in_a_sentence_and_changes_nothing(
    open_table: Open, text: str, said: str
) -> None:
    report = filled("2021", {NEW: 60})
    desk = open_table(report, "requests").at(NEW)
    clipboard(text)
    assert not pasted(desk)
    assert said in desk.note
    assert desk.session.report is report


def test_a_page_too_large_is_refused_though_it_has_words_too(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    clipboard("", "<table>" + "<tr><td>1" * 100_000)
    assert not pasted(desk)
    assert "一次最多" in desk.note


def test_a_block_fits_into_cells_that_are_several_columns_wide(open_table: Open) -> None:
    desk = open_table(filled("2019"), "disclosure").at("disclosure.rules.made")
    clipboard("1\t2\t3\n4\t5\t6")
    assert pasted(desk)
    assert desk.figure("disclosure.normative_documents.total_disclosed") == 6


def test_every_stop_of_the_preview_is_reached_by_tab(open_table: Open) -> None:
    desk = open_table(filled("2021"), "requests").at(NEW)
    clipboard("-\t/\t\n3\t12abc\t5")

    def act(preview: Preview) -> None:
        met = []
        for _ in range(7):
            focused = preview.dialog.focusWidget()
            assert focused
            met.append(type(focused).__name__)
            preview.press(Key.Key_Tab)
        assert set(met) == {"Button", "PasteTable", "CheckBox", "QuestionList"}
        escaped(preview)

    assert pasted(desk, act)


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_any_paste_can_be_undone_and_redone(open_table: Open, edition: str) -> None:
    report = filled(edition, {NEW: 60, BUSINESS: 3})
    desk = open_table(report, "requests")
    for place, text in product((NEW, OLD), ("1\t2\n3\t4", "5\n6", "7（注）\t8")):
        desk.at(place)
        clipboard(text)
        assert pasted(desk)
    after = desk.session.report
    steps = len(desk.steps)
    for _ in range(steps):
        desk.session.undo_stack.undo()
    assert desk.session.report == report
    for _ in range(steps):
        desk.session.undo_stack.redo()
    assert desk.session.report == after
