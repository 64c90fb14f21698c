"""The calendar years whose reports use an edition."""

from typing import NamedTuple


class Years(NamedTuple):
    """From the first year to the last, both included; without a last one, from then on."""

    first: int
    last: int | None

    def cover(self, year: int) -> bool:
        """Say whether reports on this calendar year use the edition."""
        return self.first <= year and (self.last is None or year <= self.last)

    def in_words(self) -> str:
        """Return the years as people say them."""
        if self.last is None:
            return f"{self.first} 年度起"
        return f"{self.first} 至 {self.last} 年度"
