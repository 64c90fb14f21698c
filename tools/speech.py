"""What dev.py says to the people before the screen: in both languages, beside the output proper."""

import sys


def say(chinese: str, english: str) -> None:
    """Print one message to stderr, since stdout may be read by a program."""
    print(chinese, english, sep="\n", file=sys.stderr, flush=True)
