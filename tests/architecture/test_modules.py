"""Every module says what it is for; a package says it in one sentence and holds nothing else."""

import ast

from tests.architecture.sources import EVERYTHING, PROGRAM, name


def test_every_module_opens_with_a_docstring() -> None:
    silent = [
        name(path)
        for path in EVERYTHING
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_a_package_holds_one_sentence() -> None:
    packages = [path for path in PROGRAM if path.name == "__init__.py"]
    talkative = [
        name(path)
        for path in packages
        if len(ast.parse(path.read_text(encoding="utf-8")).body) != 1
        or len(path.read_text(encoding="utf-8").splitlines()) != 1
    ]
    assert talkative == []
