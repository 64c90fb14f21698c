"""Mutants that no test can notice, each with the reason."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.mutants.outcome import Mutant


class Identity(NamedTuple):
    """By what a mutant is known again: not by its number, which each edit may change."""

    function: str
    change: str


def identity(mutant: Mutant) -> Identity:
    """Return by what a mutant is known again."""
    return Identity(f"{mutant.module}.{mutant.function}", "\n".join(mutant.change))


def explanations(file: Path) -> Mapping[Identity, str]:
    """Read the reasons."""
    return {
        Identity(entry["function"], change.strip("\n")): entry["reason"]
        for entry in tomllib.loads(file.read_text("utf-8"))["mutants"]
        for change in entry["changes"]
    }
