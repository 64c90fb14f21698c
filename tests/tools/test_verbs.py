"""Whatever dev.py says it can do, it does; and what it starts is there."""

import re
from importlib.util import find_spec

import pytest

import dev

PROMISED = re.findall(r"^    python3 dev\.py (\w+)", dev.__doc__ or "", re.MULTILINE)


def test_each_verb_of_the_help_is_known_and_no_other() -> None:
    assert set(PROMISED) == set(dev.VERBS)


@pytest.mark.parametrize(
    "program", ["bench", "tests.fuzz", "tests.mutants", "tests.soak", "tools.pictures"]
)
def test_the_programs_of_the_project_can_be_started(program: str) -> None:
    assert find_spec(program)


def test_an_unknown_verb_gets_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["soap"]) == 2
    assert "dev.py soak [TIMES]" in capsys.readouterr().err
