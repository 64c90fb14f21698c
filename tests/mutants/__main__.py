"""Changes the code of the rooms bit by bit, and tells which changes no test notices.

python -m tests.mutants [--again] [PART]...

A PART is a room (`store`) or a module in it (`checks.moves`); without one it is report, checks and
store. --again judges anew what survived the last time, with the tests as they are now.
"""

import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tests.mutants.explained import Identity, explanations, identity
from tests.mutants.outcome import Mutant, forget_survivors, outcomes
from tests.mutants.workshop import ROOMS, prepare, work

_ROOT = Path(__file__).resolve().parents[2]
_LEAST = 95.0


def main(arguments: Sequence[str]) -> int:
    """Mutate, judge and tell; return 1 where more than one mutant in twenty survives."""
    workshop = _ROOT / "build" / "mutants"
    if "--again" in arguments:
        forget_survivors(workshop)
    else:
        shutil.rmtree(workshop, ignore_errors=True)
    prepare(_ROOT, workshop, [a for a in arguments if a != "--again"] or ROOMS)
    if status := work(workshop):
        return status
    reasons = explanations(Path(__file__).with_name("explained.toml"))
    return 0 if tell(list(outcomes(workshop)), reasons) >= _LEAST else 1


def tell(mutants: Sequence[Mutant], reasons: Mapping[Identity, str]) -> float:
    """Print all that survived and the figures of each module; return how many of 100 are killed."""
    alive = [m for m in mutants if m.state not in {"killed", "timeout"}]
    for mutant in alive:
        reason = reasons.get(identity(mutant), "")
        said = f"explained: {reason}" if reason else mutant.state
        print(f"{mutant.module}.{mutant.function}: {said}")
        print(*(f"    {line}" for line in mutant.change), sep="\n")
    explained = [m for m in alive if identity(m) in reasons]
    for module in sorted({m.module for m in mutants}):
        _line(module, [m for m in mutants if m.module == module], explained)
    return _line("all", mutants, explained)


def _line(name: str, mutants: Sequence[Mutant], explained: Iterable[Mutant]) -> float:
    states = Counter(m.state for m in mutants)
    killed = states["killed"] + states["timeout"]
    share = 100 * killed / len(mutants) if mutants else 100.0
    known = sum(m in mutants for m in explained)
    print(
        f"{name:24} {len(mutants):5} mutants, {killed:5} killed ({states['timeout']} by time), "
        f"{len(mutants) - killed:3} alive, {known:3} of them explained: {share:5.1f} %"
    )
    return share


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
