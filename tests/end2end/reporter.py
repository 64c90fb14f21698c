"""Somebody who makes a report with the program: what is pressed, and what is said to it."""

import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from reportdesk.form.definition import Table
from tests.end2end import spreadsheet
from tests.end2end.person import Person
from tests.end2end.screen import Screen
from tests.end2end.screen_reader import ScreenReader
from tests.end2end.thing import TABLE
from tests.end2end.waiting import until

ROOT = Path(__file__).parents[2]
# What Qt says when the accessibility bus answers late, as on a busy machine, and then when the
# answer comes after all; no key is lost.
_LATE = ("QSpiApplication::keyEventError", "QSpiApplication::notifyKeyboardListenerCallback")


class Reporter(Person):
    """Works as the keyboard help of the program says; a picture is taken at each station."""

    def __init__(self, screen: Screen, reader: ScreenReader, log: Path) -> None:
        super().__init__(screen, reader)
        self.documents = screen.documents
        self._log = log
        self._program: subprocess.Popen[str] | None = None
        self._spreadsheet: subprocess.Popen[str] | None = None
        self._stations = 0

    def starts(self, *words: str | Path) -> None:
        """Start the program, as the README says."""
        self.starts_by([sys.executable, "-m", "reportdesk", *words])

    def starts_by(self, command: Sequence[str | Path]) -> None:
        """Start the program by a command of one's own."""
        with self._log.open("a") as log:
            self._program = self.screen.start(command, log)

    def leaves(self) -> None:
        """Leave with Ctrl+Q; the program ends well and has had nothing to complain of."""
        program = self._program
        assert program
        self.keyboard.press("ctrl+q")
        until(lambda: program.poll() is not None, "the program to end")
        assert (program.returncode, self._complaints()) == (0, [])
        self._reader.forget()

    def begins(self, year: int, office: str, kind: str) -> None:
        """Fill in the start page and begin a report."""
        self.hears("机关名称")
        self.keyboard.paste(office)
        self.presses("Tab", hears="机关类别")
        self.seeks("Down", kind)
        self.presses("shift+Tab", "shift+Tab", hears="报告年度")
        self.keyboard.type(f"{year}\t")
        self.station("start page")
        self.seeks("Tab", "新建报告")
        self.keyboard.press("Return")
        self.finds("frame", office, str(year))

    def reopens(self, *words: str) -> None:
        """Take the first of the recent reports, which stands as these words say."""
        self.hears(*words)
        self.station("recent reports")
        self.keyboard.press("Return")
        self.hears("机关名称")

    def opens(self, number: int, *words: str) -> None:
        """Open a page by its number; the keyboard is then at something with these words."""
        self.keyboard.press(f"ctrl+{number}")
        self.hears(*words)

    def writes(self, page: int, heading: str, text: str) -> None:
        """Paste a text into the page of its section."""
        self.opens(page, heading)
        self.keyboard.paste(text)
        self.station(f"page {page}")

    def fills_in(self, answers: Mapping[str, str]) -> None:
        """Type each figure when the program asks for it by its row and column; Tab goes on."""
        left = dict(answers)
        while left:
            asked = self.hears_one_of(list(left))
            self.keyboard.type(left.pop(asked) + "\t")
        self.hears("表下注")

    def copies_sheet(self, table: Table, figures: Mapping[str, object]) -> None:
        """Copy a whole table in a spreadsheet, which keeps it until the next one is copied."""
        if self._spreadsheet:
            self._spreadsheet.terminate()
        command = [sys.executable, "-m", spreadsheet.__name__]
        self._spreadsheet = self.screen.talk_to(command, spreadsheet.sheet(table, figures))

    def reads_table(self, labels: Iterable[str]) -> dict[str, str]:
        """Return what is said of the cell with each of these labels."""
        (table,) = self.reads(TABLE)
        names = [cell.name for cell in table.children]
        return {label: _after(f"{label}，", names) for label in labels}

    def saves(self, path: Path) -> None:
        """Save for the first time, under a name of one's own."""
        self.presses("ctrl+s", hears="文件名称")
        self.keyboard.paste(str(path))
        self.keyboard.press("Return")
        self.finds("label", "已保存")
        self.station("saved")

    def exports(self, path: Path | None = None) -> None:
        """Export to Word, under a name of one's own or the one that is proposed."""
        self.presses("ctrl+e", hears="文件名称")
        if path:
            self.keyboard.paste(str(path))
        self.presses("Return", hears="完成")
        self.station("exported")
        self.keyboard.press("Return")

    def station(self, name: str) -> None:
        """Take a picture of what is on the screen."""
        self._stations += 1
        self.screen.picture(f"{self._stations:02} {name}")

    def _complaints(self) -> list[str]:
        lines = self._log.read_text().splitlines()
        return [line for line in lines if not line.startswith(_LATE)]


def _after(label: str, names: Iterable[str]) -> str:
    """Return the word that follows a label in the one name that begins with it."""
    (name,) = (name for name in names if name.startswith(label))
    return name.removeprefix(label).split("，")[0]
