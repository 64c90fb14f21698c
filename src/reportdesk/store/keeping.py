"""Puts back into a draft what was unknown to this program, where it was found."""

from collections.abc import Iterator, Sequence

from reportdesk.report.unknown import Unknown

Path = tuple[str, ...]
Strangers = tuple[Unknown, ...]


def beside(unknown: Strangers, path: Path) -> dict[str, object]:
    """Return the unknown names that stood beside the known ones at a path."""
    return {u.path[-1]: u.written for u in unknown if u.owner is None and u.path[:-1] == path}


def in_place(
    written: Sequence[object], owners: Sequence[object], unknown: Strangers, path: Path
) -> list[object]:
    """Return the written owners; one that carried something unknown stands as it was read.

    An owner that has moved is found again; one that was changed has lost what it carried.
    """
    kept = list(written)
    for index, stranger in _found(owners, unknown, path):
        kept[index] = stranger.written
    return kept


def _found(
    owners: Sequence[object], unknown: Strangers, path: Path
) -> Iterator[tuple[int, Unknown]]:
    taken: set[int] = set()
    carried = {
        int(u.path[len(path)]): u
        for u in unknown
        if u.owner is not None and u.path[: len(path)] == path
    }
    unmoved = {at: u for at, u in carried.items() if owners[at : at + 1] == (u.owner,)}
    for at, stranger in (unmoved | carried).items():
        places = [at] if at in unmoved else range(len(owners))
        free = (i for i in places if i not in taken and owners[i] == stranger.owner)
        index = next(free, None)
        if index is not None:
            taken.add(index)
            yield index, stranger
