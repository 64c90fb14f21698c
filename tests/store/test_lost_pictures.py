"""A state without its pictures is given them back; one that is lost leaves what was said of it."""

from typing import Any

import pytest

from reportdesk.store.parsing import UnreadableError
from reportdesk.store.pictures import with_pictures

LOST = "［这里的插图没能恢复］"


def draft(*images: str, **blocks: object) -> dict[str, Any]:
    held = {name: {"media_type": "image/png"} for name in images}
    return {"form": "2021", "images": held, "texts": dict(blocks)}


def picture(image: object, caption: str | None = None) -> dict[str, Any]:
    return {"kind": "image", "image": image, "caption": caption, "width_mm": 90}


def test_pictures_come_back_to_their_images_and_no_others_come() -> None:
    whole = with_pictures(draft("a", a=[picture("a")]), {"a": "QUE=", "b": "QkI="})
    assert whole["images"] == {"a": {"media_type": "image/png", "data": "QUE="}}
    assert whole["texts"] == {"a": [picture("a")]}


def test_a_draft_that_was_kept_whole_has_them_still() -> None:
    kept = draft()
    kept["images"] = {"a": {"data": "QUE="}}
    assert with_pictures(kept, {})["images"] == {"a": {"data": "QUE="}}
    assert with_pictures(kept, {"a": "other"})["images"] == {"a": {"data": "QUE="}}


def test_a_lost_one_leaves_a_paragraph_with_its_caption() -> None:
    words = {"kind": "paragraph", "text": "字"}
    blocks = [picture("a", "大厅"), words, picture("b"), picture("a")]
    whole = with_pictures(draft("a", "b", overview=blocks, empty=[]), {"b": "QkI="})
    assert whole["texts"] == {
        "overview": [
            {"kind": "paragraph", "text": f"{LOST}大厅"},
            words,
            picture("b"),
            {"kind": "paragraph", "text": LOST},
        ],
        "empty": [],
    }
    assert list(whole["images"]) == ["b"]


def test_where_all_are_lost_no_list_of_them_is_left() -> None:
    whole = with_pictures(draft("a", overview=[picture("a")]), {})
    assert "images" not in whole
    assert whole["form"] == "2021"


def test_a_draft_without_pictures_stays_as_it_is() -> None:
    assert with_pictures({"form": "2021"}, {"a": "QUE="}) == {"form": "2021"}
    assert with_pictures({"images": {"a": {}}, "form": "2021"}, {}) == {"form": "2021"}


@pytest.mark.parametrize("blocks", [5, None, "x", {"a": 1}])
def test_what_are_no_blocks_is_left_to_be_judged_with_the_rest(blocks: object) -> None:
    assert with_pictures(draft("a", overview=blocks), {})["texts"] == {"overview": blocks}
    spoiled = {**draft("a"), "texts": blocks}
    assert with_pictures(spoiled, {})["texts"] == blocks
    odd = [5, {"image": ["a"]}, {"kind": "image"}]
    assert with_pictures(draft("a", overview=odd), {})["texts"] == {"overview": odd}


@pytest.mark.parametrize("images", [[], None, 1, {"x": []}, {"x": {}, "y": 1}])
def test_a_list_of_pictures_that_is_none_is_refused_in_words(images: object) -> None:
    with pytest.raises(UnreadableError, match=r"^插图的清单坏了$"):
        with_pictures({"images": images}, {})
