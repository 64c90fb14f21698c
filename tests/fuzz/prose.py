"""Pages of prose off the clipboard: what is read of them can stand in a report and be kept."""

from collections.abc import Iterator

from reportdesk.importers.prose import Prose, read_prose
from reportdesk.importers.prose_tags import MOST_PIECES, Drawing, Line
from reportdesk.report.refused import Refused
from reportdesk.report.text import Block, Heading, Paragraph
from tests.fuzz.drafts import expect_passage_kept
from tests.fuzz.target import Target, expect_sentence, text_of
from tests.importers.pages import LIBRE_OFFICE, WORD

_TAGS = (
    *("<p>", "</p>", "<br>", "<pre>", "</pre>", "<li>", "<div>", "<h1>", "<h2>", "</h2>", "<h9>"),
    *("<h²>", "<img src=", " width=", " height=", "<del>", "<svg>", "<script>", "<textarea>"),
    *("<table>", "<tr>", "<td>", "</table>", "<!--StartFragment-->", "<!--EndFragment-->"),
    *(" role=heading", " aria-level=", " class=MsoHeading1", " style='mso-outline-level:1'"),
    *(" style='mso-list:Ignore'", " hidden", "data:image/png;base64,", "embedded:0", "embedded:²"),
    *("（一）", "1.", "1.1.1", "①", "一、", "&nbsp;", "&#xfffc;", "\u202e", "\ufffc", "²", "٣"),
)


def read(content: bytes) -> None:
    """Paste bytes as a page of prose."""
    prose = read_prose(text_of(content))
    if isinstance(prose, Refused):
        expect_sentence(prose.sentence)
        return
    assert len(prose.pieces) <= MOST_PIECES
    for piece in prose.pieces:
        if isinstance(piece, Drawing):
            prose.bytes_of(piece)
            assert piece.pixels >= 0
    _expect_blocks(tuple(_blocks(prose)))


def _blocks(prose: Prose) -> Iterator[Block]:
    for piece in prose.pieces:
        if isinstance(piece, Line):
            yield from prose.blocks_of(piece)


def _expect_blocks(blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        assert isinstance(block, Heading | Paragraph)
        assert not isinstance(block, Heading) or block.level in {2, 3}
    if blocks:
        expect_passage_kept(blocks)


def _seeds() -> Iterator[bytes]:
    yield WORD.encode()
    yield LIBRE_OFFICE.encode()
    yield b"<h1>x<table><tr><td>1<td>2<tr><td>3<td>4</table></h1><pre>a\nb</pre>"


PROSE = Target("prose", read, _seeds, _TAGS)
