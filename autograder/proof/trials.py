"""Run trials through the real grading path (preflight, sandbox, judge) under one seed or more; nothing is recorded."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import as_completed
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder import UsageError
from autograder.contract import MIME
from autograder.folder.answers import Lesson, grade_id
from autograder.folder.courses import CONFIG, Assignment, CourseFolder
from autograder.grading.rules import all_programs
from autograder.grading.stages import apply_execution, make_task
from autograder.judging.asking import Judge
from autograder.judging.problems import BrokenSolution
from autograder.places.pool import local_pool
from autograder.preflight.submission import Submission, preflight
from autograder.proof.answers import Trial

CELL_SECONDS = 8.0  # an answer with an endless loop is stopped sooner than a student's


@dataclass(frozen=True)
class Graded:
    """What came of a trial under a seed.

    Attributes:
        failed: the labels of the checks that failed, by test cell.
        cut_short: why a cell was stopped, by its id.
    """

    trial: Trial
    seed: int
    failed: dict[str, list[str]]
    cut_short: dict[str, str]


class Laboratory:
    """A course of its own, with one lesson, whose students are trials. Use as a context manager."""

    def __init__(self, course: CourseFolder, material: Lesson, folder: Path, seeds: Iterable[int], jobs: int) -> None:
        self.material, self.seeds, self._jobs = material, tuple(seeds), jobs
        shutil.copy(course.root / CONFIG, folder)
        for step in ("source", "release"):
            shutil.copytree(course.path(step, ".", material.name), folder / step / material.name)
        self.assignments = {seed: self._assignment(folder, seed) for seed in self.seeds}
        self._stack = ExitStack()

    def _assignment(self, folder: Path, seed: int) -> Assignment:
        course = CourseFolder(folder)
        course.settings.seed = seed
        course.settings.cell_seconds = min(course.settings.cell_seconds, CELL_SECONDS)
        return course.assignment(self.material.name)

    def __enter__(self) -> Laboratory:
        self._judges = {seed: self._stack.enter_context(Judge(one)) for seed, one in self.assignments.items()}
        self._pool = self._stack.enter_context(local_pool(self.assignments[self.seeds[0]], self._jobs))
        return self

    def __exit__(self, *exception: object) -> None:
        self._stack.close()

    def grade(self, planned: Iterable[tuple[Trial, int]]) -> Iterator[Graded]:
        """Grade trials, each under a seed, in the order in which they are done.

        Raises:
            UsageError: the instructor's own solution doesn't pass.
            SandboxError: no sandbox can be had here.
        """
        running = {}
        for trial, seed in planned:
            submission = self._submit(trial, seed)
            task = make_task(self.assignments[seed], submission, self.material.notebook, self._pool.device)
            running[self._pool.submit(task)] = trial, seed, submission
        for future in as_completed(running):
            trial, seed, submission = running.pop(future)
            notebook = submission.notebooks[self.material.notebook]
            apply_execution(notebook, future.result())
            cut_short = {
                grade_id(cell): cell.metadata["failure"] for cell in notebook.cells if "failure" in cell.metadata
            }
            yield Graded(trial, seed, self._failed(seed, submission), cut_short)

    def foreign_evidence(self) -> Iterator[tuple[int, int, dict[str, list[str]]]]:
        """The solution's evidence under each seed, judged by the next seed's key: two seeds, and the failed checks."""
        for seed, other in zip(self.seeds, self.seeds[1:], strict=False):
            notebook = copy.deepcopy(self.material.source)
            for name, rows in self._evidence(seed).items():
                cell = next(cell for cell in notebook.cells if grade_id(cell) == name)
                cell.outputs = [nbformat.v4.new_output("display_data", {MIME: json.dumps(rows)})]
            submission = self._submit(Trial("solution", {}), seed)
            submission.notebooks[self.material.notebook] = notebook
            yield seed, other, self._failed(other, submission)

    def checks(self) -> dict[str, int]:
        """How many checks each test cell has."""
        return {name: len(rows) for name, rows in self._evidence(self.seeds[0]).items()}

    def _submit(self, trial: Trial, seed: int) -> Submission:
        assignment = self.assignments[seed]
        path = assignment.course.path("submitted", trial.name, assignment.name) / f"{self.material.notebook}.ipynb"
        if not path.exists():
            path.parent.mkdir(parents=True)
            nbformat.write(self._notebook(trial), path)
        return preflight(assignment, trial.name)

    def _notebook(self, trial: Trial) -> NotebookNode:
        return self.material.submission({name: answer.source for name, answer in trial.answers.items()})

    def _failed(self, seed: int, submission: Submission) -> dict[str, list[str]]:
        with self._told_apart(seed):
            rows = (
                self._judges[seed]
                .judge(submission, all_programs(self.assignments[seed]))
                .result()[self.material.notebook]
            )
        return {cell: [row["label"] for row in checks if not row["passed"]] for cell, checks in rows.items()}

    def _evidence(self, seed: int) -> dict[str, list[Any]]:
        with self._told_apart(seed):
            return self._judges[seed].evidence()[self.material.notebook]

    @contextmanager
    def _told_apart(self, seed: int) -> Iterator[None]:
        """A solution that doesn't pass is an author's mistake, and the seed says how to see it."""
        try:
            yield
        except BrokenSolution as error:
            raise UsageError(f"{self.material.name}, under seed {seed}: {error}") from error
