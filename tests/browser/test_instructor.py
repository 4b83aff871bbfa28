"""An instructor's desk: the Formgrader on a small graded class, and a lesson's text opened as a notebook."""

import itertools
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.folder.answers import Lesson
from autograder.folder.courses import CourseFolder
from course.authors.build import LESSONS, read_lesson
from course.authors.classroom import lay_out, ordinary_class, write_roster
from tests.browser.conftest import TOKEN, serve
from tests.conftest import ROOT

pytestmark = pytest.mark.browser
ASSIGNMENT, NOTEBOOK, BY_HAND = "02-parameters", "parameters", "explain-tying"
CLASS = ("ada", "frances", "ida")  # who solved all, some, nothing
TEXT = "01-modules.md"


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A course whose class of three was graded, and a folder with a lesson's text."""
    root = tmp_path_factory.mktemp("desk")
    everybody = ordinary_class(Lesson(ROOT, ASSIGNMENT))
    some = itertools.islice((one for one in everybody if one[0] in CLASS), len(CLASS))
    lay_out(ROOT, Lesson(ROOT, ASSIGNMENT), root, some)
    write_roster(root)
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    roster, grade = "nbgrader db student import students.csv", f"autograder grade {ASSIGNMENT} --jobs 1"
    for command in (roster, grade):
        run = [sys.executable, "-m", *command.split()]
        done = subprocess.run(run, cwd=root, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    (root / "lessons").mkdir()  # not `course`: it would hide the package
    shutil.copy(ROOT / LESSONS / TEXT, root / "lessons")
    return root


@pytest.fixture(scope="module")
def address(graded, tmp_path_factory):
    with serve(graded, tmp_path_factory.mktemp("home")) as address:
        yield address


def marks(root):
    """By student: the score, and the points given by hand."""
    with CourseFolder(root).gradebook() as gradebook:
        found = gradebook.assignment_submissions(ASSIGNMENT)
        return {
            one.student_id: (
                one.score,
                next(g for nb in one.notebooks for g in nb.grades if g.name == BY_HAND).manual_score,
            )
            for one in found
        }


def row(page, text):
    return page.locator("tbody tr", has_text=text)


def test_the_formgrader(address, graded, page, shoot):
    page.goto(f"{address}/formgrader/manage_assignments?token={TOKEN}")
    row(page, ASSIGNMENT).wait_for()
    shoot("instructor-1-assignments")
    assert row(page, ASSIGNMENT).locator("td.num-submissions").inner_text().strip() == str(len(CLASS))

    row(page, ASSIGNMENT).locator("td.num-submissions a").click()
    row(page, "ada").wait_for()
    shoot("instructor-2-submissions")
    assert "Example, Ada" in row(page, "ada").inner_text()
    before = marks(graded)
    for student, (score, _) in before.items():
        assert f"{score:g} / 27" in row(page, student).inner_text().replace("\xa0", " ")
        # Who left the question that a person grades as it was gets nothing for it, and needs no person.
        status = "graded" if student == "ida" else "needs manual grading"
        assert status in row(page, student).inner_text()

    page.goto(f"{address}/formgrader/gradebook/{ASSIGNMENT}/{NOTEBOOK}")
    row(page, "Submission #1").wait_for()
    shoot("instructor-3-notebooks")
    with CourseFolder(graded).gradebook() as gradebook:
        submission = gradebook.find_submission_notebook(NOTEBOOK, ASSIGNMENT, "frances").id
    page.goto(f"{address}/formgrader/submissions/{submission}/")
    page.locator(f"#{BY_HAND}").wait_for()
    failed = page.get_by_text("checks failed").first
    failed.scroll_into_view_if_needed()
    shoot("instructor-4-verdict")
    words = page.locator("body").inner_text()
    assert "✘ " in words
    assert "hint: " in words
    assert "✔ " in words
    grade_by_hand(page, shoot, points="1")
    assert marks(graded)["frances"] == (before["frances"][0] + 1, 1)

    page.goto(f"{address}/formgrader/manage_submissions/{ASSIGNMENT}")
    row(page, "frances").locator("td.generate-feedback a, td.generate-feedback button").click()
    page.locator(".modal", has_text="Success").get_by_text("Success").first.wait_for()
    shoot("instructor-6-feedback-made")
    path = graded / "feedback" / "frances" / ASSIGNMENT / f"{NOTEBOOK}.html"
    text = path.read_text()
    assert "Two of the three ideas." in text
    assert "BEGIN HIDDEN TESTS" not in text
    page.goto(path.as_uri())
    shoot("instructor-7-feedback")


def grade_by_hand(page, shoot, points):
    """Give points and a comment on the question that a person grades."""
    comment, score = page.locator(f"#{BY_HAND}-comment"), page.locator(f"#{BY_HAND}")
    comment.fill("Two of the three ideas.")
    score.fill(points)
    score.blur()
    page.wait_for_timeout(1000)
    comment.scroll_into_view_if_needed()
    shoot("instructor-5-by-hand")


def test_a_lessons_text_is_a_notebook(address, graded, page, shoot):
    path = graded / "lessons" / TEXT
    page.goto(f"{address}/lab/tree/lessons?token={TOKEN}")
    page.locator(".jp-DirListing-item", has_text=TEXT).click(button="right")
    page.locator(".lm-Menu-itemLabel", has_text="Open With").hover()
    shoot("instructor-8-menu")
    page.locator(".lm-Menu-itemLabel").get_by_text("Jupytext Notebook", exact=True).click()
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").first.wait_for()
    cells = read_lesson(ROOT / LESSONS / TEXT).cells
    assert page.locator(".jp-Notebook .jp-Cell").count() == len(cells)
    shoot("instructor-9-text")
    # An edit that is saved changes that cell, and no other; jupytext spreads metadata over more lines.
    code = page.locator(".jp-CodeCell .cm-content", has_text="torch.manual_seed(1)").first
    code.click()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text("  # edited")
    page.keyboard.press("Control+S")
    page.wait_for_timeout(1500)
    saved = read_lesson(path).cells
    changed = [new.source for old, new in zip(cells, saved, strict=True) if old.source != new.source]
    assert [source.splitlines()[-1] for source in changed] == ['print(tuple(x.shape), "->", tuple(y.shape))  # edited']
    assert [cell.metadata for cell in saved] == [cell.metadata for cell in cells]
