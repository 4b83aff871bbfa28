"""From submissions to marks: every submission ends with a result, and nothing else stops."""

import csv
import html
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.folder.courses import CourseFolder, UsageError
from autograder.grading.grade import Grader
from autograder.places.pool import Pool
from tests.conftest import LESSON, NOTEBOOK, RIGHT, WRONG

NBGRADER = [sys.executable, "-m", "nbgrader"]


def of(notebook, name):
    return next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)


def a_class_of_trouble(hand_in, root: Path) -> None:
    """Submissions in which something is wrong that isn't the answer."""
    hand_in("good", RIGHT)
    hand_in("wrong", WRONG)
    hand_in("blank")
    hand_in("endless", RIGHT.replace("return", "while True: pass\n        return"))
    hand_in("killed", RIGHT.replace("return", "import os; os._exit(0)\n        return"))
    hand_in("copied-test", RIGHT, lambda nb: nb.cells.append(of(nb, "scale-test").copy()))
    hand_in("deleted-test", RIGHT, lambda nb: nb.cells.remove(of(nb, "scale-test")))
    hand_in("deleted-setup", RIGHT, lambda nb: nb.cells.remove(of(nb, "setup")))
    hand_in("retyped-test", RIGHT, lambda nb: of(nb, "scale-test").update(cell_type="markdown"))
    hand_in("edited-test", WRONG, lambda nb: of(nb, "scale-test").update(source="print('fine')"))
    hand_in("test-first", RIGHT, lambda nb: nb.cells.insert(0, nb.cells.pop()))
    hand_in("not-json").write_text('{"cells": [')
    hand_in("not-utf8").write_bytes(b"\xff\xfe\x00{}")
    hand_in("no-cells").write_text('{"nbformat": 4}')
    hand_in("missing").unlink()
    hand_in("renamed", RIGHT).rename(root / "submitted" / "renamed" / LESSON / "my scaling (1).ipynb")
    hand_in("has-link", RIGHT).with_name("secrets").symlink_to("/etc/passwd")
    (root / "submitted" / "is-link").symlink_to("good")


@pytest.fixture
def class_of_trouble(hand_in, course_root, course, grade):
    course.settings.cell_seconds = 2.0
    a_class_of_trouble(hand_in, course_root)
    return grade(jobs=2)


FULL = {
    "good", "copied-test", "deleted-test", "deleted-setup", "retyped-test", "test-first", "renamed", "has-link",
}  # fmt: skip
REMARKS = {
    "edited-test": "cell scale-test had its text changed",
    "endless": "cell scale-test: timed out",
    "killed": "cell scale-test: the kernel exited",
    "copied-test": "cell scale-test was there 2 times",
    "deleted-test": "cell scale-test was missing",
    "deleted-setup": "cell setup was missing",
    "retyped-test": "cell scale-test had its type changed",
    "test-first": "cell scale-test had its place changed",
    "not-json": "scaling.ipynb: the file is not valid JSON",
    "not-utf8": "scaling.ipynb: the file is not valid JSON",
    "no-cells": "scaling.ipynb: the file is not a notebook",
    "missing": "scaling.ipynb: the notebook is missing",
    "renamed": "was taken for scaling.ipynb",
    "has-link": "secrets was left out: it is a link",
    "is-link": "the submission is a link",
}


def test_a_class_of_trouble_gets_its_marks_and_remarks(class_of_trouble, course):
    scores = {student: result.score for student, result in class_of_trouble.items()}
    assert scores == {student: 2.0 if student in FULL else 0.0 for student in course.students(LESSON)}
    said = {student: "; ".join(result.remarks) for student, result in class_of_trouble.items()}
    assert {student for student, text in said.items() if REMARKS.get(student, "") not in text} == set()
    assert {student for student, text in said.items() if text} == set(REMARKS)
    written = {path.parent.parent.name for path in (course.root / "autograded").glob(f"*/{LESSON}/{NOTEBOOK}.ipynb")}
    assert written == set(scores)


def export(root: Path) -> list[tuple[str, str]]:
    subprocess.run([*NBGRADER, "export"], cwd=root, check=True, capture_output=True)
    with (root / "grades.csv").open() as file:
        return sorted((row["student_id"], row["score"]) for row in csv.DictReader(file))


def test_nbgrader_autograde_gives_the_same_marks(hand_in, course_root, grade):
    hand_in("good", RIGHT)
    hand_in("wrong", WRONG)
    hand_in("blank")
    hand_in("copied-test", RIGHT, lambda nb: nb.cells.append(of(nb, "scale-test").copy()))
    hand_in("killed", RIGHT.replace("return", "import os; os._exit(0)\n        return"))
    grade()
    ours = export(course_root)
    done = subprocess.run(
        [*NBGRADER, "autograde", LESSON, "--force"], cwd=course_root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert export(course_root) == ours
    notebook = nbformat.read(course_root / "autograded" / "wrong" / LESSON / f"{NOTEBOOK}.ipynb", as_version=4)
    assert of(notebook, "scale-test").outputs[0].ename == "ChecksFailed"


def test_feedback_by_nbgrader_shows_verdicts_and_no_secrets(hand_in, course_root, grade):
    hand_in("wrong", WRONG + "\nprint('printed by ' + 'the student')\n")
    grade()
    subprocess.run([*NBGRADER, "generate_feedback", LESSON], cwd=course_root, check=True, capture_output=True)
    page = (course_root / "feedback" / "wrong" / LESSON / f"{NOTEBOOK}.html").read_text()
    page = html.unescape(re.sub(r"<[^>]+>", "", page))
    assert "gain gets its gradient" in page
    assert "self.gain.data" in page
    for secret in ("torch.randn(4, 5)", "x.sum(0)", "Traceback (most recent", "printed by the student"):
        assert secret not in page


def test_grading_again_changes_nothing_and_runs_nothing(hand_in, grade, course_root):
    hand_in("good", RIGHT)
    hand_in("wrong", WRONG)
    first = grade()
    marks = export(course_root)
    again = grade()
    assert all(result.reused for result in again.values())
    assert {s: r.points for s, r in again.items()} == {s: r.points for s, r in first.items()}
    forced = grade(force=True)
    assert not any(result.reused for result in forced.values())
    assert export(course_root) == marks


def test_a_changed_submission_is_graded_again_and_no_other(hand_in, grade):
    hand_in("good", RIGHT)
    hand_in("other", WRONG)
    grade()
    hand_in("other", RIGHT)
    results = grade()
    assert results["good"].reused
    assert not results["other"].reused
    assert results["other"].score == 2.0


def test_a_manual_mark_survives_grading_again(hand_in, grade, course):
    hand_in("wrong", WRONG)
    grade()
    with Gradebook(course.directory.db_url) as gradebook:
        gradebook.find_grade("scale-test", NOTEBOOK, LESSON, "wrong").manual_score = 1.5
        gradebook.db.commit()
    assert grade(force=True)["wrong"].score == 1.5


def test_partial_credit_is_points_times_checks_passed(hand_in, course, grade):
    course.settings.partial_credit = True
    hand_in("wrong", WRONG)
    hand_in("blank")
    results = grade()
    assert results["wrong"].score == pytest.approx(2.0 * 5 / 6, abs=1e-3)
    assert results["blank"].score == 0.0


def test_every_mark_has_a_history(hand_in, grade, course):
    hand_in("good", RIGHT)
    grade()
    hand_in("good", WRONG)
    grade()
    lines = (course.state(LESSON) / "history.jsonl").read_text().splitlines()
    first, second = (json.loads(line) for line in lines)
    assert (first["points"], second["points"]) == ({"scale-test": 2.0}, {"scale-test": 0.0})
    assert first["submission"] != second["submission"]
    assert first["tests"] == second["tests"]
    assert first["seed"] == course.assignment(LESSON).seed
    assert "torch=" in first["versions"]


def test_an_unknown_assignment_is_named(course):
    with pytest.raises(UsageError, match=r"no assignment '99-x'.*Known: 01-scaling"):
        course.assignment("99-x")


def test_a_folder_without_a_course_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"has no nbgrader_config\.py"):
        CourseFolder(tmp_path)


def test_tests_changed_after_the_release_are_refused(course, course_root):
    course.assignment(LESSON)
    path = course_root / "source" / LESSON / f"{NOTEBOOK}.ipynb"
    path.chmod(0o644)
    path.write_text(path.read_text().replace("torch.randn(batch, 5)", "torch.rand(batch, 5)"))
    with pytest.raises(UsageError, match=r"has changed since it was released.*generate_assignment 01-scaling --force"):
        _ = course.assignment(LESSON).templates


def test_a_solution_that_fails_its_own_checks_stops_before_any_mark(course, course_root, hand_in):
    hand_in("good", RIGHT)
    path = course_root / "source" / LESSON / f"{NOTEBOOK}.ipynb"
    path.chmod(0o644)
    path.write_text(path.read_text().replace("return x * self.gain", "return x + self.gain"))
    with Pool(1) as pool, pytest.raises(UsageError, match=r"scale-test: the solution fails its own checks"):
        list(Grader(course.assignment(LESSON), pool).grade(["good"]))


def test_the_command_line_says_what_is_wrong_in_one_line(course_root):
    done = subprocess.run(
        [sys.executable, "-m", "autograder", "grade", "99-x", "--course", str(course_root)],
        capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "200"},
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "99-x" in done.stderr
