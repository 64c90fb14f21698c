"""Runs, tests and checks reportdesk on a machine with nothing but Python and git.

    python3 dev.py run [FILE]        open the program; without a screen, a demo into build/demo
    python3 dev.py test [ARGS]       run the tests; ARGS go to pytest
    python3 dev.py check             format, lint, types and import contracts
    python3 dev.py format            put the format right, and what the linter can mend
    python3 dev.py bench [--json]    measure the budgets
    python3 dev.py soak [TIMES]      kill the program TIMES times (500) while a robot works with it
    python3 dev.py fuzz [MINUTES]    feed the readers with what coverage leads to (60), find faults
    python3 dev.py mutants [PARTS]   change the code bit by bit, and say what no test notices
    python3 dev.py pictures          take the pictures of the manual anew

Whatever it needs comes to lie in .venv and build/; system libraries come by apt-get, if they may.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tools.environment import Extent

ROOT = Path(__file__).resolve().parent
Verb = Callable[[list[str]], int]
OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
CHECKS = {
    "format": ["ruff", "format", "--check"],
    "lint": ["ruff", "check"],
    "types": ["mypy"],
    "imports": ["lint-imports", "--no-logo"],
}


def main(arguments: list[str]) -> int:
    """Carry out one verb and return its exit status; 2 for wrong usage."""
    if not (3, 11) <= sys.version_info < (3, 14):
        print(
            "需要 Python 3.11–3.13 / Python 3.11–3.13 is needed, not", sys.version, file=sys.stderr
        )
        return 2
    verb, *rest = arguments or [""]
    if verb in VERBS:
        return VERBS[verb](rest)
    print(__doc__, file=sys.stderr)
    return 0 if verb in {"-h", "--help"} else 2


def run(arguments: list[str]) -> int:
    """Open the window or, where there is no screen, let the program show itself in build/demo."""
    from tools import environment, needs

    screen = sys.platform in {"win32", "darwin"} or needs.has_display()
    if not needs.provide(needs.QT + (needs.SCREEN if screen else ())):
        return 1
    scripts = environment.prepare("runtime")
    if screen:
        return subprocess.call([scripts / "python", "-m", "reportdesk", *arguments])
    return _demonstrate(scripts / "python")


def _demonstrate(python: Path) -> int:
    from tools.speech import say

    demo = ROOT / "build" / "demo"
    say(
        "此机没有屏幕，程序将在后台自行演示，成果存入 build/demo。",
        "No screen here: the program shows itself offscreen, into build/demo.",
    )
    status = subprocess.call(
        [python, "-m", "reportdesk", "self-test", "--keep", demo], env=OFFSCREEN
    )
    for path in sorted(demo.rglob("*")):
        print(path.relative_to(ROOT))
    return status


def test(arguments: list[str]) -> int:
    """Run the tests; what the machine lacks is skipped, but fails in CI."""
    from tools import environment, fonts, needs

    if not needs.provide(needs.QT):
        return 1
    needs.provide(needs.SCREEN + needs.TESTS)
    fonts.provide()
    return subprocess.call(
        [environment.prepare("dev") / "pytest", *arguments], cwd=ROOT, env=OFFSCREEN
    )


def check(_: list[str]) -> int:
    """Look at everything that can be judged without running it, also after something failed."""
    from tools import environment

    scripts = environment.prepare("dev")
    return max(
        [_check(name, [scripts / program, *rest]) for name, (program, *rest) in CHECKS.items()]
    )


def _check(name: str, command: list[str | Path]) -> int:
    start = time.monotonic()
    result = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    verdict = "FAILED" if result.returncode else "ok"
    print(f"{name:8} {verdict:6} {time.monotonic() - start:5.1f} s", flush=True)
    if result.returncode:
        print(result.stdout + result.stderr)
    return min(result.returncode, 1)


def mend_format(_: list[str]) -> int:
    """Put the format right, and what the linter can mend by itself."""
    from tools import environment

    ruff = environment.prepare("dev") / "ruff"
    mended = subprocess.call([ruff, "check", "--fix"], cwd=ROOT)
    return subprocess.call([ruff, "format"], cwd=ROOT) or mended


def _program(module: str, extent: Extent) -> Verb:
    """Return the verb that runs one of the project's own programs, offscreen."""

    def run(arguments: list[str]) -> int:
        from tools import environment, needs

        if not needs.provide(needs.QT):
            return 1
        python = environment.prepare(extent) / "python"
        return subprocess.call([python, "-m", module, *arguments], cwd=ROOT, env=OFFSCREEN)

    return run


VERBS: dict[str, Verb] = {
    "run": run,
    "test": test,
    "check": check,
    "format": mend_format,
    "bench": _program("bench", "dev"),
    "soak": _program("tests.soak", "dev"),
    "fuzz": _program("tests.fuzz", "long"),
    "mutants": _program("tests.mutants", "long"),
    "pictures": _program("tools.pictures", "runtime"),
}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
