"""How large the sheets are shown: as wide as their room, or at one of some steps."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

FIT = 0
STEPS = (50, 75, 100, 125, 150, 200)
_MOST_TO_FIT = 150
_PIXELS_A_POINT = 96 / 72

# With Ctrl: a step larger or smaller; 0 fits the sheets into their room.
ZOOM_KEYS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Underscore: -1,
    Qt.Key.Key_0: 0,
}


@dataclass(frozen=True, slots=True)
class Zoom:
    """A size in percent of that of paper, or FIT."""

    percent: int = FIT

    @property
    def words(self) -> str:
        """What a menu calls it."""
        return "适合宽度" if self.percent == FIT else f"{self.percent} %"

    def scale(self, fitting: float) -> float:
        """Return the pixels a point takes, where `fitting` would fill the width."""
        if self.percent == FIT:
            return min(fitting, _MOST_TO_FIT / 100 * _PIXELS_A_POINT)
        return self.percent / 100 * _PIXELS_A_POINT

    def stepped(self, by: int, fitting: float) -> "Zoom":
        """Return the next larger (1) or smaller (-1) step; the ends hold."""
        now = self.scale(fitting) / _PIXELS_A_POINT * 100
        larger = [step for step in STEPS if step > now + 1]
        smaller = [step for step in reversed(STEPS) if step < now - 1]
        steps = larger if by > 0 else smaller
        return Zoom(steps[0]) if steps else self


ALL = tuple(map(Zoom, (FIT, *STEPS)))
