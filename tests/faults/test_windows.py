"""What Windows does to files now and then, simulated: a virus scanner or Word holds them."""

import errno
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reportdesk.store.system_words import not_read, not_written
from tests.faults.refusal import TYPED, at_work, refuses_to_export, refuses_to_save
from tests.gui.drafts import report_in, save
from tests.gui.kept import kept


class WindowsError(PermissionError):
    """An error of Windows, with its own number."""

    def __init__(self, number: int, code: int = errno.EACCES) -> None:
        super().__init__(code, "held")
        self.winerror = number


@pytest.fixture
def held(draft: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the numbers with which the next replacings in the draft's folder will fail."""
    real, numbers = Path.replace, list[int]()

    def replace(self: Path, target: Path) -> Path:
        if target in {draft, draft.with_name("出.docx")} and numbers:
            raise WindowsError(numbers.pop(0))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr("reportdesk.store.atomic._WAIT", 0.001)
    return numbers


def test_a_file_that_is_held_for_a_moment_is_saved_without_a_word(
    qtbot: QtBot, tmp_path: Path, draft: Path, held: list[int]
) -> None:
    with at_work(qtbot, tmp_path, draft) as window:
        held.extend([5, 32, 33, 5])
        save()
        assert not window.isWindowModified()
    assert report_in(draft).name == TYPED
    assert kept(tmp_path) == []


def test_a_file_that_stays_held_is_told_of_and_left_as_it_is(
    qtbot: QtBot, tmp_path: Path, draft: Path, held: list[int]
) -> None:
    with at_work(qtbot, tmp_path, draft) as window:
        word = draft.with_name("出.docx")
        held.extend([32] * 5)
        refuses_to_export(draft.parent, word, "别的程序正在用它", tmp_path / "出.docx")
        held.extend([32] * 10)
        elsewhere = tmp_path / "别处.report.json"
        refuses_to_save(window, draft.parent, "别的程序正在用它", elsewhere)


def test_another_error_of_windows_is_not_tried_again(
    qtbot: QtBot, tmp_path: Path, draft: Path, held: list[int]
) -> None:
    with at_work(qtbot, tmp_path, draft) as window:
        held.extend([112, 112])
        elsewhere = tmp_path / "别处.report.json"
        refuses_to_save(window, draft.parent, "磁盘空间不够", elsewhere)
        assert held == [], "once for each time that the user asked"


@pytest.mark.parametrize(
    ("number", "code", "because"),
    [
        (19, errno.EACCES, "这个盘有写保护"),
        (21, errno.EACCES, "所在的盘没有准备好"),
        (39, errno.EINVAL, "磁盘空间不够"),
        (53, errno.ENOENT, "所在的盘或共享文件夹连不上了"),
        (59, errno.EINVAL, "所在的盘或共享文件夹连不上了"),
        (64, errno.EINVAL, "所在的盘或共享文件夹连不上了"),
        (121, errno.EINVAL, "所在的盘或共享文件夹没有回应"),
        (123, errno.EINVAL, "文件名里有不能用的字符"),
        (206, errno.ENOENT, "文件名或路径太长"),
        (1117, errno.EINVAL, "磁盘或网络出错"),
        (4711, errno.ENOENT, "没有这个文件"),
    ],
)
def test_what_windows_says_is_put_into_words(
    tmp_path: Path, number: int, code: int, because: str
) -> None:
    path, error = tmp_path / "年报.report.json", WindowsError(number, code)
    assert not_read(path, error).cause.startswith(because)
    assert number == 4711 or not_written(path, error).cause.startswith(because)
