"""Whatever is done with the program, it talks to the screen and its helpers and to nobody else.

The whole self-test is watched in tests/gui/test_self_test.py; here is what it leaves out.
"""

import re
import subprocess
from pathlib import Path

import pytest

from reportdesk import commands
from tests.end2end import at_work
from tests.end2end.at_work import DONE, PASTED, TEMPTING
from tests.end2end.reporter import ROOT, Reporter
from tests.end2end.screen import Screen
from tests.end2end.screen_reader import accessibility_bus
from tests.end2end.waiting import until
from tests.reaching import Watch, watch
from tests.samples.reading import sample

WORK = at_work.__name__
X_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108 - where every X server has them


@pytest.fixture
def watching(tmp_path: Path) -> Watch:
    return watch(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "年报"
    place.mkdir()
    return place


def sockets(screen: Screen) -> set[str]:
    """Return the paths of the sockets of a screen, its message bus and its accessibility bus."""
    bus = screen.environment["DBUS_SESSION_BUS_ADDRESS"]
    buses = [re.search("(?:path|abstract)=([^,]+)", said) for said in (bus, accessibility_bus(bus))]
    display = X_SOCKETS + screen.environment["DISPLAY"].removeprefix(":")
    return {display, *(found[1] for found in buses if found)}


def test_what_tempts_a_program_leads_nowhere(watching: Watch, folder: Path) -> None:
    command = watching.over(WORK, folder)
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert DONE in done.stdout, done.stderr
    assert watching.reached() == []


def test_on_a_screen_it_talks_to_the_screen_and_the_buses_alone(
    reporter: Reporter, watching: Watch, folder: Path
) -> None:
    allowed = sockets(reporter.screen)
    draft = folder / "年报.report.json"
    assert commands.save(sample("2021"), draft) is None
    reporter.starts_by(watching.over("reportdesk", draft))
    reporter.finds("frame", "2024 年度")
    reporter.opens(3, "一、")
    reporter.keyboard.paste_page(TEMPTING)
    until(lambda: any(folder.glob(".*.autosave")), "the autosave")
    reporter.presses("F9", "F1", hears="搜索帮助")
    reporter.presses("Escape", "F9", hears="一、")
    reporter.keyboard.press("ctrl+s")
    until(lambda: PASTED in draft.read_text(encoding="utf-8"), "the draft to be saved")
    for ending in commands.EXPORTS:
        reporter.exports(folder / f"年报{ending}")
    reporter.leaves()
    assert watching.reached(allowed) == []
    assert not watching.traced or watching.connected() == allowed, "else the watch saw nothing"


@pytest.mark.parametrize("may_trace", [True, False])
def test_the_watch_sees_a_connection_and_another_program(
    watching: Watch, tmp_path: Path, *, may_trace: bool
) -> None:
    watching = watching._replace(traced=watching.traced and may_trace)
    (tmp_path / "leaky.py").write_text(
        "import contextlib, socket, subprocess\n"
        "with contextlib.suppress(OSError): socket.create_connection(('127.0.0.1', 9), 1)\n"
        "subprocess.run(['true'])\n"
    )
    environment = {"PYTHONPATH": str(tmp_path)}
    subprocess.run(watching.over("leaky"), cwd=ROOT, check=True, env=environment)
    seen = "\n".join(watching.reached())
    for trace in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen"):
        assert trace in seen
    for trace in ("AF_INET", "execve(") if watching.traced else ():
        assert trace in seen
