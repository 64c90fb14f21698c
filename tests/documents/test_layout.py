"""The official look, measured as statute and printers give it."""

import json
from pathlib import Path

import pytest

from reportdesk.documents.layout import official, read_layout
from reportdesk.resource_files import resource


def test_the_text_area_is_156_by_225_mm_of_22_lines_by_28_characters() -> None:
    page = official().page
    assert round(page.text_width / 1440 * 25.4) == 156
    assert round(page.text_height / 1440 * 25.4) == 225
    assert (page.lines, page.characters) == (22, 28)
    assert page.line_pitch == 579
    assert page.line_pitch * page.lines <= page.text_height


def test_faces_and_sizes_are_those_of_official_papers() -> None:
    styles = official().styles
    assert {key: (style.face, style.size_pt) for key, style in styles.items()} == {
        "Normal": ("仿宋_GB2312", 16),
        "NormalIndent": ("仿宋_GB2312", 16),
        "Title": ("方正小标宋简体", 22),
        "Heading1": ("黑体", 16),
        "Heading2": ("楷体_GB2312", 16),
        "Heading3": ("仿宋_GB2312", 16),
        "Picture": ("仿宋_GB2312", 16),
        "Caption": ("楷体_GB2312", 14),
        "TableHead": ("宋体", 10.5),
        "TableLabel": ("宋体", 10.5),
        "TableFigure": ("宋体", 10.5),
        "TableNote": ("宋体", 10.5),
        "FooterOdd": ("宋体", 14),
        "FooterEven": ("宋体", 14),
    }


def test_every_face_has_one_to_take_where_it_is_missing() -> None:
    layout = official()
    assert {style.face for style in layout.styles.values()} <= layout.faces.keys()


def test_a_style_file_with_an_unknown_word_is_not_read_over(tmp_path: Path) -> None:
    data = json.loads(resource("styles", "official.json").read_text(encoding="utf-8"))
    data["styles"]["Title"]["colour"] = "red"
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(TypeError, match="colour"):
        read_layout(path)
