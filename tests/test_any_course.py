"""Courses that others wrote for nbgrader: ordinary test cells, helper modules, plots, data, kernels, settings."""

from __future__ import annotations

import json
import socket
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from typer.testing import CliRunner

from autograder import UsageError, adopt, trial
from autograder.__main__ import app
from autograder.folder import configuration, files, kernels
from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader, Result
from autograder.judging.asking import Judge
from autograder.places.pool import Pool
from autograder.preflight import finding
from tests.stand_ins import Workers

NAME, NOTEBOOK = "ps1", "problem"
SPEC = {"name": "python3", "display_name": "Python 3", "language": "python"}


def cell(source: str, name: str, points: float | None = None, solution: bool = False):
    """A cell of nbgrader's: an answer, a test, or one that is read only."""
    made = new_code_cell(source)
    made.metadata["nbgrader"] = {
        **{"grade_id": name, "locked": not solution, "solution": solution, "grade": points is not None},
        **{"schema_version": 3, "task": False},
        **({"points": points} if points is not None else {}),
    }
    return made


def answer(source: str, name: str = "answer"):
    return cell(f"### BEGIN SOLUTION\n{source}\n### END SOLUTION", name, solution=True)


class Made:
    """A course of one notebook, made by code."""

    def __init__(self, root: Path, config: str = "") -> None:
        self.root = root
        root.mkdir(exist_ok=True)
        (root / "nbgrader_config.py").write_text(f"c = get_config()\nc.CourseDirectory.course_id = 'any'\n{config}\n")

    def write(self, *cells, spec=None, **beside: bytes) -> Made:
        """Write the source: its cells, and what lies beside it (`data_csv` is `data.csv`)."""
        folder = self.root / "source" / NAME
        folder.mkdir(parents=True, exist_ok=True)
        notebook = new_notebook(cells=list(cells), metadata={"kernelspec": spec or SPEC})
        nbformat.write(notebook, folder / f"{NOTEBOOK}.ipynb")
        for name, data in beside.items():
            (folder / ".".join(name.rsplit("_", 1))).write_bytes(data)
        self.course = CourseFolder(self.root)
        self.assignment = self.course.assignment(NAME)
        return self

    def hand_in(self, student: str, **changed: str) -> Path:
        """Hand in the solution, with some cells' text changed, by their ids."""
        notebook = nbformat.read(self.root / "source" / NAME / f"{NOTEBOOK}.ipynb", as_version=4)
        for one in notebook.cells:
            one.source = changed.get(one.metadata.get("nbgrader", {}).get("grade_id"), one.source)
        path = self.root / "submitted" / student / NAME / f"{NOTEBOOK}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, path)
        return path

    def grade(self, force: bool = False) -> dict[str, Result]:
        """Grade what was handed in; what is to be said of the assignment is kept in `notes`."""
        with Pool(1) as pool:
            grader = Grader(self.course.assignment(NAME), pool, force)
            results = {one.result.student: one.result for one in grader.grade(self.course.students(NAME))}
        self.notes = grader.notes
        return results

    def autograded(self, student: str, name: str):
        """A cell of an autograded notebook."""
        path = self.root / "autograded" / student / NAME / f"{NOTEBOOK}.ipynb"
        cells = nbformat.read(path, as_version=4).cells
        return next(one for one in cells if one.metadata.get("nbgrader", {}).get("grade_id") == name)


@pytest.fixture
def made(tmp_path) -> Made:
    return Made(tmp_path / "course")


PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.plot([2, 1])"


def test_what_ordinary_courses_do_gets_its_marks(made):
    odd = new_code_cell("1 + 1")
    odd.metadata["nbgrader"] = {"grade": False, "locked": False, "schema_version": 3, "solution": False}  # no id
    made.write(
        new_markdown_cell("# Problem"),
        cell("import helper\nimport matplotlib.pyplot as plt\n%matplotlib inline", "setup"),
        odd,
        new_code_cell("raise KeyError('a cell that shows an error')"),
        new_code_cell("name = input('Your name? ')"),
        answer("def double(x):\n    return helper.times(x, 2)"),
        cell("assert double(2) == 4\nassert open('data.csv').read() == 'a,b\\n'", "test", 2.0),
        new_code_cell("plt.plot([0, 1]); plt.plot([1, 0]); plt.plot([1, 1])"),
        answer(PLOT, "plot"),
        cell("assert not plt.get_fignums(), 'figures stay open from cell to cell'", "closed", 1.0),
        cell("plt.plot([1, 2]); assert len(plt.gca().lines) == 1", "lines", 1.0),
        cell("explain = 'by hand'", "by-hand", 3.0, solution=True),
        helper_py=b"def times(x, n):\n    return x * n\n",
        data_csv=b"a,b\n",
    )
    made.hand_in("right")
    made.hand_in("wrong", answer="def double(x):\n    return x")
    results = made.grade()
    assert results["right"].points == {"test": 2.0, "closed": 1.0, "lines": 1.0, "by-hand": None}
    assert results["wrong"].points == {"test": 0.0, "closed": 1.0, "lines": 1.0, "by-hand": None}
    assert made.notes == []
    kinds = [set(output.get("data", {})) for output in made.autograded("right", "plot").outputs]
    assert {"image/png", "text/plain"} in kinds, "a person who grades a plot must see it"


def test_a_cell_in_which_the_solution_misses_points_is_named_and_stops_nobody(made, monkeypatch):
    made.write(
        answer("x = 1"),
        cell("assert x == 1", "good", 1.0),
        cell("import no_such_module\nassert x == 1", "bad", 1.0),
    )
    made.hand_in("right")
    assert made.grade()["right"].points == {"good": 1.0, "bad": 0.0}
    assert [note.partition(": ")[2] for note in made.notes] == [
        "cell bad: ModuleNotFoundError: No module named 'no_such_module'"
    ]
    made.grade()
    assert len(made.notes) == 1, "it is said again where nothing had to be run"
    told = CliRunner().invoke(app, ["grade", NAME, "--course", str(made.root)])
    assert told.exit_code == 1
    assert "cell bad: ModuleNotFoundError" in told.stderr


def test_where_the_solution_fails_judged_outside_nbgraders_rule_holds_and_the_run_goes_on(made):
    made.write(answer("x = 1"), cell("assert x == 1", "test", 1.0))
    for student in ("one", "two"):
        made.hand_in(student, answer=f"x = 1  # {student}")
    workers = Workers()  # cells run, and report nothing: outside, the solution fails
    grader = Grader(made.course.assignment(NAME), workers)
    results = [one.result for one in grader.grade(made.course.students(NAME))]
    assert sorted(one.student for one in results) == ["one", "two"]
    assert all(one.points == {"test": 1.0} for one in results), "a test that ran without an error has passed"
    assert [task.cells[-1] for task in workers.given[-2:]] == ["assert x == 1"] * 2, "students run the test itself"
    (note,) = grader.notes
    assert "fails test: from now on nbgrader's rule holds there" in note
    again = Grader(made.course.assignment(NAME), workers)
    assert [one.result.reused for one in again.grade(made.course.students(NAME))] == [True, True]
    assert again.notes == [note], "it is said again where nothing had to be run"


def test_a_check_of_the_courses_own_is_no_check_of_ours(made):
    own = "def check(name, value):\n    assert isinstance(value, float), name"
    made.write(cell(own, "setup"), answer("x = 1.0"), cell("check('x', x)", "test", 1.0))
    made.hand_in("right")
    made.hand_in("wrong", answer="x = 1")
    assert {who: one.points for who, one in made.grade().items()} == {"right": {"test": 1.0}, "wrong": {"test": 0.0}}
    assert made.notes == []


def test_our_check_is_judged_under_any_name(made):
    ours = "from autograder.contract.check import check as verify"
    made.write(cell(ours, "setup"), answer("x = 2"), cell("verify('x', x, 1 + 1)", "test", 1.0))
    made.hand_in("right")
    made.hand_in("wrong", answer="x = 1")
    made.hand_in("forger", answer="def verify(*args): pass\nx = 1")
    points = {who: one.points["test"] for who, one in made.grade().items()}
    assert points == {"right": 1.0, "wrong": 0.0, "forger": 0.0}
    assert trial.who_decides(made.assignment)["the judge"] == 1.0


def test_where_nothing_is_judged_there_is_no_judge(made):
    made.write(answer("x = 1"), cell("assert x == 1", "test", 1.0))
    with Judge(made.assignment) as judge:
        assert judge._process._process is None


def test_tables_and_large_pictures_are_kept_and_no_flood_of_them(tmp_path):
    made = Made(tmp_path / "course", "c.Autograder.display_mb = 1")
    table = "'<table>' + '<tr><td>1</td></tr>' * 10_000 + '</table>'"
    made.write(
        answer(f"from IPython.display import HTML, display\ndisplay(HTML({table}))"),
        answer("for _ in range(20):\n    display(HTML('<p>' + 'x' * 100_000 + '</p>'))", "flood"),
        cell("display(HTML('<p>' + 'x' * 1_000_000 + '</p>'))\n0.5", "part", 1.0),
    )
    made.hand_in("one")
    assert made.grade()["one"].points == {"part": 0.5}, "a cell's value is its points, whatever was displayed before"
    (output,) = made.autograded("one", "answer").outputs
    assert output.data["text/html"].count("<tr>") == 10_000
    assert sum(len(str(output)) for output in made.autograded("one", "flood").outputs) < 2 * 1024**2


def test_large_files_are_lent_and_not_copied_for_each_submission(made, monkeypatch):
    monkeypatch.setattr(files, "LARGE", 1000)
    read = "import os\ndata = open('big.bin', 'rb').read()"
    made.write(answer(read), cell("assert len(data) == 5000", "test", 1.0), big_bin=b"x" * 5000, small_txt=b"y")
    assert list(made.assignment.files) == ["small.txt"]
    path = made.hand_in("one")
    (path.parent / "big.bin").write_bytes(b"z" * 10)
    assert made.grade()["one"].points == {"test": 1.0}
    assert (made.root / "autograded" / "one" / NAME / "big.bin").stat().st_size == 5000
    (made.root / "source" / NAME / "big.bin").write_bytes(b"x" * 4000)
    assert made.grade()["one"].points == {"test": 0.0}, "a file that was changed is another task"


def test_lent_files_cannot_be_changed(made, monkeypatch):
    monkeypatch.setattr(files, "LARGE", 1000)
    attempt = "try:\n    open('big.bin', 'ab').write(b'!')\n    written = True\nexcept OSError:\n    written = False"
    made.write(answer(attempt), cell("assert not written", "test", 1.0), big_bin=b"x" * 5000)
    made.hand_in("one")
    assert made.grade()["one"].points == {"test": 1.0}
    assert (made.root / "source" / NAME / "big.bin").read_bytes() == b"x" * 5000


def test_files_that_students_may_change_are_theirs(tmp_path):
    made = Made(tmp_path / "course", f"c.Autograde.exclude_overwriting = {{'{NAME}': ['mine.py']}}")
    test = "import mine, ours\nassert (mine.who, ours.who) == ('student', 'course')"
    made.write(answer("x = 1"), cell(test, "test", 1.0), mine_py=b"who = 'course'", ours_py=b"who = 'course'")
    folder = made.hand_in("one").parent
    for name in ("mine.py", "ours.py"):
        (folder / name).write_text("who = 'student'")
    assert made.grade()["one"].points == {"test": 1.0}
    assert (made.root / "autograded" / "one" / NAME / "mine.py").read_text() == "who = 'student'"


def test_a_course_can_add_a_step_of_its_own(tmp_path, monkeypatch):
    made = Made(tmp_path / "course", "c.Autograde.autograde_preprocessors = ['own_steps.Generous']")
    (made.root / "own_steps.py").write_text(
        "from nbgrader.preprocessors import NbGraderPreprocessor\n\n\n"
        "class Generous(NbGraderPreprocessor):\n"
        "    def preprocess_cell(self, cell, resources, index):\n"
        "        if cell.metadata.get('nbgrader', {}).get('grade_id') == 'test':\n"
        "            cell.outputs = []\n"
        "        return cell, resources\n"
    )
    monkeypatch.setattr(sys, "path", [*sys.path])
    made.write(answer("x = 1"), cell("assert x == 1", "test", 1.0))
    made.hand_in("wrong", answer="x = 2")
    made.hand_in("right")
    assert made.grade()["wrong"].points == {"test": 1.0}


def test_what_nbgrader_ignores_is_left_out(tmp_path):
    made = Made(tmp_path / "course", "c.CourseDirectory.ignore = ['*.secret']")
    made.write(answer("x = 1"), cell("assert x", "test", 1.0), a_secret=b"1", b_txt=b"2")
    assert list(made.assignment.files) == ["b.txt"]


def test_notebooks_with_the_names_of_an_assignments_notebooks_are_not_searched(made, monkeypatch):
    made.write(answer("x = 1"), cell("assert x == 1", "test", 1.0))
    other = new_notebook(cells=[answer("y = 1", "other"), cell("assert y == 1", "other-test", 2.0)], metadata={})
    nbformat.write(other, made.root / "source" / NAME / "other.ipynb")
    made.course.generate(NAME)
    nbformat.write(other, made.hand_in("one").with_name("other.ipynb"))
    monkeypatch.setattr(finding, "_read", lambda *given: pytest.fail("each file was compared with each notebook"))
    assert made.grade()["one"].points == {"test": 1.0, "other-test": 2.0}


def test_metadata_of_an_old_version_is_refused_with_the_remedy(made):
    old = answer("x = 1")
    old.metadata["nbgrader"] = {"grade_id": "a", "locked": False, "solution": True, "grade": False, "schema_version": 1}
    with pytest.raises(UsageError, match=r"an old version of nbgrader's metadata.*nbgrader update"):
        made.write(old, cell("assert x == 1", "test", 1.0))


# --- settings --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "cell_seconds", "notebook_seconds"),
    [
        ("", 30, 300),
        ("c.Execute.timeout = 50", 50, 500),
        ("c.ExecutePreprocessor.timeout = 5", 5, 300),
        ("c.ExecutePreprocessor.timeout = None", configuration.HOUR, configuration.HOUR),
        ("c.Execute.timeout = 50\nc.Autograder.cell_seconds = 7", 7, 500),
    ],
)
def test_times_follow_nbgraders_settings(tmp_path, line, cell_seconds, notebook_seconds):
    limits = CourseFolder(Made(tmp_path / "course", line).root).settings.limits
    assert (limits.cell_seconds, limits.notebook_seconds) == (cell_seconds, notebook_seconds)


def test_jupyters_configuration_folders_are_read_and_the_course_counts_more(tmp_path, monkeypatch):
    outer = tmp_path / "jupyter"
    outer.mkdir()
    text = "c = get_config()\nc.Autograder.memory_mb = 123\nc.CourseDirectory.course_id = 'outer'\n"
    (outer / "nbgrader_config.py").write_text(text)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(outer))
    course = CourseFolder(Made(tmp_path / "course").root)
    assert (course.settings.memory_mb, course.directory.course_id) == (123, "any")


def test_a_configuration_outside_says_where_the_course_is(tmp_path, monkeypatch):
    root = Made(tmp_path / "course").root
    outer, elsewhere = tmp_path / "jupyter", tmp_path / "elsewhere"
    for folder in (outer, elsewhere):
        folder.mkdir()
    (outer / "nbgrader_config.py").write_text(f"c = get_config()\nc.CourseDirectory.root = {str(root)!r}\n")
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(outer))
    assert CourseFolder(elsewhere).root == root


def test_a_configuration_that_raises_is_named(tmp_path):
    made = Made(tmp_path / "course", "1 / 0")
    with pytest.raises(UsageError, match=r"nbgrader_config.py can't be read: ZeroDivisionError"):
        CourseFolder(made.root)


def test_only_what_an_assignment_mentions_is_imported_beforehand(made):
    made.write(answer("import numpy as np\nx = np.ones(2)"), cell("assert x.sum() == 2", "test", 1.0))
    (template,) = made.assignment.templates.values()
    preload = made.assignment.fittings(template).preload
    assert "numpy" in preload
    assert not {"torch", "matplotlib.pyplot", "pandas"} & set(preload)


# --- other kernels ---------------------------------------------------------------------------------------------------


def test_a_kernel_that_is_not_here_is_refused_before_anything_is_recorded(tmp_path):
    made = Made(tmp_path / "course", "c.ClearSolutions.code_stub = {'cobol': 'stop'}")
    spec = {"name": "no-such-kernel", "display_name": "?", "language": "cobol"}
    made.write(answer("x = 1"), cell("assert x == 1", "test", 1.0), spec=spec)
    made.hand_in("one")
    with pytest.raises(UsageError, match=r"problem.ipynb needs the kernel 'no-such-kernel' \(cobol\)"):
        made.grade()
    assert not (made.root / "autograded").exists()


def test_a_python_that_is_not_here_is_this_one(made):
    spec = {"name": "python2.7-of-the-course", "display_name": "?", "language": "python"}
    made.write(answer("x = 1"), cell("assert x == 1", "test", 1.0), spec=spec)
    made.hand_in("one")
    assert made.grade()["one"].points == {"test": 1.0}


@pytest.fixture
def another_kernel(tmp_path, monkeypatch) -> dict[str, str]:
    """A kernel that isn't this Python as Jupyter sees it: a program that starts it."""
    program = tmp_path / "other" / "bin" / "start"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m ipykernel_launcher "$@"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR | stat.S_IXOTH)
    folder = tmp_path / "data" / "kernels" / "another"
    folder.mkdir(parents=True)
    spec = {"argv": [str(program), "-f", "{connection_file}"], "display_name": "Another", "language": "another"}
    (folder / "kernel.json").write_text(json.dumps({**spec, "env": {"OF_THE_KERNEL": "yes"}}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "data"))
    kernels._found.cache_clear()
    return {"name": "another", "display_name": "Another", "language": "python"}


def test_another_kernel_runs_in_the_same_sandbox(made, another_kernel):
    look = "import os, socket\nassert os.environ['OF_THE_KERNEL'] == 'yes'\nassert not os.path.exists('/opt/inside/no')"
    shut = "try:\n    socket.create_connection(('192.0.2.1', 80), 1)\n    out = True\nexcept OSError:\n    out = False"
    made.write(
        answer("import time\nx = 1"),
        cell(f"{look}\n{shut}\nassert x == 1 and not out", "test", 1.0),
        answer("print('drawn')", "later"),
        cell("assert os.getcwd() == '/scratch' and os.listdir() == []", "folder", 1.0),
        spec=another_kernel,
    )
    made.hand_in("right")
    made.hand_in("wrong", answer="x = 2")
    made.hand_in("dies", answer="import os\nos._exit(1)")
    results = made.grade()
    assert results["right"].points == {"test": 1.0, "folder": 1.0}
    assert results["wrong"].points == {"test": 0.0, "folder": 1.0}
    assert results["dies"].points["test"] == 0.0
    assert results["dies"].state == "graded"


@pytest.mark.slow
def test_a_kernel_that_does_not_start_is_the_graders_failure(made, another_kernel, tmp_path):
    (tmp_path / "other" / "bin" / "start").write_text("#!/bin/sh\nexit 3\n")
    made.write(answer("x = 1"), cell("assert x == 1", "test", 1.0), spec=another_kernel)
    made.hand_in("one")
    with pytest.raises(UsageError, match="can't run the instructor's own solution"):
        made.grade()


def test_the_network_is_let_in_where_the_settings_say_so(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=lambda: [server.accept() for _ in range(4)], daemon=True).start()
        port = server.getsockname()[1]
        reach = f"import socket\nsocket.create_connection(('127.0.0.1', {port}), 5).close()"
        points = []
        for network in (False, True):
            made = Made(tmp_path / f"course-{network}", f"c.Autograder.network = {network}")
            made.write(answer("x = 1"), cell(reach, "test", 1.0))
            made.hand_in("one")
            points.append(made.grade()["one"].points["test"])
    assert points == [0.0, 1.0]


# --- try and adopt ---------------------------------------------------------------------------------------------------


def test_trying_changes_nothing_and_names_what_would_differ(made, tmp_path):
    made.write(answer("x = 1"), cell("assert x == 1", "test", 1.0), cell("y = 2", "by-hand", 2.0, solution=True))
    made.hand_in("one")
    made.hand_in("two")
    made.grade()
    path = made.root / "gradebook.db"
    with sqlite3.connect(path) as book:
        book.execute("update grade set auto_score = 0.0 where auto_score = 1.0 and rowid = (select max(rowid) "
                     "from grade where auto_score = 1.0)")  # fmt: skip
    made.hand_in("new")
    before = {one: one.read_bytes() for one in made.root.rglob("*") if one.is_file()}
    found = trial.attempt(CourseFolder(made.root), NAME, [], tmp_path / "trial", jobs=1)
    assert {one: one.read_bytes() for one in made.root.rglob("*") if one.is_file()} == before
    assert (found.compared, found.without) == (4, ["new"])
    (difference,) = found.differences
    assert (difference.cell, difference.before, difference.after) == ("test", 0.0, 1.0)
    assert "no error" in difference.why
    assert found.points == {"the judge": 1.0, "the student's kernel": 0.0, "a person": 2.0}


def test_who_decides_on_a_test_of_asserts_is_told_by_its_rule(made):
    outside, kernels = cell("assert x == 1", "outside", 1.0), cell("assert type(x) is int", "kernels", 4.0)
    made.write(answer("x = 1"), outside, kernels, cell("y = 2", "by-hand", 2.0, solution=True))
    assert trial.who_decides(made.assignment) == {"the judge": 1.0, "the student's kernel": 4.0, "a person": 2.0}


def test_adopting_and_undoing_leaves_the_file_as_it_was(made):
    made.write(answer("x = 1"), cell("assert x == 1", "test", 1.0))
    path = made.root / "nbgrader_config.py"
    for text in (path.read_text(), path.read_text().rstrip("\n")):
        path.write_text(text)
        assert adopt.adopt(made.root) == (path, True)
        assert adopt.adopt(made.root) == (path, False)
        names = [step.__name__ for step in CourseFolder(made.root).config.Autograde.autograde_preprocessors]
        assert names[0] == "SandboxedExecute"
        assert "Execute" not in names
        assert adopt.undo(made.root) == (path, True)
        assert path.read_text() == text
    assert adopt.undo(made.root) == (path, False)


def test_steps_that_a_course_has_configured_stay(tmp_path):
    line = "c.Autograde.autograde_preprocessors = ['nbgrader.preprocessors.Execute', 'own.Step']"
    made = Made(tmp_path / "course", line)
    adopt.adopt(made.root)
    steps = CourseFolder(made.root).config.Autograde.autograde_preprocessors
    assert [getattr(step, "__name__", step) for step in steps] == ["SandboxedExecute", "own.Step"]


@pytest.mark.slow
def test_after_adopting_nbgrader_itself_grades_in_the_sandbox(made):
    made.write(answer("x = 1"), cell("import os\nassert os.getcwd() == '/scratch' and x == 1", "test", 1.0))
    made.hand_in("one")
    adopt.adopt(made.root)
    command = [sys.executable, "-m", "nbgrader", "autograde", NAME, f"--CourseDirectory.root={made.root}"]
    subprocess.run(command, cwd=made.root, check=True, capture_output=True)
    with made.course.gradebook() as book:
        assert book.find_submission(NAME, "one").score == 1.0
