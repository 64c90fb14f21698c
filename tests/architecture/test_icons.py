"""The icons that lie in resources are those that the window shows."""

from tests.architecture.sources import PROGRAM, ROOT


def test_every_icon_is_shown_somewhere() -> None:
    words = "\n".join(path.read_text("utf-8") for path in PROGRAM)
    icons = [path.stem for path in (ROOT / "resources/icons").glob("*.svg")]
    assert icons
    assert not [icon for icon in icons if f'"{icon}"' not in words]
