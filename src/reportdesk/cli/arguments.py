"""What can be said on the command line, and how a wrong word is answered: on one Chinese line."""

import argparse
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Never

from reportdesk.commands import EXPORTS

_PROGRAM = "reportdesk"
_PURPOSE = "年报台：填写、核对、导出政府信息公开年度报告。"
_YEAR = re.compile(r"[0-9]{4}")
_FAULTS = (
    (r"the following arguments are required: (.+)", r"缺少 \1"),
    (r"unrecognized arguments: (.+)", r"不认识 \1"),
    (r"argument (.+?): expected .*", r"\1 后面缺少内容"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1 后面不该有 \2"),
    (r"argument (.+?): (.+)", r"\1 \2"),
)


class UsageError(Exception):
    """The words on the command line cannot be meant; the message says why."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks Chinese and leaves it to its caller to end the program."""

    def error(self, message: str) -> Never:
        """Raise a UsageError with what is wrong, and how it is written right."""
        usage = " ".join(self.format_usage().split())
        raise UsageError(f"{_in_chinese(message)}。{usage}")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Puts the usage under a Chinese head."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """See HelpFormatter."""
        super().add_usage(usage, actions, groups, prefix or "用法：")


def parse(words: Sequence[str], program: str = _PROGRAM) -> argparse.Namespace:
    """Read the words after the program's name; `verb` is empty where the window is meant."""
    verb = words[0] if words and words[0] in VERBS else ""
    summary, add = VERBS[verb] if verb else (_summary(), _add_window)
    parser = Parser(
        prog=f"{program} {verb}".rstrip(),
        usage=None if verb else f"{program} [文件]，或 {program} 命令 …",
        description=summary,
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    group = parser.add_argument_group("参数")
    add(group)
    group.add_argument("-h", "--help", action="help", help="显示这段说明")
    parser.set_defaults(verb=verb)
    return parser.parse_args(words[1:] if verb else words)


def _summary() -> str:
    verbs = "\n".join(f"  {name:<10}{summary}" for name, (summary, _) in VERBS.items())
    return f"{_PURPOSE}\n\n不带命令时打开窗口。命令有：\n{verbs}"


def _add_window(group: argparse._ArgumentGroup) -> None:
    group.add_argument("file", nargs="?", type=Path, metavar="文件", help="要打开的草稿")


def _add_new(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--year", required=True, type=_year, metavar="年", help="报告年度")
    group.add_argument("--office", required=True, metavar="名称", help="机关全称")
    group.add_argument("--edition", metavar="版本", help="格式版本；不写时由年度决定")
    group.add_argument(
        "-o", required=True, dest="target", type=Path, metavar="草稿", help="写到哪里"
    )


def _add_check(group: argparse._ArgumentGroup) -> None:
    group.add_argument("files", nargs="+", type=Path, metavar="文件", help="要核对的草稿")
    group.add_argument("--json", action="store_true", help="以 JSON 列出，供程序读取")
    group.add_argument("--last-year", type=Path, metavar="文件", help="上年的报告，代替草稿里的")


def _add_export(group: argparse._ArgumentGroup) -> None:
    group.add_argument("file", type=Path, metavar="文件", help="要导出的草稿")
    group.add_argument(
        "-o", required=True, dest="target", type=Path, metavar="目标", help=_export_target()
    )


def _export_target() -> str:
    kinds = "、".join(f"{ending} {name}" for ending, name in EXPORTS.items())
    return f"写到哪里；结尾决定种类：{kinds}"


def _add_explain(group: argparse._ArgumentGroup) -> None:
    group.add_argument("rule", metavar="规则", help="规则的编号，如 B1")


def _add_self_test(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--keep", type=Path, metavar="文件夹", help="把写出的文件留在这里")


VERBS: Mapping[str, tuple[str, Callable[[argparse._ArgumentGroup], None]]] = {
    "new": ("新建一份草稿", _add_new),
    "check": ("按定稿的要求核对草稿", _add_check),
    "export": ("把草稿导出为 Word 文件、PDF 文件、网页或 Excel 表格", _add_export),
    "explain": ("说明一条规则", _add_explain),
    "self-test": ("让程序自己填写、核对、保存、导出一遍", _add_self_test),
}


def _year(word: str) -> int:
    if not _YEAR.fullmatch(word):
        raise argparse.ArgumentTypeError(f"要写四位数的年份，写的是“{word}”")
    return int(word)


def _in_chinese(message: str) -> str:
    for pattern, words in _FAULTS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return found.expand(words).replace(", ", "、")
    return "命令写得不对"
