"""The program itself, started as its users start it, up to its first paint."""

import sys

from bench.first_paint import report_first_paint
from reportdesk.gui.app import build


def main() -> int:
    """Show the start page, say when it was painted, and end."""
    application, window = build(sys.argv)
    report_first_paint(application, window)
    window.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
