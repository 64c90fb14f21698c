"""What is told of a fault names the code, and nothing that was typed or is somebody's."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportdesk.log.fault import fault_of, place_of
from reportdesk.report.change import Whole
from reportdesk.report.report import new_report


class WordsError(Exception):
    """Quotes what it is given."""


def raised(act: Callable[[], object]) -> BaseException:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - any will do
        act()
    return caught.value


def fail(kind: type[Exception], *words: object) -> NoReturn:
    raise kind(*words)


def stale() -> None:
    Whole("year", 2031, 2032).apply(new_report("2021", 2025, "某局"))


def test_the_places_in_the_code_and_the_kind_are_told() -> None:
    details = fault_of(raised(stale)).details
    assert "reportdesk.report.change:" in details
    assert "_expect(getattr(report, self.part), self.old)" in details
    assert details.endswith("reportdesk.report.change.StaleChangeError")
    assert str(Path.cwd()) not in details


def test_what_led_to_it_comes_first() -> None:
    def wrap() -> None:
        try:
            fail(KeyError, "a")
        except KeyError as error:
            raise WordsError("b") from error

    details = fault_of(raised(wrap)).details
    first, then = details.split("由此又引起：")
    assert first.rstrip().endswith("KeyError")
    assert then.endswith("WordsError")


def test_what_the_system_refused_is_told_by_its_number() -> None:
    details = fault_of(raised(lambda: Path("/云河/没有").read_bytes())).details
    assert details.endswith("FileNotFoundError [errno 2]")


def test_the_same_place_is_known_again_whatever_the_message() -> None:
    one, other = (raised(partial(fail, ValueError, number)) for number in (1, 2))
    assert place_of(one) == place_of(other)
    assert place_of(one) != place_of(raised(stale))


def test_an_endless_recursion_is_told_in_some_sixty_lines() -> None:
    def again() -> None:
        again()

    assert fault_of(raised(again)).details.count("again()") <= 60


@given(
    st.text(min_size=4).filter(lambda words: not words.isascii()),
    st.integers(min_value=10**6),
    st.sampled_from([ValueError, KeyError, WordsError, RuntimeError]),
)
def test_no_word_figure_or_file_of_a_message_is_told(
    words: str, figure: int, kind: type[Exception]
) -> None:
    def chained() -> None:
        try:
            fail(kind, words, figure)
        except kind as error:
            path = f"/home/{words}/{figure}.report.json"
            raise OSError(28, words, path) from error

    details = fault_of(raised(chained)).details
    assert words not in details
    assert str(figure) not in details
