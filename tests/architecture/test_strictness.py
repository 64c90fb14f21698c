"""The tests themselves are strict: whatever nobody expected makes them fail."""

import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT

SEEDED = """
import logging
import warnings
from PySide6.QtCore import QSettings, qDebug, qWarning
from PySide6.QtWidgets import QWidget

left = []

def test_debug_line_of_qt(qapp):
    qDebug("seeded")

def test_warning_of_qt(qapp):
    qWarning("seeded")

def test_warning_of_python():
    warnings.warn("seeded")

def test_fault_in_the_log():
    logging.getLogger("reportdesk").error("seeded")

def test_fault_in_the_log_that_is_expected(faults_expected):
    logging.getLogger("reportdesk").error("seeded")

def test_window_left_open(qapp):
    left.append(QWidget())
    left[0].show()

def test_window_of_another_test_is_gone(qapp):
    assert not left[0].isVisible()

def test_settings_are_kept():
    QSettings("office", "program").setValue("name", "kept")
    assert QSettings("office", "program").value("name") == "kept"

def test_settings_of_another_test_are_not_found():
    assert QSettings("office", "program").value("name") is None
"""


def test_whatever_nobody_expected_makes_a_test_fail(tmp_path: Path) -> None:
    seeded = tmp_path / "test_seeded.py"
    seeded.write_text(SEEDED)
    config = ["-c", str(ROOT / "pyproject.toml"), "-p", "tests.conftest", "-p", "no:cacheprovider"]
    result = subprocess.run(
        [sys.executable, "-m", "pytest", *config, str(seeded)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    failed = {line.split("::")[1].split()[0] for line in result.stdout.splitlines() if "::" in line}
    assert failed == {
        "test_debug_line_of_qt",
        "test_warning_of_qt",
        "test_warning_of_python",
        "test_fault_in_the_log",
        "test_window_left_open",
    }
