"""Reads forms from resources/forms: a new edition is one more JSON file and nothing else."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from reportdesk.form.definition import (
    Form,
    Guidance,
    Node,
    OfficeKind,
    Part,
    Rule,
    Section,
    Table,
)
from reportdesk.form.editions import edition_for_year
from reportdesk.form.years import Years
from reportdesk.resource_files import resource

_RULE_FIELDS = {"id", "kind", "severity", "title", "explanation", "basis"}
_FORMS = resource("forms")
Data = Mapping[str, Any]


@cache
def all_forms(folder: Path = _FORMS) -> Mapping[str, Form]:
    """Return the forms of all editions, by edition, ordered by the first year that each covers."""
    forms = [read_form(path) for path in folder.glob("*.json")]
    return {form.edition: form for form in sorted(forms, key=lambda form: form.years.first)}


def form_for_year(year: int) -> Form | None:
    """Return the form that reports on this calendar year use, or None before the first one."""
    edition = edition_for_year(year)
    return all_forms()[edition.id] if edition else None


def read_form(path: Path) -> Form:
    """Read one form, which resources/schemas/form.schema.json describes."""
    data = json.loads(path.read_text(encoding="utf-8"))
    tables = {table["id"]: _table(table) for table in data["tables"]}
    return Form(
        edition=data["edition"],
        name=data["name"],
        basis=data["basis"],
        years=Years(data["years"]["first"], data["years"].get("last")),
        title=tuple(data["title"]),
        office_kinds=tuple(OfficeKind(**kind) for kind in data["office_kinds"]),
        sections=tuple(_section(section, tables) for section in data["sections"]),
        rules=tuple(_rule(rule) for rule in data["rules"]),
    )


def _section(data: Data, tables: Mapping[str, Table]) -> Section:
    return Section(
        id=data["id"],
        number=data.get("number", ""),
        title=data.get("title", ""),
        short=data["short"],
        required=data["required"],
        table=tables[data["table"]] if "table" in data else None,
        guidance=Guidance(**data["guidance"]),
    )


def _table(data: Data) -> Table:
    return Table(
        id=data["id"],
        name=data["name"],
        label_widths=tuple(data["label_widths"]),
        figures_width=data["figures_width"],
        parts=tuple(_part(part) for part in data["parts"]),
    )


def _part(data: Data) -> Part:
    return Part(
        caption=data.get("caption", ""),
        corner=data.get("corner", ""),
        columns=tuple(_node(node) for node in data["columns"]),
        rows=tuple(_node(node) for node in data["rows"]),
    )


def _node(data: Data) -> Node:
    label = data.get("label", "")
    return Node(
        id=data.get("id", ""),
        label=label,
        short=data.get("short", label),
        also=tuple(data.get("also", ())),
        kind=data.get("kind", "count"),
        unit=data.get("unit", ""),
        guidance=Guidance(**data["guidance"]) if "guidance" in data else None,
        children=tuple(_node(child) for child in data.get("children", ())),
    )


def _rule(data: Data) -> Rule:
    fields = {name: data[name] for name in _RULE_FIELDS}
    details = {name: value for name, value in data.items() if name not in _RULE_FIELDS}
    return Rule(**fields, details=details)
