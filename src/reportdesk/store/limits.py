"""The limits of a draft, beyond which it is refused; entry refuses earlier."""

FIRST_YEAR = 2008
LAST_YEAR = 2099
MOST_BYTES = 64 * 1024 * 1024
MOST_MARKS = 500_000
MOST_DEPTH = 40
MOST_DIGITS = 12
MOST_PLACES = 40
MOST_CHARACTERS = 1_000_000
MOST_BLOCKS = 10_000
