"""Starts the program: `python -m reportdesk`, and the `reportdesk` that is installed."""

from reportdesk.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
