"""Tables off the clipboard: they land on figures of the form, and what lands can be kept."""

from collections.abc import Iterator, Sequence
from zlib import crc32

from reportdesk.form.definition import Form
from reportdesk.form.loader import all_forms
from reportdesk.form.relations import sums
from reportdesk.importers.tables.block import Block
from reportdesk.importers.tables.land import land
from reportdesk.importers.tables.landing import Landing
from reportdesk.importers.tables.limits import MOST_CELLS
from reportdesk.importers.tables.markup import read_tables
from reportdesk.importers.tables.tabbed import read_tabbed
from reportdesk.report.cleaning import clean
from reportdesk.report.refused import Refused
from reportdesk.report.report import new_report
from tests.fuzz.figures import FIGURE, expect_lasting
from tests.fuzz.target import Target, expect_sentence, text_of
from tests.importers.tables.dialects import DIALECTS, printed_rows, tabbed
from tests.samples.reading import EDITIONS, sample

_MOST_ROWS = 4


def read_page(content: bytes) -> None:
    """Paste bytes as a page that holds tables."""
    found = read_tables(text_of(content))
    if isinstance(found, Refused):
        expect_sentence(found.sentence)
    else:
        _paste(found, crc32(content))


def read_lines(content: bytes) -> None:
    """Paste bytes as lines of cells parted by tabs."""
    found = read_tabbed(text_of(content))
    if isinstance(found, Refused):
        expect_sentence(found.sentence)
    else:
        _paste([found], crc32(content))


def _paste(blocks: Sequence[Block], chance: int) -> None:
    """Let blocks land in a form, from a figure, both as the bytes have it."""
    for block in blocks:
        assert block.rows * block.columns <= MOST_CELLS
        assert len({len(line) for line in block.lines}) <= 1, "lines of unequal length"
    form = list(all_forms().values())[chance % len(all_forms())]
    hand = list(form.figures)[chance % len(form.figures)]
    landing = land(form, blocks, hand, turned=chance % 3 == 0)
    if isinstance(landing, Refused):
        expect_sentence(landing.sentence)
    else:
        _expect_landed(form, landing)


def _expect_landed(form: Form, landing: Landing) -> None:
    assert set(landing.addresses) <= form.figures.keys(), "an address that the form has not"
    assert not landing.figures.keys() & sums(form).keys(), "a total is written"
    doubtful = [one.address for one in landing.doubtful]
    assert len({*landing.figures, *doubtful}) == len(landing.figures) + len(doubtful)
    for address, value in (*landing.figures.items(), *landing.totals.items()):
        expect_lasting(value, form.figures[address])
    for one in landing.doubtful:
        expect_sentence(one.doubt.reason)
        expect_lasting(one.doubt.proposal, form.figures[one.address])
        assert one.doubt.remark == clean(one.doubt.remark), "a remark that is not kept as it is"
    for strange in landing.strange:
        expect_sentence(strange.place + strange.raw + strange.reason)
    _expect_taken(form, landing)


def _expect_taken(form: Form, landing: Landing) -> None:
    report = new_report(form.edition, form.years.first, "某局")
    accepted = [one.address for one in landing.doubtful]
    change = landing.change(form, report, accepted, blanks_too=True)
    after = change.apply(report)
    assert change.inverse().apply(after) == report, "pasting cannot be undone"
    landing.disagreements(form, after.figures)
    landing.waiting(form, after.figures)


def _pages() -> Iterator[bytes]:
    """Yield the beginning of each table as other programs copy it."""
    for edition in EDITIONS:
        report = sample(edition)
        for table in all_forms()[edition].tables:
            rows = printed_rows(all_forms()[edition], table, report.figures)[:_MOST_ROWS]
            for dialect in DIALECTS.values():
                yield dialect(rows).encode()


def _lines() -> Iterator[bytes]:
    for edition in EDITIONS:
        form = all_forms()[edition]
        for table in form.tables:
            lines = tabbed(form, table, sample(edition).figures).splitlines(keepends=True)
            yield "".join(lines[:_MOST_ROWS]).encode()
            yield "".join(lines[-2:]).encode()


def _labels() -> Iterator[str]:
    """Yield what rows and columns are called, which no mutation would hit upon."""
    figures = (figure for form in all_forms().values() for figure in form.figures.values())
    paths = (path for figure in figures for path in (figure.row.path, figure.column.path))
    yield from dict.fromkeys(node.label for path in paths for node in path if node.label)


_TAGS = (
    *("<table>", "</table>", "<tr>", "<td>", "</td>", "<th>", "<col>", "<br>", "<p>", "<div>"),
    *("<script>", "<style>", "<del>", "<!--", "-->", "<![if", "&nbsp;", "&#0;", "&#xd800;"),
    *(" rowspan=", " colspan=", " span=", " hidden", " style='display:none'", "9999999999", "²"),
    " style='mso-ignore:colspan'",
)
PAGE = Target(
    "table-page", read_page, _pages, (*_TAGS, *FIGURE.words, *_labels()), most_bytes=16384
)
LINES = Target(
    "table-lines", read_lines, _lines, ("\t", "\n", '"', '""', *FIGURE.words, *_labels())
)
