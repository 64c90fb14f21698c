"""A crash leaves the places in the code; the next start finds them, without anybody's folders."""

import subprocess
import sys
from pathlib import Path

import pytest

from reportdesk.log.crash import taken

CRASH = """
import faulthandler, sys
from pathlib import Path
from reportdesk.log.crash import watch

def fall():
    faulthandler._sigsegv()

file = watch(Path(sys.argv[1]))
fall()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks whether to send a crash away")
def test_a_crash_is_told_once_at_the_next_start(tmp_path: Path) -> None:
    script = tmp_path / "张三" / "falling.py"
    script.parent.mkdir()
    script.write_text(CRASH, encoding="utf-8")
    ended = subprocess.run([sys.executable, script, tmp_path], check=False, timeout=60)
    assert ended.returncode != 0
    left = taken(tmp_path)
    assert 'File "falling.py", line' in left
    assert "in fall" in left
    assert "张三" not in left
    assert taken(tmp_path) == ""


def test_without_a_crash_or_a_folder_nothing_is_told(tmp_path: Path) -> None:
    assert taken(tmp_path) == ""
    assert taken(tmp_path / "none") == ""
