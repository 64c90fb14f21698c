"""A table as each program puts it on the clipboard: the same cells in five kinds of markup."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from reportdesk.form.definition import Form
from reportdesk.form.geometry import grid
from reportdesk.report.numbers import printed
from reportdesk.report.report import Figures

Span = tuple[str, int, int]
Rows = Sequence[Sequence[Span]]


def printed_rows(form: Form, table: str, figures: Figures) -> Rows:
    """Return the cells of a table as it prints, each with the rows and columns that it covers."""
    laid = grid(form.tables[table])
    rows: list[list[Span]] = [[] for _ in range(laid.rows)]
    for cell in sorted(laid.cells, key=lambda cell: (cell.row, cell.column)):
        text = printed(figures.get(cell.figure.address), cell.figure) if cell.figure else cell.text
        rows[cell.row].append((text, cell.row_span, cell.column_span))
    return rows


def tabbed(form: Form, table: str, figures: Figures) -> str:
    """Return the table as lines parted by tabs, where merged cells leave blank ones behind."""
    laid = grid(form.tables[table])
    lines = [[""] * laid.columns for _ in range(laid.rows)]
    for cell in laid.cells:
        text = printed(figures.get(cell.figure.address), cell.figure) if cell.figure else cell.text
        lines[cell.row][cell.column] = text
    return "".join("\t".join(line) + "\r\n" for line in lines)


def _tags(rows: Rows, cell: Callable[[str, str], str], row: str = "<tr>") -> str:
    return "".join(
        row
        + "".join(cell(escape(text), _spans(down, right)) for text, down, right in line)
        + "</tr>"
        for line in rows
    )


def _spans(down: int, right: int) -> str:
    return (f" rowspan={down}" if down > 1 else "") + (f" colspan={right}" if right > 1 else "")


def excel(rows: Rows) -> str:
    """Return what Excel copies: its style sheet, conditional comments, a row of column widths."""
    body = _tags(
        rows,
        lambda text, spans: (
            f"<td{spans} class=xl65 width=64 style='border-left:none;"
            f"mso-number-format:General;width:48pt'>{text}</td>\r\n"
        ),
        " <tr height=19 style='height:14.25pt'>\r\n  ",
    )
    return (
        '<html xmlns:v="urn:schemas-microsoft-com:vml"\r\n'
        'xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n<head>\r\n'
        '<meta http-equiv=Content-Type content="text/html; charset=gb2312">\r\n'
        "<!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]-->\r\n"
        '<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:"\\.";}\r\n'
        ".xl65\r\n\t{mso-style-parent:style0;text-align:center;}\r\n-->\r\n</style>\r\n</head>\r\n"
        '<body link="#0563C1">\r\n<table border=0 cellpadding=0 width=640>\r\n'
        " <col width=64 span=10 style='width:48pt'>\r\n<!--StartFragment-->\r\n"
        + body
        + "<!--EndFragment-->\r\n <![if supportMisalignedColumns]>\r\n"
        " <tr height=0 style='display:none'><td width=64>99</td></tr>\r\n <![endif]>\r\n"
        "</table>\r\n</body>\r\n</html>\r\n"
    )


def wps(rows: Rows) -> str:
    """Return what WPS copies: like Excel, with attributes of its own in upper case."""
    body = _tags(
        rows,
        lambda text, spans: (
            f'<TD{spans.upper()} class="et2" x:num x:str style="BORDER-RIGHT: '
            f'#000000 0.5pt solid"><FONT face="宋体">{text}</FONT></TD>'
        ),
        '<TR style="HEIGHT:13.50pt;" height=18>',
    )
    return (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
        "<style><!-- .et2 { mso-style-name: 常规; color:#000000 } --></style></head><body>"
        '<!--StartFragment--><TABLE width="640" style="BORDER-COLLAPSE:collapse;">'
        f'<COL width="72" style="WIDTH:54.00pt;">{body}</TABLE><!--EndFragment--></body></html>'
    )


def word(rows: Rows) -> str:
    """Return what Word copies: a paragraph and spans in every cell, and its own empty tags."""
    body = _tags(
        rows,
        lambda text, spans: (
            f"<td{spans} width=85 valign=top style='width:63.8pt;border:solid'>"
            "<p class=MsoNormal align=center style='text-align:center'><span lang=EN-US "
            f"style='font-family:宋体;mso-hansi-font-family:\"Times New Roman\"'>{text}</span>"
            "<span lang=EN-US><o:p>&nbsp;</o:p></span></p></td>"
        ),
        "<tr style='mso-yfti-irow:0;page-break-inside:avoid'>",
    )
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml>'
        "<w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>"
        "<body lang=ZH-CN><!--StartFragment--><p class=MsoNormal>一段前面的话，2024 年。</p>"
        f"<table class=MsoTableGrid border=1>{body}</table>"
        "<p class=MsoNormal>注：含上年结转 3 件。</p><!--EndFragment--></body></html>"
    )


def calc(rows: Rows) -> str:
    """Return what LibreOffice Calc copies: values beside their words, and old tags for faces."""
    body = _tags(
        rows,
        lambda text, spans: (
            f'<td{spans} height="17" align="left" valign=middle '
            f'{f"sdval={text} " if text.isdecimal() else ""}sdnum="1033;">'
            f'<font face="Noto Sans CJK SC" size=2>{text or "<br>"}</font></td>\n'
        ),
        "\t<tr>\n",
    )
    return (
        '<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="content-type" content="text/html; '
        'charset=utf-8"/>\n<title></title>\n<style type="text/css">body{font-size:x-small}</style>'
        '\n</head>\n<body>\n<table cellspacing="0" border="0">\n\t<colgroup span="7" width="85">'
        f"</colgroup>\n{body}</table>\n</body>\n</html>\n"
    )


def page(rows: Rows) -> str:
    """Return what a browser copies of a web page: a table in a table for the layout, no ends."""
    body = _tags(
        rows,
        lambda text, spans: (
            f'<td{spans} style="box-sizing: border-box; padding: 0px;">'
            f'<p style="margin:0"><strong>&nbsp;{text}</strong>\u3000</p>'
        ),
        '<tr class="firstRow">',
    ).replace("</tr>", "")
    return (
        "<meta charset='utf-8'><script>document.title=1</script><table><tbody><tr><td>当前位置："
        f"首页 &gt; 年报<table class='MsoNormalTable'><tbody>{body}</tbody></table></td></tr>"
        "</tbody></table>"
    )


DIALECTS: Mapping[str, Callable[[Rows], str]] = {
    "excel": excel,
    "wps": wps,
    "word": word,
    "calc": calc,
    "page": page,
}
