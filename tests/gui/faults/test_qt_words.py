"""What Qt complains of is kept without names, paths and numbers."""

import pytest

from reportdesk.gui.faults.qt_words import without_quotes


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "QPainter::begin: Paint device returned engine == 0, type: 0",
            "QPainter::begin: Paint device returned engine == … type: …",
        ),
        (
            'QIODevice::read (QFile, "/home/张三/年报.report.json"): device not open',
            "QIODevice::read (QFile, … device not open",
        ),
        ("QFile: cannot open C:\\Users\\张三\\a.docx", "QFile: cannot open …"),
        ("cannot load report-2025.report.json", "cannot load …"),
        ("某句话 另一句 wrong", "… wrong"),
        ("", ""),
    ],
)
def test_only_plain_words_are_kept(said: str, kept: str) -> None:
    assert without_quotes(said) == kept
