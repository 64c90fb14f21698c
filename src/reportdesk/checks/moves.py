"""What changing one figure would do to every relation, without doing it.

A changed figure moves the totals that follow it, and these move others; each relation that meets
one of them then comes nearer to holding, or farther from it, by a multiple of the change.

A balance of totals only adds up the balances under it while its totals follow: it tells nothing of
its own. Two columns that fail make it fail too, and either can be mended although it still does.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportdesk.checks.worked_out import can_be
from reportdesk.form.address import Address
from reportdesk.form.definition import Form
from reportdesk.form.relations import Relation, relations, sums
from reportdesk.report.report import Figures, Value

Gaps = Mapping[int, Value]
"""By how much the right side is too large, of the relations that do not hold, by their number."""


@dataclass(frozen=True, slots=True)
class Web:
    """How the figures of a form hang together; relations go by their number in the form.

    `weights`: the relations in which a figure stands, on the left -1, on the right 1. `above`: the
    totals over a figure, inner ones first, each with its relation. `reach`: all relations that
    changing a figure can touch. `copies`: relations that add up others, as long as these sums hold.
    """

    relations: tuple[Relation, ...]
    numbers: Mapping[tuple[str, tuple[Address, ...]], int]
    weights: Mapping[Address, Mapping[int, int]]
    above: Mapping[Address, tuple[tuple[Address, int], ...]]
    reach: Mapping[Address, frozenset[int]]
    copies: Mapping[int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Move:
    """One figure, what it would become, and the numbers of the relations which that mends."""

    address: Address
    before: Value
    value: Value
    mends: frozenset[int]


@cache
def web(form: Form) -> Web:
    """Return how the figures of a form hang together."""
    every = relations(form)
    numbers = {(r.rule.id, r.addresses): number for number, r in enumerate(every)}
    weights: dict[Address, dict[int, int]] = {}
    for number, relation in enumerate(every):
        for address in relation.addresses:
            weights.setdefault(address, {})[number] = -1 if address in relation.left else 1
    totals = {t: numbers[r.rule.id, r.addresses] for t, r in sums(form).items()}
    above = {address: tuple(_above(address, totals, weights)) for address in weights}
    reach = {
        address: frozenset(
            n for a in (address, *(t for t, _ in above[address])) for n in weights[a]
        )
        for address in weights
    }
    return Web(every, numbers, weights, above, reach, dict(_copies(every)))


def mending(form: Form, figures: Figures, gaps: Gaps) -> Iterator[Move]:
    """Find each change of one figure that mends failing relations, and lets none fail that holds.

    All failing ones that it moves are mended, but for copies of others. A change that would fill a
    blank total moves what cannot be judged yet: it is none of them.
    """
    known, waiting = web(form), _waiting(form, figures)
    to_fill = frozenset(n for n in waiting if _would_fill(known.relations[n], figures))
    copies = {n for n, over in known.copies.items() if over.isdisjoint(waiting | gaps.keys())}
    to_mend = gaps.keys() - copies
    for address, reached in known.reach.items():
        if address in figures and not reached.isdisjoint(to_mend) and reached.isdisjoint(to_fill):
            effect = _effect(known, gaps, waiting, address)
            shift = _shift(effect, gaps, to_mend)
            if shift and can_be(form, address, figures[address] + shift):
                mends = frozenset(
                    n for n in effect if n in gaps and not _left(n, effect, gaps, shift)
                )
                yield Move(address, figures[address], figures[address] + shift, mends)


def _above(
    address: Address, totals: Mapping[Address, int], weights: Mapping[Address, Mapping[int, int]]
) -> Iterator[tuple[Address, int]]:
    moved = {address}
    for total, number in totals.items():
        if any(weights[part].get(number) == -1 for part in moved):
            moved.add(total)
            yield total, number


def _waiting(form: Form, figures: Figures) -> frozenset[int]:
    """Return the relations that cannot be judged, as a figure is blank."""
    if figures.keys() >= form.figures.keys():
        return frozenset()
    every = enumerate(web(form).relations)
    return frozenset(n for n, r in every if any(a not in figures for a in r.addresses))


def _would_fill(relation: Relation, figures: Figures) -> bool:
    """Say whether a total is blank that a change of one of its parts would fill."""
    return relation.rule.kind == "sum" and all(part in figures for part in relation.left)


def _effect(known: Web, gaps: Gaps, waiting: frozenset[int], address: Address) -> Mapping[int, int]:
    """Return how many times each relation's gap grows by the change of a figure."""
    effect = dict(known.weights[address])
    for total, number in known.above[address]:
        rise = -effect.get(number, 0)
        if rise and number not in gaps and number not in waiting:
            for met, weight in known.weights[total].items():
                effect[met] = effect.get(met, 0) + rise * weight
    return {n: times for n, times in effect.items() if n not in waiting and (times or n in gaps)}


def _shift(effect: Mapping[int, int], gaps: Gaps, to_mend: Container[int]) -> Value | None:
    """Return by how much to change the figure; None where no change does no harm."""
    wanted = {-gaps[n] * times for n, times in effect.items() if n in to_mend}
    if len(wanted) != 1 or any(abs(times) > 1 for times in effect.values()):
        return None
    shift = wanted.pop()
    spoils = any(n not in gaps and _left(n, effect, gaps, shift) for n in effect)
    return None if spoils else shift


def _left(number: int, effect: Mapping[int, int], gaps: Gaps, shift: Value) -> Value:
    """Return the gap of a relation after the figure was changed."""
    return gaps.get(number, 0) + effect[number] * shift


def _copies(every: Sequence[Relation]) -> Iterator[tuple[int, frozenset[int]]]:
    """Yield each relation whose figures are all totals over relations of its own rule."""
    known = {(r.rule.id, r.addresses) for r in every}
    sums_of: dict[Address, dict[int, int]] = {}
    for number, relation in enumerate(every):
        if relation.rule.kind == "sum":
            sums_of.setdefault(relation.right[0], {})[len(relation.left)] = number
    for number, relation in enumerate(every):
        for over in _sums_over(relation, sums_of):
            under = zip(*(every[n].left for n in over), strict=True)
            if all((relation.rule.id, addresses) in known for addresses in under):
                yield number, frozenset(over)


def _sums_over(
    relation: Relation, sums_of: Mapping[Address, Mapping[int, int]]
) -> Iterator[tuple[int, ...]]:
    """Yield the sums, alike in length, one for each figure of a relation that is its total."""
    if not all(address in sums_of for address in relation.addresses):
        return
    for length in sums_of[relation.addresses[0]]:
        if all(length in sums_of[address] for address in relation.addresses):
            yield tuple(sums_of[address][length] for address in relation.addresses)
