"""Imports run one way, and none of them leads to the network."""

from importlinter.cli import lint_imports

from tests.architecture.sources import PROGRAM, ROOT, imports, name

NETWORK = (
    "PySide6.QtNetwork",
    "aiohttp",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib",
    "xmlrpc",
)


def test_the_import_contracts_hold() -> None:
    assert (
        lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True) == 0
    )


def test_no_module_can_speak_to_the_network() -> None:
    assert [
        f"{name(path)}: {module}"
        for path in PROGRAM
        for module in imports(path)
        if f"{module}.".startswith(tuple(f"{word}." for word in NETWORK))
    ] == []
