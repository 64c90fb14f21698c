"""The faces of a PDF are those of the machine; what is missing is told, and nothing is dropped."""

from collections.abc import Iterator

import pytest
from typst import Fonts

from reportdesk.documents import faces, to_pdf
from reportdesk.documents.compose import compose
from reportdesk.documents.paginate.paper import Type
from reportdesk.documents.pdf.looks import Families
from reportdesk.form.loader import all_forms
from reportdesk.report.refused import Refused
from reportdesk.report.text import Heading, Paragraph
from tests.conftest import FANDOL
from tests.documents import pdf_reading
from tests.documents.printing import laid_out, pdf_of
from tests.documents.rendering import with_text
from tests.lacking import do_without

NOBODY_HAS = "\U0002a6df"
FANDOL_LACKS = "𠮷㎡"
OFFICIAL = {
    "方正小标宋简体": "FandolSong",
    "仿宋_GB2312": "FandolFang R",
    "楷体_GB2312": "FandolKai",
    "黑体": "FandolHei",
    "宋体": "FandolSong",
    "Times New Roman": "FandolFang R",
}


@pytest.fixture
def fandol(monkeypatch: pytest.MonkeyPatch) -> Fonts:
    """Return the fonts of a machine that has the Fandol faces alone."""
    if not FANDOL.is_dir():
        do_without("no Fandol faces in build/fonts")
    fonts = Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FANDOL)]
    )
    monkeypatch.setattr(to_pdf, "fonts", lambda: fonts)
    return fonts


@pytest.fixture
def fandol_is_official(fandol: Fonts, monkeypatch: pytest.MonkeyPatch) -> Iterator[Fonts]:
    """Let the Fandol faces be the official ones."""
    paper = {name: {"own": [family], "instead": []} for name, family in OFFICIAL.items()}
    monkeypatch.setattr(faces, "_data", lambda: {"paper": paper, "rich": [], "window": []})
    for kept in (faces.face, faces.rich_families):
        kept.cache_clear()
    yield fandol
    for kept in (faces.face, faces.rich_families):
        kept.cache_clear()


@pytest.mark.usefixtures("fandol_is_official")
def test_where_nothing_is_missing_nothing_is_said() -> None:
    pdf = pdf_of(with_text(Heading(2, ("甲",)), Paragraph(("工作",))))
    assert pdf.notice == ""
    names = {name[7:] for name in pdf_reading.faces(pdf.content)}
    assert names == {f"Fandol{face}-Regular" for face in ("Fang", "Kai", "Hei", "Song")}


@pytest.mark.usefixtures("fandol")
def test_missing_faces_are_named_with_what_is_used_instead() -> None:
    said = pdf_of(with_text(Heading(2, ("甲",)), Paragraph(("工作2024",)))).notice
    assert said.startswith("本机缺少")
    assert said.endswith("代替。")
    for words in ("缺少方正小标宋、宋体，以 FandolSong 代替", "缺少仿宋，以 FandolFang R 代替"):
        assert words in said


@pytest.mark.usefixtures("fandol")
def test_common_characters_are_copied_as_they_were_typed() -> None:
    text = "工、一、人、大、小、八、入、力、十、口、土、士、女、子、山、川、日、月"
    assert text in "".join(pdf_reading.page_texts(pdf_of(with_text(Paragraph((text,)))).content))


def test_a_character_that_its_face_lacks_comes_from_another() -> None:
    pdf = pdf_of(with_text(Paragraph((f"前{FANDOL_LACKS}后",))))
    assert f"前{FANDOL_LACKS}后" in "".join(pdf_reading.page_texts(pdf.content))
    assert "印成了空框" not in pdf.notice
    assert "pdfuaid" in pdf_reading.described(pdf.content)


@pytest.mark.usefixtures("fandol_is_official")
def test_a_character_that_no_face_has_is_told_and_hinders_nothing() -> None:
    pdf = pdf_of(with_text(Paragraph((f"前{NOBODY_HAS}中{FANDOL_LACKS[0]}后",))))
    assert pdf.notice == "没有一种字体能显示“𪛟𠮷”，印成了空框。"
    (whole,) = [page for page in pdf_reading.page_texts(pdf.content) if "前" in page]
    assert "后" in whole


@pytest.mark.usefixtures("fandol_is_official")
def test_of_many_such_characters_some_are_shown_and_all_counted() -> None:
    rare = "".join(map(chr, range(0x2A700, 0x2A700 + 25)))
    said = pdf_of(with_text(Paragraph((rare,)))).notice
    assert said == f"没有一种字体能显示“{rare[:10]}”等 25 个字，印成了空框。"


@pytest.mark.usefixtures("fandol_is_official")
def test_a_joiner_is_not_told_by_itself() -> None:
    said = pdf_of(with_text(Paragraph(("👨\u200d👩",)))).notice
    assert said == "没有一种字体能显示“👨👩”，印成了空框。"


def test_a_machine_without_any_face_is_told_that_there_is_no_pdf(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    none = Fonts(include_system_fonts=False, include_embedded_fonts=False)
    monkeypatch.setattr(to_pdf, "fonts", lambda: none)
    report = with_text(Paragraph(("工作",)))
    document = compose(all_forms()[report.form], report)
    refused = to_pdf.to_pdf(document, laid_out(report))
    assert isinstance(refused, Refused)
    assert refused.sentence == "没有导出：PDF 没有排成。可以先导出 Word 文件。"
    assert "font" in refused.detail


def test_a_face_without_a_bold_one_is_thickened(fandol_is_official: Fonts) -> None:
    families = Families(fandol_is_official)
    thickened = families.look(Type("仿宋_GB2312", 16, bold=True))
    assert thickened["weight"] == 400
    assert thickened["stroke"] == pytest.approx(0.44, abs=0.01)
    has_one = families.look(Type("宋体", 16, bold=True))
    assert (has_one["weight"], has_one["stroke"]) == (700, 0)
    assert families.look(Type("宋体", 16))["stroke"] == 0
