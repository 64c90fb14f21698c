"""Keywords of JSON Schema as drafts use them, meaning the same as jsonschema's, at less cost.

Whenever jsonschema comes to a schema inside another it makes a validator for it, which takes longer
than validating: these make one for all items alike, and none to see which kind of block it has.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.validators import _Validator as Validator

Schema = Mapping[str, Any]
Errors = Iterator["ValidationError"]


def items(validator: "Validator", schema: Schema, found: object, _: Schema) -> Errors:
    """See JSON Schema; there is no prefixItems beside it."""
    if isinstance(found, list):
        yield from _each(validator, schema, enumerate(found))


def additional_properties(
    validator: "Validator", schema: Schema, found: object, _: Schema
) -> Errors:
    """See JSON Schema; there are no properties beside it."""
    if isinstance(found, dict):
        yield from _each(validator, schema, found.items())


def if_(validator: "Validator", question: Schema, found: object, schema: Schema) -> Errors:
    """See JSON Schema; the question is whether one property is there and has one value."""
    ((name, wanted),) = question["properties"].items()
    met = isinstance(found, dict) and found.get(name) == wanted["const"]
    branch = "then" if met else "else"
    if branch in schema:
        yield from validator.descend(found, schema[branch], schema_path=branch)


def _each(validator: "Validator", schema: Schema, found: Iterable[tuple[str | int, Any]]) -> Errors:
    one = validator.evolve(schema=schema)
    for place, value in found:
        for error in one.iter_errors(value):
            error.path.appendleft(place)
            yield error


QUICK: Mapping[str, Callable[..., Errors]] = {
    "items": items,
    "additionalProperties": additional_properties,
    "if": if_,
}
