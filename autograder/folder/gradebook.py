"""Whether nbgrader's gradebook is sound. Only SQLite's file is looked at: other databases look after themselves.

Nothing but the standard library is imported: the doctor must run where all else is missing.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

SECONDS = 10  # to wait for another program that is at work in the gradebook
TABLES = {"student", "assignment", "submitted_assignment", "grade", "comment", "base_cell"}
MEND = (
    "Restore it from a copy. Without one: move it away, and grade again with --force, which records every mark anew "
    "but those that were given by hand"
)


def sqlite_file(db_url: str) -> Path | None:
    """The file of a SQLite database, by its address; None for another kind of database."""
    scheme, _, path = db_url.partition(":///")
    return Path(path.split("?")[0]) if scheme == "sqlite" and path else None


def patient(db_url: str) -> str:
    """A database's address with how long to wait for other programs."""
    return f"{db_url}?timeout={SECONDS}" if sqlite_file(db_url) and "?" not in db_url else db_url


def problem(path: Path, graded: bool = False) -> str:
    """What is wrong with a gradebook's file, in words, or nothing. A file that isn't there is not wrong.

    Args:
        graded: whether marks must be in it.
    """
    if not path.exists():
        return ""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", SECONDS, uri=True)) as database:
            (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error as error:
        return str(error)
    if found != "ok":
        return f"it is damaged ({' '.join(found.split())[:100]})"
    if graded and not tables >= TABLES:
        return f"marks were recorded in it, but it has no {', '.join(sorted(TABLES - tables))}"
    return ""
