"""What a draft carries unknown inside last year's report is named, and written where it was."""

import json

import pytest

from reportdesk.form.loader import all_forms
from reportdesk.store.draft_file import report_of
from reportdesk.store.encode import encode
from tests.samples.reading import sample_data

LIVE = [{"figure": "requests.new.total", "as": "words"}, "件"]


@pytest.mark.parametrize(
    ("block", "name"),
    [
        ({"kind": "paragraph", "text": "x", "z": 1}, "last_year.texts.overview.1.z"),
        ({"kind": "paragraph", "text": LIVE}, "last_year.texts.overview.1.text.0.as"),
    ],
)
def test_it_is_found_in_its_texts_alone(block: dict[str, object], name: str) -> None:
    data = sample_data("2021")
    texts = {"overview": [{"kind": "paragraph", "text": "先"}, block]}
    last = {"form": "2021", "year": 2023, "source": "a", "figures": {}, "texts": texts}
    data["last_year"] = last
    report = report_of(json.dumps(data).encode())
    assert [unknown.name for unknown in report.unknown] == [name]
    assert json.loads(encode(all_forms()["2021"], report)) == data


def test_without_texts_it_is_written_without_them() -> None:
    data = sample_data("2021")
    data["last_year"] = {"form": "2021", "year": 2023, "source": "a", "figures": {}}
    report = report_of(json.dumps(data).encode())
    assert json.loads(encode(all_forms()["2021"], report)) == data
