"""A course that knows nothing of ours: nbgrader's own quickstart, with its bundled submissions."""

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import nbgrader
import pytest
from nbgrader.api import Gradebook

EXAMPLES = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide"
ENVIRONMENT = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}


def nbgrader_run(root: Path, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments], cwd=root, env=ENVIRONMENT, check=True, capture_output=True
    )


def marks(root: Path) -> dict:
    """Every value that grading leaves in a gradebook."""
    found = {}
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        for submission in gradebook.find_assignment("ps1").submissions:
            who = submission.student_id
            found[who] = (submission.score, submission.max_score, submission.timestamp, submission.total_seconds_late)
            for notebook in submission.notebooks:
                found[who, notebook.name] = (
                    notebook.score,
                    notebook.late_submission_penalty,
                    notebook.needs_manual_grade,
                )
                for grade in notebook.grades:
                    values = (
                        grade.auto_score,
                        grade.manual_score,
                        grade.extra_credit,
                        grade.score,
                        grade.needs_manual_grade,
                    )
                    found[who, notebook.name, grade.name] = values
                for comment in notebook.comments:
                    found[who, notebook.name, comment.name, "comment"] = (comment.auto_comment, comment.manual_comment)
    return found


@pytest.fixture(scope="module")
def quickstart(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("quickstart") / "course101"
    nbgrader_run(root.parent, "quickstart", root.name)
    shutil.copytree(EXAMPLES / "submitted", root / "submitted")
    nbgrader_run(root, "generate_assignment", "ps1")
    return root


def grade_stock(root: Path) -> None:
    nbgrader_run(root, "autograde", "ps1", "--force")


def grade_ours(root: Path) -> None:
    command = [sys.executable, "-m", "autograder", "grade", "ps1", "--force"]
    subprocess.run(command, cwd=root, env=ENVIRONMENT, check=True, capture_output=True)


def copies(quickstart: Path, folder: Path) -> list[Path]:
    return [Path(shutil.copytree(quickstart, folder / name)) for name in ("stock", "ours")]


def test_the_bundled_submissions_get_stock_nbgraders_gradebook(quickstart, tmp_path):
    stock, ours = copies(quickstart, tmp_path)
    grade_stock(stock)
    grade_ours(ours)
    assert marks(ours) == marks(stock)
    assert len(marks(stock)) > 30


PENALTY = """
import sys
sys.path.insert(0, ".")
c.AssignLatePenalties.plugin_class = "late.Quarter"
"""
PLUGIN = """
from nbgrader.plugins import LateSubmissionPlugin

class Quarter(LateSubmissionPlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score / 4
"""


@pytest.mark.slow
def test_late_penalties_manual_grades_and_extra_credit_are_as_in_stock(quickstart, tmp_path):
    gradebooks = []
    for root, grade in zip(copies(quickstart, tmp_path), (grade_stock, grade_ours), strict=True):
        (root / "nbgrader_config.py").write_text((root / "nbgrader_config.py").read_text() + PENALTY)
        (root / "late.py").write_text(PLUGIN)
        with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
            gradebook.find_assignment("ps1").duedate = handed_in(root) - timedelta(hours=3)
            gradebook.db.commit()
        grade(root)
        with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
            notebook = next(n for n in gradebook.find_submission("ps1", "hacker").notebooks if n.name == "problem1")
            for extra, one in enumerate(sorted(notebook.grades, key=lambda one: one.name)):
                one.manual_score, one.extra_credit = 0.5, 0.1 * extra
            gradebook.db.commit()
        # Grading again must keep what a person has set.
        grade(root)
        gradebooks.append(marks(root))
    stock, ours = gradebooks
    assert ours == stock
    assert stock["hacker", "problem1"][1] > 0


def handed_in(root: Path):
    from nbgrader.utils import parse_utc

    return parse_utc((root / "submitted" / "hacker" / "ps1" / "timestamp.txt").read_text().strip())
