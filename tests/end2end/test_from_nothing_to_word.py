"""A report is made with nothing but the window, by keyboard alone, for both editions."""

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.documents.drawing import drawing
from tests.end2end import printed_report
from tests.end2end.papers import Papers, papers, sections
from tests.end2end.reporter import ROOT, Reporter

TABLES = {4: "disclosure", 5: "requests", 6: "review"}
NEW = "一、本年新收政府信息公开申请数量，申请人情况，自然人"
CARRIED_OUT = "四、结转下年度继续办理，申请人情况，自然人"
UNBALANCED = "本年新收 3 ＋ 上年结转 0 ＝ 3，但办理结果总计 2 ＋ 结转下年度 0 ＝ 2，相差 1。"
OVERRIDDEN = (
    "行政复议：结果维持 72 ＋ 结果纠正 64 ＋ 其他结果 178 ＋ 尚未审结 37 ＝ 351，"
    "但总计 350，相差 1。"
)
PREFACE = "现公布淮安市人民政府2024年政府信息公开工作年度报告。"
OVERVIEW = """（一）主动公开
全年新公开规章一件，集中清理行政规范性文件。
（二）依申请公开
接收、登记、答复都在一个平台上办，逐件留痕。
（三）政府信息管理
已公开的信息每季度核对一次，失效的当月标注。
（四）政府信息公开平台建设
门户网站改版，查找一份文件不超过三次点击。
（五）监督保障
工作考核、社会评议照常开展，没有责任追究情形。"""
PROBLEMS = "有的部门答复偏慢。明年按月通报办理时限。"
FEES = "2024年未收取信息处理费。"


def test_the_seed_report_goes_from_an_empty_window_to_word(
    reporter: Reporter, shared: Path, tmp_path: Path
) -> None:
    own = papers(shared / "seed" / "figures.json")
    texts = sections(shared / "seed" / "report-2020.txt")
    draft, word = tmp_path / "年报.report.json", tmp_path / "年报.docx"

    reporter.starts()
    reporter.begins(own.year, own.office, "设区的市级政府部门")
    for page, number in ((3, "一"), (7, "五"), (8, "六")):
        reporter.writes(page, f"{number}、", texts[number])
    for page, table in TABLES.items():
        reporter.opens(page)
        reporter.fills_in({**own.to_type(table), **({NEW: "3"} if table == "requests" else {})})
        reporter.station(table)
    _meets_and_mends_the_wrong_figure(reporter)
    reporter.saves(draft)
    reporter.leaves()

    reporter.starts()
    reporter.reopens(own.office, "2020 年度", "可以定稿")
    _reads_all_figures(reporter, own)
    reporter.exports(word)
    reporter.leaves()

    _holds_every_figure(word, own)
    assert _sentences(_printed_texts(word)) == _sentences("\n".join(texts.values()))
    assert _found_in(draft) == []


def test_a_report_of_today_goes_from_an_empty_window_to_word(
    reporter: Reporter, shared: Path, tmp_path: Path
) -> None:
    own = papers(shared / "cases" / "huaian-2024.json")
    chart = tmp_path / "chart.png"
    chart.write_bytes(drawing(900, 600).data)

    reporter.starts()
    reporter.begins(own.year, own.office, "设区的市、自治州人民政府")
    reporter.writes(2, "前言", PREFACE)
    reporter.writes(3, "一、", OVERVIEW)
    for page, table in TABLES.items():
        reporter.opens(page)
        reporter.fills_in(own.to_type(table))
        reporter.station(table)
    reporter.writes(7, "五、", PROBLEMS)
    reporter.keyboard.paste_picture(chart)
    reporter.writes(8, "六、", FEES)
    reporter.finds("label", "结论：可以定稿")
    _is_told_what_is_no_number(reporter)
    _overrides_a_total_and_lets_it_follow_again(reporter)
    reporter.saves(tmp_path / "年报")
    reporter.leaves()

    draft = tmp_path / "年报.report.json"
    reporter.starts(draft)
    reporter.finds("frame", own.office, "2024 年度")
    _reads_all_figures(reporter, own)
    reporter.opens(3, "一、")
    assert "查找一份文件不超过三次点击" in reporter.reads_text()
    reporter.exports()
    reporter.leaves()

    word = reporter.documents / "淮安市人民政府2024年政府信息公开工作年度报告.docx"
    _holds_every_figure(word, own)
    printed = _sentences(_printed_texts(word))
    assert printed == _sentences(f"{OVERVIEW}\n{PROBLEMS}\n{FEES}")
    assert PREFACE in printed_report.paragraphs(word)
    assert printed_report.picture_count(word) == 1
    assert _found_in(draft) == []


def _meets_and_mends_the_wrong_figure(reporter: Reporter) -> None:
    """Hear what is wrong, in the right words and at the right cell, and put it right."""
    reporter.is_told("有误：自然人列不平衡，相差 1。")
    reporter.is_told("有误：总计列不平衡，相差 1。")
    reporter.finds("label", "结论：尚有 2 处错误")
    reporter.finds("list item", f"错误：自然人列：{UNBALANCED}")
    reporter.finds("list item", f"错误：总计列：{UNBALANCED}")
    reporter.presses("F8", hears=CARRIED_OUT)
    reporter.hears("，0，有误：自然人列不平衡，相差 1")
    reporter.station("the wrong figure")
    reporter.presses("ctrl+Up", hears=f"{NEW}，3")
    reporter.keyboard.type("2\t")
    reporter.finds("label", "结论：可以定稿")
    reporter.station("mended")


def _is_told_what_is_no_number(reporter: Reporter) -> None:
    """Type what is no number: it stays in its cell, is explained, and Esc takes it back."""
    reporter.presses("ctrl+5", "ctrl+Home", hears=NEW)
    reporter.keyboard.type("12abc\t")
    reporter.hears(NEW, "不是一个数")
    reporter.station("no number")
    reporter.presses("Escape", hears=f"{NEW}，3001")


def _overrides_a_total_and_lets_it_follow_again(reporter: Reporter) -> None:
    """Type another total than its parts make, hear so at its cell, and take it back."""
    reporter.presses("ctrl+6", "ctrl+Home", hears="行政复议，结果维持")
    reporter.seeks("Right", "行政复议，总计，351")
    reporter.keyboard.type("350\n")
    reporter.finds("list item", f"错误：{OVERRIDDEN}")
    reporter.presses("ctrl+1", "F8", hears="行政复议，总计，350，合计，手工改过，有误：")
    reporter.finds("panel", "填报说明：行政复议 › 总计")
    reporter.station("the overridden total")
    reporter.presses("Delete", hears="行政复议，总计，351")
    reporter.finds("label", "结论：可以定稿")


def _reads_all_figures(reporter: Reporter, own: Papers) -> None:
    for page, table in TABLES.items():
        expected = own.to_read(table)
        reporter.opens(page, next(iter(expected)))
        assert reporter.reads_table(expected) == expected


def _holds_every_figure(word: Path, own: Papers) -> None:
    expected = [own.to_read(table) for table in TABLES.values()]
    assert printed_report.figures(word) == expected[0] | expected[1] | expected[2]


def _printed_texts(word: Path) -> str:
    """Return the printed prose of the six sections, without their own headings."""
    lines = printed_report.paragraphs(word)
    first = next(place for place, line in enumerate(lines) if line.startswith("一、"))
    return "\n".join(line for line in lines[first:] if not re.match("[一二三四五六]、", line))


def _sentences(text: str) -> list[str]:
    """Cut a text into sentences; a heading is one."""
    words = (re.sub(r"\s", "", sentence) for sentence in re.split(r"[。\n]", text))
    return [sentence for sentence in words if sentence]


def _found_in(draft: Path) -> object:
    """Return what the command line finds in a draft."""
    command = [sys.executable, "-m", "reportdesk", "check", "--json", str(draft)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)
