"""The manual shows every page in light and dark, by pictures that are there and small."""

import re

from reportdesk.form.loader import all_forms
from tests.architecture.sources import ROOT
from tools.pictures import MOST_BYTES

DOCS = ROOT / "docs"
MANUAL = (DOCS / "manual.md").read_text(encoding="utf-8")
LINKED = set(re.findall(r"\]\(([^)]+)\)", MANUAL))
SHOWN = {link for link in LINKED if link.endswith(".png")}


def test_everything_that_it_leads_to_is_there() -> None:
    assert [link for link in sorted(LINKED) if not (DOCS / link).is_file()] == []


def test_every_page_of_the_edition_in_force_is_shown_in_both_schemes() -> None:
    form = list(all_forms().values())[-1]
    for section in form.sections:
        assert f"## {section.heading or section.short}\n" in MANUAL
    dark = {link for link in SHOWN if link.endswith("-dark.png")}
    assert {link.replace("-dark", "") for link in dark} == SHOWN - dark - {"pictures/wrong.png"}
    assert len(dark) > len(form.sections)


def test_its_pictures_are_small() -> None:
    sizes = {link: (DOCS / link).stat().st_size for link in SHOWN}
    assert {link: size for link, size in sizes.items() if size > MOST_BYTES} == {}
