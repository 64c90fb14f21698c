"""What came of fuzzing is read out of the log of its process, and told on one line."""

from tests.fuzz.outcome import outcome

LOG = """\
#4	INITED cov: 812 ft: 1204 corp: 4/2kb exec/s: 0 rss: 92Mb
#2048	NEW    cov: 830 ft: 1250 corp: 9/3kb lim: 5000 exec/s: 300 rss: 93Mb
finding /build/fuzz/findings/lock-0a1b: RecursionError('depth')
#18295	DONE   cov: 847 ft: 1300 corp: 12/4kb lim: 5000 exec/s: 871 rss: 95Mb
Done 18295 runs in 21 second(s)
"""
CRASH = """\
#7	NEW    cov: 9 ft: 9 corp: 2/9b lim: 5000 exec/s: 0 rss: 50Mb
==1== ERROR: libFuzzer: deadly signal
artifact_prefix='/f/lock-'; Test unit written to /f/lock-crash-99
"""


def test_figures_and_findings_are_told() -> None:
    found = outcome("lock", LOG, kept=12, status=0)
    assert (found.executed, found.first_covered, found.covered) == (18295, 812, 847)
    assert found.findings == ("/build/fuzz/findings/lock-0a1b",)
    assert not found.is_clean
    assert "18,295 inputs, coverage 812 -> 847, corpus 12, findings 1" in found.line


def test_a_process_that_crashed_is_a_finding_too() -> None:
    found = outcome("lock", CRASH, kept=2, status=77)
    assert found.findings == ("/f/lock-crash-99",)
    assert found.line.endswith("ended with 77")


def test_one_that_never_began_is_not_clean() -> None:
    found = outcome("lock", "ModuleNotFoundError: No module named 'x'", kept=0, status=1)
    assert not found.is_clean
    assert outcome("lock", LOG.replace("finding ", ""), kept=12, status=0).is_clean
