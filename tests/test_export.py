"""Marks as Canvas and Moodle import them. The readers here follow the rules of those programs' own importers."""

from __future__ import annotations

import csv

import pytest

from autograder.desk.classwork import load
from autograder.desk.export import Format, Person, export, people
from tests import desk


@pytest.fixture
def course(tmp_path):
    course = desk.copy_of_class(tmp_path)
    desk.grade_by_hand(course, "ada", 3.5, penalty=1.25)
    with course.gradebook() as gradebook:
        gradebook.update_or_create_student("ada", first_name="Ada", last_name='Love, "Countess"', lms_user_id="4711")
        gradebook.update_or_create_student("zoe", first_name="Zoë", last_name="Żak", email="zoe@example.org")
    return course


@pytest.fixture
def make(course):
    def make(format: Format, **options):
        return export(load(course, desk.ASSIGNMENT), people(course), format, **options)

    return make


def read(text: str) -> list[list[str]]:
    return list(csv.reader(text.splitlines()))


def import_to_canvas(text: str, titles: set[str]) -> tuple[dict[str, str], str]:
    """Marks by login, and the points possible, by the rules of Canvas's gradebook importer."""
    header, possible, *students = read(text)
    assert "Student" in header[0]
    assert "ID" in header[1]
    assert (header[2], header[3], header[4]) == ("SIS User ID", "SIS Login ID", "Section")
    assert set(header[5:]) == titles, "any other column would become a new assignment"
    assert "Points Possible" in possible[0]
    assert all(len(row) == len(header) for row in [possible, *students])
    return {row[3]: row[5] for row in students}, possible[5]


def test_canvas_takes_the_file_with_penalties_off_and_hand_graded_in(make):
    made = make(Format.canvas, title="Lesson 1 (123)")
    marks, possible = import_to_canvas(made.text, {"Lesson 1 (123)"})
    # 2 + 3 for the code, 3.5 by hand, 1.25 taken off for being late; gus and hal left the written answer blank: 0.
    assert marks == {"ada": "7.25", "eve": "3", "fay": "3", "gus": "0", "hal": "0"}
    assert possible == "9"
    assert read(made.text)[2][:2] == ['Love, "Countess", Ada', "4711"]


def test_who_waits_for_a_grader_is_left_out_and_named(make):
    made = make(Format.canvas)
    assert {name for name, why in made.left_out.items() if "Exercise 3: why" in why} == {"bea", "cyd", "dan"}
    assert made.left_out["zoe"] == "handed in nothing"
    marks, _ = import_to_canvas(make(Format.canvas, incomplete=True, absent_zero=True).text, {desk.ASSIGNMENT})
    assert (marks["bea"], marks["cyd"], marks["zoe"]) == ("3", "2", "0")


def test_moodle_gets_one_column_that_identifies_and_one_of_points(make):
    header, *rows = read(make(Format.moodle, title="Lesson 1", absent_zero=True).text)
    assert header == ["Username", "First name", "Last name", "ID number", "Email address", "Lesson 1"]
    marks = {row[0]: row[-1] for row in rows}
    assert marks["ada"] == "7.25"
    assert dict(zip(header, rows[-1], strict=True))["Email address"] == "zoe@example.org"
    assert all(0 <= float(mark) <= 100 for mark in marks.values()), "Moodle refuses marks above 100 unless it is told"


def test_the_plain_file_holds_everyone_and_flags_what_is_to_be_graded(make):
    header, *rows = read(make(Format.plain).text)
    by_student = {row[0]: dict(zip(header, row, strict=True)) for row in rows}
    assert set(by_student) == {*desk.CLASS, desk.BROKEN, "zoe"}
    ada, bea, zoe = (by_student[name] for name in ("ada", "bea", "zoe"))
    assert (ada["raw_score"], ada["late_penalty"], ada["score"], ada["to_grade_by_hand"]) == ("8.5", "1.25", "7.25", "")
    assert (bea["twice-test"], bea["why"], bea["to_grade_by_hand"]) == ("0", "", "why")
    assert ada["handed_in"] == "2026-03-01 12:00:00"
    assert (zoe["score"], zoe["max_score"]) == ("", "9")


def test_a_penalty_never_makes_a_mark_negative(make, course):
    desk.grade_by_hand(course, "gus", 0.0, penalty=5.0)
    marks, _ = import_to_canvas(make(Format.canvas).text, {desk.ASSIGNMENT})
    assert marks["gus"] == "0"


@pytest.mark.parametrize(
    ("person", "name"),
    [(Person("x1", "Ada", "Love"), "Love, Ada"), (Person("x1", "Ada"), "Ada"), (Person("x1"), "x1")],
)
def test_a_full_name_from_what_is_known(person, name):
    assert person.full_name == name


def test_no_field_is_a_formula_and_no_id_is_changed(make, course):
    with course.gradebook() as gradebook:
        gradebook.update_or_create_student("=cmd|'/c calc'!A1", first_name="@SUM(1)", last_name="+1", email="-1")
        gradebook.update_or_create_student("zed", first_name="=1+1", last_name="\tx", lms_user_id="12")
    rows = read(make(Format.plain).text)
    texts = [text for row in rows for text in row]
    assert not [text for text in texts if text.startswith(("=", "+", "@", "\t", "-")) and text not in ("-1", "+1")]
    for format in (Format.canvas, Format.moodle):
        made = make(format, absent_zero=True, incomplete=True)
        assert "enter 0 by hand" in made.left_out["=cmd|'/c calc'!A1"]
        assert "cmd" not in made.text
        (zed,) = (row for row in read(made.text) if "zed" in row)
        assert any(text.startswith(("'=1+1", "'\tx")) for text in zed)
        assert "12" in zed
