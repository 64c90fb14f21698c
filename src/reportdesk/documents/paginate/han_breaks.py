"""Where lines of Chinese break: anywhere, but for the marks that may not begin or end one.

The marks are those of LibreOffice for Chinese, and of Word where that forbids more.
"""

HANGING = frozenset("，。、：；！？．!,.:;?")
"""Marks that may stand beyond the edge of a full line."""

_NOT_FIRST = HANGING | frozenset(
    ")]}）］｝〕】》〉」』〗〞’”'\"·•‖～〃々…‰％%°℃′″∶ˇˉ―¢￠｜︰︱︳︴︶︸︺︼︾﹀﹂﹄﹏﹐﹒﹔﹕﹖﹗﹚﹜﹞､"
)
_NOT_LAST = frozenset("([{（［｛〔【《〈「『〖〝‘“'\"£¥￡￥‵︵︷︹︻︽︿﹁﹃﹙﹛﹝")


def han_break(text: str, cut: int) -> int:
    """Return where a line ends that has room before `cut`; 0 where it may break nowhere."""
    at = cut
    if text[at] in HANGING:
        at += 1
        if at == len(text):
            return at
    while at > 0 and (text[at] in _NOT_FIRST or text[at - 1] in _NOT_LAST):
        at -= 1
    return at
