"""A made-up past of the draft: two draft_versions before the first, and the steps from them.

In 0 the office was one name; in -1 the figures were a list besides.
"""

import json
from pathlib import Path
from typing import Any

from reportdesk.store.migrations import Steps

Data = dict[str, Any]


def _with_figures_by_address(data: Data) -> Data:
    return {**data, "figures": dict(data["figures"])}


def _with_an_office(data: Data) -> Data:
    rest = {key: value for key, value in data.items() if key != "bureau"}
    return {**rest, "office": {"name": data["bureau"]}}


STEPS: Steps = {-1: _with_figures_by_address, 0: _with_an_office}


def aged(data: Data, version: int) -> Data:
    """Return a draft of today as an older program would have written it."""
    rest = {key: value for key, value in data.items() if key != "office"}
    old = {**rest, "draft_version": version, "bureau": data["office"]["name"]}
    return {**old, "figures": [*map(list, data["figures"].items())]} if version < 0 else old


def write_aged(data: Data, version: int, path: Path) -> bytes:
    """Write a draft as an older program would have done, in a hand of its own."""
    content = json.dumps(aged(data, version), ensure_ascii=False, indent=7).encode()
    path.write_bytes(content)
    return content
