"""What the cover page asks for, in our own words: the title and the guidance of each field."""

from collections.abc import Mapping

from reportdesk.form.definition import Guidance

COVER = "封面"

_CONTACT = Guidance(
    "可不填。联系方式不会自己印出来；封面页可以把它们写成一句话，放进前言。", "条例第五十条"
)
_YEAR = Guidance(
    "报告哪一年的工作，就写哪一年（1 月 1 日至 12 月 31 日）。格式随年度而定，可以事后更改。",
    "条例第五十条",
)

TITLES: Mapping[str, str] = {
    "office.name": "机关名称",
    "office.kind": "机关类别",
    "office.address": "地址",
    "office.postcode": "邮编",
    "office.telephone": "电话",
    "office.email": "电子邮箱",
    "office.website": "网站",
    "year": "年度与格式",
    "form": "年度与格式",
}

_GUIDANCE: Mapping[str, Guidance] = {
    "office.name": Guidance(
        "写机关全称，与印章一致。标题由名称和年度组成，不必自己写“年度报告”。", "条例第五十条"
    ),
    "office.kind": Guidance(
        "用来核对：有些数只有某几类机关才会有。拿不准可以不选，不选就不核对这一项。", "格式说明"
    ),
    "year": _YEAR,
    "form": _YEAR,
}


def cover_title(place: str) -> str:
    """Return the name of a field of the cover page; empty if the place is none."""
    return TITLES.get(place, "")


def cover_guidance(place: str) -> Guidance:
    """Return how to fill in a field of the cover page; a strange place is taken for its first."""
    if place in _GUIDANCE:
        return _GUIDANCE[place]
    return _CONTACT if place in TITLES else _GUIDANCE["office.name"]
