"""A small course with hostile, unlucky and honest students, for tests and for `make attacks`."""

from __future__ import annotations

import ast
import copy
import hashlib
import json
import os
import re
import runpy
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import psutil

from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader, Result
from autograder.places.pool import Pool
from course.authors.build import read_lesson

HERE = Path(__file__).parent
# What a sandbox has for this course's own notebooks.
FITTINGS = CourseFolder(HERE.parent).settings.fittings
ATTACKS, UNLUCKY, SABOTEURS = HERE / "attacks", HERE / "unlucky", HERE / "saboteurs"
WITNESS = (HERE / "witness.py").read_text()
LESSON = HERE / "fixtures" / "hostile" / "01-scaling.md"
ASSIGNMENT, NOTEBOOK = "01-scaling", "scaling"
EXERCISES = ("scale", "lengths", "largest")
FULL = {"scale-test": 2.0, "lengths-test": 1.0, "largest-test": 1.0}
BREACH = "BREACH"

CONFIG = """from course import STUDENT_MODULES
c = get_config()
c.Autograder.modules = [f"course/{name}" for name in STUDENT_MODULES]
c.CourseDirectory.course_id = "hostile"
c.Autograder.cell_seconds = 5.0
c.Autograder.notebook_seconds = 12.0
c.Autograder.file_mb = 32
c.Autograder.memory_mb = 768
c.Autograder.seed = 1234
"""


@contextmanager
def temporary() -> Iterator[Path]:
    """A temporary folder that is removed even where folders are thousands deep, where pytest's own fails."""
    folder = Path(tempfile.mkdtemp(prefix="class-"))
    try:
        yield folder
    finally:
        subprocess.run(["rm", "-rf", str(folder)], check=True)


@dataclass(frozen=True)
class Script:
    """A submission kept as a file: the content of a solution cell, or surgery on what is handed in.

    Attributes:
        about: what it tries, from its first line.
        remark: what a remark on it must match, from its second line.
    """

    path: Path
    about: str
    remark: str

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def text(self) -> str:
        return self.path.read_text()


def scripts(folder: Path) -> list[Script]:
    """The submissions kept in a folder, sorted."""
    found = []
    for path in sorted(folder.glob("*.py")):
        first, second = path.read_text().splitlines()[:2]
        assert first.startswith("# "), path
        assert second.startswith("# remark: "), path
        found.append(Script(path, first[2:], second.removeprefix("# remark: ")))
    return found


def make_course(root: Path) -> CourseFolder:
    """The fixture course, released, with nothing handed in."""
    folder = root / "source" / ASSIGNMENT
    folder.mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(CONFIG)
    (folder / "words.txt").write_text("one two three\n")
    nbformat.write(read_lesson(LESSON), folder / f"{NOTEBOOK}.ipynb")
    course = CourseFolder(root)
    course.assignment(ASSIGNMENT)
    return course


def blank(course: CourseFolder) -> dict[str, Any]:
    """The notebook as students get it."""
    return json.loads((course.path("release", ".", ASSIGNMENT) / f"{NOTEBOOK}.ipynb").read_text())


def bare(course: CourseFolder) -> dict[str, Any]:
    """The notebook with every solution cell empty: what its first one defines stays in force."""
    notebook = blank(course)
    for name in EXERCISES:
        cell_of(notebook, name)["source"] = []
    return notebook


def cell_of(notebook: dict[str, Any], grade_id: str) -> dict[str, Any]:
    """A cell by nbgrader's id."""
    return next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)


def solved(course: CourseFolder, *exercises: str) -> dict[str, Any]:
    """The notebook with the instructor's solutions of some exercises; all, if none is named."""
    source = json.loads((course.path("source", ".", ASSIGNMENT) / f"{NOTEBOOK}.ipynb").read_text())
    notebook = blank(course)
    for name in exercises or EXERCISES:
        lines = "".join(cell_of(source, name)["source"]).splitlines(keepends=True)
        cell_of(notebook, name)["source"] = [line for line in lines if "### " not in line]
    return notebook


def new_folder(course: CourseFolder, student: str) -> Path:
    """Where a student's submission lies, empty."""
    folder = course.path("submitted", student, ASSIGNMENT)
    subprocess.run(["rm", "-rf", str(folder)], check=True)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def hand_in(course: CourseFolder, student: str, notebook: dict[str, Any]) -> None:
    """Hand in a notebook."""
    (new_folder(course, student) / f"{NOTEBOOK}.ipynb").write_text(json.dumps(notebook))


def hand_in_script(course: CourseFolder, script: Script, notebook: dict[str, Any], text: str | None = None) -> None:
    """Hand in a kept submission, made from a notebook: blank for an attack, solved for an unlucky one."""
    text = text or script.text
    notebook = copy.deepcopy(notebook)
    functions = {node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)}
    if "submission" in functions:
        hand_in(course, script.name, notebook)
        runpy.run_path(str(script.path))["submission"](notebook, course.path("submitted", script.name, ASSIGNMENT))
    else:
        # Not the lines on what it tries, which might be what gives it away.
        cell_of(notebook, "scale")["source"] = re.sub(r"\A(# .*\n)+", "", text)
        hand_in(course, script.name, notebook)


def grade(course: CourseFolder, students: Iterable[str], pool: Pool) -> dict[str, Result]:
    """Grade students, in this order, through the real path."""
    progress = Grader(course.assignment(ASSIGNMENT), pool).grade(students)
    return {step.result.student: step.result for step in progress}


def printed(course: CourseFolder, student: str) -> str:
    """All that a student's code printed, as an instructor can read it in the autograded notebook."""
    path = course.path("autograded", student, ASSIGNMENT) / f"{NOTEBOOK}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    texts = [str(text) for output in outputs for text in (output.get("text", ""), *output.get("data", {}).values())]
    return "\n".join(text for text in texts if "Traceback" not in text)


def seen(text: str) -> dict[str, Any]:
    """What a witness saw, from all that it printed."""
    (line,) = [line for line in text.splitlines() if line.startswith("SEEN ")]
    return json.loads(line.removeprefix("SEEN "))


def clear(course: CourseFolder) -> None:
    """Take back all that was handed in."""
    shutil.rmtree(course.root / "submitted", ignore_errors=True)


@dataclass
class Graded:
    """A class that was graded, and what was found afterwards outside its folders."""

    course: CourseFolder
    results: dict[str, Result]
    honest: list[str]
    gradebook: dict[str, float]
    traces: list[str]


def grade_attacks(root: Path, jobs: int = 1, chosen: Iterable[Script] | None = None) -> Graded:
    """Grade all attacks as one class, with an honest student between every few of them."""
    course = make_course(root / "course")
    chosen = scripts(ATTACKS) if chosen is None else list(chosen)
    empty, order, honest = bare(course), [], []
    with _bait(root) as (port, path):
        for number, script in enumerate(chosen):
            text = script.text.replace("{{PORT}}", str(port)).replace("{{SOCKET}}", str(path))
            hand_in_script(course, script, empty, text)
            order.append(script.name)
            if number % 5 == 0 or number == len(chosen) - 1:
                honest.append(f"honest-{number:03d}" if number else "honest")
                notebook = solved(course)
                cell_of(notebook, "scale")["source"].append(f"\n# student {number}\n")
                hand_in(course, honest[-1], notebook)
                order.append(honest[-1])
        before = _digest(course.root)
        with Pool(jobs) as pool:
            results = grade(course, order, pool)
            traces = _left_running()
    after = _digest(course.root)
    traces += [f"changed: {name}" for name in before if after.get(name) != before[name]]
    traces += [f"left: {path}" for path in _pwned(root)]
    with course.gradebook() as gradebook:
        submissions = gradebook.assignment_submissions(ASSIGNMENT)
        marks = {submission.student.id: submission.score for submission in submissions}
    return Graded(course, results, honest, marks, traces)


@contextmanager
def _bait(root: Path) -> Iterator[tuple[int, Path]]:
    """Things on the grader's machine that an attack must not reach: a port, two sockets, a secret."""
    path = Path(tempfile.mkdtemp(prefix="bait-")) / "socket"
    with ExitStack() as stack:
        listeners = [stack.enter_context(socket.socket(family)) for family in (socket.AF_INET, socket.AF_UNIX)]
        listeners[0].bind(("127.0.0.1", 0))
        listeners[1].bind(str(path))
        with suppress(OSError):  # another run of these tests may hold the name
            named = stack.enter_context(socket.socket(socket.AF_UNIX))
            named.bind("\0pwned-canary")
            listeners.append(named)
        for listener in listeners:
            listener.listen()
        os.environ["CANARY_SECRET"] = "canary"
        yield listeners[0].getsockname()[1], path
        del os.environ["CANARY_SECRET"]
        shutil.rmtree(path.parent)


def _digest(root: Path) -> dict[str, str]:
    """What must not change while a class is graded: sources, release, submissions, settings."""
    kept = [root / "nbgrader_config.py", *(root / "source").rglob("*"), *(root / "release").rglob("*")]
    kept += (root / "submitted").glob("honest*/**/*.ipynb")
    found = {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in kept if path.is_file()}
    return found


def _pwned(root: Path) -> list[str]:
    """Files of the name that attacks write under, outside what they handed in themselves."""
    places = [str(root), "/dev/shm", str(Path.home()), "/etc", "/usr/bin", "/var/tmp"]
    theirs = ["-path", "*/submitted/*", "-o", "-path", "*/autograded/*", "-o", "-path", "*/site-packages/*"]
    command = ["find", *places, "(", *theirs, ")", "-prune", "-o", "-name", "*pwned*", "-print"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()


def _left_running() -> list[str]:
    """Processes below a sandbox's process 1, when no submission runs, but for its maker of rooms."""
    ours = psutil.Process().children(recursive=True)
    warm = [process for process in ours if "/opt/inside/inside.py" in _command(process)[:4]]
    below = {child for process in warm for child in process.children(recursive=True)}
    return [f"still runs: {child}" for child in below if child.name() != "rooms"]


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []
