"""The name of a figure: `table.row.column`, the same in drafts, findings and commands."""

Address = str


def address(*names: str) -> Address:
    """Join the names of a table, a row and a column; a table of one row leaves its name empty."""
    return ".".join(name for name in names if name)
