"""Kill the grader at any moment, and go on: the same gradebook in the end."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.courses import CourseFolder
from tests.conftest import LESSON, RIGHT, WRONG

pytestmark = pytest.mark.slow

KILLS = 20
COMMAND = [sys.executable, "-m", "autograder", "grade", LESSON, "--jobs", "2"]


def marks(root: Path) -> dict:
    found = {}
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        for submission in gradebook.find_assignment(LESSON).submissions:
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    values = (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
                    found[submission.student_id, grade.name] = values
                for comment in notebook.comments:
                    found[submission.student_id, comment.name, "comment"] = comment.auto_comment
    return found


def run_for(root: Path, seconds: float) -> bool:
    """Run the grader for a while, then kill it and all it started. Whether it was still running."""
    process = subprocess.Popen(
        COMMAND, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    assert process.returncode == 0, process.stderr.read().decode()
    return False


def test_twenty_kills_and_the_same_gradebook(hand_in, course_root, tmp_path):
    for number in range(12):
        hand_in(f"student{number:02}", RIGHT if number % 3 else WRONG + f"\n# {number}\n")
    CourseFolder(course_root).assignment(LESSON)
    (course_root / ".autograder" / LESSON).mkdir(parents=True)
    (course_root / ".autograder" / LESSON / "seed").write_text("7")
    whole = Path(shutil.copytree(course_root, tmp_path / "whole"))
    started = time.monotonic()
    assert not run_for(whole, 300)
    whole_run = time.monotonic() - started

    moments = random.Random(1)
    killed = sum(run_for(course_root, moments.uniform(0.1, 0.8) * whole_run) for _ in range(KILLS))
    assert killed > KILLS // 4  # later runs find all done, and may end before they are killed
    assert not run_for(course_root, 300)
    assert marks(course_root) == marks(whole)
    done = subprocess.run(COMMAND, cwd=course_root, capture_output=True, text=True, check=True).stdout
    assert done.count("unchanged") == 12
