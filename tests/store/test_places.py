"""Where what is kept for a draft stands: the same for every program there was and will be."""

import os
import sys
from pathlib import Path

import pytest

from reportdesk.store.places import data_folder, key, places, recovery_folder, without_file


def test_beside_a_draft_stands_a_hidden_file_that_is_named_after_it(tmp_path: Path) -> None:
    draft, data = tmp_path / "年报.report.json", tmp_path / "data"
    near, far = places(draft, "lock", data)
    assert near == tmp_path / ".年报.report.json.lock"
    assert far == data / "recovery" / f"{key(draft)}.lock"
    assert recovery_folder(data) == data / "recovery"


def test_a_draft_has_one_key_whatever_link_leads_to_it(tmp_path: Path) -> None:
    draft, link = tmp_path / "a.report.json", tmp_path / "b.report.json"
    draft.write_bytes(b"")
    link.symlink_to(draft)
    assert key(link) == key(draft) != key(tmp_path / "c.report.json")
    assert len(key(draft)) == 32
    assert places(link, "lock", tmp_path)[0] == tmp_path / ".a.report.json.lock"


def test_reports_without_a_file_are_kept_under_one_name(tmp_path: Path) -> None:
    assert without_file(tmp_path) == tmp_path / "without a file"


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own")
def test_the_data_folder_is_the_users_own() -> None:
    assert data_folder() == Path(os.environ["XDG_DATA_HOME"]) / "reportdesk"
