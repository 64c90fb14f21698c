"""The system's lock on an open file, also as Windows has it, whose module is simulated here."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from reportdesk.store import claim, os_lock

TryLock = Callable[..., bool]


class Msvcrt(ModuleType):
    """Locks single bytes of files, each for one open file, as Windows does."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.held: dict[tuple[int, int], int] = {}
        self.fault = errno.EACCES

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        assert mode == self.LK_NBLCK, "it must not wait"
        assert count == 1
        byte = (os.fstat(descriptor).st_ino, os.lseek(descriptor, 0, os.SEEK_CUR))
        if self.held.setdefault(byte, descriptor) != descriptor:
            raise OSError(self.fault, "held")

    def let_go(self, descriptor: int) -> None:
        """Do what closing does."""
        self.held = {byte: by for byte, by in self.held.items() if by != descriptor}


@pytest.fixture
def msvcrt() -> Msvcrt:
    return Msvcrt()


@pytest.fixture
def on_windows(msvcrt: Msvcrt) -> ModuleType:
    """Return the module as it is where the system is Windows."""
    spec = spec_from_file_location("os_lock_on_windows", os_lock.__file__)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "platform", "win32")
        patched.setitem(sys.modules, "msvcrt", msvcrt)
        spec.loader.exec_module(module)
    return module


@pytest.fixture
def descriptors(tmp_path: Path) -> Iterator[tuple[int, int]]:
    """Return the same file, opened twice."""
    path = tmp_path / "lock"
    path.write_bytes(b'{"user": "x"}')
    opened = (os.open(path, os.O_RDWR), os.open(path, os.O_RDWR))
    yield opened
    for descriptor in opened:
        os.close(descriptor)


@pytest.mark.parametrize("shared", [False, True])
def test_one_has_it_and_the_other_does_not(descriptors: tuple[int, int], *, shared: bool) -> None:
    first, second = descriptors
    assert os_lock.try_lock(first)
    assert not os_lock.try_lock(second, shared=shared)


@pytest.mark.parametrize("shared", [False, True])
def test_on_windows_as_well(
    on_windows: ModuleType, msvcrt: Msvcrt, descriptors: tuple[int, int], *, shared: bool
) -> None:
    first, second = descriptors
    assert on_windows.try_lock(first)
    assert not on_windows.try_lock(second, shared=shared)
    msvcrt.let_go(first)
    assert on_windows.try_lock(second)


def test_on_windows_what_the_file_says_can_be_read_all_the_same(
    on_windows: ModuleType, msvcrt: Msvcrt, descriptors: tuple[int, int]
) -> None:
    first, second = descriptors
    assert on_windows.try_lock(first)
    ((_, byte),) = msvcrt.held
    assert byte > claim._MOST_BYTES  # noqa: SLF001 - Windows lets nobody read what is locked
    assert os.lseek(first, 0, os.SEEK_CUR) == 0
    assert os.read(second, 4096) == b'{"user": "x"}'


@pytest.mark.parametrize("fault", [errno.EACCES, errno.EDEADLK])
def test_however_windows_says_it_it_is_taken(
    on_windows: ModuleType, msvcrt: Msvcrt, descriptors: tuple[int, int], fault: int
) -> None:
    msvcrt.fault = fault
    assert on_windows.try_lock(descriptors[0])
    assert not on_windows.try_lock(descriptors[1])


def test_a_share_that_knows_no_locks_gives_it_to_everybody(
    on_windows: ModuleType, msvcrt: Msvcrt, descriptors: tuple[int, int]
) -> None:
    msvcrt.fault = errno.EINVAL
    assert on_windows.try_lock(descriptors[0])
    assert on_windows.try_lock(descriptors[1])
