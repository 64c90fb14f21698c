"""A new report has its edition, its year and its office, and is blank but for that."""

from reportdesk.report.report import Report, new_report


def test_a_new_report_holds_what_it_was_begun_with() -> None:
    report = new_report("2021", 2024, "云河市商务局", "city_department")
    assert report == Report("2021", 2024, {"name": "云河市商务局", "kind": "city_department"})
    assert (report.name, report.figures, report.texts) == ("云河市商务局", {}, {})


def test_an_office_whose_kind_is_not_known_has_none() -> None:
    assert new_report("2021", 2024, "云河市商务局").office == {"name": "云河市商务局"}


def test_an_office_without_a_name_is_called_nothing() -> None:
    assert Report("2021", 2024, {}).name == ""
