"""The contact as a sentence."""

from reportdesk.report.contact import contact_sentence


def test_all_that_is_known_stands_in_one_sentence() -> None:
    office = {
        "name": "云河市商务局",
        "kind": "other",
        "address": "柳泉路 63 号",
        "telephone": "0599-1",
    }
    assert (
        contact_sentence(office)
        == "如对本报告有疑问，请与云河市商务局联系（地址：柳泉路 63 号，电话：0599-1）。"
    )


def test_nothing_known_is_no_sentence() -> None:
    assert contact_sentence({"name": "云河市商务局", "kind": "other"}) == ""


def test_each_part_is_called_by_its_name_and_an_office_without_one_is_this_office() -> None:
    office = {
        "address": "柳泉路 63 号",
        "postcode": "353000",
        "telephone": "0599-1",
        "email": "a@example.cn",
        "website": "example.cn",
    }
    assert contact_sentence(office) == (
        "如对本报告有疑问，请与本机关联系（地址：柳泉路 63 号，邮编：353000，电话：0599-1，"
        "电子邮箱：a@example.cn，网站：example.cn）。"
    )
