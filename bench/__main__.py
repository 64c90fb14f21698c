"""Measures every budget and prints ratios; exit status 1 when one is exceeded."""

import argparse
import json
import sys
from collections.abc import Iterator

from bench import export, keystroke, pasting, preview, start, writing
from bench.measure import Measurement


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print a list of rows as JSON")
    as_json = parser.parse_args().json
    found = []
    for measurement in _all():
        found.append(measurement)
        if not as_json:
            _say(_line(measurement))
    if as_json:
        _say(json.dumps([measurement.as_row() for measurement in found], indent=2))
    return 0 if all(measurement.is_kept for measurement in found) else 1


def _all() -> Iterator[Measurement]:
    yield from export.measure()
    yield from keystroke.measure()
    yield from pasting.measure()
    yield from preview.measure()
    yield from writing.measure()
    yield from start.measure()


def _line(measurement: Measurement) -> str:
    verdict = "kept" if measurement.is_kept else "EXCEEDED"
    return (
        f"{measurement.name:34} {measurement.ratio:8.3f} of {measurement.budget:6.2f}  {verdict:9}"
        f"{measurement.seconds:12.5f} against {measurement.baseline_seconds:.5f}"
    )


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
