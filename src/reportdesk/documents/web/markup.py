"""HTML as text: elements, and the one place where text is made fit for them."""

from html import escape

from reportdesk.report.cleaning import clean


def element(tag: str, *children: str, **attributes: str | int) -> str:
    """Return an element around its children, which are markup already; attributes are text."""
    return f"<{tag}{_attributes(attributes)}>{''.join(children)}</{tag}>"


def void(tag: str, **attributes: str | int) -> str:
    """Return an element that holds nothing and has no end."""
    return f"<{tag}{_attributes(attributes)}>"


def escaped(content: str) -> str:
    """Return a text as it stands inside an element or an attribute."""
    return escape(clean(content))


def _attributes(attributes: dict[str, str | int]) -> str:
    """Write attributes, but those that are empty: aria_label is aria-label, class_ is class."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escaped(str(value))}"'
        for name, value in attributes.items()
        if value != ""
    )
