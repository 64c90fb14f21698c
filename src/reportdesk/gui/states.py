"""The one home of the signs of state: an icon, a colour and a word, always together."""

from enum import Enum
from typing import NamedTuple


class Sign(NamedTuple):
    """What shows a state: the name of an icon, its ink (a colour of theme), and its word."""

    icon: str
    ink: str
    word: str


class PageState(Enum):
    """How far a page of the report is."""

    BLANK = Sign("circle-dashed", "blank", "未填")
    PARTIAL = Sign("circle-dot-dashed", "warn", "未完")
    WRONG = Sign("octagon-x", "error", "有误")
    DONE = Sign("circle-check", "ok", "完成")
    OPTIONAL = Sign("circle", "text3", "可不填")


class Weight(Enum):
    """How much a finding weighs, heaviest first."""

    ERROR = Sign("octagon-x", "error", "错误")
    BLANK = Sign("circle-dashed", "blank", "未填")
    WARNING = Sign("triangle-alert", "warn", "待核")
    HINT = Sign("lightbulb", "hint", "提示")
