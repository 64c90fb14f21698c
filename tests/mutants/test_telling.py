"""What is told of mutants: who lives, for which reason, and how many of 100 do not."""

from pathlib import Path

import pytest

from tests.mutants.__main__ import tell
from tests.mutants.explained import explanations, identity
from tests.mutants.outcome import Mutant

KILLED = Mutant("checks.run", "run", ("- a", "+ b"), "killed")
SLOW = Mutant("checks.run", "run", ("- a", "+ c"), "timeout")
ALIVE = Mutant("store.keys", "Keys.sorted", ("- d", "+ e"), "survived")
ALIKE = Mutant("store.keys", "Keys.sorted", ("- d", "+ f"), "survived")


def test_what_survives_is_told_with_its_reason_and_counts_as_alive(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tell([KILLED, SLOW, ALIVE, ALIKE], {identity(ALIKE): "the same, only slower"}) == 50.0
    told = capsys.readouterr().out
    assert "store.keys.Keys.sorted: survived\n    - d\n    + e" in told
    assert "store.keys.Keys.sorted: explained: the same, only slower\n    - d\n    + f" in told
    assert "2 killed (1 by time),   2 alive,   1 of them explained:  50.0 %" in told


def test_each_mutant_is_explained_once_and_in_words() -> None:
    file = Path(__file__).with_name("explained.toml")
    reasons = explanations(file)
    assert 2 * len(reasons) == file.read_text("utf-8").count("'''")
    assert all(len(reason) > 20 for reason in reasons.values())
