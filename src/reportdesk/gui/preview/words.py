"""What of the preview is said in words: a sheet's text, its number, the faces that are missing."""

from itertools import groupby

from reportdesk.documents.paginate.paper import Line, Paper, Sheet
from reportdesk.documents.stand_ins import StandIn
from reportdesk.gui.fonts import paper_face

TEXTS = "texts."
"""What the places of prose begin with."""
_NOTHING, _BETWEEN_CELLS = "", " "


def page_words(sheet: int, count: int) -> str:
    """Return 第 3 页，共 9 页, for a sheet counted from 0."""
    return f"第 {sheet + 1} 页，共 {count} 页"


def sheet_text(sheet: Sheet) -> str:
    """Return what stands on a sheet: a line for each paragraph and for each row of a table."""
    blocks = groupby(sheet.lines, _passage)
    return "\n".join(
        (_NOTHING if passage.startswith(TEXTS) else _BETWEEN_CELLS).join(map(_words, lines))
        for passage, lines in blocks
    )


def missing_faces(paper: Paper) -> tuple[StandIn, ...]:
    """Return the faces that a paper asks for and this machine lacks, in the order of use."""
    names = dict.fromkeys(
        run.type.face for sheet in paper.sheets for line in sheet.lines for run in line.runs
    )
    faces = dict.fromkeys(map(paper_face, names))
    return tuple(StandIn(face.wanted, face.family) for face in faces if face.is_substitute)


def _passage(line: Line) -> str:
    """Return what the lines of one paragraph, or of one row of cells, have in common."""
    row = line.place if line.place.startswith(TEXTS) else f"{line.baseline:.0f}"
    return f"{row} {line.block}"


def _words(line: Line) -> str:
    return "".join(run.text for run in line.runs)
