"""The faces of the window and of paper are those that this machine has."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase

from reportdesk.gui import fonts

pytestmark = pytest.mark.usefixtures("app")

PAPER = ["方正小标宋", "仿宋", "黑体", "楷体", "宋体", "Times New Roman"]
WEIGHTS: list[fonts.Weight] = [400, 500, 600, 700]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """Return the families of a machine of its own, to be filled by the test."""
    families: set[str] = set()
    monkeypatch.setattr(fonts, "_installed", lambda: families)
    fonts.paper_face.cache_clear()
    yield families
    fonts.paper_face.cache_clear()


@pytest.mark.parametrize("role", fonts.SIZES)
def test_a_role_has_its_size_in_pixels(role: fonts.Role) -> None:
    assert fonts.font(role).pointSizeF() * 96 / 72 == pytest.approx(fonts.SIZES[role])


@pytest.mark.parametrize("weight", WEIGHTS)
def test_figures_stand_in_columns(weight: fonts.Weight) -> None:
    metrics = fonts.metrics("body", weight)
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("wanted", PAPER)
def test_every_face_of_paper_is_shown_by_a_family_of_this_machine(wanted: str) -> None:
    assert fonts.paper_face(wanted).family in {"", *QFontDatabase.families()}


def test_a_face_that_is_there_shows_itself(machine: set[str]) -> None:
    machine.update({"FangSong_GB2312", "SimSun"})
    assert fonts.paper_face("仿宋") == ("仿宋", "FangSong_GB2312", False)


def test_a_missing_face_says_what_stands_in_for_it(machine: set[str]) -> None:
    machine.update({"SimSun", "SimHei"})
    assert fonts.paper_face("方正小标宋") == ("方正小标宋", "SimSun", True)
    assert fonts.paper_face("黑体").is_substitute is False


def test_a_face_is_known_by_the_name_of_a_family_too(machine: set[str]) -> None:
    machine.update({"SimSun", "FangSong"})
    assert fonts.paper_face("仿宋_GB2312") == ("仿宋", "FangSong", False)


def test_a_face_that_nobody_knows_is_looked_for_by_its_name(machine: set[str]) -> None:
    machine.add("某体")
    assert fonts.paper_face("某体") == ("某体", "某体", False)
    assert fonts.paper_face("无此体").is_substitute


def test_paper_takes_sizes_of_half_a_pixel() -> None:
    assert fonts.paper_font("宋体", 10.5).pointSizeF() * 96 / 72 == pytest.approx(10.5)
