"""What the statute prints is data: it stands in resources/forms and in no module."""

import json
from collections.abc import Iterator

from tests.architecture.sources import PROGRAM, ROOT, name

PRINTED = {"label", "title", "caption", "corner"}
SHORTEST = 4  # shorter ones are everyday words


def printed(data: object) -> Iterator[str]:
    """Yield every printed label below a node of a form."""
    if isinstance(data, list):
        for item in data:
            yield from printed(item)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key in PRINTED and isinstance(value, str):
                yield value
            else:
                yield from printed(value)


def labels() -> set[str]:
    """Return the labels of all editions that are long enough to be nothing else."""
    forms = [json.loads(path.read_text("utf-8")) for path in (ROOT / "resources/forms").iterdir()]
    found = {label for form in forms for label in printed([form["sections"], form["tables"]])}
    return {label for label in found if len(label) >= SHORTEST}


def test_there_are_labels_to_look_for() -> None:
    assert len(labels()) > 50


def test_no_module_holds_a_printed_label() -> None:
    assert [
        f"{name(path)}: {label}"
        for path in PROGRAM
        for label in sorted(labels())
        if label in path.read_text(encoding="utf-8")
    ] == []
