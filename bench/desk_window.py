"""The program itself, started through the door that its users take, up to its first paint."""

import sys

import reportdesk.cli.main  # noqa: F401 - what is imported on the way counts
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
