"""How many hostile, unlucky and other cases there are, and how many are as they should be.

    python -m benchmarks.corpora          what `make test` runs of them
    python -m benchmarks.corpora --long   those of `make test-long` too: all lessons, and as an ordinary user

It runs the tests of each corpus, and counts. A case is a file; a test tries one, or many at once.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest
from rich.console import Console
from rich.table import Table

TESTS = Path(__file__).resolve().parents[1] / "tests"
# What is handed in, where its cases are kept, and the tests that try them.
CORPORA = {
    "attacks": ("attacks", ("test_attacks.py",)),
    "saboteurs, each before three honest students": ("saboteurs", ("test_saboteurs.py",)),
    "states left on, in every lesson": ("left_on", ("test_left_on.py", "test_state.py")),
    "unlucky students": ("unlucky", ("test_unlucky.py",)),
    "ways to carry hidden tests out": ("", ("test_channels.py",)),
    "typed-in evidence": ("", ("test_typed_in.py",)),
    "accidents of the grader": ("", ("test_accidents.py",)),
    "kills of the grader": ("", ("test_resume.py",)),
    "attacks, saboteurs and unlucky ones, as an ordinary user": ("", ("test_ordinary_user.py",)),
    "defences, each taken away once": ("", ("test_defences.py",)),
}


class Count:
    """Counts the tests of a run by what came of them."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test once: when it ran, or when it was skipped or failed before."""
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[report.outcome] += 1


def main() -> int:
    """Run and count all corpora; 1 if a case isn't as it should be."""
    which = "" if "--long" in sys.argv[1:] else "not slow"
    table = Table("corpus", "cases kept", "tests passed", "failed", "skipped", title="make corpora")
    failed = 0
    for name, (folder, modules) in CORPORA.items():
        count = Count()
        pytest.main(["-q", "--no-header", "-m", which, *(str(TESTS / module) for module in modules)], [count])
        kept = str(len(list((TESTS / folder).glob("*.py")))) if folder else "–"
        found = count.outcomes
        table.add_row(name, kept, *(str(found[outcome]) for outcome in ("passed", "failed", "skipped")))
        failed += found["failed"]
    Console().print(table)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
