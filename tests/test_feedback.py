"""Feedback pages: what a student needs, and nothing that is another's."""

from __future__ import annotations

import html
import re

import pytest

from autograder import UsageError
from autograder.desk.feedback import without_paths, write_feedback
from autograder.folder.courses import CourseFolder
from tests import desk


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, str]:
    """Each student's page, as text without tags."""
    course = desk.copy_of_class(tmp_path_factory.mktemp("feedback"))
    desk.grade_by_hand(course, "bea", 1.5, comment="Look at <cumsum> again.", penalty=0.5)
    raw = {path.parts[-3]: path.read_text() for path in write_feedback(course, desk.ASSIGNMENT)}
    assert all("<cumsum>" not in page for page in raw.values()), "comments are escaped"
    return {
        student: html.unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", page, flags=re.S))
        for student, page in raw.items()
    }


def test_there_is_a_page_per_submission_where_nbgrader_looks_for_it(tmp_path):
    course = desk.copy_of_class(tmp_path)
    paths = {path.relative_to(course.root).as_posix() for path in write_feedback(course, desk.ASSIGNMENT)}
    assert paths == {f"feedback/{one}/{desk.ASSIGNMENT}/{desk.NOTEBOOK}.html" for one in [*desk.CLASS, desk.BROKEN]}


def test_it_says_check_by_check_what_failed_with_the_hint_and_ones_own_code(pages):
    bea = pages["bea"]
    assert "4.5 of 9" in " ".join(bea.split())
    assert "✔twice of one is two" in bea
    assert re.search(r"✘twice of anything \(hidden test\)\s*the values differ\s*Hint: Does it hold for negative", bea)
    assert "return x.abs() * 2" in bea
    assert "Look at <cumsum> again." in bea
    assert re.search(r"what counts\s*4", bea)


def test_a_visible_check_that_failed_says_how_but_shows_no_value(pages):
    """What a page shows of a student's own values could carry a hidden input out."""
    assert re.search(r"✘[^✘]*?the values differ", pages["cyd"])
    assert "element [0]" not in pages["cyd"]


def test_code_that_is_not_python_is_named_with_its_line(pages):
    assert "it is not valid Python (line 3): invalid syntax" in pages["fay"]
    assert "the code stopped with NameError" in pages["fay"]


def test_an_untouched_answer_and_a_broken_file_are_called_so(pages):
    assert "You handed this in as it was given." in pages["gus"]
    assert "None of it could be run" in pages[desk.BROKEN]
    assert "not valid JSON" in pages[desk.BROKEN]


@pytest.mark.parametrize("student", [*desk.CLASS, desk.BROKEN])
def test_nothing_hidden_printed_or_of_another_is_on_a_page(pages, student):
    page = pages[student]
    own = desk.CLASS.get(student, {})
    for secret in ("secret_input", "### BEGIN", "torch.randn", "/tmp", str(desk.graded_class())):
        assert secret not in page
    assert desk.PRINTED not in page.replace(own.get("twice", " "), "").replace(f"print('{desk.PRINTED}')", "")
    for other, answers in desk.CLASS.items():
        if other != student:
            assert not re.search(rf"\b{other}\b", page)
            texts = [text for name, text in answers.items() if text not in own.values() and name != "why"]
            assert not any(text.strip() in page for text in texts)
    hidden = re.findall(r"\(hidden test\)\s*(.*)", page)
    assert not any("expected" in line or "got" in line for line in hidden)


def test_only_the_students_named_get_a_page(tmp_path):
    course = desk.copy_of_class(tmp_path)
    assert [path.parts[-3] for path in write_feedback(course, desk.ASSIGNMENT, ["ada"])] == ["ada"]
    with pytest.raises(UsageError, match="nobody"):
        list(write_feedback(course, desk.ASSIGNMENT, ["nobody"]))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("No such file: '/home/grader/course/data.csv'", "No such file: 'data.csv'"),
        ("FileNotFoundError: /srv/x", "FileNotFoundError: x"),
        ("got 1/2, and x / y", "got 1/2, and x / y"),
        ("see https://pytorch.org/docs/x.html", "see https://pytorch.org/docs/x.html"),
    ],
)
def test_paths_are_cut_to_their_last_part(text, shown):
    assert without_paths(text) == shown


def with_debrief(folder, on: bool) -> dict[str, str]:
    """Each student's page of a course whose exercise has a debrief."""
    course = desk.copy_of_class(folder)
    config = course.root / "nbgrader_config.py"
    config.write_text(f"{config.read_text()}c.Autograder.debrief = {on}\n")
    said = course.root / "course" / "answers" / desk.ASSIGNMENT / "twice" / "debrief.md"
    said.parent.mkdir(parents=True)
    said.write_text("Multiply: it *keeps the sign*.\n\nThe commonest mistake: `x.abs() * 2`.\n")
    return {p.parts[-3]: p.read_text() for p in write_feedback(CourseFolder(course.root), desk.ASSIGNMENT)}


def test_a_debrief_shows_the_solution_and_what_its_author_says(tmp_path):
    pages = with_debrief(tmp_path, True)
    for student in ("ada", "bea", "gus"):
        page = pages[student]
        assert page.count("A solution</summary>") == 3
        assert "return 2 * x" in html.unescape(page)
        assert "it <em>keeps the sign</em>" in page
        for hidden in ("secret_input", "### BEGIN", "### END", "torch.randn"):
            assert hidden not in page


def test_no_solution_is_shown_unless_the_course_says_so(tmp_path):
    pages = with_debrief(tmp_path, False)
    assert not any("A solution" in page or "keeps the sign" in page for page in pages.values())
    assert "return 2 * x" not in pages["ada"]
