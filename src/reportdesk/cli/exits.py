"""How the program ends, and how it says that something could not be done."""

import sys
from enum import IntEnum

from reportdesk.report.refused import Refused


class Exit(IntEnum):
    """How the program ended, worst last."""

    WELL = 0
    FINDINGS = 1
    REFUSED = 2


def refuse(refused: Refused) -> Exit:
    """Say in one line on the standard error what could not be done."""
    print(refused.line, file=sys.stderr)
    return Exit.REFUSED
