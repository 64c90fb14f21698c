"""The topics of the help: each is a page of Markdown in resources/help, in the order of its name.

A page begins with its title. The page of the keys is completed with what the program answers to,
so that no key is written down twice.
"""

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from reportdesk.gui.help.key_tables import key_tables
from reportdesk.resource_files import resource

FIRST = "first"
KEYS = "keys"


class Topic(NamedTuple):
    """A page of the help: its id, its title, and all of it in Markdown."""

    id: str
    title: str
    markdown: str


@cache
def topics() -> tuple[Topic, ...]:
    """Return all topics; their files are called by a number for the order, and their id."""
    pages = sorted(resource("help").glob("*.md"))
    return tuple(_topic(page.stem.split("-")[1], page.read_text("utf-8")) for page in pages)


@cache
def words(topic: Topic) -> str:
    """Return what one reads on a page, without the marks that lay it out."""
    document = QTextDocument()
    document.setMarkdown(topic.markdown)
    return document.toPlainText()


def _topic(id_: str, markdown: str) -> Topic:
    whole = f"{markdown}\n{key_tables()}" if id_ == KEYS else markdown
    return Topic(id_, markdown.splitlines()[0].removeprefix("# "), whole)
