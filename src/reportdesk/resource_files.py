"""The one door to resources/: in a checkout, an installed wheel and a frozen bundle alike."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "resources"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parents[1] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a resource file, given its parts below resources/."""
    return _ROOT.joinpath(*parts)
