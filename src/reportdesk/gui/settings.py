"""The user's settings, and what may stand where their file belongs.

QSettings opens whatever it finds there: a pipe would hold it up for ever, and a file of hundreds of
megabytes fill the memory.
"""

import secrets
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from PySide6.QtCore import QSettings, QStandardPaths

_MOST_BYTES = 2_000_000


def user_settings(program: str) -> QSettings:
    """Return the settings of the user, begun anew where their file can be none."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    # Qt reads both; on Windows there is neither.
    for path in (Path(place, f"{program}.conf"), Path(place, program, f"{program}.conf")):
        put_aside_unfit(path)
    return QSettings(program, program)


def put_aside_unfit(path: Path) -> None:
    """Give another name to what cannot be a file of settings."""
    with suppress(OSError):
        found = path.stat()
        if not S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            path.rename(path.with_name(f"{path.name}.{secrets.token_hex(4)}"))
