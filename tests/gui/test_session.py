"""A session lets go of its steps whenever it is dropped, and no fault of a rule loses an answer."""

import subprocess
import sys

import pytest

from reportdesk import commands
from reportdesk.gui.session import Session
from reportdesk.report.report import Report, new_report

ADDRESS = "requests.new.natural_person"
MAKE_AND_DROP = """
import gc, random
from PySide6.QtCore import QCoreApplication
from reportdesk.gui.session import Session
from reportdesk.gui.undo_stack import Step
from reportdesk.report.change import Splice
from reportdesk.report.report import new_report
from reportdesk.report.text import Paragraph

def typed(session, letters):
    # As the letters of a word, which are one step.
    old = session.report.texts.get("overview", ())
    for number in range(letters):
        new = (Paragraph("字" * (number + 1)),)
        session.apply(Splice("overview", 0, old, new), "输入文字", "texts.overview.0", "run")
        old = new

application = QCoreApplication([])
chance = random.Random(6)
for number in range(200):
    session = Session(new_report("2021", 2025, "某局"))
    for figure in range(chance.randrange(1, 6)):
        session.edit_figures({"requests.new.natural_person": figure + 1}, "填写", "requests")
    for _ in range(chance.randrange(4)):
        session.undo_stack.undo()
    if chance.random() < 0.5:
        session.itself = session
    del session
    if chance.random() < 0.1:
        gc.collect(chance.randrange(3))
gc.collect()
assert not [one for one in gc.get_objects() if isinstance(one, (Session, Step))]
session = Session(new_report("2021", 2025, "某局"))
typed(session, 100)
assert len([one for one in gc.get_objects() if isinstance(one, Step)]) == 1
print("well")
"""


@pytest.fixture
def session() -> Session:
    return Session(new_report("2021", 2025, "某局"))


def test_sessions_with_steps_are_dropped_by_the_hundred_and_typing_leaves_one_step() -> None:
    command = [sys.executable, "-X", "faulthandler", "-c", MAKE_AND_DROP]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert (ended.stdout, ended.stderr, ended.returncode) == ("well\n", "", 0)


def test_an_answer_is_kept_and_can_be_undone_where_a_rule_fails(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []

    def check(_report: Report) -> None:
        raise KeyError(ADDRESS)

    monkeypatch.setattr(commands, "check", check)
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_fault: told.append(kind))
    session.edit_figures({ADDRESS: 7}, "填写", ADDRESS)
    assert session.report.figures[ADDRESS] == 7
    session.undo_stack.undo()
    assert ADDRESS not in session.report.figures
    assert told == [KeyError, KeyError]
