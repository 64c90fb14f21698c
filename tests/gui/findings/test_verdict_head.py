"""The verdict at one glance: words, shape and tint, and a name that says it all."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reportdesk.gui import theme
from reportdesk.gui.findings.verdict_head import VerdictHead
from reportdesk.gui.session import Session
from reportdesk.report.report import Report
from tests.gui.findings.reports import blameless, blank, doubtful, unbalanced
from tests.gui.pictures import picture, shades, show

pytestmark = pytest.mark.usefixtures("app")


def head(qtbot: QtBot, report: Report) -> VerdictHead:
    made = VerdictHead(Session(report))
    made.setFixedWidth(300)
    show(qtbot, made)
    return made


@pytest.mark.parametrize(
    ("report", "said", "token"),
    [
        (blameless(), "结论：可以定稿", "ok"),
        (doubtful(), "结论：尚有 2 处待核", "warn"),
        (blank(), "结论：尚有 166 格、2 节未填。1 处待核", "blank"),
        (replace(unbalanced(), year=2020), "结论：尚有 2 处错误。1 处待核", "error"),
    ],
)
def test_the_verdict_is_said_and_painted_in_both_schemes(
    qtbot: QtBot, app: QApplication, report: Report, said: str, token: str
) -> None:
    made = head(qtbot, report)
    heard = QAccessible.queryAccessibleInterface(made)
    assert (heard.role(), heard.text(QAccessible.Text.Name)) == (QAccessible.Role.StaticText, said)
    schemes: tuple[theme.Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        theme.wear(app, scheme)
        assert theme.color(token).name() in shades(picture(made, 2))


def test_it_follows_every_keystroke(qtbot: QtBot) -> None:
    session = Session(blameless())
    made = VerdictHead(session)
    qtbot.addWidget(made)
    session.try_figures({"requests.new.natural_person": 1})
    assert made.accessibleName() == "结论：尚有 2 处错误"
    session.drop()
    assert made.accessibleName() == "结论：可以定稿"


def test_its_button_asks_to_fold_and_says_what_it_will_do(qtbot: QtBot) -> None:
    made = head(qtbot, blank())
    button = made.findChild(QPushButton)
    assert button
    with qtbot.waitSignal(made.toggled):
        button.click()
    assert button.accessibleName() == "收起问题栏"
    made.show_open(is_open=False)
    assert button.accessibleName() == "展开问题栏"


def test_what_does_not_fit_is_in_the_tool_tip(qtbot: QtBot) -> None:
    assert head(qtbot, blank()).toolTip() == "尚有 166 格、2 节未填\n1 处待核"
