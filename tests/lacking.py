"""What a test does when the machine lacks something that it wants."""

import os
from typing import NoReturn

import pytest


def do_without(reason: str) -> NoReturn:
    """Skip the test and say why; in CI it fails, since there all must be had."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
