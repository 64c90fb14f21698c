"""Every verb of the program, once: the window and the command line both call these.

What can go wrong is answered with a Refused, never raised.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from reportdesk.checks.finding import Finding
from reportdesk.checks.run import run
from reportdesk.form.definition import Form, Rule
from reportdesk.form.loader import all_forms, form_for_year
from reportdesk.report.cleaning import clean
from reportdesk.report.quoting import quoted
from reportdesk.report.refused import Refused
from reportdesk.report.report import LastYear, Report, new_report
from reportdesk.report.text import Picture
from reportdesk.store import draft_file
from reportdesk.store.atomic import write_whole
from reportdesk.store.draft_file import Draft
from reportdesk.store.limits import FIRST_YEAR, LAST_YEAR
from reportdesk.store.place_words import place_words
from reportdesk.store.system_words import about_file, not_written

EXPORTS: Mapping[str, str] = {
    ".docx": "Word 文件",
    ".pdf": "PDF 文件",
    ".html": "网页",
    ".xlsx": "Excel 表格",
}


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule, and the editions of the form that have it."""

    rule: Rule
    forms: tuple[Form, ...]


class Exported(NamedTuple):
    """That a report was written; `notice` says what does not look as it should, or is ""."""

    notice: str


class _Made(NamedTuple):
    """What is to be written, with the notice about it."""

    content: bytes
    notice: str = ""


def form_of(report: Report) -> Form:
    """Return the form of the edition that the report answers."""
    return all_forms()[report.form]


def new(year: int, office: str, edition: str | None = None, kind: str = "") -> Report | Refused:
    """Begin a report; the edition follows the year unless it is given."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Refused(f"年度应当在 {FIRST_YEAR} 到 {LAST_YEAR} 之间，写的是 {year}。")
    forms = all_forms()
    form = form_for_year(year) if edition is None else forms.get(edition)
    if form is None and edition is None:
        return Refused(f"{year} 年度还没有统一的格式，请指明格式版本（{'、'.join(forms)}）。")
    if form is None:
        return Refused(f"没有“{quoted(str(edition))}”这个格式版本，只有 {'、'.join(forms)}。")
    return new_report(form.edition, year, clean(office), kind)


def open_draft(path: Path) -> Report | Refused:
    """Return the report of a draft."""
    return draft_file.read(path)


def open_to_go_on(path: Path) -> Draft | Refused:
    """Read a draft that is to be saved again: it is told whether an older program wrote it."""
    return draft_file.read_draft(path)


def save(report: Report, path: Path) -> Refused | None:
    """Write a draft, whole or not at all; None when it is written."""
    return draft_file.write(report, path)


def save_new(report: Report, path: Path) -> Refused | None:
    """Write a draft where there is no file yet; None when it is written."""
    return draft_file.write(report, path, replacing=False)


def export(report: Report, path: Path) -> Exported | Refused:
    """Write a report as the ending of the path says; errors in the report hinder nothing.

    Written is the whole file or nothing; EXPORTS lists the endings.
    """
    ending = path.suffix.lower()
    if ending not in EXPORTS:
        kinds = "、".join(f"{name}（{known}）" for known, name in EXPORTS.items())
        return about_file(path, "没有写成", f"只能导出为 {kinds}，以文件名的结尾为准。")
    made = _WRITERS[ending](report)
    if isinstance(made, Refused):
        return made
    try:
        write_whole(path, made.content)
    except OSError as error:
        return not_written(path, error)
    return Exported(made.notice)


def damaged_pictures(report: Report) -> Sequence[str]:
    """Return where in the texts pictures stand that no export can show, for their bytes are none.

    A draft may hold such: its reader goes by their name and their beginning alone.
    """
    from reportdesk.documents.pixels import pixels

    return [
        place_words(form_of(report), ["texts", section, index])
        for section, blocks in report.texts.items()
        for index, block in enumerate(blocks)
        if isinstance(block, Picture) and pixels(report.images[block.image]) is None
    ]


def with_last_year(report: Report, last: Report, source: str) -> Report:
    """Return a report that is checked against the one of the year before, read from `source`."""
    return replace(
        report, last_year=LastYear(last.form, last.year, source, last.figures, last.texts)
    )


def check(report: Report) -> tuple[Finding, ...]:
    """Judge a report by every rule of its form."""
    return run(form_of(report), report)


def explain(rule_id: str) -> Sequence[Explained] | Refused:
    """Return every rule with this id: one edition may have several, two editions the same."""
    forms = all_forms().values()
    named = [(rule, form) for form in forms for rule in form.rules]
    wanted = [(rule, form) for rule, form in named if rule.id == rule_id.upper()]
    if not wanted:
        known = "、".join(dict.fromkeys(rule.id for rule, _ in named))
        return Refused(f"没有“{quoted(rule_id)}”这条规则，只有 {known}。")
    words = {_words(rule): rule for rule, _ in wanted}
    return [
        Explained(rule, tuple(form for other, form in wanted if _words(other) == said))
        for said, rule in words.items()
    ]


def _words(rule: Rule) -> tuple[str, str, str]:
    return rule.title, rule.explanation, rule.basis


def _as_word(report: Report) -> _Made | Refused:
    """Return the Word file of a report, once it has been found sound."""
    # The window imports this module before it is shown, and Word libraries are slow to import.
    from reportdesk.documents.compose import compose
    from reportdesk.documents.invariants import faults
    from reportdesk.documents.layout import official
    from reportdesk.documents.to_docx import to_docx

    content = to_docx(compose(form_of(report), report), official())
    found = faults(content)
    if found:
        return Refused("没有导出：排出的 Word 文件没有通过程序的自检。", "\n".join(map(str, found)))
    return _Made(content)


def _as_pdf(report: Report) -> _Made | Refused:
    """Return the PDF of a report, in the fonts of this machine."""
    from reportdesk.documents.compose import compose
    from reportdesk.documents.layout import official
    from reportdesk.documents.paginate.paginate import paginate

    try:
        from reportdesk.documents.to_pdf import to_pdf
    except ImportError as error:
        return Refused(
            "没有导出：这台电脑缺少写 PDF 的组件（typst）。可以在窗口里打印，选择存为 PDF。",
            str(error),
        )
    document = compose(form_of(report), report)
    made = to_pdf(document, paginate(document, official()))
    return made if isinstance(made, Refused) else _Made(made.content, made.notice)


def _as_web_page(report: Report) -> _Made:
    """Return the page of a report for the office's website."""
    from reportdesk.documents.compose import compose
    from reportdesk.documents.to_html import to_html

    return _Made(to_html(compose(form_of(report), report)))


def _as_workbook(report: Report) -> _Made:
    """Return the workbook of a report's tables."""
    from reportdesk.documents.to_xlsx import to_xlsx

    return _Made(to_xlsx(form_of(report), report))


_WRITERS: Mapping[str, Callable[[Report], _Made | Refused]] = {
    ".docx": _as_word,
    ".pdf": _as_pdf,
    ".html": _as_web_page,
    ".xlsx": _as_workbook,
}
