"""The types of a report as looks: which families of this machine show each face, and how bold."""

from collections.abc import Iterable, Iterator
from functools import cache

from typst import Fonts

from reportdesk.documents.faces import face, rich_families
from reportdesk.documents.paginate.paper import Type
from reportdesk.documents.pdf.handed_over import Look
from reportdesk.documents.stand_ins import StandIn

_BOLD = 700
_LEAST_BOLD = 600
_THICKER = 1 / 36
"""How much of its size a face without a bold one is stroked with, as office programs do."""


class Families:
    """The families of a set of fonts; their names count in any case, as Typst takes them."""

    def __init__(self, fonts: Fonts) -> None:
        every = fonts.fonts()
        self._names = {font.family.lower(): font.family for font in every}
        self._bold = {font.family for font in every if font.weight >= _LEAST_BOLD}

    def look(self, wanted: Type) -> Look:
        """Return how a type is set: in its own families, in stand-ins, or in what has most."""
        families = [*self._candidates(wanted.face), *self._there(rich_families())]
        has_bold = bool(families) and families[0] in self._bold
        return Look(
            families=list(dict.fromkeys(families)) or [*self._names.values()][:1],
            size=wanted.size,
            weight=_BOLD if wanted.bold and has_bold else 400,
            stroke=wanted.size * _THICKER if wanted.bold and not has_bold else 0,
        )

    def stand_ins(self, types: Iterable[Type]) -> Iterator[StandIn]:
        """Yield each face of these types that is not here."""
        for wanted in dict.fromkeys(face(each.face) for each in types):
            if not any(self._there(wanted.own)):
                yield StandIn(wanted.name, next(self._there(wanted.instead), ""))

    def _candidates(self, wanted: str) -> Iterator[str]:
        known = face(wanted)
        return self._there((*known.own, *known.instead))

    def _there(self, families: Iterable[str]) -> Iterator[str]:
        return (self._names[name.lower()] for name in families if name.lower() in self._names)


@cache
def fonts() -> Fonts:
    """Return the fonts of this machine, looked for once: it takes a tenth of a second.

    Those that Typst brings along are for mathematics, and show strange signs for what is private.
    """
    return Fonts(include_embedded_fonts=False)
