"""What became of each mutant, a copy of a function with one change: read from mutmut's files."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any, Literal

State = Literal["killed", "timeout", "survived", "untested", "open"]
_STATES: dict[int | None, State] = {
    **dict.fromkeys((1, 3), "killed"),
    **dict.fromkeys((-24, 24, 36, 152, 255), "timeout"),
    0: "survived",
    **dict.fromkeys((5, 33), "untested"),
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A function (`Splice.apply`) in which some lines gave way to others, and how that ended."""

    module: str
    function: str
    change: tuple[str, ...]
    state: State


def outcomes(workshop: Path) -> Iterator[Mutant]:
    """Read what became of every mutant of the last run."""
    source = workshop / "mutants" / "src" / "reportdesk"
    for known in sorted(source.rglob("*.meta")):
        module = ".".join(known.relative_to(source).with_suffix("").with_suffix("").parts)
        texts = _texts(known.with_suffix(""))
        for name, code in json.loads(known.read_text("utf-8"))["exit_code_by_key"].items():
            inner = name.rpartition(".")[2]
            outer = inner.partition("__mutmut_")[0]
            yield Mutant(
                module,
                outer.removeprefix("x_").removeprefix("xǁ").replace("ǁ", "."),
                _change(texts[f"{outer}__mutmut_orig"], texts[inner]),
                _STATES.get(code, "open"),
            )


def forget_survivors(workshop: Path) -> None:
    """Let mutmut judge anew what no test noticed; what was killed stays so."""
    for known in workshop.rglob("*.meta"):
        said: dict[str, Any] = json.loads(known.read_text("utf-8"))
        codes = said["exit_code_by_key"].items()
        killed = ("killed", "timeout")
        said["exit_code_by_key"] = {n: c if _STATES.get(c) in killed else None for n, c in codes}
        known.write_text(json.dumps(said), "utf-8")


def _texts(module: Path) -> dict[str, list[str]]:
    lines = module.read_text("utf-8").splitlines()
    spans = json.loads(Path(f"{module}.spans").read_text("utf-8"))["spans"]
    return {name: _nameless(lines[start - 1 : end]) for name, (start, end) in spans.items()}


def _nameless(lines: list[str]) -> list[str]:
    return [
        re.sub(r"\bx(_|ǁ\w+ǁ)(\w+)__mutmut_(orig|\d+)\b", r"\2", line.strip()) for line in lines
    ]


def _change(before: list[str], after: list[str]) -> tuple[str, ...]:
    different = list(unified_diff(before, after, n=0))[2:]
    return tuple(f"{line[0]} {line[1:]}" for line in different if not line.startswith("@@"))
