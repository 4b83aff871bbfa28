"""The report: its numbers against worked examples, and its page."""

from __future__ import annotations

import base64
import json
import re
from html.parser import HTMLParser

import numpy as np
import pytest

from autograder.desk import statistics
from autograder.desk.classwork import Answer, Classwork, Exercise, Work, load
from autograder.desk.items import summarize
from autograder.desk.looks import Names, look_at
from autograder.desk.report import as_data, write_report
from autograder.desk.similarity import explained_texts, similar
from tests import desk

# Five students, three exercises; worked by hand: item variances 0.3, 0.3, 0.3; sums 3, 2, 2, 0, 1, variance 1.3;
# alpha = 3/2 · (1 - 0.9/1.3) = 0.46154.
TABLE = np.array([[1, 1, 1], [1, 1, 0], [1, 0, 1], [0, 0, 0], [0, 0, 1]], dtype=float)


def test_alpha_of_a_worked_example():
    assert statistics.cronbach_alpha(TABLE) == pytest.approx(6 / 13)


def test_alpha_of_exercises_that_agree_wholly_is_one_and_of_unrelated_ones_nought():
    assert statistics.cronbach_alpha(np.repeat(TABLE[:, :1], 4, axis=1)) == pytest.approx(1)
    every = np.array([[a, b] for a in (0, 1) for b in (0, 1)], dtype=float)
    assert statistics.cronbach_alpha(every) == pytest.approx(0)


def test_discrimination_leaves_the_exercise_itself_out():
    # Item 1 (1,1,1,0,0) with the sum of the others (2,1,1,0,1): covariance 0.25, variances 0.3 and 0.5.
    assert statistics.item_rest_correlation(TABLE, 0) == pytest.approx(0.25 / np.sqrt(0.15))
    with_itself = np.corrcoef(TABLE[:, 0], TABLE.sum(axis=1))[0, 1]
    assert statistics.item_rest_correlation(TABLE, 0) < with_itself


def test_what_does_not_vary_has_no_discrimination_and_no_alpha():
    same = np.ones((5, 3))
    assert np.isnan(statistics.item_rest_correlation(same, 0))
    assert np.isnan(statistics.cronbach_alpha(same))
    assert np.isnan(statistics.cronbach_alpha(TABLE[:, :1]))


def test_the_interval_of_alpha_holds_it_and_repeats():
    rng = np.random.default_rng(1)
    ability = rng.normal(size=(60, 1))
    table = ability + rng.normal(size=(60, 5))
    low, high = statistics.alpha_interval(table)
    assert low < statistics.cronbach_alpha(table) < high
    assert high - low < 0.5
    assert statistics.alpha_interval(table) == (low, high)


def test_measurement_error_is_the_spread_times_the_root_of_what_is_unreliable():
    assert statistics.measurement_error(TABLE) == pytest.approx(np.sqrt(1.3) * np.sqrt(1 - 6 / 13))


def classwork(table: np.ndarray, problems: dict[int, str] | None = None) -> Classwork:
    exercises = [Exercise("nb", f"e{n}-test", f"Exercise {n}", 1, False, "stub") for n in range(table.shape[1])]
    works = []
    for number, row in enumerate(table):
        checks = [{"label": "it works", "hidden": True, "passed": False, "problem": "the values differ", "detail": ""}]
        answers = {
            e: Answer(points, 1, checks=[] if points else checks, texts=[("code", f"x = {points}")])
            for e, points in zip(exercises, row, strict=True)
        }
        remarks = [problems[number]] if problems and number in problems else []
        works.append(Work(f"s{number}", row.sum(), len(row), 0, 0, "", answers, remarks))
    return Classwork("01-x", exercises, works, ["gone"], float(table.shape[1]))


def test_the_numbers_of_a_class():
    numbers = summarize(classwork(TABLE))
    assert (numbers["submissions"], numbers["absent"], numbers["median"]) == (5, 1, 2)
    assert (numbers["mean"], numbers["alpha"]) == (pytest.approx(1.6), pytest.approx(6 / 13))


def test_an_exercise_that_strong_students_fail_is_told_apart_from_a_hard_one():
    rng = np.random.default_rng(0)
    good = (np.arange(20)[:, None] + rng.normal(size=(20, 4)) > 10).astype(float)
    table = np.hstack([good, 1 - good[:, :1], np.eye(20)[:, 19:]])
    advice = [row["advice"] for row in as_data(classwork(table), [])["exercises"]]
    assert "wrong test" in advice[4]
    assert "Hard." in advice[5]
    assert advice[0] == "Works well."


def test_failed_checks_are_counted_among_those_who_reached_them():
    work = classwork(TABLE)
    unreached = {
        "label": "later",
        "hidden": False,
        "passed": False,
        "problem": "this check was not reached",
        "detail": "",
    }
    work.works[3].answers[work.exercises[0]].checks.append(unreached)
    (failed,) = as_data(work, [])["exercises"][0]["failed"]
    assert (failed["label"], failed["failed"], failed["reached"]) == ("it works", 2, 2)


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    course = desk.copy_of_class(tmp_path_factory.mktemp("report"))
    work = load(course, desk.ASSIGNMENT)
    return work, similar(work, explained_texts(course, desk.ASSIGNMENT))


class Page(HTMLParser):
    """What must be true of any page of ours: self-contained, every image described, one title, tables with heads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.images, self.outside, self.headings = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "img":
            self.images.append(attributes)
        if tag in ("script", "link", "iframe"):
            self.outside.append(tag)
        self.outside += [
            a for a in (attributes.get("src"), attributes.get("href")) if a and not a.startswith(("data:", "#"))
        ]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


def test_the_page_is_self_contained_and_its_plots_are_described_and_grey(graded):
    text = write_report(*graded)
    page = Page(text)
    assert not page.outside
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert [len(image["alt"]) > 40 for image in page.images] == [True, True]
    assert "1 from 0 to 0.9" in page.images[0]["alt"] or "Students:" in page.images[0]["alt"]
    for image in page.images:
        svg = base64.b64decode(image["src"].partition("base64,")[2]).decode()
        colours = set(re.findall(r"#([0-9a-f]{6})\b", svg))
        assert all(colour[:2] == colour[2:4] == colour[4:] for colour in colours), colours
    assert text == write_report(*graded), "the same class gives the same page"


def test_hostile_broken_and_alike_submissions_are_named_with_the_reason(graded):
    work, pairs = graded
    looks = look_at(work, pairs, Names.of([one.student for one in work.works], False, ""))
    assert any(why.startswith("Hostile?") and "IPython's shell" in why for why in looks["eve"])
    assert any("none of it could be run" in why for why in looks["hal"])
    assert any("Like dan" in why for why in looks["cyd"])
    assert "ada" not in looks


def test_evidence_that_did_not_come_from_the_checks_is_named():
    work = classwork(TABLE)
    work.works[0].answers[work.exercises[0]].checks = [
        {"label": "x", "hidden": False, "passed": False, "problem": "malformed evidence", "detail": ""}
    ]
    looks = look_at(work, [], Names.of([one.student for one in work.works], False, ""))
    assert list(looks) == ["s0"]
    assert "Hostile?" in looks["s0"][0]


def test_anonymous_names_nobody_anywhere(graded):
    work, pairs = graded
    everyone = [one.student for one in work.works]
    for text in (write_report(work, pairs, True, "x"), json.dumps(as_data(work, pairs, True, "x"))):
        assert not [student for student in everyone if re.search(rf"\b{student}\b", text)]
        assert "Student " in text
    assert Names.of(everyone, True, "x").shown != Names.of(everyone, True, "y").shown


def test_a_remark_that_holds_a_name_loses_it():
    looks = look_at(
        classwork(TABLE, {2: "S2.ipynb was taken for nb.ipynb"}), [], Names.of([f"s{n}" for n in range(5)], True, "x")
    )
    ((_, (remark,)),) = looks.items()
    assert re.fullmatch(r"Student \d\.ipynb was taken for nb\.ipynb", remark)


@pytest.mark.parametrize("students", [0, 1, 2])
def test_a_class_too_small_for_numbers_still_gets_its_page(students):
    assert "Small class" in write_report(classwork(TABLE[:students]), [])


def test_what_waits_for_a_grader_is_said_and_not_counted(graded):
    data = as_data(*graded)
    by_hand = data["exercises"][2]
    assert by_hand["exercise"]["name"] == "why"
    assert (by_hand["graded"], by_hand["difficulty"]) == (0, None)
    assert re.search(r"4 still to be graded by hand", by_hand["advice"])
    assert data["items"] == 2
