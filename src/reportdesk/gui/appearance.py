"""Light, dark, or as the system has it: chosen in a menu, and remembered."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from reportdesk.gui import theme

_KEY = "scheme"
_SCHEMES: dict[str, tuple[Qt.ColorScheme, theme.Scheme]] = {
    "light": (Qt.ColorScheme.Light, "light"),
    "dark": (Qt.ColorScheme.Dark, "dark"),
}
SYSTEM = "system"


def chosen(settings: QSettings) -> str:
    """Return "light", "dark" or SYSTEM, as chosen last."""
    known = str(settings.value(_KEY, SYSTEM))
    return known if known in _SCHEMES else SYSTEM


def wear_chosen(app: QApplication, settings: QSettings) -> None:
    """Wear at the start what was chosen last; the system's scheme is worn already."""
    scheme = chosen(settings)
    if scheme != SYSTEM:
        wear(app, scheme)


def choose(app: QApplication, settings: QSettings, scheme: str) -> None:
    """Wear a scheme from now on, and the next time too."""
    settings.setValue(_KEY, scheme)
    wear(app, scheme)


def wear(app: QApplication, scheme: str) -> None:
    """Wear a scheme; the system's own title bar follows where it can."""
    hints = app.styleHints()
    if scheme not in _SCHEMES:
        hints.unsetColorScheme()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        theme.wear(app, "dark" if dark else "light")
        return
    asked, worn = _SCHEMES[scheme]
    hints.setColorScheme(asked)
    if theme.scheme() != worn:
        theme.wear(app, worn)
