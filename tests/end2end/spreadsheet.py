"""A spreadsheet for tests: an office's own sheet, with its merged heads, ready to be copied.

Run as a program it is the other program, which keeps on the clipboard what was copied there.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from reportdesk.form.definition import Table
from reportdesk.form.geometry import Cell, grid

_PAGE = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>{rows}</body></html>'


def sheet(table: Table, figures: Mapping[str, object]) -> tuple[str, str]:
    """Return a whole table as a spreadsheet copies it: lines of cells, and the same in HTML."""
    laid = grid(table)
    rows = [
        [cell for cell in sorted(laid.cells, key=lambda c: c.column) if cell.row == row]
        for row in range(laid.rows)
    ]
    lines = [["" for _ in laid.widths] for _ in rows]
    for cell in laid.cells:
        lines[cell.row][cell.column] = _words(cell, figures)
    text = "".join("\t".join(line) + "\n" for line in lines)
    html = "".join(f"<tr>{''.join(_cell(c, figures) for c in row)}</tr>" for row in rows)
    return text, _PAGE.format(rows=f"<table>{html}</table>")


def _words(cell: Cell, figures: Mapping[str, object]) -> str:
    return str(figures[cell.figure.address]) if cell.figure else cell.text


def _cell(cell: Cell, figures: Mapping[str, object]) -> str:
    spans = f'rowspan="{cell.row_span}" colspan="{cell.column_span}"'
    return f"<td {spans}>{escape(_words(cell, figures))}</td>"


def main(arguments: Sequence[str]) -> int:
    """Own the clipboard until ended; the copied text and HTML come on the first line read."""
    app = QGuiApplication(list(arguments))
    text, html = json.loads(sys.stdin.readline())
    data = QMimeData()
    data.setText(text)
    data.setHtml(html)
    app.clipboard().setMimeData(data)
    print("copied", flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv))
