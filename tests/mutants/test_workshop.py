"""A change that no test notices survives, and one that a test notices does not."""

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.mutants.outcome import Mutant, forget_survivors, outcomes
from tests.mutants.workshop import prepare, work

LARGER = '''
def larger(one: int, other: int) -> int:
    """Return the larger of two."""
    return one if one > other else other
'''
TEST = """
from reportdesk.checks.tiny import larger

def test_the_larger_of_two():
    assert larger(2, 1) == 2
"""
NOTICED = "    assert larger(1, 2) == 2\n"


def write(file: Path, words: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of one function that is tested by half."""
    shutil.copytree(Path(__file__).parent, tmp_path / "tests" / "mutants")
    write(tmp_path / "pyproject.toml", '[tool.pytest.ini_options]\npythonpath = ["."]\n')
    write(tmp_path / "src/reportdesk/__init__.py", "")
    write(tmp_path / "src/reportdesk/checks/__init__.py", "")
    write(tmp_path / "src/reportdesk/checks/tiny.py", LARGER)
    write(tmp_path / "tests/checks/test_tiny.py", TEST)
    return tmp_path


@pytest.mark.skipif(not find_spec("mutmut"), reason="no mutmut here: it is for long runs")
def test_what_no_test_notices_survives_until_one_does(project: Path) -> None:
    def survivors() -> list[Mutant]:
        assert work(workshop) == 0
        return [mutant for mutant in outcomes(workshop) if mutant.state != "killed"]

    workshop = project / "build" / "mutants"
    prepare(project, workshop, ["checks.tiny"])
    (alive,) = [m for m in survivors() if "or True" in m.change[-1]]
    assert alive == Mutant(
        "checks.tiny",
        "larger",
        (
            "- return one if one > other else other",
            "+ return one if (one > other) or True else other",
        ),
        "survived",
    )
    write(project / "tests/checks/test_tiny.py", TEST + NOTICED)
    forget_survivors(workshop)
    prepare(project, workshop, ["checks.tiny"])
    assert [m.change[-1] for m in survivors()] == ["+ return one if one >= other else other"]
    assert (project / "src/reportdesk/checks/tiny.py").read_text() == LARGER
