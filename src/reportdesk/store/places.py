"""Where that stands which is kept for a draft: beside it, or else in the user's data folder."""

import os
from hashlib import sha256
from pathlib import Path

from reportdesk.store.atomic import stem

_PROGRAM = "reportdesk"
_KEY_LENGTH = 32


def data_folder() -> Path:
    """Return the user's data folder of this program; it need not exist yet."""
    # The window imports the store before it is shown.
    from platformdirs import user_data_path

    return user_data_path(_PROGRAM, appauthor=False)


def places(draft: Path, ending: str, data: Path) -> tuple[Path, Path]:
    """Return where a file with this ending stands for a draft: beside it, and in `data`."""
    real = real_path(draft)
    return real.with_name(f"{stem(real)}{ending}"), recovery_folder(data) / f"{key(draft)}.{ending}"


def recovery_folder(data: Path) -> Path:
    """Return the folder for what cannot stand beside a draft."""
    return data / "recovery"


def without_file(data: Path) -> Path:
    """Return what stands for the draft of all reports that were given up before they had one."""
    return data / "without a file"


def key(draft: Path) -> str:
    """Return the name under which a draft is known in the data folder: one file, one key."""
    return sha256(os.fsencode(os.path.normcase(real_path(draft)))).hexdigest()[:_KEY_LENGTH]


def real_path(draft: Path) -> Path:
    """Return the file itself, where the path is a link to it."""
    return Path(os.path.realpath(draft))
