"""The limits of a draft, beyond which it is refused; entry refuses earlier."""

FIRST_YEAR = 2008
LAST_YEAR = 2099
MOST_BYTES = 64 * 1024 * 1024
MOST_BYTES_OF_WORDS = 16 * 1024 * 1024
MOST_MARKS = 500_000
MOST_ENTRIES = 10_000
MOST_DEPTH = 40
MOST_DIGITS = 12
MOST_PLACES = 40
MOST_CHARACTERS = 1_000_000
MOST_IN_LINE = 10_000
MOST_IN_PARAGRAPH = 100_000
"""A word of so many letters takes Qt a second to break into lines; twice as many, four."""
MOST_BLOCKS = 10_000
MOST_PIECES = 50_000
