"""A state is told by shape, colour and word together."""

from enum import Enum

import pytest

from reportdesk.gui import theme
from reportdesk.gui.states import PageState, Weight
from reportdesk.resource_files import resource

KINDS: list[type[Enum]] = [PageState, Weight]


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_states_share_a_shape_or_a_word(kind: type[Enum]) -> None:
    signs = [state.value for state in kind]
    assert len({sign.icon for sign in signs}) == len(signs)
    assert len({sign.word for sign in signs}) == len(signs)


@pytest.mark.parametrize("kind", KINDS)
def test_every_sign_can_be_drawn(kind: type[Enum]) -> None:
    for state in kind:
        assert resource("icons", f"{state.value.icon}.svg").is_file()
        assert state.value.ink in theme.tokens("light")
