"""Our sandbox and judge inside nbgrader's own commands: `nbgrader autograde`, the Formgrader's buttons.

`nbgrader_config.py` puts these preprocessors in place of nbgrader's: by hand, or by `autograder adopt`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets.config import Config

from autograder.folder.courses import Assignment, CourseFolder
from autograder.grading.rules import all_programs
from autograder.grading.stages import apply_execution, apply_verdict, make_task
from autograder.grading.verdict import for_feedback, write_refusal, write_remarks
from autograder.judging.asking import Judge
from autograder.preflight.submission import Submission, preflight
from autograder.sandbox import execute as worker
from autograder.strangers.safe import inert_path

_opened: dict[tuple[str, str], tuple[Assignment, Judge]] = {}


class Preflight(NbGraderPreprocessor):
    """Mend a submitted notebook before nbgrader's own steps see it."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """The student's work, as `autograder grade` finds and reads it, with the assignment's cells, each once."""
        assignment, _ = _open(resources, self.config)
        name, student = resources["nbgrader"]["notebook"], resources["nbgrader"]["student"]
        return preflight(assignment, student).notebooks[name], resources


class SandboxedExecute(NbGraderPreprocessor):
    """Run a notebook in the sandbox and write the judge's verdict into it, in place of `Execute`."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Execute, judge and write the verdict."""
        assignment, judge = _open(resources, self.config)
        _disarm(assignment, resources["nbgrader"]["student"])
        name, student = resources["nbgrader"]["notebook"], resources["nbgrader"]["student"]
        # Files come from what was handed in, read with our own care, not from nbgrader's copies.
        handed_in = preflight(assignment, student)
        submission = Submission(student, {name: nb}, files=handed_in.files)
        if name in handed_in.refused:
            write_refusal(nb, handed_in.refused[name])
            write_remarks(nb, [*handed_in.remarks, handed_in.refused[name]])
            return nb, resources
        apply_execution(nb, worker.execute(make_task(assignment, submission, name)))
        results = judge.judge(submission, all_programs(assignment)).result()
        partial, checks = assignment.course.settings.partial_credit, assignment.templates[name].checks
        remarks = apply_verdict(nb, results[name], partial, checks)
        write_remarks(nb, [*handed_in.remarks, *remarks])
        return nb, resources


class WithoutSecrets(NbGraderPreprocessor):
    """Leave in a feedback page only what its student may see."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Take out hidden tests, printed text, tracebacks and expected values."""
        for_feedback(nb)
        return nb, resources


def safe_way(config: Config) -> None:
    """Put this grader's steps in the place of nbgrader's, in a configuration."""
    from nbgrader.converters import Autograde, GenerateFeedback

    sanitize = _steps(config, Autograde, "sanitize_preprocessors")
    config.Autograde.sanitize_preprocessors = [Preflight, *(step for step in sanitize if not _is(step, "Preflight"))]
    steps = _steps(config, Autograde, "autograde_preprocessors")
    config.Autograde.autograde_preprocessors = [SandboxedExecute if _is(step, "Execute") else step for step in steps]
    pages = _steps(config, GenerateFeedback, "preprocessors")
    config.GenerateFeedback.preprocessors = [WithoutSecrets, *(one for one in pages if not _is(one, "WithoutSecrets"))]


def _steps(config: Config, converter: Any, name: str) -> list[Any]:
    """What is configured, or nbgrader's own."""
    section = config[converter.__name__]
    return list(section[name] if name in section else getattr(converter(), name))


def _is(step: Any, name: str) -> bool:
    """Whether a step, a class or its path, is called so."""
    return str(step if isinstance(step, str) else step.__name__).rpartition(".")[2] == name


def _disarm(assignment: Assignment, student: str) -> None:
    """Rename what nbgrader has copied of a student's files and a browser would run in the Formgrader's name."""
    folder = assignment.course.path("autograded", student, assignment.name)
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        ours = name in assignment.files or path.suffix == ".ipynb"
        if not ours and path.is_file() and inert_path(name) != name:
            path.rename(folder / inert_path(name))


def _open(resources: ResourcesDict, config: Config) -> tuple[Assignment, Judge]:
    """The assignment and its judge: opened once in a process."""
    root = Path(config.CourseDirectory.get("root") or ".").expanduser().resolve()
    key = str(root), resources["nbgrader"]["assignment"]
    if key not in _opened:
        assignment = CourseFolder(key[0]).assignment(key[1])
        _opened[key] = assignment, Judge(assignment)
    return _opened[key]
