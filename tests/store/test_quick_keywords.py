"""The quick keywords find what jsonschema's own ones find."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, validators

from reportdesk.resource_files import resource
from reportdesk.store.quick_keywords import QUICK

SCHEMA = json.loads(resource("schemas", "draft.schema.json").read_text(encoding="utf-8"))
FIRST = {"draft_version": 1, "form": "2021", "year": 2024, "office": {"name": "某局"}}
VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, 2, 3.5, "", "heading", [], ["a"], [{"figure": 1}], {}]
)
NAMES = st.sampled_from(["kind", "level", "text", "image", "caption", "width_mm", "figure", "更多"])
KINDS = st.sampled_from(["heading", "paragraph", "image", "table", None, ["image"]])
BLOCKS = st.one_of(
    VALUES,
    st.dictionaries(NAMES, VALUES),
    st.builds(lambda kind, more: {**more, "kind": kind}, KINDS, st.dictionaries(NAMES, VALUES)),
)
PARTS = st.fixed_dictionaries(
    {},
    optional={
        "texts": VALUES | st.dictionaries(NAMES, VALUES | st.lists(BLOCKS, max_size=4)),
        "remarks": VALUES | st.dictionaries(NAMES, VALUES),
        "explanations": VALUES | st.lists(VALUES | st.dictionaries(NAMES, VALUES), max_size=3),
        "images": VALUES | st.dictionaries(NAMES, VALUES),
    },
)


def faults(validator: Any, draft: object) -> list[tuple[list[str | int], str, str]]:  # noqa: ANN401
    errors = validator.iter_errors(draft)
    found = [(list(e.absolute_path), str(e.validator), e.message) for e in errors]
    return sorted(found, key=str)


@given(PARTS)
def test_quick_or_not_the_same_faults_are_found(parts: dict[str, object]) -> None:
    quick = validators.extend(Draft202012Validator, QUICK)(SCHEMA)  # type: ignore[no-untyped-call]
    assert faults(quick, FIRST | parts) == faults(Draft202012Validator(SCHEMA), FIRST | parts)
