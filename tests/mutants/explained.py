"""Mutants that no test can notice, each with the reason."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.mutants.outcome import Mutant


class Identity(NamedTuple):
    """By what a mutant is known again: not by its number, which each edit may change."""

    module: str
    function: str
    change: str


def identity(mutant: Mutant) -> Identity:
    """Return by what a mutant is known again."""
    return Identity(mutant.module, mutant.function, "\n".join(mutant.change))


def explanations(file: Path) -> Mapping[Identity, str]:
    """Read the reasons."""
    entries = tomllib.loads(file.read_text("utf-8")).get("mutant", [])
    return {
        Identity(e["module"], e["function"], e["change"].strip("\n")): e["reason"] for e in entries
    }
