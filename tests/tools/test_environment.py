"""The environment is made once, brought up to date when needed, and survives being cut short."""

import re
import subprocess
from pathlib import Path

import pytest

from tools import environment


class Machine:
    """A machine that notes what is done to it and installs nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.done: list[str] = []
        self.breaks = False

    def create(self, folder: Path, **_: bool) -> None:
        self.done.append("make")
        folder.mkdir(exist_ok=True)
        for left in folder.iterdir():
            left.unlink()

    def run(self, command: list[object], **_: bool) -> subprocess.CompletedProcess[str]:
        extra = re.search(r"\[(\w+)\]$", str(command[-1]))
        self.done.append(f"install {extra[1]}" if extra else "install")
        return subprocess.CompletedProcess([], 1 if self.breaks else 0)

    def does(self, extent: environment.Extent) -> list[str]:
        self.done = []
        environment.prepare(extent)
        return self.done


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine(tmp_path / ".venv")
    monkeypatch.setattr(environment, "FOLDER", machine.folder)
    monkeypatch.setattr(environment, "STAMP", machine.folder / "stamp")
    monkeypatch.setattr(environment, "CONSTRAINTS", tmp_path / "constraints.txt")
    monkeypatch.setattr("venv.create", machine.create)
    monkeypatch.setattr("subprocess.run", machine.run)
    (tmp_path / "constraints.txt").write_text("first")
    return machine


def test_a_bare_machine_gets_an_environment_once(machine: Machine) -> None:
    assert machine.does("runtime") == ["make", "install"]
    assert machine.does("runtime") == []


def test_builders_get_their_tools_on_top(machine: Machine) -> None:
    machine.does("runtime")
    assert machine.does("dev") == ["install dev"]
    assert machine.does("runtime") == []
    assert machine.does("dev") == []


def test_what_holds_more_is_enough_for_less(machine: Machine) -> None:
    machine.does("dev")
    assert machine.does("long") == ["install long"]
    assert machine.does("dev") == machine.does("runtime") == machine.does("long") == []


def test_other_constraints_are_installed_into_the_same_environment(
    machine: Machine, tmp_path: Path
) -> None:
    machine.does("dev")
    (tmp_path / "constraints.txt").write_text("second")
    assert machine.does("dev") == ["install dev"]


def test_an_installation_that_failed_begins_from_nothing(machine: Machine) -> None:
    machine.breaks = True
    with pytest.raises(SystemExit):
        machine.does("dev")
    machine.breaks = False
    assert machine.does("dev") == ["make", "install dev"]


def test_another_python_begins_from_nothing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.does("runtime")
    monkeypatch.setattr("sys.version", "3.13.9 (another one)")
    assert machine.does("runtime") == ["make", "install"]
