"""The keys that the parts of the window answer to by themselves: no menu has them.

Keys that a menu shows stand in gui/actions.py, and nowhere else.
"""

from typing import NamedTuple


class PageKey(NamedTuple):
    """Keys that belong together, and what they do."""

    keys: tuple[str, ...]
    words: str


TABLE = (
    PageKey(("Tab", "Shift+Tab"), "下一格、上一格；跳过总计，行末转到下一行"),
    PageKey(("Return", "Shift+Return"), "写定这一格，往下走、往上走"),
    PageKey(("Up", "Down", "Left", "Right"), "到旁边的格；按住 Shift 选中多格"),
    PageKey(("Ctrl+Up", "Ctrl+Down", "Ctrl+Left", "Ctrl+Right"), "跳到有数的一片的边上"),
    PageKey(("Home", "End"), "这一行的第一格、最后一格"),
    PageKey(("Ctrl+Home", "Ctrl+End"), "整张表的第一格、最后一格"),
    PageKey(("F2",), "在原数上修改，不是重填"),
    PageKey(("Shift+F2",), "给这一格写备注"),
    PageKey(("Del",), "清空选中的格；总计则恢复自动汇总"),
    PageKey(("Ctrl+D", "Ctrl+R"), "向下、向右填充"),
    PageKey(("Ctrl+C", "Ctrl+X", "Ctrl+V"), "复制、剪切、粘贴，一格多格都行"),
    PageKey(("Alt+Return",), "采用格子下面提议的数"),
    PageKey(("Esc",), "放弃正在输入的"),
)
TEXT = (
    PageKey(("Ctrl+Alt+0",), "正文"),
    PageKey(("Ctrl+Alt+2", "Ctrl+Alt+3"), "（一）标题、1. 标题"),
    PageKey(("Ctrl+Alt+P",), "插入图片"),
    PageKey(("F2",), "给选中的图片写图注"),
    PageKey(("Alt+Up", "Alt+Down"), "把图片或段落移到上面、下面"),
)
LISTS = (
    PageKey(("Up", "Down"), "走到别的一项"),
    PageKey(("Return",), "到那里去"),
    PageKey(("Alt+Return",), "在问题上：采用推算的数"),
    PageKey(("Ctrl+Return",), "写理由时：保存"),
)
FIND = (
    PageKey(("Return", "Shift+Return"), "下一处、上一处；在“替换为”里是替换这一处"),
    PageKey(("Esc",), "收起查找，回到找到的地方"),
)
PREVIEW = (
    PageKey(("Ctrl++", "Ctrl+-", "Ctrl+0"), "放大、缩小、适合宽度"),
    PageKey(("PgUp", "PgDown", "Home", "End"), "往前、往后、开头、末尾"),
    PageKey(("Return",), "去填看到的第一处"),
    PageKey(("Esc",), "回到页面"),
)
GROUPS = (
    ("表格里", TABLE),
    ("文字里", TEXT),
    ("目录和问题里", LISTS),
    ("查找栏里", FIND),
    ("预览里", PREVIEW),
)
