"""From the bytes of a draft to those of its Word file, against a floor and a template engine.

The floor serialises the finished parts and zips them; docxtpl renders a template that prints the
same report.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace

from docxtpl import DocxTemplate
from lxml import etree

from bench.measure import Measurement, against, in_turn
from bench.sample import sample_report
from reportdesk.commands import form_of
from reportdesk.documents.blocks import Block, Document, HeadingBlock, ParagraphBlock, TableBlock
from reportdesk.documents.compose import compose
from reportdesk.documents.layout import official
from reportdesk.documents.to_docx import to_docx
from reportdesk.report.report import Report
from reportdesk.store.draft_file import report_of
from reportdesk.store.encode import encode

FLOOR_BUDGET = 3.5
TEMPLATE_BUDGET = 0.07
_FLOOR_ROUNDS = 60
_TEMPLATE_ROUNDS = 7


def measure() -> Iterator[Measurement]:
    """Export one draft again and again, in turn with what it is measured against."""
    report = sample_report()
    draft = encode(form_of(report), report)
    parts = _finished_parts(_export(draft))
    ours, floor = in_turn(lambda: _export(draft), lambda: _zip(parts), _FLOOR_ROUNDS)
    yield against("export, against its floor", FLOOR_BUDGET, ours, floor)
    template, words = _template(report)
    ours, theirs = in_turn(
        lambda: _export(draft), lambda: _render(template, words), _TEMPLATE_ROUNDS
    )
    yield against("export, against a template engine", TEMPLATE_BUDGET, ours, theirs)


def _export(draft: bytes) -> bytes:
    report = report_of(draft)
    return to_docx(compose(form_of(report), report), official())


def _finished_parts(content: bytes) -> Mapping[str, etree._ElementTree | bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: _tree(name, archive.read(name)) for name in archive.namelist()}


def _tree(name: str, content: bytes) -> etree._ElementTree | bytes:
    is_picture = name.startswith("word/media/")
    return content if is_picture else etree.ElementTree(etree.fromstring(content))


def _zip(parts: Mapping[str, etree._ElementTree | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            if isinstance(part, bytes):
                archive.writestr(name, part, zipfile.ZIP_STORED)
            else:
                archive.writestr(name, etree.tostring(part, encoding="UTF-8", standalone=True))
    return buffer.getvalue()


def _template(report: Report) -> tuple[bytes, Mapping[str, str]]:
    """Return a template with a placeholder for every text and figure, and the words for them."""
    words: dict[str, str] = {}
    document = compose(form_of(report), report)
    blocks = tuple(_with_placeholders(block, words) for block in document.blocks)
    return to_docx(Document(document.name, blocks), official()), words


def _with_placeholders(block: Block, words: dict[str, str]) -> Block:
    if isinstance(block, HeadingBlock | ParagraphBlock):
        return replace(block, text=_placeholder(block.text, words))
    if isinstance(block, TableBlock):
        cells = {a: _placeholder(text, words) for a, text in block.printed.items()}
        return replace(block, printed=cells)
    return block


def _placeholder(text: str, words: dict[str, str]) -> str:
    name = f"w{len(words)}"
    words[name] = text
    return "{{" + name + "}}"


def _render(template: bytes, words: Mapping[str, str]) -> bytes:
    file = DocxTemplate(io.BytesIO(template))
    file.render(dict(words), autoescape=True)
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()
