"""The main job on one sample report: typed in, found wrong, mended, saved, reopened, exported."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reportdesk.documents.invariants import faults
from reportdesk.form.definition import Figure, Form, Section
from reportdesk.form.loader import all_forms
from reportdesk.form.relations import relations, sums
from reportdesk.gui.file_names import DRAFT
from reportdesk.gui.preview.page_picture import page_picture
from reportdesk.gui.preview.preview import paper_of
from reportdesk.gui.robot import LostError, answered, choose_file, escape, press, write
from reportdesk.gui.self_test_tour import Tour
from reportdesk.gui.session import Session
from reportdesk.gui.window import Window
from reportdesk.report.numbers import shown
from reportdesk.report.report import Report
from reportdesk.report.text import Heading, Picture, plain

_WORD, _PDF = ".docx", ".pdf"
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CONTACT = ("website", "address", "postcode", "telephone", "email")
_LEVELS = {2: Qt.Key.Key_2, 3: Qt.Key.Key_3}


class Job:
    """Does the job on a window; files begin with `stem`. LostError when something is not so."""

    def __init__(
        self,
        window: Window,
        sample: Report,
        stem: Path,
        say: Callable[[str], None],
        *,
        with_pictures: bool = False,
    ) -> None:
        self._window, self._sample, self._stem, self._say = window, sample, stem, say
        self._with_pictures = with_pictures
        self._form: Form = all_forms()[sample.form]

    def do(self) -> None:
        """Do the whole job, step by step."""
        self._begin()
        for number, section in enumerate(self._form.sections, start=2):
            press(Qt.Key(Qt.Key.Key_0 + number), _CTRL)
            self._fill(section)
        self._expect_report("录入的内容")
        self._err_and_mend()
        self._save()
        self._reopen()
        self._export_word()
        self._export_pdf()

    def take_pictures(self, ending: str = "") -> None:
        """Leave pictures of the whole window beside the files, where pictures are wanted."""
        if self._with_pictures:
            self._tour(ending).go()

    def take_picture_of_start(self, ending: str = "") -> None:
        """Put the report away and leave a picture of the start page."""
        if self._with_pictures:
            self._tour(ending).start()

    def _tour(self, ending: str) -> Tour:
        return Tour(self._window, self._form, lambda image, name: self._keep(image, name + ending))

    def _take_picture(self, name: str) -> None:
        if self._with_pictures:
            QApplication.processEvents()
            self._keep(self._window.grab().toImage(), name)

    def _keep(self, picture: QImage, name: str) -> None:
        path = f"{self._stem}-{name}.png"
        self._expect(picture.save(path), f"写不成图片 {path}")

    @property
    def _session(self) -> Session:
        session = self._window.files.session
        if session is None:
            raise LostError("窗口里没有报告")
        return session

    def _begin(self) -> None:
        if self._window.desk:
            press(Qt.Key.Key_N, _CTRL)
        fields = self._window.start_page.new_report
        fields.edition.year_field.setFocus()
        press(Qt.Key.Key_A, _CTRL)
        write(str(self._sample.year))
        fields.kind.setCurrentIndex(fields.kind.findData(self._sample.office["kind"]))
        fields.office.setFocus()
        press(Qt.Key.Key_A, _CTRL)
        write(self._sample.name)
        press(Qt.Key.Key_Return)
        self._say(f"新建 {self._session.report.year} 年度报告，{self._session.form.name}。")
        for _ in range(3):
            press(Qt.Key.Key_Tab)
        for fact in _CONTACT:
            write(self._sample.office.get(fact, ""))
            press(Qt.Key.Key_Tab)

    def _fill(self, section: Section) -> None:
        if section.table is None:
            self._write_text(section)
            return
        totals = sums(self._form)
        figures = [f for f in section.table.figures() if f.address not in totals]
        for figure in figures:
            write(shown(self._sample.figures[figure.address], figure.kind))
            press(Qt.Key.Key_Tab)
        self._say(f"填{section.short}：{len(figures)} 个数。")

    def _write_text(self, section: Section) -> None:
        blocks = self._sample.texts.get(section.id, ())
        for index, block in enumerate(blocks):
            if isinstance(block, Picture):
                raise LostError("样例里有图片")
            if index:
                press(Qt.Key.Key_Return)
            if isinstance(block, Heading):
                press(_LEVELS[block.level], _CTRL | _ALT)
            write(plain(block.text, str))
        self._say(f"写{section.short}：{len(blocks)} 段。")

    def _err_and_mend(self) -> None:
        """Type one figure wrong: a finding must name it; typed right again, it must be gone."""
        self._expect(not self._session.findings, f"样例应当没有问题，却有：{self._messages()}")
        number, figure = self._first_balanced()
        right = self._sample.figures[figure.address]
        press(Qt.Key(Qt.Key.Key_0 + number), _CTRL)
        self._retype_first(shown(right + 1, figure.kind))
        found = [f for f in self._session.findings if figure.address in f.addresses]
        self._expect(bool(found), f"写错了“{figure.name}”，却没有查出")
        self._say(f"故意写错“{figure.name}”，查出：{found[0].message}")
        press(Qt.Key.Key_F8)
        self._take_picture("wrong")
        self._retype_first(shown(right, figure.kind))
        self._expect(not self._session.findings, f"改对以后还有：{self._messages()}")
        self._say("改对以后没有问题。")

    def _first_balanced(self) -> tuple[int, Figure]:
        """Return the first page whose first figure stands in a balance, and that figure."""
        balanced = {a for r in relations(self._form) if r.rule.kind == "balance" for a in r.left}
        for number, section in enumerate(self._form.sections, start=2):
            figure = next(section.table.figures()) if section.table else None
            if figure and figure.address in balanced:
                return number, figure
        raise LostError("没有一张表以勾稽的数开头")

    def _retype_first(self, text: str) -> None:
        press(Qt.Key.Key_Home, _CTRL)
        write(text)
        press(Qt.Key.Key_Return)

    def _save(self) -> None:
        with answered(choose_file(self._draft)):
            press(Qt.Key.Key_S, _CTRL)
        self._expect(self._session.is_saved and self._draft.is_file(), "没有保存")
        self._say(f"保存：{self._draft.name}")

    def _reopen(self) -> None:
        press(Qt.Key.Key_N, _CTRL)
        with answered(choose_file(self._draft)):
            press(Qt.Key.Key_O, _CTRL)
        self._expect_report("重新打开后的内容")
        self._say("重新打开，内容一致。")

    def _export_word(self) -> None:
        word = self._exported(_WORD)
        found = faults(word.read_bytes())
        self._expect(not found, f"导出的文件有毛病：{found}")
        self._say(f"导出：{word.name}，结构检查没有毛病。")

    def _export_pdf(self) -> None:
        pdf = self._exported(_PDF)
        paper = paper_of(self._session)
        self._say(f"导出：{pdf.name}，{len(paper.sheets)} 页。")
        if self._with_pictures:
            for number in range(len(paper.sheets)):
                self._keep(page_picture(paper, number), f"page-{number + 1}")

    def _exported(self, ending: str) -> Path:
        path = self._stem.with_name(self._stem.name + ending)
        with answered(choose_file(path), escape):
            press(Qt.Key.Key_E, _CTRL)
        self._expect(path.is_file(), f"没有导出 {path.name}")
        return path

    @property
    def _draft(self) -> Path:
        return self._stem.with_name(self._stem.name + DRAFT)

    def _expect_report(self, what: str) -> None:
        report, sample = self._session.report, self._sample
        for part in ("form", "year", "office", "texts", "figures"):
            same = getattr(report, part) == getattr(sample, part)
            self._expect(same, f"{what}与样例不同：{part}")

    def _expect(self, holds: bool, otherwise: str) -> None:
        if not holds:
            raise LostError(otherwise)

    def _messages(self) -> str:
        return "；".join(finding.message for finding in self._session.findings)
