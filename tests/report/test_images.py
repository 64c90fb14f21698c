"""The report holds the images that its texts show, and no others."""

from dataclasses import replace

from reportdesk.report.change import Splice
from reportdesk.report.images import with_images
from reportdesk.report.report import Report, new_report
from reportdesk.report.text import Block, Image, Paragraph, Picture, text

IMAGE = Image("image/png", b"\x89PNG")
PICTURE = Picture(IMAGE.id, None, 120)
WORDS = Paragraph(text("文"))


def report(**texts: tuple[Block, ...]) -> Report:
    return replace(new_report("2021", 2024, "某局"), texts=texts, images={IMAGE.id: IMAGE})


def splice(old: tuple[Block, ...], new: tuple[Block, ...]) -> Splice:
    return Splice("overview", 0, old, new)


def test_a_new_picture_brings_its_image() -> None:
    before = new_report("2021", 2024, "某局")
    change = with_images(before, splice((), (PICTURE,)), [IMAGE])
    after = change.apply(before)
    assert after.images == {IMAGE.id: IMAGE}
    assert change.inverse().apply(after) == before


def test_the_last_picture_takes_its_image_away() -> None:
    before = report(overview=(PICTURE,))
    change = with_images(before, splice((PICTURE,), (WORDS,)))
    after = change.apply(before)
    assert after.images == {}
    assert change.inverse().apply(after) == before


def test_an_image_stays_while_another_text_shows_it() -> None:
    before = report(overview=(PICTURE,), problems=(PICTURE,))
    assert with_images(before, splice((PICTURE,), ())).apply(before).images == {IMAGE.id: IMAGE}


def test_words_alone_leave_images_alone() -> None:
    before = report()
    assert with_images(before, splice((), (WORDS,))).apply(before).images == {IMAGE.id: IMAGE}


def test_a_change_that_neither_brings_nor_takes_an_image_is_the_change_of_text_itself() -> None:
    before = report(overview=(PICTURE,))
    narrower = splice((PICTURE,), (replace(PICTURE, width_mm=60),))
    assert with_images(before, narrower) == narrower
    words = splice((), (WORDS,))
    assert with_images(before, words) == words


def test_of_several_incoming_images_only_those_that_are_shown_come_in() -> None:
    other = Image("image/jpeg", b"\xff\xd8")
    before = new_report("2021", 2024, "某局")
    change = with_images(before, splice((), (PICTURE,)), [IMAGE, other])
    assert change.apply(before).images == {IMAGE.id: IMAGE}


def test_a_picture_whose_image_nobody_has_changes_the_text_alone() -> None:
    before = new_report("2021", 2024, "某局")
    lost = splice((), (PICTURE,))
    assert with_images(before, lost) == lost
