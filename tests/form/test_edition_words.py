"""The editions in few words say what the whole forms say."""

import pytest

from reportdesk.form.editions import edition_for_year, editions
from reportdesk.form.loader import all_forms, form_for_year


def test_they_are_the_forms_in_the_same_order() -> None:
    assert [edition.id for edition in editions()] == list(all_forms())


def test_they_say_what_the_forms_say() -> None:
    for edition in editions():
        form = all_forms()[edition.id]
        kinds = tuple((kind.id, kind.label) for kind in form.office_kinds)
        assert edition == (
            form.edition, form.name, form.basis, form.years, kinds,
        )  # fmt: skip


@pytest.mark.parametrize("year", [2008, 2018, 2019, 2020, 2021, 2025, 2099])
def test_a_year_has_the_same_edition_by_both(year: int) -> None:
    edition, form = edition_for_year(year), form_for_year(year)
    assert (edition and edition.id) == (form and form.edition)
