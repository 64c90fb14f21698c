"""Fuzzes one target for some time, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.fuzz.finds import FINDS
from tests.fuzz.folders import CORPUS, FINDINGS, FUZZ, ROOT, SEEDS
from tests.fuzz.outcome import Outcome, outcome
from tests.fuzz.target import Target

_HANGS_AFTER = 30
"""Seconds; what is merely slow, Watch tells."""

_MOST_MEGABYTES = 1000
_MEMORY = Path("/dev/shm")  # noqa: S108 - drafts are written for hours: spare the disk


def fuzz(target: Target, seconds: int) -> Outcome:
    """Fuzz a target for so many seconds; its corpus grows from run to run."""
    corpus, seeds = CORPUS / target.name, SEEDS / target.name
    for folder in (corpus, seeds, FINDINGS):
        folder.mkdir(parents=True, exist_ok=True)
    found = (find.content for find in FINDS if find.target == target.name)
    for number, seed in enumerate([*target.seeds(), *found]):
        (seeds / str(number)).write_bytes(seed)
    command = [sys.executable, "-m", "tests.fuzz.one", target.name, *_options(target, seconds)]
    log = FUZZ / f"{target.name}.log"
    with log.open("wb") as file:
        status = subprocess.call(
            [*command, corpus, seeds], cwd=ROOT, env=_environment(), stdout=file, stderr=file
        )
    said = log.read_text(encoding="utf-8", errors="replace")
    return outcome(target.name, said, kept=len(list(corpus.iterdir())), status=status)


def _options(target: Target, seconds: int) -> list[str]:
    """Return what libFuzzer is told."""
    words = FUZZ / f"{target.name}.dict"
    words.write_text("".join(map(_entry, target.words)), encoding="ascii")
    return [
        f"-max_total_time={seconds}",
        f"-max_len={target.most_bytes}",
        f"-timeout={_HANGS_AFTER}",
        f"-rss_limit_mb={_MOST_MEGABYTES}",
        f"-artifact_prefix={FINDINGS / target.name}-",
        f"-dict={words}",
    ]


def _entry(word: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n'


def _environment() -> dict[str, str]:
    return {**os.environ, "TMPDIR": str(_MEMORY)} if _MEMORY.is_dir() else dict(os.environ)
