"""Kills the program at a random moment while a robot works, and judges what is left."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportdesk import commands
from reportdesk.report.report import Report, new_report
from reportdesk.store.recovery import waiting_for

ROOT = Path(__file__).parents[2]
NAME = "office"
PROMISED = 2.0
"""Seconds of work that a kill may take."""

_PATIENCE = 60.0
_LONGEST_WORK = 6.0


@dataclass(frozen=True)
class Told:
    """A line of the robot: when, whether it was saved, and what the office was called."""

    moment: float
    is_saved: bool
    name: str


@dataclass(frozen=True)
class Outcome:
    """What a kill left: seconds of work that are lost, and what is wrong with it, if anything."""

    lost: float
    faults: tuple[str, ...]


class Kills:
    """Kills on one draft, one after the other, in a folder of its own."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.draft = folder / "年报 a😀.report.json"
        self.data = folder / "data" / "reportdesk"
        self._folder, self._chance = folder, random.Random(seed)  # noqa: S311 - repeatable

    def run(self, times: int) -> Iterator[Outcome]:
        """Kill so many times, each time beginning with a saved draft and nothing else."""
        for number in range(times):
            refused = commands.save(new_report("2021", 2025, f"{NAME}{number}"), self.draft)
            assert refused is None, refused
            yield self._kill(number)
            self._tidy()

    def _kill(self, number: int) -> Outcome:
        log = self._folder / f"robot-{number}.log"
        robot = self._start(log, number)
        try:
            self._wait_for_work(robot, log)
            time.sleep(self._chance.uniform(0, _LONGEST_WORK))
        finally:
            robot.kill()
            killed = time.monotonic()
            robot.wait()
        told = list(_lines(log))
        log.unlink()
        return self._judged(told, killed)

    def _start(self, log: Path, number: int) -> subprocess.Popen[bytes]:
        command = _module("robot_at_work", self.draft, log, number)
        return subprocess.Popen(command, env=self._environment(), cwd=ROOT)

    def _environment(self) -> dict[str, str]:
        homes = {
            f"XDG_{kind}_HOME": str(self._folder / kind.lower())
            for kind in ("CONFIG", "DATA", "STATE", "CACHE")
        }
        paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
        return {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths}

    def _wait_for_work(self, robot: subprocess.Popen[bytes], log: Path) -> None:
        end = time.monotonic() + _PATIENCE
        while not (log.exists() and log.stat().st_size):
            assert robot.poll() is None, "the robot ended by itself"
            assert time.monotonic() < end, "the robot never began"
            time.sleep(0.01)

    def _judged(self, told: list[Told], killed: float) -> Outcome:
        saved = commands.open_draft(self.draft)
        if not isinstance(saved, Report):
            return Outcome(killed, (f"the draft does not open: {saved.line}",))
        waiting = waiting_for(self.draft, self.data)
        name = waiting.autosaved.report.name if waiting else saved.name
        faults = [*self._strays(), *_unsaved(told, saved.name)]
        # What was kept is what stood there from one line of the robot to the next.
        since = [told[i + 1].moment for i, one in enumerate(told[:-1]) if one.name == name]
        is_last = bool(told) and told[-1].name == name
        lost = 0.0 if is_last or not told else killed - max(since, default=told[0].moment)
        if lost > PROMISED:
            faults.append(f"{lost:.2f} s of work are lost")
        return Outcome(lost, tuple(faults))

    def _strays(self) -> Iterator[str]:
        """Yield what stands beside the draft and is neither its one autosave nor its one lock."""
        known = {f".{self.draft.name}.{ending}" for ending in ("autosave", "lock")}
        for path in self._folder.iterdir():
            ours = path.name.startswith(".") and path.name not in known
            if ours and not path.name.endswith(".tmp"):
                yield f"stray {path.name}"

    def _tidy(self) -> None:
        """Open the draft once more, give up what is recovered, and leave: nothing is to stay."""
        command = _module("next_start", self.draft)
        subprocess.run(command, env=self._environment(), cwd=ROOT, check=True, timeout=_PATIENCE)
        left = [path.name for path in self._folder.iterdir() if path.name.startswith(".")]
        assert left == [], f"left after the next start: {left}"


def _module(name: str, *words: object) -> list[str]:
    return [sys.executable, "-m", f"tests.soak.{name}", *map(str, words)]


def _unsaved(told: list[Told], name: str) -> Iterator[str]:
    """Yield a fault where the file is older than what was said to be saved last."""
    saved = [index for index, one in enumerate(told) if one.is_saved]
    if saved and name not in {one.name for one in told[saved[-1] :]}:
        yield f"the file holds {name!r}, but {told[saved[-1]].name!r} was saved"


def _lines(log: Path) -> Iterator[Told]:
    for line in log.read_text(encoding="utf-8").splitlines():
        moment, _, rest = line.partition(" ")
        yield Told(float(moment), rest.startswith("="), rest[1:])
