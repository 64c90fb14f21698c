"""The schema of drafts is a schema, and is asked before anything is believed."""

import json

import jsonschema

from reportdesk.report.report import OFFICE_FIELDS
from reportdesk.resource_files import resource
from reportdesk.store.keys import (
    BLOCK_KEYS,
    EXPLANATION_KEYS,
    IMAGE_KEYS,
    LAST_YEAR_KEYS,
    TOP_KEYS,
)

SCHEMA = json.loads(resource("schemas", "draft.schema.json").read_text(encoding="utf-8"))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_it_knows_the_names_that_the_program_knows() -> None:
    parts = SCHEMA["properties"]
    assert tuple(parts) == TOP_KEYS
    assert tuple(parts["office"]["properties"]) == OFFICE_FIELDS
    assert tuple(parts["explanations"]["items"]["properties"]) == EXPLANATION_KEYS
    assert tuple(parts["last_year"]["properties"]) == LAST_YEAR_KEYS
    assert tuple(parts["images"]["additionalProperties"]["properties"]) == IMAGE_KEYS


def test_it_knows_the_kinds_of_blocks_that_the_program_knows() -> None:
    case = SCHEMA["$defs"]["block"]
    for kind, keys in BLOCK_KEYS.items():
        assert case["if"] == {"required": ["kind"], "properties": {"kind": {"const": kind}}}
        assert ("kind", *case["then"]["properties"]) == keys
        case = case["else"]
    assert case == {"properties": {"kind": {"enum": list(BLOCK_KEYS)}}}


def test_it_offers_no_choice_that_costs_time() -> None:
    assert "oneOf" not in json.dumps(SCHEMA)
