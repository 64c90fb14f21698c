"""Drafts: what opens is saved and opened again as it was, can be judged, and can be laid out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from reportdesk import commands
from reportdesk.checks.run import run
from reportdesk.documents.compose import compose
from reportdesk.documents.layout import official
from reportdesk.documents.paginate.paginate import paginate
from reportdesk.form.loader import all_forms
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report, new_report
from reportdesk.report.text import Block, Image
from reportdesk.store.encode import encode
from reportdesk.store.keys import (
    BLOCK_KEYS,
    EXPLANATION_KEYS,
    IMAGE_KEYS,
    LAST_YEAR_KEYS,
    TOP_KEYS,
)
from tests.fuzz.small import small
from tests.fuzz.spoiling import spoiled_json
from tests.fuzz.target import Target, expect_sentence
from tests.samples.reading import EDITIONS, sample_path

_NAME = "草稿.report.json"
_WORDS = (
    *(*TOP_KEYS, *EXPLANATION_KEYS, *IMAGE_KEYS, *LAST_YEAR_KEYS, *BLOCK_KEYS),
    *(key for keys in BLOCK_KEYS.values() for key in keys),
    *("null", "true", "NaN", "-Infinity", "1e400", "\\ud800", "image/png", "\ufeff"),
)


def read(content: bytes) -> None:
    """Open bytes as a draft."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / _NAME
        path.write_bytes(content)
        report = commands.open_draft(path)
        assert path.read_bytes() == content, "reading has changed the file"
        if isinstance(report, Refused):
            expect_sentence(report.sentence)
        else:
            expect_kept(report)
            _expect_usable(report)


def expect_kept(report: Report) -> None:
    """Expect that a report is saved, and opened again as it was, the same bytes every time."""
    with TemporaryDirectory() as folder:
        first, second = Path(folder) / _NAME, Path(folder) / f"又一份{_NAME}"
        assert commands.save(report, first) is None, "what was read cannot be saved"
        again = commands.open_draft(first)
        assert again == report, "what was saved is not what is read"
        assert commands.save(again, second) is None, "what was read cannot be saved again"
        assert second.read_bytes() == first.read_bytes(), "the same report gives other bytes"


def expect_passage_kept(blocks: tuple[Block, ...], images: Iterable[Image] = ()) -> None:
    """Expect of blocks that were pasted that they can stand in a report, and are kept there."""
    form = next(iter(all_forms().values()))
    report = new_report(form.edition, form.years.first, "某局")
    held = {image.id: image for image in images}
    expect_kept(replace(report, texts={form.texts[0].id: blocks}, images=held))


def _expect_usable(report: Report) -> None:
    form = commands.form_of(report)
    run(form, report)
    paginate(compose(form, report), official())


def _seeds() -> Iterator[bytes]:
    for edition in EDITIONS:
        yield sample_path(edition).read_bytes()
        report = small(edition)
        yield encode(commands.form_of(report), report)


DRAFT = Target("draft", read, _seeds, _WORDS, spoiled_json, most_bytes=32768)
