"""Qt's own words (its file dialog, the menus of its fields) in Chinese."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reportdesk.resource_files import resource


def install_chinese(app: QApplication) -> None:
    """Let Qt speak Chinese, whatever the system's language is."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    # Qt asks the last one first: the gaps are asked for what Qt's own translation lacks.
    _install(app, "qt_gaps_zh_CN", str(resource("translations")))
    _install(app, "qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def _install(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
