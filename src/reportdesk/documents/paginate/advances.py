"""How wide Latin letters are: the advances of Times, as data, so that no font file is asked."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Literal

from reportdesk.resource_files import resource

Weight = Literal["regular", "bold"]

_FIRST = " "
_HALF_WIDTH = 0.5


@cache
def latin_advances(weight: Weight) -> Mapping[str, float]:
    """Return the advances of the characters from the space to the tilde, in ems."""
    data = json.loads(resource("styles", "latin.json").read_text(encoding="utf-8"))
    return {
        chr(number): units / data["units_per_em"]
        for number, units in enumerate(data[weight], ord(_FIRST))
    }


def half_width_advances() -> Mapping[str, float]:
    """Return the advances of the same characters in a Chinese face: half an em each."""
    return dict.fromkeys(latin_advances("regular"), _HALF_WIDTH)
