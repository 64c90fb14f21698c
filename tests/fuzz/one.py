"""Fuzzes one target in a process of its own, led by the coverage of our own code and Pillow's.

    python -m tests.fuzz.one TARGET OPTION...

The options, and the corpus, are those of libFuzzer.
"""

import sys
from collections.abc import Callable
from random import Random

import atheris

with atheris.instrument_imports(include=["reportdesk", "PIL"]):
    from tests.fuzz.targets import TARGETS
from tests.fuzz.folders import FINDINGS
from tests.fuzz.target import Spoil
from tests.fuzz.watch import Watch

_UNSHAPED = 0.3
"""Of the mutations of what has a shape, how many do not care for it."""


def main(name: str, options: list[str]) -> None:
    """Fuzz until libFuzzer ends the process."""
    target = TARGETS[name]
    mutations = {"custom_mutator": _mutator(target.spoil)} if target.spoil else {}
    atheris.Setup([name, *options], Watch(target, FINDINGS), **mutations)
    atheris.Fuzz()


def _mutator(spoil: Spoil) -> Callable[[bytes, int, int], bytes]:
    def mutated(content: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)  # noqa: S311 - the same seed makes the same
        spoiled = None if chance.random() < _UNSHAPED else spoil(content, chance)
        if spoiled is None or len(spoiled) > most:
            return bytes(atheris.Mutate(content, most))
        return spoiled

    return mutated


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
