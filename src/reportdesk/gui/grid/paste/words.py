"""What the preview says in its head: how much was copied, where it goes, what becomes of it."""

from collections import Counter

from reportdesk.gui.findings.place_words import in_few_words
from reportdesk.gui.grid.paste.plan import Plan


def heading(plan: Plan) -> str:
    """Say how much was copied and how many cells will change."""
    rows, columns = plan.landing.size
    will = f"将改 {len(plan.changed)} 格" if plan.changed else "没有要改的"
    return f"粘贴 {rows} 行 × {columns} 列，{will}"


def sentence(plan: Plan) -> str:
    """Say where cells go, and what becomes of those that do not change."""
    states = Counter(look.state for _, look in plan.looks())
    told = [
        f"{_where(plan)}。",
        f"{states['same']} 格与现在相同" if states["same"] else "",
        f"{states['kept']} 格是空的，不动" if states["kept"] else "",
        f"{states['refused'] + states['doubtful']} 格不能直接用，保留原值"
        if states["refused"] + states["doubtful"]
        else "",
    ]
    rest = "；".join(filter(None, told[1:]))
    totals = "合计由程序自算，不粘贴。" if plan.landing.totals else ""
    return told[0] + (f"{rest}。" if rest else "") + totals


def button(plan: Plan) -> str:
    """Return the words of the button that pastes."""
    return f"粘贴 {len(plan.changed)} 格"


def _where(plan: Plan) -> str:
    landing = plan.landing
    turned = "，行列互换" if landing.is_turned else ""
    if landing.start:
        return f"从“{in_few_words(plan.form, plan.report, landing.start)}”起{turned}"
    tables = Counter(plan.form.figures[address].table for address in landing.addresses)
    names = "、".join(f"{plan.form.tables[t].name} {n} 格" for t, n in tables.items())
    return f"按行名、列名放进{names}{turned}"
