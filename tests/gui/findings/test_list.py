"""The list of findings: by weight, said in full, and only the one in hand unfolded."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from tests.gui.findings.reports import blameless, blank, doubtful, edited, unbalanced
from tests.gui.findings.scene import open_scene
from tests.gui.pictures import picture, shades

pytestmark = pytest.mark.usefixtures("app")

BALANCE = (
    "自然人列：本年新收 60 ＋ 上年结转 0 ＝ 60，但办理结果总计 0 ＋ 结转下年度 0 ＝ 0，相差 60。"
)


def test_findings_stand_in_groups_by_weight_each_with_its_count(qtbot: QtBot) -> None:
    typed = {"requests.new.natural_person": 60, "review.reconsideration.upheld": None}
    scene = open_scene(qtbot, edited(doubtful(), typed))
    heads = [name for name in scene.spoken() if "：" not in name]
    assert heads == ["错误 2", "待核 2", "未填 1 格", "提示 1"]


def test_every_finding_says_its_weight_message_and_place_folded_or_not(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, unbalanced())
    folded = scene.spoken()
    assert folded[1] == f"错误：{BALANCE}位置：三 › 结转下年度 › 自然人，规则 B1"
    scene.panel.next()
    assert scene.spoken() == folded


def test_only_the_finding_in_hand_unfolds(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, unbalanced())
    folded = scene.height("自然人列")
    scene.panel.next()
    assert scene.height("自然人列") > folded + 60
    scene.panel.next()
    assert scene.height("自然人列") == folded < scene.height("总计列")


def test_a_click_goes_to_the_finding_even_though_the_rows_move(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, unbalanced())
    scene.panel.next()
    scene.click("总计列")
    assert [finding.place for finding in scene.chosen] == ["requests.carried_out.total"]
    assert "总计列" in scene.in_hand()


def test_arrows_pass_over_the_heads_and_enter_goes_to_the_finding(qtbot: QtBot) -> None:
    typed = {"requests.new.natural_person": 60, "review.reconsideration.upheld": None}
    scene = open_scene(qtbot, edited(doubtful(), typed))
    scene.view.setFocus()
    for _ in range(5):
        scene.key(Qt.Key.Key_Return)
        scene.key(Qt.Key.Key_Down)
    assert [finding.rule for finding in scene.chosen] == ["B1", "B1", "C5", "E1", "A1"]
    scene.key(Qt.Key.Key_Home)
    scene.key(Qt.Key.Key_Enter)
    assert scene.chosen[-1] == scene.chosen[0]
    scene.key(Qt.Key.Key_End)
    assert scene.in_hand().startswith("提示")


def test_the_finding_in_hand_is_lit_as_the_arrows_walk(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, unbalanced())
    scene.panel.next()
    scene.qtbot.keyClick(scene.view, Qt.Key.Key_Down)
    lit = [finding.place for finding in scene.lit if finding]
    assert lit == ["requests.carried_out.natural_person", "requests.carried_out.total"]


def test_next_and_previous_go_round_the_end(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, doubtful())
    panel = scene.panel
    steps = (panel.next(), panel.next(), panel.next(), panel.previous())
    assert [finding.rule for finding in steps if finding] == ["C5", "E1", "C5", "E1"]


def test_previous_begins_at_the_end(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, doubtful())
    last = scene.panel.previous()
    assert last
    assert last.rule == "E1"


def test_without_a_finding_it_says_so_and_there_is_none_to_go_to(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blameless())
    assert scene.words() == ["没有发现问题。"]
    assert scene.panel.next() is None
    assert scene.panel.previous() is None
    assert not scene.buttons()


def test_the_keyboard_goes_through_the_panel_also_without_a_finding(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blameless())
    scene.key(Qt.Key.Key_Tab)
    assert scene.window.focusWidget().accessibleName() == "没有发现问题。"
    scene.key(Qt.Key.Key_Tab)
    assert scene.page.hasFocus()


def test_blank_cells_are_one_finding_a_table_that_counts_what_a_hand_fills(qtbot: QtBot) -> None:
    names = open_scene(qtbot, blank()).spoken()
    assert names[2] == "未填 166 格、2 节"
    counts = [name.partition("：")[2].partition("：")[0] for name in names[3:6]]
    assert counts == ["表二有 10 格未填", "表三有 144 格未填", "表四有 12 格未填"]


def test_a_blank_table_leads_to_its_first_blank_cell(qtbot: QtBot) -> None:
    typed = {"review.reconsideration.corrected": None, "review.direct_suit.upheld": None}
    scene = open_scene(qtbot, edited(blameless(), typed))
    scene.click("表四有 2 格未填")
    assert scene.chosen[0].place == "review.reconsideration.corrected"


def test_the_rule_opens_under_the_finding_with_basis_and_weight(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, unbalanced())
    scene.panel.next()
    scene.press("看规则")
    assert "B1　“一＋二”要等于“（七）＋四”" in scene.words()
    assert "依据：格式说明·表三" in scene.words()
    assert "错误：改正以后才能定稿" in scene.words()
    scene.press("收起规则")
    assert scene.buttons() == ["看规则"]
    assert not scene.words()


def test_of_rules_that_share_an_id_the_one_of_the_place_is_told(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank())
    told = []
    for words in ("“六、", "“一、"):
        scene.click(words)
        scene.press("看规则")
        told.append(scene.words()[0])
    assert told == ["S2　其他事项要写信息处理费", "S2　一、五两部分要有内容"]


def test_tab_goes_from_the_list_to_the_buttons_of_the_finding_in_hand(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, doubtful())
    scene.view.setFocus()
    said = []
    for _ in range(2):
        scene.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QPushButton)
        said.append(focused.text())
    assert said == ["写明理由", "看规则"]


def test_the_buttons_scroll_with_their_finding_and_stay_inside_the_list(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, blank(), height=200)
    scene.panel.next()
    scene.height("“六、")
    button = next(b for b in scene.panel.findChildren(QPushButton) if b.text() == "看规则")
    top = button.mapTo(scene.panel, button.rect().topLeft()).y()
    scene.view.verticalScrollBar().setValue(20)
    assert button.mapTo(scene.panel, button.rect().topLeft()).y() == top - 20
    scene.view.verticalScrollBar().setValue(top + 6)
    assert button.visibleRegion().boundingRect().height() == button.height() - 6


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_wears_the_scheme(qtbot: QtBot, app: QApplication, scheme: theme.Scheme) -> None:
    theme.wear(app, scheme)
    scene = open_scene(qtbot, unbalanced())
    scene.panel.next()
    seen = shades(picture(scene.panel, 2))
    for token in ("ground", "surface", "error", "accent", "text"):
        assert theme.color(token).name() in seen, token


def test_what_opens_under_a_finding_is_scrolled_into_sight(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, doubtful(), height=280)
    scene.panel.previous()
    scene.press("看规则")
    scene.lay_out()
    button = next(b for b in scene.panel.findChildren(QPushButton) if b.text() == "收起规则")
    assert button.visibleRegion().boundingRect() == button.rect()


def names_under(interface: QAccessibleInterface) -> list[str]:
    children = [interface.child(number) for number in range(interface.childCount())]
    below = [name for child in children for name in names_under(child)]
    return [interface.text(QAccessible.Text.Name), *below]


def test_a_screen_reader_walks_to_every_finding_and_every_button(qtbot: QtBot) -> None:
    scene = open_scene(qtbot, edited(doubtful(), {"review.reconsideration.upheld": None}))
    scene.panel.next()
    scene.lay_out()
    heard = names_under(QAccessible.queryAccessibleInterface(scene.panel))
    assert heard[:2] == ["问题", "问题清单"]
    assert {"写明理由", "看规则", "其余填 0…"} <= set(heard)
    assert set(scene.spoken()) <= set(heard)
