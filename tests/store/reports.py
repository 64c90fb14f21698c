"""Reports of every shape, for properties; texts as they are once they have been cleaned."""

from decimal import Decimal

from hypothesis import strategies as st

from reportdesk.form.definition import Figure
from reportdesk.form.loader import all_forms
from reportdesk.report.cleaning import clean
from reportdesk.report.report import (
    OFFICE_FIELDS,
    Explanation,
    Figures,
    LastYear,
    Report,
    Value,
)
from reportdesk.report.text import (
    Block,
    Heading,
    Image,
    LiveFigure,
    Paragraph,
    Picture,
    Text,
    text,
)

FORMS = list(all_forms().values())
IMAGES = (
    Image("image/png", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    Image("image/jpeg", b"\xff\xd8\xff\xe0" + b"\x00" * 40),
)
words = st.text(max_size=20).map(clean)
counts = st.integers(-(10**12) + 1, 10**12 - 1)
amounts = st.decimals(-(10**11), 10**11, places=6, allow_nan=False, allow_infinity=False)


def value_of(figure: Figure) -> st.SearchStrategy[Value]:
    return amounts if figure.kind == "amount" else counts


@st.composite
def some_figures(draw: st.DrawFn, edition: str) -> Figures:
    figures = all_forms()[edition].figures
    chosen = draw(st.lists(st.sampled_from(list(figures)), max_size=12, unique=True))
    return {address: draw(value_of(figures[address])) for address in chosen}


def texts_of(edition: str) -> st.SearchStrategy[dict[str, tuple[Block, ...]]]:
    sections = [section.id for section in all_forms()[edition].texts]
    filled = st.lists(blocks(edition), min_size=1, max_size=4).map(tuple)
    return st.dictionaries(st.sampled_from(sections), filled)


def blocks(edition: str) -> st.SearchStrategy[Block]:
    addresses = st.sampled_from(list(all_forms()[edition].figures))
    pieces = st.lists(st.one_of(words, addresses.map(LiveFigure)), max_size=4)
    prose: st.SearchStrategy[Text] = pieces.map(lambda found: text(*found))
    return st.one_of(
        st.builds(Heading, st.sampled_from([2, 3]), prose),
        st.builds(Paragraph, prose),
        st.builds(
            Picture,
            st.sampled_from([image.id for image in IMAGES]),
            st.none() | words,
            st.integers(1, 999),
        ),
    )


def explanations(edition: str) -> st.SearchStrategy[tuple[Explanation, ...]]:
    addresses = st.lists(words, max_size=3).map(tuple)
    each = st.builds(Explanation, words, addresses, words, some_figures(edition))
    return st.lists(each, max_size=3).map(tuple)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    edition = draw(st.sampled_from([form.edition for form in FORMS]))
    form = all_forms()[edition]
    years = st.integers(2008, 2099)
    last_year = st.builds(
        LastYear, st.just(edition), years, words, some_figures(edition), texts_of(edition)
    )
    office = draw(st.dictionaries(st.sampled_from(OFFICE_FIELDS), words))
    remarked = st.dictionaries(st.sampled_from(list(form.figures)), words, max_size=3)
    return Report(
        form=edition,
        year=draw(years),
        office={"name": draw(words)} | office,
        texts=draw(texts_of(edition)),
        figures=draw(some_figures(edition)),
        remarks=draw(remarked),
        footnotes=draw(st.dictionaries(st.sampled_from(list(form.tables)), words)),
        explanations=draw(explanations(edition)),
        last_year=draw(st.none() | last_year),
        images={image.id: image for image in IMAGES},
    )


def same_spelling(one: Value, other: Value) -> bool:
    """Say whether two figures are written alike: 134.80 is not 134.8."""
    return type(one) is type(other) and str(Decimal(one)) == str(Decimal(other))
