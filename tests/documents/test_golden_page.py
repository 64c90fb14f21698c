"""The web pages of the samples are those kept in tests/golden/web.

With --write-golden they are written anew; the diff then says what has changed on the website.
"""

import re
from pathlib import Path

import pytest

from reportdesk.documents.compose import compose
from reportdesk.documents.to_html import to_html
from reportdesk.form.loader import all_forms
from tests.samples.reading import EDITIONS, sample

GOLDEN = Path(__file__).parents[1] / "golden" / "web"
PICTURE = re.compile(r"(?<=;base64,)[^\"]+")


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_page_is_as_it_was(edition: str, request: pytest.FixtureRequest) -> None:
    data = to_html(compose(all_forms()[edition], sample(edition)))
    text = PICTURE.sub(lambda found: f"{len(found[0])} characters", data.decode())
    kept = GOLDEN / f"{edition}.html"
    if request.config.getoption("--write-golden"):
        GOLDEN.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, encoding="utf-8")
    assert text.splitlines() == kept.read_text(encoding="utf-8").splitlines()
