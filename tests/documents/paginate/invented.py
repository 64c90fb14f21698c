"""Reports of an invented office in ordinary prose, as long as wanted, the same every time."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice

from reportdesk.report.report import Report
from reportdesk.report.text import Block, Heading, LiveFigure, Paragraph, Picture, text
from tests.documents.drawing import drawing
from tests.samples.reading import sample

SENTENCES = (
    "全市坚持以公开促落实、以公开促规范、以公开促服务，各项工作取得新的进展。",
    "{year}年，市政府门户网站发布信息{a}条，比上一年增加{b}条，增长{c}.{d}%。",
    "围绕优化营商环境，集中发布惠企政策{b}件，配套解读材料{c}篇，回应企业关切{d}次。",
    "召开新闻发布会{d}场，主要负责同志出席{d}场，媒体报道{a}余篇（条）。",
    "修订完善《云河市政府信息公开指南》和基本目录，做到应公开尽公开。",
    "一是健全工作机制，明确专人负责；二是强化业务培训，全年培训{a}人次；三是严格保密审查。",
    "对涉及群众切身利益的重大事项，均通过座谈会、听证会、网上征集等方式听取意见。",
    "公众可以通过“云河发布”微信公众号、政务服务大厅查阅点和12345热线获取信息。",
    "收到意见建议{b}条，采纳{c}条，未采纳的逐条说明了理由。",
    "在答复的申请中，予以公开的占{b}.{c}%，部分公开的占{d}.{c}%，其余依法作出处理。",
    "各县（市、区）、各部门按照“谁制作、谁公开，谁保存、谁负责”的原则抓好落实。",
    "截至{year}年12月31日，累计归集行政许可信息{a}条、行政处罚信息{b}条。",
    "个别单位对公开范围把握不准，答复文书不够规范，主动公开的时效性有待提高。",
    "下一步，将加强业务指导和监督检查，把政府信息公开纳入年度考核，分值权重不低于{d}%。",
    "我市率先建成基层政务公开标准化规范化示范点{b}个，覆盖{c}个乡镇（街道）。",
    "预算、决算及“三公”经费信息按时公开，公开率达到100%！",
    "什么信息该公开、由谁来公开、怎样公开？目录里写得清清楚楚。",
    "老旧小区改造、义务教育招生、医疗保障……群众关心什么，就公开什么。",
    "完成规章、规范性文件集中清理——废止{c}件，修改{d}件，继续有效{b}件。",
    "联系电话：0570-86{b}{c}，通信地址：云河市春江路{b}号市行政中心{d}号楼{c}室，邮编：324{b}0。",
)
HEADINGS = (
    "主动公开情况",
    "依申请公开情况",
    "政府信息管理",
    "平台建设和运行维护情况",
    "监督保障及教育培训",
)
SMALL_HEADINGS = ("重点领域信息公开。", "政策解读与回应关切。", "基层公开标准化规范化建设。")
MIXED = (
    "网址为https://www.yunhe.example/zwgk/{year}/{a}/index.html，备用网址http://gk{b}.yunhe.example。",
    "电子邮箱：open-info{b}@yunhe.example（工作日8:{c}—17:{b}回复），传真（0570）8600{a}-80{c}。",
    "门户网站通过IPv6改造，支持Chrome {c}、Firefox及360浏览器，PageSpeed得分{b}/100。",
    "采用OFD与PDF/A-2b两种格式存档，API日均调用1,{b}4,567次，SLA达99.{c}%。",
    "微信公众号“yunhe_fabu”、微博@云河发布、App（Android/iOS {d}+）同步更新{a}次。",
    "参照GB/T 9704-2012、ISO 9001:2015等标准，编号YH-GK-{year}-{a}至YH-GK-{year}-{b}12。",
    "数据接口open data平台（data{b}.yunhe.example:8443）提供CSV、JSON、XML三种下载方式。",
    "关键词“12345”“e-government”“Q&A”全年检索{a}次，平均响应{c}ms（P95≤{b}0ms）。",
    "详见附件《Open Government Information Annual Report {year}》第{b}页，DOI:10.{a}/yh.{c}。",
    "服务器由IDC机房A{b}区迁至cloud-{c}.yunhe.example，RTO<{d}h，RPO<{c}min，全程无中断。",
    "“i云河”小程序（v{d}.{c}.0）上线AI问答，用户{a}人，满意度{b}.{d}%，投诉0件。",
    "WCAG 2.1 AA级无障碍检测得分{b}，修复alt缺失{a}处、contrast不足{c}处。",
)


def invented(paragraphs: int, sentences: tuple[str, ...] = SENTENCES) -> Report:
    """Return a report with so many paragraphs in its overview, and some in its other texts."""
    image = drawing(900, 500)
    overview = tuple(islice(_blocks(image.id, sentences), paragraphs))
    texts = {"overview": overview, "problems": tuple(islice(_blocks(image.id, sentences), 5))}
    return replace(sample("2021"), texts=texts, images={image.id: image})


def _blocks(image: str, sentences: tuple[str, ...]) -> Iterator[Block]:
    for number in count():
        if number % 9 == 1:
            yield Heading(2, (HEADINGS[number // 9 % len(HEADINGS)],))
        elif number % 9 == 5:
            yield Heading(3, (SMALL_HEADINGS[number // 9 % len(SMALL_HEADINGS)],))
        elif number % 27 == 16:
            caption = f"图{number}　信息公开数量" if number % 2 else None
            yield Picture(image, caption, 60 + number % 7 * 15)
        elif number % 11 == 3:
            yield _with_figures(number, sentences)
        else:
            yield Paragraph((_prose(number, 2 + number * 5 % 7, sentences),))


def _with_figures(number: int, sentences: tuple[str, ...]) -> Paragraph:
    received, carried = LiveFigure("requests.new.total"), LiveFigure("requests.carried_in.total")
    tail = f"件，上年结转{number}件。" + _prose(number, 2, sentences)
    return Paragraph(text("全年新收申请", received, "件，其中结转", carried, tail))


def _prose(seed: int, length: int, sentences: tuple[str, ...]) -> str:
    chosen = (sentences[(seed * 7 + step * 3) % len(sentences)] for step in range(length))
    numbers = {"year": 2015 + seed % 10, "a": 101 + seed * 37 % 9871, "b": 11 + seed * 7 % 88}
    return "".join(each.format(**numbers, c=10 + seed % 80, d=1 + seed % 9) for each in chosen)
