"""What holds for each sentence that refuses something."""

import re
from collections.abc import Iterable

from reportdesk.report.refused import MOST_CHARACTERS

_NAMES = {
    *(
        "PNG",
        "JPEG",
        "WebP",
        "GIF",
        "BMP",
        "BigTIFF",
        "TIFF",
        "SVG",
        "HEIC",
        "AVIF",
        "PDF",
        "RTF",
        "Word",
    ),
    *("WPS", "UTF", "report", "json", "true", "null", "NaN", "Infinity"),
}
_LATIN = re.compile("[A-Za-z]{3,}")


def assert_plain(sentence: str, words: str, quoted: str = "") -> None:
    """Hold that a sentence says what is wrong, in Chinese, on one line that nothing acts in.

    `quoted` are Latin words of the input that it may repeat.
    """
    assert words in sentence
    assert sentence.endswith("。")
    assert len(sentence) <= MOST_CHARACTERS
    assert sentence.isprintable()
    assert {*_LATIN.findall(sentence)} <= _NAMES | {*_LATIN.findall(f"{words} {quoted}")}


def assert_told_apart(words: Iterable[str]) -> None:
    """Hold that no two faults are told in the same words."""
    all_words = list(words)
    for one in all_words:
        assert [other for other in all_words if one in other] == [one]
