"""Grades an nbgrader course: sandboxed, judged, in parallel, resumable."""


class UsageError(Exception):
    """What was asked for can't be done; the message says why, and what to do."""
