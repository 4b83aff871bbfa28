"""Test cells of ordinary asserts, judged outside the student's kernel."""
