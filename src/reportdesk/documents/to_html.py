"""The document as one web page: whole in itself, with nothing that runs and nothing to fetch."""

from functools import cache

from reportdesk.documents.blocks import Document
from reportdesk.documents.web.body import body
from reportdesk.documents.web.markup import element, escaped, void
from reportdesk.resource_files import resource

# Whatever site the page stands on, it can neither run nor fetch anything.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def to_html(document: Document) -> bytes:
    """Return the .html of a document, UTF-8; the same document gives the same bytes."""
    main = element("main", "\n", *(f"{block}\n" for block in body(document.blocks)))
    page = element("html", "\n", _head(document.name), "\n", _body(main), "\n", lang="zh-CN")
    return f"<!doctype html>\n{page}\n".encode()


def _head(name: str) -> str:
    parts = (
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="color-scheme", content="light dark"),
        element("title", escaped(name)),
        element("style", "\n", _style_sheet()),
    )
    return element("head", "\n", *(f"{part}\n" for part in parts))


def _body(main: str) -> str:
    return element("body", "\n", main, "\n")


@cache
def _style_sheet() -> str:
    return resource("styles", "webpage.css").read_text(encoding="utf-8")
