"""Which file is the work, where more than one could be, and which cells are the assignment's, where ids are lost."""

from __future__ import annotations

import copy
import json
import zipfile

import nbformat
import pytest

from autograder import plugin
from autograder.folder.courses import CourseFolder, Template
from autograder.preflight import matching, walking
from autograder.preflight.finding import Candidate, find
from autograder.preflight.reading import Refused, parse
from autograder.preflight.submission import UnsafeId, preflight
from autograder.strangers.safe import JOINT
from tests.classroom import ASSIGNMENT, NOTEBOOK, blank, cell_of, make_course, new_folder, solved


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> CourseFolder:
    """The course of the attacks, with another lesson beside it whose ids are other ones but for the set-up's."""
    course = make_course(tmp_path_factory.mktemp("finding"))
    other = blank(course)
    for cell in other["cells"]:
        grader = cell["metadata"].get("nbgrader")
        if grader and grader["grade_id"] != "setup":
            grader["grade_id"] = f"other-{grader['grade_id']}"
            cell["source"] = "".join(cell["source"]).replace("Scale", "Other").replace("def l", "def other_l")
    for step in ("source", "release"):
        path = course.path(step, ".", "02-other") / "other.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(other))
    return course


@pytest.fixture
def handed(course):
    """Hand in files, and read them: `handed({"scaling.ipynb": notebook})`."""

    def handed(files):
        folder = new_folder(course, "ada")
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content if isinstance(content, str) else json.dumps(content))
        return preflight(course.assignment(ASSIGNMENT), "ada")

    return handed


def source(submission, name):
    return cell_of(submission.notebooks[NOTEBOOK], name)["source"]


def test_another_lessons_notebook_is_named_and_not_graded(course, handed):
    other = json.loads((course.path("release", ".", "02-other") / "other.ipynb").read_text())
    refused = handed({"scaling.ipynb": other}).refused[NOTEBOOK]
    assert refused == "scaling.ipynb: the file holds the notebook of another assignment, 02-other"
    assert "other.ipynb, but it is a notebook of 02-other" in handed({"other.ipynb": other}).refused[NOTEBOOK]
    right = handed({"scaling.ipynb": other, "mine.ipynb": solved(course)})
    assert not right.refused
    assert "scaling.ipynb holds no answers: mine.ipynb was taken for scaling.ipynb" in right.remarks
    assert handed({"other.ipynb": other, "scaling.ipynb": solved(course)}).remarks == []


def test_other_notebooks_of_a_students_own_are_let_be(course, handed):
    scratch = {"cells": [{"cell_type": "code", "source": "1 + 1", "metadata": {}}], "nbformat": 4, "metadata": {}}
    assert (
        handed({"scaling.ipynb": solved(course), "scratch.ipynb": scratch, "data.json": '{"cells": 3}'}).remarks == []
    )
    assert handed({"scratch.ipynb": scratch}).remarks[0] == "scratch.ipynb was taken for scaling.ipynb"
    two = handed({"scratch.ipynb": scratch, "scratch2.ipynb": scratch})
    assert "scratch.ipynb, but it has no cells of this assignment; scratch2.ipynb" in two.refused[NOTEBOOK]


def test_a_file_of_one_notebook_is_not_taken_for_another_of_the_same_assignment(course):
    assignment = course.assignment(ASSIGNMENT)
    first = assignment.templates[NOTEBOOK]
    release = copy.deepcopy(first.release)
    for cell in release.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader.grade_id += "-2"
        cell.source = cell.source.replace("Scale", "Second").replace("def l", "def second_l")
    second = Template("second", release, release, {})
    assignment.__dict__["templates"] = {NOTEBOOK: first, "second": second}
    ours = Candidate("second.ipynb", nbformat.writes(release).encode())
    theirs = Candidate("anything.ipynb", json.dumps(solved(course)).encode())
    assert find(second, [ours, theirs], assignment, ())[0] is ours
    assert find(first, [ours, theirs], assignment, ())[0] is theirs
    with pytest.raises(Refused, match="missing"):
        find(first, [ours], assignment, ())


def test_of_copies_the_one_that_holds_all_counts_whatever_its_name(course, handed):
    some, more = solved(course, "scale"), solved(course, "scale", "lengths")
    found = handed({"scaling.ipynb": some, "a.ipynb": more, "b.ipynb": some})
    assert "sum(" in source(found, "lengths")
    assert found.remarks[0].startswith("a.ipynb was taken for scaling.ipynb: it holds all that the others hold")
    apart = handed({"a.ipynb": some, "b.ipynb": solved(course, "lengths")})
    assert "several files hold answers that differ (a.ipynb, b.ipynb): which one counts?" in apart.refused[NOTEBOOK]


def test_an_archive_is_opened_with_care(course):
    folder = new_folder(course, "ada")
    with zipfile.ZipFile(folder / "work.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../up.ipynb", "{}")
        archive.writestr("/abs.ipynb", "{}")
        archive.writestr("a\\b\\scaling.ipynb", json.dumps(solved(course)))
        archive.writestr("a\\b\\helpers.py", "x = 1")
        archive.writestr("huge.ipynb", b" " * 30_000_000)
    (folder / "bad.zip").write_bytes(b"PK\x03\x04 not really .ipynb")
    walked = walking.walk(folder, 2**28)
    assert {one.path: len(one.raw) <= 20 * 1024**2 for one in walked.candidates} == {
        "a/b/scaling.ipynb": True,
        "huge.ipynb": False,
    }
    submission = preflight(course.assignment(ASSIGNMENT), "ada")
    assert submission.files["helpers.py"] == b"x = 1"
    assert any(remark.startswith("bad.zip can't be opened") for remark in submission.remarks)


def test_nbgraders_own_command_reads_and_disarms_as_ours_does(course, monkeypatch):
    folder = new_folder(course, "ada")
    (folder / "scaling.ipynb").write_text(json.dumps(blank(course)))
    answers = solved(course)
    answers["cells"].append({"cell_type": "markdown", "metadata": {}, "source": "<img src=x onerror=alert(1)>"})
    (folder / "scaling-Copy1.ipynb").write_text(json.dumps(answers))
    copied = course.path("autograded", "ada", ASSIGNMENT)
    copied.mkdir(parents=True)
    for name in ("evil.html", "words.txt", "data.csv", "scaling.ipynb"):
        (copied / name).write_text("x")
    assignment = course.assignment(ASSIGNMENT)
    plugin._disarm(assignment, "ada")
    assert sorted(path.name for path in copied.iterdir()) == ["data.csv", "evil.html.txt", "scaling.ipynb", "words.txt"]
    monkeypatch.setattr(plugin, "_open", lambda resources, config: (assignment, None))
    resources = {"nbgrader": {"notebook": NOTEBOOK, "student": "ada", "assignment": ASSIGNMENT}}
    notebook, _ = plugin.Preflight().preprocess(nbformat.from_dict(blank(course)), resources)
    assert "sum(" in cell_of(notebook, "lengths")["source"]
    assert notebook.cells[-1].source.startswith(f"<{JOINT}img")


@pytest.mark.parametrize("student", ["<img src=x>", 'a"b', "a&b", "a\\b"])
def test_an_id_that_would_act_in_nbgraders_pages_is_not_recorded(course, student):
    with pytest.raises(UnsafeId, match="rename it"):
        preflight(course.assignment(ASSIGNMENT), student)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "is empty"),
        (b"\0\0\0\0", "is empty"),
        (b"PK\x03\x04...", "zip archive"),
        (b"\x1f\x8b...", "compressed"),
        (b"%PDF-1.7", "a PDF"),
        (b"<!DOCTYPE html>", "a web page"),
        (b'{"cells": [', "breaks off in line 1"),
        (b'{"cells": [{"source": "ab', "breaks off in line 1"),
        (b'{\n"cells": [\n}', "line 3"),
        (b"[1]", "not a notebook"),
        (b'{"a": 1}\n<<<<<<< HEAD\n', ""),
        (b'{"a": 1,\n<<<<<<< HEAD\n"b": 1\n=======\n>>>>>>> x\n}', r"Git conflict \(line 2\)"),
    ],
)
def test_what_is_no_notebook_is_named(raw, reason):
    if not reason:
        assert parse(raw)[0] == {"a": 1}
        return
    with pytest.raises(Refused, match=reason):
        parse(raw)


def test_what_can_be_read_is_read():
    content = {"cells": [], "x": "grün, – 日本"}
    text = json.dumps(content, ensure_ascii=False)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"):
        assert parse(text.encode(encoding))[0] == content
    assert parse(json.dumps({"x": "grün"}, ensure_ascii=False).encode("cp1252"))[0] == {"x": "grün"}
    assert parse(b'{"cells": [1, 2,],\n}')[0] == {"cells": [1, 2]}
    assert parse(b'{"x": ",]",}')[0] == {"x": ",]"}


def test_cells_are_recognised_without_ids(course):
    release = course.assignment(ASSIGNMENT).templates[NOTEBOOK].release.cells
    cells = [nbformat.from_dict(cell) for cell in solved(course)["cells"]]
    names = [matching.grade_id(cell) for cell in cells]
    for cell in cells:
        cell.metadata, cell.source = nbformat.from_dict({}), "".join(cell.source)
    matching.recognise(cells, release)
    assert [matching.grade_id(cell) for cell in cells] == names


def test_recognising_takes_bounded_time_for_hostile_cells(course):
    release = course.assignment(ASSIGNMENT).templates[NOTEBOOK].release.cells
    words = " ".join(f"w{number % 7}" for number in range(3000))
    cells = [
        nbformat.from_dict({"cell_type": "code", "metadata": {}, "source": f"check( {words} {number}"})
        for number in range(1000)
    ]
    matching.recognise(cells, release)
    assert len([cell for cell in cells if matching.grade_id(cell)]) <= len(release)
