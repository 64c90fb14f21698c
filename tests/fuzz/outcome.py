"""What came of fuzzing a target, read out of what its process said."""

import re
from dataclasses import dataclass

_EXECUTED = re.compile(r"^#(\d+)\t", re.MULTILINE)
_FIRST = re.compile(r"INITED cov: (\d+)")
_COVERED = re.compile(r"cov: (\d+)")
_FINDING = re.compile(r"^finding (.+?):|Test unit written to (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Outcome:
    """Inputs that were tried, places in the code that they reached, and files of findings.

    `kept` counts the inputs in the corpus; `status` is the one with which the process ended.
    """

    target: str
    executed: int
    first_covered: int
    covered: int
    kept: int
    findings: tuple[str, ...]
    status: int

    @property
    def is_clean(self) -> bool:
        """Say whether nothing was found, and the process ended as it should."""
        return not self.findings and self.status == 0

    @property
    def line(self) -> str:
        """All of it on one line."""
        ended = f", ended with {self.status}" if self.status else ""
        return (
            f"{self.target:12} {self.executed:9,} inputs, coverage {self.first_covered} -> "
            f"{self.covered}, corpus {self.kept}, findings {len(self.findings)}{ended}"
        )


def outcome(target: str, said: str, *, kept: int, status: int) -> Outcome:
    """Read the log of a process of libFuzzer."""
    return Outcome(
        target=target,
        executed=_last(_EXECUTED, said),
        first_covered=int(first[1]) if (first := _FIRST.search(said)) else 0,
        covered=_last(_COVERED, said),
        kept=kept,
        findings=tuple(ours or theirs for ours, theirs in _FINDING.findall(said)),
        status=status,
    )


def _last(number: re.Pattern[str], said: str) -> int:
    found = number.findall(said)
    return int(found[-1]) if found else 0
