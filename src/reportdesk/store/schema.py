"""Validates a draft against resources/schemas/draft.schema.json, and says in words what is wrong.

jsonschema takes longer to import than a window to open: it is imported on first use.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from reportdesk.form.definition import Form
from reportdesk.resource_files import resource
from reportdesk.store.place_words import place_words, spelled
from reportdesk.store.quick_keywords import QUICK

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

_MOST_FAULTS = 20
Schema = Mapping[str, Any]
_TYPES = {
    "integer": "整数",
    "string": "文字",
    "object": "一组有名称的内容",
    "array": "一列内容",
    "null": "空值",
}


def schema_faults(form: Form, data: Mapping[str, Any]) -> list[str]:
    """Return what in a draft is not as the schema wants it, one fault a place, at most a few."""
    faults: dict[tuple[str | int, ...], str] = {}
    for error in _validator().iter_errors(data):
        faults.setdefault(tuple(error.absolute_path), _words(form, error))
        if len(faults) == _MOST_FAULTS:
            break
    return list(faults.values())


@cache
def _validator() -> "Validator":
    from jsonschema import Draft202012Validator, validators

    # JSON Schema takes 3.0 for an integer; a count of 3.0 is refused.
    strict = Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer)
    extend = cast("Callable[..., type[Validator]]", validators.extend)
    schema = json.loads(resource("schemas", "draft.schema.json").read_text(encoding="utf-8"))
    draft_validator = extend(Draft202012Validator, QUICK, type_checker=strict)
    return draft_validator(_inlined(schema, schema["$defs"]))


def _is_integer(_: object, value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _inlined(schema: Any, definitions: Mapping[str, Any]) -> Any:  # noqa: ANN401
    # Following a $ref costs more than all the rest of validating what it refers to.
    if isinstance(schema, list):
        return [_inlined(item, definitions) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _inlined(definitions[schema["$ref"].removeprefix("#/$defs/")], definitions)
    return {key: _inlined(value, definitions) for key, value in schema.items() if key != "$defs"}


def _words(form: Form, error: "ValidationError") -> str:
    said = _SAYINGS.get(str(error.validator), _ill_formed)
    wanted = cast("Schema", error.schema)
    return place_words(form, error.absolute_path) + said(wanted, error.instance)


def _missing(wanted: Schema, found: object) -> str:
    there = found if isinstance(found, dict) else {}
    return f"缺少 {'、'.join(name for name in wanted['required'] if name not in there)}"


def _wrong_type(wanted: Schema, found: object) -> str:
    names = [wanted["type"]] if isinstance(wanted["type"], str) else wanted["type"]
    return f"应当是{'或者'.join(_TYPES[name] for name in names)}，写的是 {spelled(found)}"


def _out_of_range(wanted: Schema, found: object) -> str:
    limits = {"不小于": wanted.get("minimum"), "不大于": wanted.get("maximum")}
    bounds = "、".join(f"{words} {limit}" for words, limit in limits.items() if limit is not None)
    return f"应当{bounds}，写的是 {spelled(found)}"


def _not_among(wanted: Schema, found: object) -> str:
    choices = "、".join(str(choice) for choice in wanted["enum"])
    return f"只能是 {choices} 之一，写的是 {spelled(found)}"


def _ill_formed(_: Schema, found: object) -> str:
    return f"写得不合草稿的格式：{spelled(found)}"


_SAYINGS: Mapping[str, Callable[[Schema, object], str]] = {
    "required": _missing,
    "type": _wrong_type,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "enum": _not_among,
}
