"""What every test stands on: no screen, no settings of anybody, and nothing left behind."""

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from reportdesk.gui.recovery import autosaver
from tests.lacking import do_without
from tests.libreoffice import LibreOffice

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A machine on which others work is slow now and then, and that is no fault of the code.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

SHARED = Path(__file__).parents[2] / "shared"
FANDOL = Path(__file__).parents[1] / "build" / "fonts"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take --write-golden, with which tests/golden follows a change that is meant."""
    parser.addoption("--write-golden", action="store_true", help="write tests/golden anew")


@pytest.fixture(autouse=True)
def settings_of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a home for settings, data and state that nobody has used before."""
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / f"xdg_{kind.lower()}"))
    for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(file_format, QSettings.Scope.UserScope, str(tmp_path / "xdg_config"))


@pytest.fixture(autouse=True)
def no_window_left_open() -> Iterator[None]:
    """Fail a test that leaves a window on the screen, and take it away for the next one."""
    yield
    left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.hide()
        window.deleteLater()
    assert not left, f"left open: {left}"


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have work kept at once rather than a second later: it is not the waiting that is tested."""
    monkeypatch.setattr(autosaver, "DELAY_MS", 20)


@pytest.fixture
def faults_expected() -> None:
    """Let faults come to the log of the program: the test makes them come."""


@pytest.fixture(autouse=True)
def no_fault_logged(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> Iterator[None]:
    """Fail a test in which the program notes a fault that is not expected."""
    yield
    noted = [r for r in caplog.get_records("call") if r.name.partition(".")[0] == "reportdesk"]
    faults = [record.getMessage() for record in noted if record.levelno >= logging.ERROR]
    assert "faults_expected" in request.fixturenames or not faults, "\n".join(faults)


@pytest.fixture
def shared() -> Path:
    """Return the folder of reports and facts that lies beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    """Return a LibreOffice that lays out pages with the stand-ins for the official faces."""
    program = shutil.which("soffice")
    if not program:
        do_without("no LibreOffice here")
    if not shutil.which("pdftotext"):
        do_without("no poppler here")
    if not FANDOL.is_dir():
        do_without("no Fandol faces in build/fonts")
    return LibreOffice(program, tmp_path_factory.mktemp("libreoffice") / "profile")
