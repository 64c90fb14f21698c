"""What the rows and columns of a table are called, and which of them a copied label means.

Numbers, marks and spaces of a label say nothing; the rest must be a name that the form knows
(printed, short, or everyday), a part of one that no other has, or one with a slip of the pen.
"""

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

from reportdesk.form.definition import Leaf, Node

Path = tuple[str, ...]
_REMEMBERED = 1 << 15
_CIRCLED = re.compile("^[\u2460-\u2473]")
_NUMBER = re.compile(
    r"^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.)])"
)
_ASIDE = re.compile(r"\([^()]*\)")
_STEPS = re.compile(r"[-－—–·>＞/／\\:：|]+")
_LEAST_PART = 4
_LEAST_SHARE = 0.6
_LIKENESS = 0.85
_SHARED_LETTERS = 0.7
_LONGEST = 80


@lru_cache(_REMEMBERED)
def keys(label: str) -> tuple[str, ...]:
    """Return what is left of a label without its number and marks, whole and without its aside."""
    text = normalize("NFKC", _CIRCLED.sub("", label.strip()))
    text = _NUMBER.sub("", "".join(text.split())).casefold()
    found = (_letters(text), _letters(_ASIDE.sub("", text)))
    return tuple(dict.fromkeys(key for key in found if key))


class Names:
    """The names of the lines of one axis; a line is known by its number."""

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        self._ends: dict[str, set[int]] = {}
        self._under: dict[str, set[int]] = {}
        for number, leaf in enumerate(leaves):
            for key in _names(leaf.path[-1]):
                self._ends.setdefault(key, set()).add(number)
            for node in leaf.path:
                for key in _names(node):
                    self._under.setdefault(key, set()).add(number)

    def find(self, path: Path) -> tuple[int, ...]:
        """Return the lines that a path of labels may mean, groups first; none, one or several."""
        if not path:
            return ()
        *outer, label = path
        found = _called(self, label)
        if not found:
            pieces = [piece for piece in _STEPS.split(label) if piece.strip()]
            return self.find((*outer, *pieces)) if len(pieces) > 1 else ()
        return self._narrowed(outer, found)

    def knows(self, label: str) -> bool:
        """Say whether a label names a line or a group, without a slip of the pen."""
        return any(key in self._under or self._partly(key) for key in keys(label))

    def is_group(self, label: str) -> bool:
        """Say whether a label names a group, and no line."""
        known = [key for key in keys(label) if key in self._under]
        return bool(known) and not any(key in self._ends for key in known)

    def called(self, label: str) -> tuple[int, ...]:
        """Return the lines whose own name a label is, or is part of, or nearly is."""
        if self.is_group(label):
            return ()
        for way in (self._exactly, self._partly, self._nearly):
            found: set[int] = set().union(*map(way, keys(label)))
            if found:
                return tuple(sorted(found))
        return ()

    def _narrowed(self, outer: Sequence[str], found: Iterable[int]) -> tuple[int, ...]:
        """Leave out the lines that stand under no such groups; keep those under most of them."""
        counted = {number: self._shared(outer, number) for number in found}
        fitting = {number: shared for number, shared in counted.items() if shared is not None}
        most = max(fitting.values(), default=0)
        return tuple(number for number, shared in fitting.items() if shared == most)

    def _shared(self, outer: Iterable[str], number: int) -> int | None:
        """Count the groups of a line among labels; None where one names something else."""
        shared = 0
        for label in outer:
            under: set[int] = set().union(*(self._under.get(key, ()) for key in keys(label)))
            if number in under:
                shared += 1
            elif under:
                return None
        return shared

    def _exactly(self, key: str) -> Iterable[int]:
        return self._ends.get(key, ())

    def _partly(self, key: str) -> Iterable[int]:
        """Return the lines that share a part that tells them from all others."""
        found: set[int] = set()
        for name, lines in self._ends.items():
            if _is_cut_from(key, name) or _is_most_of(name, key):
                found |= lines
        return found if len(found) == 1 else ()

    def _nearly(self, key: str) -> Iterable[int]:
        if not _LEAST_PART <= len(key) <= _LONGEST:
            return ()
        letters = set(key)
        # Cheap to tell, and true of hardly any two names that are not near.
        akin = [name for name in self._ends if _shares(letters, name)]
        near = get_close_matches(key, akin, cutoff=_LIKENESS)
        found = set().union(*(self._ends[name] for name in near))
        return found if len(found) == 1 else ()


def paths(lines: Iterable[Sequence[str]]) -> list[Path]:
    """Return the labels of each line from the outermost inwards.

    A group's label, printed once, holds for the lines after it until another one stands there.
    """
    found: list[Path] = []
    held: list[str] = []
    for line in lines:
        held += [""] * (len(line) - len(held))
        depth = 0
        for place, label in enumerate(line):
            if label:
                depth = place + 1
                if label != held[place]:
                    held[place:] = [label] + [""] * (len(held) - place - 1)
        found.append(_without_repeats(held[:depth]))
    return found


@lru_cache(_REMEMBERED)
def _called(names: Names, label: str) -> tuple[int, ...]:
    return names.called(label)


def _without_repeats(labels: Sequence[str]) -> Path:
    """Leave out blanks, and a merged label where it is met again."""
    named = [label for label in labels if label]
    return tuple(one for before, one in pairwise(["", *named]) if one != before)


def _names(node: Node) -> set[str]:
    return {key for name in (node.label, node.short, *node.also) for key in keys(name)}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _shares(letters: set[str], name: str) -> bool:
    return len(letters.intersection(name)) >= _SHARED_LETTERS * len(letters)


def _is_cut_from(key: str, name: str) -> bool:
    return len(key) >= _LEAST_PART and key in name


def _is_most_of(name: str, key: str) -> bool:
    return len(name) >= _LEAST_PART and name in key and len(name) >= _LEAST_SHARE * len(key)
