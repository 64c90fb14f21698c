"""A moment in few words."""

from datetime import datetime

from reportdesk.gui.moments import spoken

NOW = datetime(2026, 1, 13, 9, 5)  # noqa: DTZ001 - local time, as the user reads it


def test_today_and_yesterday_are_named_with_their_time() -> None:
    assert spoken(NOW.replace(hour=0, minute=1), NOW) == "今天 00:01"
    assert spoken(NOW.replace(day=12, hour=23, minute=59), NOW) == "昨天 23:59"


def test_the_last_evening_of_the_year_is_yesterday_on_new_years_day() -> None:
    now = NOW.replace(day=1)
    assert spoken(datetime(2025, 12, 31, 17, 5), now) == "昨天 17:05"  # noqa: DTZ001


def test_older_days_are_dates_and_other_years_are_named() -> None:
    assert spoken(NOW.replace(day=9), NOW) == "1月9日"
    assert spoken(NOW.replace(year=2025, day=20), NOW) == "2025年1月20日"
