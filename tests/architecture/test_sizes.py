"""Functions that can be seen whole, files that hold one idea."""

from statistics import median

from tests.architecture.sources import EVERYTHING, functions, name


def test_no_function_is_longer_than_fifty_lines() -> None:
    sizes = [size for path in EVERYTHING for size in functions(path)]
    assert [where for where, lines in sizes if lines > 50] == []


def test_half_of_the_functions_take_eight_lines_or_fewer() -> None:
    assert median(lines for path in EVERYTHING for _, lines in functions(path)) <= 8


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    sizes = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in EVERYTHING}
    assert {path: lines for path, lines in sizes.items() if lines > 400} == {}
