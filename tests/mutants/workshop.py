"""A copy of the project in which mutmut changes the code; the work tree stays as it is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOMS = ("report", "checks", "store")
_COPIED = ("src", "resources", "tests", "tools", "dev.py", "pyproject.toml")
_OF_TIME = (
    "tests/checks/test_remedy.py::test_forty_findings_take_a_small_multiple_of_what_none_take",
)
"""They measure time, and the way by mutmut is longer."""

_ARGUMENTS = (
    "-ptests.mutants.alike",
    "-pno:cacheprovider",
    "-pno:unraisableexception",  # it collects garbage twice a run
    *(f"--deselect={test}" for test in _OF_TIME),
)


def prepare(project: Path, workshop: Path, parts: Sequence[str]) -> None:
    """Copy the project anew, and say what is to be changed: `store`, `checks.moves`.

    The tests of the rooms that are changed have to notice it.
    """
    workshop.mkdir(parents=True, exist_ok=True)
    for name in _COPIED:
        source, copy = project / name, workshop / name
        if name != "src":
            # What mutmut copied before may be gone from the project since.
            shutil.rmtree(workshop / "mutants" / name, ignore_errors=True)
        if source.is_dir():
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy2(source, copy)
    (workshop / "setup.cfg").write_text(_settings(parts), "utf-8")


def work(workshop: Path) -> int:
    """Let the tests judge each change, which may take hours; return mutmut's exit status."""
    mutmut = Path(sys.executable).with_name("mutmut")
    half = max(1, (os.cpu_count() or 1) // 2)
    # Programs that a test starts are to meet the changed code as well. Python looks but once
    # whether a folder of its path is there.
    changed = workshop / "mutants" / "src"
    changed.mkdir(parents=True, exist_ok=True)
    return subprocess.call(
        [mutmut, "run", "--max-children", str(half)],
        cwd=workshop,
        env={**os.environ, "PYTHONPATH": str(changed)},
    )


def _settings(parts: Sequence[str]) -> str:
    lists = {
        "only_mutate": map(_pattern, parts),
        "do_not_mutate_patterns": [r"\bcast\("],  # what it says is for mypy alone
        "also_copy": _COPIED[1:],
        "pytest_add_cli_args": _ARGUMENTS,
        "pytest_add_cli_args_test_selection": sorted({_tests(part) for part in parts}),
    }
    said = [f"{name} =\n    " + "\n    ".join(values) for name, values in lists.items()]
    return "\n".join(["[mutmut]", "source_paths = src", "use_git_change_detection = false", *said])


def _tests(part: str) -> str:
    return "tests/" + part.partition(".")[0]


def _pattern(part: str) -> str:
    path = "src/reportdesk/" + part.replace(".", "/")
    return f"{path}.py" if "." in part else f"{path}/*"
