"""An edition that no statute knows: a table of unlike depth, and one of two parts."""

from reportdesk.form.definition import (
    Form,
    Guidance,
    Node,
    Part,
    Rule,
    Section,
    Table,
)
from reportdesk.form.years import Years

_GUIDANCE = Guidance("随便填。", "无")


def node(id_: str, label: str, *children: Node) -> Node:
    """Return a row or a column."""
    return Node(id_, label, label, children=children)


def section(table: Table, number: str) -> Section:
    """Return the section of a table."""
    return Section(
        table.id, number, table.name, table.name, required=True, table=table, guidance=_GUIDANCE
    )


FRUIT = Table(
    "fruit",
    "水果",
    (800, 2400),
    4000,
    (
        Part(
            "全年",
            "品种",
            (
                node("", "时段", node("spring", "春"), node("autumn", "秋")),
                node("year", "全年合计"),
            ),
            (
                node("", "乔木", node("apple", "苹果"), node("pear", "梨")),
                node("berry", "浆果"),
                node("all", "合计"),
            ),
        ),
    ),
)
GARDEN = Table(
    "garden",
    "园子",
    (2000,),
    6000,
    (
        Part("甲", "项目", (node("one", "一号"), node("two", "二号")), (node("beds", "畦"),)),
        Part(
            "乙", "项目", (node("a", "子"), node("b", "丑"), node("c", "寅")), (node("pots", "盆"),)
        ),
    ),
)
ADDS_UP = Rule(
    "Z1",
    "sum",
    "error",
    "各行相加",
    "各行相加等于合计。",
    "无",
    {
        "table": "fruit",
        "along": "rows",
        "relations": [{"left": ["apple", "pear", "berry"], "right": ["all"]}],
    },
)
FORM = Form(
    edition="toy",
    name="试用格式",
    basis="无",
    years=Years(2090, None),
    title=("{office}", "{year}"),
    office_kinds=(),
    sections=(section(FRUIT, "一"), section(GARDEN, "二")),
    rules=(ADDS_UP,),
)
