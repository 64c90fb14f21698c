"""What each verb does with its words; every one returns the program's exit code."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from reportdesk import commands
from reportdesk.checks.verdict import verdict
from reportdesk.cli.answers import Checked, as_json, explained, in_words, verdict_in_words
from reportdesk.cli.exits import Exit, refuse
from reportdesk.cli.window import show_window
from reportdesk.report.refused import Refused
from reportdesk.report.report import Report
from reportdesk.store.system_words import named


def open_window(words: argparse.Namespace) -> int:
    """Run the window, with a file opened in it if one is named."""
    return show_window([str(words.file)] if words.file else [])


def new(words: argparse.Namespace) -> Exit:
    """Write a new draft; nothing is ever overwritten."""
    report = commands.new(words.year, words.office, words.edition)
    refused = report if isinstance(report, Refused) else commands.save_new(report, words.target)
    return refuse(refused) if refused else Exit.WELL


def check(words: argparse.Namespace) -> Exit:
    """Judge drafts for being final; one that cannot be read does not keep the others from it."""
    last = commands.open_draft(words.last_year) if words.last_year else None
    if isinstance(last, Refused):
        return refuse(last)
    judged = [_judged(path, last, words.last_year) for path in words.files]
    checked = [one for one in judged if isinstance(one, Checked)]
    for answer in [as_json(checked)] if words.json else map(in_words, checked):
        print(answer)
    refusals = [refuse(one) for one in judged if isinstance(one, Refused)]
    return max(refusals, default=Exit(any(one.has_errors for one in checked)))


def export(words: argparse.Namespace) -> Exit:
    """Write the report as a file of another kind; errors in it are said, and hinder nothing."""
    report = commands.open_draft(words.file)
    if isinstance(report, Refused):
        return refuse(report)
    exported = commands.export(report, words.target)
    if isinstance(exported, Refused):
        return refuse(exported)
    if exported.notice:
        print(Refused(f"已导出，但{exported.notice}").line, file=sys.stderr)
    if damaged := commands.damaged_pictures(report):
        unshown = f"{'、'.join(damaged)}的插图已损坏，显示不出来"
        print(Refused(f"已导出，但{named(words.file)}里{unshown}。").line, file=sys.stderr)
    checked = _checked(words.file, report)
    if checked.has_errors:
        left = verdict_in_words(checked.verdict)
        print(Refused(f"已导出，但{named(words.file)}{left}。").line, file=sys.stderr)
    return Exit.WELL


def explain(words: argparse.Namespace) -> Exit:
    """Say what a rule asks for."""
    rules = commands.explain(words.rule)
    if isinstance(rules, Refused):
        return refuse(rules)
    print(explained(rules))
    return Exit.WELL


def self_test(words: argparse.Namespace) -> int:
    """Let the program fill in, check, save and export a report through its own window."""
    try:
        from reportdesk.gui.self_test import run
    except ImportError as error:
        return refuse(Refused(f"窗口打不开，缺少它要用的组件：{error}。"))
    return run(words.keep)


VERBS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "": open_window,
    "new": new,
    "check": check,
    "export": export,
    "explain": explain,
    "self-test": self_test,
}


def _checked(path: Path, report: Report) -> Checked:
    findings = commands.check(report)
    return Checked(path, findings, verdict(commands.form_of(report), findings, report))


def _judged(path: Path, last: Report | None, source: Path) -> Checked | Refused:
    report = commands.open_draft(path)
    if isinstance(report, Refused):
        return report
    return _checked(path, commands.with_last_year(report, last, source.name) if last else report)
