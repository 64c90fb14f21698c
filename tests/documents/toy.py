"""An edition that exists in tests alone: tables unlike the statute's, in nothing but JSON."""

import json
from pathlib import Path
from typing import Any

from reportdesk.form.definition import Form
from reportdesk.form.loader import read_form

_GUIDANCE = {"text": "照实填写。", "basis": "无"}


def _section(name: str, number: str, title: str, table: str = "") -> dict[str, Any]:
    section = {"id": name, "number": number, "title": title, "short": title, "required": False}
    return section | {"guidance": _GUIDANCE} | ({"table": table} if table else {})


_ANIMALS = {
    "id": "animals",
    "name": "表甲",
    "label_widths": [800, 1600, 2400],
    "figures_width": 4000,
    "parts": [
        {
            "corner": "园中动物",
            "columns": [
                {"id": "male", "label": "雄"},
                {
                    "label": "雌",
                    "children": [
                        {"id": "young", "label": "未成年"},
                        {"id": "old", "label": "已成年，且已在本园生活满三年"},
                    ],
                },
            ],
            "rows": [
                {"id": "birds", "label": "鸟"},
                {
                    "id": "beasts",
                    "label": "兽",
                    "children": [
                        {"id": "cats", "label": "猫科"},
                        {
                            "id": "dogs",
                            "label": "犬科",
                            "children": [
                                {"id": "wolves", "label": "狼"},
                                {"id": "foxes", "label": "狐"},
                            ],
                        },
                    ],
                },
            ],
        }
    ],
}
_FOOD = {
    "id": "food",
    "name": "表乙",
    "label_widths": [2000],
    "figures_width": 6000,
    "parts": [
        {
            "caption": "饲料",
            "corner": "名目",
            "columns": [
                {"id": "bags", "label": "袋数"},
                {"id": "change", "label": "比上月", "kind": "signed_count"},
            ],
            "rows": [{"id": "grain", "label": "谷物"}, {"id": "fish", "label": "鱼"}],
        },
        {
            "caption": "花费",
            "corner": "名目",
            "columns": [
                {"id": name, "label": label, "kind": "amount", "unit": "万元"}
                for name, label in (("spring", "春"), ("summer", "夏"), ("autumn", "秋"))
            ],
            "rows": [{"id": "cost", "label": "饲料费"}],
        },
    ],
}
_DAYS = {
    "id": "days",
    "name": "表丙",
    "label_widths": [],
    "figures_width": 4000,
    "parts": [
        {
            "columns": [{"id": "open", "label": "开放天数"}, {"id": "closed", "label": "闭园天数"}],
            "rows": [{"id": "", "label": ""}],
        }
    ],
}


def toy_form(folder: Path) -> Form:
    """Write the edition as a file, and read it as the program reads its own."""
    data = {
        "edition": "zoo",
        "name": "动物园格式",
        "basis": "无",
        "years": {"first": 2090},
        "title": ["{office}", "{year}年动物园年报"],
        "office_kinds": [],
        "sections": [
            _section("opening", "甲", "开园", "days"),
            _section("residents", "乙", "动物", "animals"),
            {**_section("food", "", "", "food"), "number": "", "title": ""},
            _section("words", "丙", "说明"),
        ],
        "tables": [_ANIMALS, _FOOD, _DAYS],
        "rules": [],
    }
    path = folder / "zoo.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return read_form(path)
