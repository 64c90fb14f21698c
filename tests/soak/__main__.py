"""Kills the program again and again and says what became of the work.

python -m tests.soak [TIMES]
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.soak.killing import Kills

_TIMES = 500


def main() -> int:
    """Kill, tell, and return 1 if anything is wrong."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else _TIMES
    seed = int(time.time())
    print(f"{times} kills, seed {seed}", flush=True)
    lost, faults = [0.0], 0
    with tempfile.TemporaryDirectory(prefix="reportdesk-soak-") as folder:
        for number, outcome in enumerate(Kills(Path(folder), seed).run(times), start=1):
            lost.append(outcome.lost)
            faults += len(outcome.faults)
            for fault in outcome.faults:
                print(f"kill {number}: {fault}", flush=True)
    lost.sort()
    middle, most = lost[len(lost) // 2], lost[-1]
    print(f"{faults} faults; of work lost: {middle:.2f} s at the median, {most:.2f} s at most")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
