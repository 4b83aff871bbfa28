"""Helpers for test cells: many cases in one check, what has changed, what was called, and chance.

What a helper does in the student's kernel is to report raw data; what decides (predicates,
expected values) runs in the judge, which has these helpers too.
"""

from course.testing.calls import called, lineage, without
from course.testing.cases import case, cases, error_of, in_dtypes, in_modes, on_device
from course.testing.chance import looks_like_coin, looks_normal, looks_uniform
from course.testing.watch import changed_settings, generators, same, settings, snapshot, watch

__all__ = [
    "called", "case", "cases", "changed_settings", "error_of", "generators", "in_dtypes", "in_modes", "lineage",
    "looks_like_coin", "looks_normal", "looks_uniform", "on_device", "same", "settings", "snapshot", "watch", "without",
]  # fmt: skip
