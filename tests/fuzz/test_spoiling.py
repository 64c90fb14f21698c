"""What is spoiled is JSON still, other than it was, and the same for the same chance."""

import json
from random import Random

from tests.fuzz.spoiling import spoiled_json
from tests.fuzz.targets import TARGETS


def test_what_is_spoiled_is_json_of_another_meaning() -> None:
    for seed in TARGETS["draft"].seeds():
        made = {spoiled_json(seed, Random(number)) for number in range(40)}  # noqa: S311
        assert len(made) > 30
        assert made == {spoiled_json(seed, Random(number)) for number in range(40)}  # noqa: S311
        for spoiled in made - {None}:
            assert spoiled
            if not spoiled.startswith(b"["):
                assert isinstance(json.loads(spoiled), dict)


def test_what_is_no_json_has_no_shape_to_keep() -> None:
    for content in (b"", b"{", b"\xff", b"[" * 9000):
        assert spoiled_json(content, Random(1)) is None  # noqa: S311
    assert spoiled_json(b"{}", Random(1))  # noqa: S311
