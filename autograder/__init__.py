"""Grades an nbgrader course: sandboxed, judged, in parallel, resumable."""
