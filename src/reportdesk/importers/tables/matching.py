"""Which line of a table each line of a block is, where labels say it or where only order does."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

Meant = Sequence[tuple[int, ...]]


def matched(meant: Meant) -> Mapping[int, int]:
    """Return for each label that means one line which that is; of two alike the first holds.

    Labels that may mean several lines, and are as many as these, mean them in printed order.
    """
    times = Counter(meant)
    met: Counter[tuple[int, ...]] = Counter()
    found: dict[int, int] = {}
    for place, lines in enumerate(meant):
        number = met[lines]
        met[lines] += 1
        if len(lines) == 1 and number == 0:
            found[place] = lines[0]
        elif len(lines) > 1 and times[lines] == len(lines):
            found[place] = lines[number]
    return found


def first_line(count: int, lines: int, hand: int | None, whole: Collection[int]) -> int | None:
    """Return where so many unnamed lines begin among the table's: at the one in hand, if they fit.

    Where they do not, and are as many as make a `whole`, they begin at the first.
    """
    if hand is not None and hand + count <= lines:
        return hand
    return 0 if count in whole and count <= lines else None


def why_not(meant: tuple[int, ...], *, is_group: bool) -> str:
    """Say why a label was matched with no line."""
    if is_group:
        return "这是一组的名称，不知道是其中哪一项"
    if len(meant) > 1:
        return "不止一项叫这个名称"
    return "与前面的一项重复" if meant else "表里没有这一项"
