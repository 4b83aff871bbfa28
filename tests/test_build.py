"""From a lesson's text to notebooks: deterministic, complete, and by the authors' rules."""

import base64
import io

import nbformat
import numpy
import pytest
from matplotlib.image import imsave
from nbclient.exceptions import CellExecutionError

from course.authors import build
from course.authors.lint import lint
from course.authors.stubs import ClearSolutionsToStubs
from tests.conftest import LESSON, NOTEBOOK, example_lesson


@pytest.fixture
def lesson(tmp_path):
    """Read a lesson from text: `lesson(text)`."""

    def read(text):
        path = tmp_path / "01-scaling.md"
        path.write_text(text, encoding="utf-8")
        return build.read_lesson(path)

    return read


def test_the_built_release_has_stubs_and_no_hidden_tests(built_course):
    text = (built_course / "release" / LESSON / f"{NOTEBOOK}.ipynb").read_text()
    assert "raise NotImplementedError()" in text
    assert "BEGIN HIDDEN" not in text
    assert "nn.Parameter(torch.ones(size))" not in text


def test_the_built_source_has_its_outputs(built_course):
    notebook = nbformat.read(built_course / "source" / LESSON / f"{NOTEBOOK}.ipynb", as_version=4)
    assert "✔ gain gets its gradient" in notebook.cells[-1].outputs[0].text


def test_nbgrader_metadata_survives(built_course):
    for step in ("source", "release"):
        notebook = nbformat.read(built_course / step / LESSON / f"{NOTEBOOK}.ipynb", as_version=4)
        ids = [cell.metadata.nbgrader.grade_id for cell in notebook.cells if "nbgrader" in cell.metadata]
        assert ids == ["setup", "scale", "scale-test"]
        assert notebook.cells[-1].metadata.nbgrader.points == 2


def test_a_changed_notebook_is_a_difference(built_course, course_root):
    assert build.compare(LESSON, built_course, course_root) == []
    path = course_root / "release" / LESSON / f"{NOTEBOOK}.ipynb"
    path.chmod(0o644)
    path.write_text(path.read_text().replace("two", "three").replace("(2, 3)", "(3, 2)"))
    assert build.compare(LESSON, built_course, course_root)


def picture(*spots: tuple[int, int, float]) -> str:
    pixels = numpy.ones((60, 80, 4))
    for row, column, grey in spots:
        pixels[row : row + 3, column, :3] = grey
    file = io.BytesIO()
    imsave(file, pixels)
    return base64.b64encode(file.getvalue()).decode()


@pytest.mark.parametrize(
    ("spots", "same"), [([(5, 5, 0.99)], True), ([], False), ([(5, c, 0.2) for c in range(9)], False)]
)
def test_a_picture_that_another_processor_rounds_otherwise_is_no_difference(spots, same):
    old = f'"a", "{picture((5, 5, 0.995), (20, 20, 0.5))}"'
    spots = [*spots, (20, 20, 0.5)] if spots else [(20, c, 0.1) for c in range(60)]
    new = f'"a", "{picture(*spots)}"'
    assert old != new
    assert (build.with_pictures_of(old, new) == old) == same


def test_a_lessons_files_come_with_it(course_root, tmp_path):
    lessons = course_root / build.LESSONS
    (lessons / LESSON).mkdir(parents=True)
    (lessons / LESSON / "numbers.txt").write_text("3\n")
    (lessons / f"{LESSON}.md").write_text(
        example_lesson().replace("layer = Scale(3)", "layer = Scale(int(open('numbers.txt').read()))")
    )
    build.build(LESSON, course_root, tmp_path)
    for step in ("source", "release"):
        assert (tmp_path / step / LESSON / "numbers.txt").read_text() == "3\n"
    assert f"release/{LESSON}/numbers.txt differs" in build.compare(LESSON, course_root, tmp_path)
    build.bring(LESSON, tmp_path, course_root)
    assert build.compare(LESSON, course_root, tmp_path) == []


def test_a_build_that_fails_changes_nothing(course_root, monkeypatch):
    monkeypatch.chdir(course_root)
    (course_root / "course" / "lessons").mkdir(parents=True, exist_ok=True)
    (course_root / "course" / "lessons" / f"{LESSON}.md").write_text(
        example_lesson().replace("torch.ones", "torch.one")
    )
    path = course_root / "release" / LESSON / f"{NOTEBOOK}.ipynb"
    before = path.read_bytes()
    with pytest.raises(CellExecutionError):
        build.main([])
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('check("gain starts', 'assert layer.gain is not None\ncheck("gain starts', "an `assert` carries its answer"),
        ("### BEGIN HIDDEN TESTS\n", "", "needs hidden tests"),
        ('check("gain starts as ones"', 'check("a batch keeps its shape"', "two checks are labelled"),
        (", torch.ones(3))", ")", "takes three values"),
        ("layer = Scale(5)", "expected_x = 1\nlayer = Scale(expected_x)", "stay out of the student's kernel"),
        ("# Scaling", "## Scaling", "opens with its one"),
        ("## A layer", "#### A layer", "a heading skips a level"),
        ("grade_id: scale-test", "grade_id: scale", "is used 2 times"),
        ("import torch\n", "import torch\n" * 20, ""),
    ],
)
def test_rules_that_a_lesson_breaks_are_named(lesson, old, new, words):
    text = example_lesson()
    assert old in text
    if not words:  # a locked cell may not be too long either
        words = "lines of code"
    with pytest.raises(SystemExit, match=r"01-scaling\.md: ") as failure:
        lesson(text.replace(old, new, 1))
    assert words in str(failure.value)


def test_the_example_breaks_no_rule(lesson):
    assert lint(lesson(example_lesson())) == []


def test_a_stub_of_the_authors_own_replaces_its_region():
    source = (
        "def f(x):\n    ### BEGIN SOLUTION\n    #: y = x.data\n    #: return y\n    return x\n    ### END SOLUTION\n"
    )
    cell = nbformat.v4.new_code_cell(source, metadata={"nbgrader": {"solution": True, "grade_id": "f"}})
    notebook = nbformat.v4.new_notebook(cells=[cell])
    ClearSolutionsToStubs().preprocess(notebook, {})
    assert notebook.cells[0].source == "def f(x):\n    y = x.data\n    return y\n"
