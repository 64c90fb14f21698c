"""Numbers of headings: they are not text, and count themselves.

Level 2 prints （一）, （二）…, level 3 prints 1., 2.… and starts anew under each level 2.
"""

from collections.abc import Sequence

from reportdesk.report.text import Block, Heading

_UPPER = 2
_DIGITS = "〇一二三四五六七八九"


def heading_number(blocks: Sequence[Block], index: int) -> str:
    """Return the number that prints before the heading at `index`; empty for other blocks."""
    return heading_numbers(blocks[: index + 1])[index]


def heading_numbers(blocks: Sequence[Block]) -> list[str]:
    """Return for each block the number that prints before it; empty for what is no heading."""
    numbers, upper, lower = [], 0, 0
    for block in blocks:
        if not isinstance(block, Heading):
            numbers.append("")
        elif block.level == _UPPER:
            upper, lower = upper + 1, 0
            numbers.append(f"（{chinese(upper)}）")
        else:
            lower += 1
            numbers.append(f"{lower}.")
    return numbers


def chinese(number: int) -> str:
    """Write a number from 1 to 9999 in Chinese, as headings count: 十二, 一百零三."""
    text, zeros = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if zeros and text else "") + _DIGITS[digit] + unit
        zeros = not digit
    return text.removeprefix("一") if text.startswith("一十") else text
