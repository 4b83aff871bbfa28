"""What goes wrong with the grader itself, in one line that says what to do. None of it is ever a mark."""

from __future__ import annotations

import errno
from collections.abc import Iterator

from autograder import UsageError

DRIVERS = ("sqlite3", "psycopg2")
# What a database says, and what it means.
_DATABASE = {
    "database is locked": "the gradebook is in use by another program (the Formgrader, an nbgrader command): "
    "wait for it, or end it",
    "disk is full": "the disk is full: make room on it",
    "disk i/o error": "the gradebook can't be written: is its disk full or broken?",
    "readonly": "the gradebook is read-only: let yourself write to it and to its folder",
    "malformed": "the gradebook is damaged: `autograder doctor` says more",
    "not a database": "the gradebook is damaged: `autograder doctor` says more",
    "no such": "the gradebook was made by another version of nbgrader: `nbgrader db upgrade` brings it up to date",
    "unable to open database file": "the gradebook can't be opened: is its folder there, and yours to write to?",
}
_DISK = {
    errno.ENOSPC: "the disk is full: make room on it",
    errno.EDQUOT: "your share of the disk is used up: make room on it",
    errno.EFBIG: "the file has grown larger than this system allows",
    errno.EROFS: "it is on a read-only disk: grade where you can write",
    errno.EACCES: "it isn't yours to write or read: change its permissions",
    errno.EPERM: "it isn't yours to write or read: change its permissions",
    errno.ENAMETOOLONG: "the name is too long for this system: shorten it",
    errno.EMFILE: "too many files are open: raise the limit with `ulimit -n`",
    errno.ENOMEM: "memory has run out: grade with fewer --jobs",
    errno.ENOLCK: "its file system has no locks: put the course on one that has",
    errno.EAGAIN: "no more processes can be started: grade with fewer --jobs",
}


def in_words(error: BaseException) -> str:
    """An accident in one line."""
    return known(error) or f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"


def known(error: BaseException) -> str:
    """An accident that a person can mend, in one line; empty for any other error."""
    if isinstance(error, UsageError):
        return str(error)
    if isinstance(error, MemoryError):
        return "memory has run out: grade with fewer --jobs"
    if isinstance(error, OSError) and error.errno in _DISK:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror}; {_DISK[error.errno]}"
    said = " ".join(str(cause).lower() for cause in _causes(error) if type(cause).__module__.startswith(DRIVERS))
    return next((words for text, words in _DATABASE.items() if text in said), "")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those that led to it: nbgrader and SQLAlchemy wrap what the database says."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
