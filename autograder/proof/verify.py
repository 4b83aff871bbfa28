"""Test the tests: right answers pass, wrong ones fail, mutants die, evidence can't be guessed, nothing leaks."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

from autograder.courses import CONFIG, Assignment, CourseFolder
from autograder.grade import Grader, Progress, Result
from autograder.judging import Judge
from autograder.pool import local_pool
from autograder.proof.mutants import Mutant, mutants
from course.classroom import ANSWERS, Lesson, grade_id, marked
from course.testcell import is_judged


@dataclass
class Exercise:
    """One exercise's row in the table of proofs; `misses` says what isn't as it should be."""

    name: str
    points: float
    checks: int = 0
    right: int = 0
    wrong: int = 0
    killed: int = 0
    equivalent: int = 0
    misses: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Trial:
    """A made-up submission, and what must come of it.

    Attributes:
        answers: the solution cells that differ from the instructor's, by id.
        judged: what to say of it, given the exercises that got full marks.
    """

    name: str
    answers: dict[str, str]
    judge: Callable[[set[str]], None]


class Verification:
    """Proves one lesson's tests through the real grading path."""

    def __init__(self, course: CourseFolder, lesson: str) -> None:
        self.course, self.lesson = course, lesson
        self.material = Lesson(course.root, lesson)
        self.notebook_name, self.source = self.material.notebook, self.material.source
        self.tests = {grade_id(c): c.metadata.nbgrader.points for c in self.source.cells if is_judged(c)}
        regions = {grade_id(cell): cell.source for cell in self.source.cells if marked(cell, "solution")}
        self.solutions = {name: text for name, text in regions.items() if self._tests_of(name)}
        self.exercises = {
            name: Exercise(name, sum(self.tests[test] for test in self._tests_of(name))) for name in self.solutions
        }

    def _tests_of(self, exercise: str) -> list[str]:
        return [test for test in self.tests if test == f"{exercise}-test" or test.startswith(f"{exercise}-test-")]

    def run(self, jobs: int = 0, with_mutants: bool = True, watch: Callable[[Progress], None] = lambda _: None) -> None:
        """Grade every trial and fill in the rows."""
        self._check_tests()
        trials = [*self._solution_and_release(), *self._answers("right"), *self._answers("wrong")]
        if with_mutants:
            trials += self._mutants()
        with tempfile.TemporaryDirectory() as folder:
            scratch = self._make_course(Path(folder), trials)
            assignment = scratch.assignment(self.lesson)
            self._check_evidence(assignment)
            by_name = {trial.name: trial for trial in trials}
            with local_pool(assignment, jobs) as pool:
                for progress in Grader(assignment, pool, anyway=True).grade(by_name):
                    trial = by_name[progress.result.student]
                    trial.judge(self._full_marks(progress.result))
                    watch(progress)

    @property
    def misses(self) -> list[str]:
        """All that isn't as it should be."""
        return [f"{self.lesson}, {row.name}: {miss}" for row in self.exercises.values() for miss in row.misses]

    def _full_marks(self, result: Result) -> set[str]:
        return {
            name
            for name in self.exercises
            if all(result.points.get(test) == self.tests[test] for test in self._tests_of(name))
        }

    def _check_tests(self) -> None:
        covered = {test for name in self.exercises for test in self._tests_of(name)}
        for test in set(self.tests) - covered:
            row = self.exercises.setdefault(test, Exercise(test, self.tests[test]))
            row.misses.append("no solution cell goes with this test cell: name it <exercise>-test")

    def _check_evidence(self, assignment: Assignment) -> None:
        """What a test reports must change with the seed: otherwise a student could type it in."""
        with Judge(assignment) as judge:
            first = judge.evidence()[self.notebook_name]
        assignment.__dict__["seed"] = assignment.seed + 1
        with Judge(assignment) as judge:
            second = judge.evidence()[self.notebook_name]
        del assignment.__dict__["seed"]
        for name, row in self.exercises.items():
            for test in self._tests_of(name):
                row.checks += len(first[test])
                if first[test] == second[test]:
                    row.misses.append(f"{test}: the evidence doesn't change with the seed")

    def _solution_and_release(self) -> list[Trial]:
        def solution(full: set[str]) -> None:
            for name in set(self.exercises) - full:
                self.exercises[name].misses.append("the solution doesn't get full marks")

        def release(full: set[str]) -> None:
            for name in full:
                self.exercises[name].misses.append("the untouched release gets full marks")

        return [Trial("solution", {}, solution), Trial("release", self.material.stubs, release)]

    def _answers(self, kind: str) -> Iterable[Trial]:
        """Trials that hold known answers of a kind.

        Exercises are independent, so a trial holds one right answer to each of them, or one wrong answer to
        every second of them: the others hold the solution, and show that a wrong answer costs only its own marks.
        """
        files = {name: self._answer_files(row, kind) for name, row in self.exercises.items()}
        for number in range(max(map(len, files.values()))):
            for half in (None,) if kind == "right" else (0, 1):
                chosen = {
                    name: paths[number]
                    for index, (name, paths) in enumerate(files.items())
                    if number < len(paths) and half in (None, index % 2)
                }
                if chosen:
                    texts = {name: path.read_text() for name, path in chosen.items()}
                    yield Trial(f"{kind}.{number}.{half}", texts, self._verdict(chosen, kind))

    def _answer_files(self, row: Exercise, kind: str) -> list[Path]:
        paths = sorted((self.course.root / ANSWERS / self.lesson / row.name).glob(f"{kind}-*.py"))
        wanted = {"right": 2, "wrong": 4}[kind]
        if len(paths) < wanted:
            row.misses.append(f"{len(paths)} {kind} answers, fewer than {wanted}")
        row.misses += [
            f"{path.name} doesn't begin with a line `# {kind}: why`"
            for path in paths
            if not path.read_text().startswith(f"# {kind}: ")
        ]
        setattr(row, kind, len(paths))
        return paths

    def _verdict(self, chosen: dict[str, Path], kind: str) -> Callable[[set[str]], None]:
        def judge(full: set[str]) -> None:
            for name, row in self.exercises.items():
                if name in chosen and (name in full) != (kind == "right"):
                    row.misses.append(f"{chosen[name].name} {'fails' if kind == 'right' else 'passes'}")
                if name not in chosen and name not in full:
                    others = ", ".join(f"{other}/{path.name}" for other, path in chosen.items())
                    row.misses.append(f"loses marks by an answer to another exercise, one of: {others}")

        return judge

    def _mutants(self) -> Iterable[Trial]:
        """Trials that hold one mutant of every exercise each: exercises are independent."""
        equivalent = {name: self._equivalents(name) for name in self.solutions}
        queues = {
            name: [m for m in mutants(text) if m.change not in equivalent[name]]
            for name, text in self.solutions.items()
        }
        for name, known in equivalent.items():
            self.exercises[name].equivalent = len(known)
        for number in range(max((len(queue) for queue in queues.values()), default=0)):
            chosen = {name: queue[number] for name, queue in queues.items() if number < len(queue)}
            yield Trial(f"mutant.{number}", {name: m.source for name, m in chosen.items()}, self._killing(chosen))

    def _killing(self, chosen: dict[str, Mutant]) -> Callable[[set[str]], None]:
        def judge(full: set[str]) -> None:
            for name, mutant in chosen.items():
                if name in full:
                    self.exercises[name].misses.append(f"mutant lives: {mutant.change}")
                else:
                    self.exercises[name].killed += 1

        return judge

    def _equivalents(self, exercise: str) -> set[str]:
        """The mutants that an author has shown to change nothing: `before → after  # why`, a line each."""
        path = self.course.root / ANSWERS / self.lesson / exercise / "equivalent.txt"
        lines = path.read_text().splitlines() if path.exists() else []
        return {line.split("  # ")[0].strip() for line in lines if line.strip() and not line.startswith("#")}

    def _make_course(self, folder: Path, trials: list[Trial]) -> CourseFolder:
        """A course of its own, whose students are the trials."""
        shutil.copy(self.course.root / CONFIG, folder)
        for step in ("source", "release"):
            origin = self.course.path(step, ".", self.lesson)
            shutil.copytree(origin, folder / step / self.lesson)
        scratch = CourseFolder(folder)
        scratch.settings.cell_seconds = min(scratch.settings.cell_seconds, 5.0)
        for trial in trials:
            path = scratch.path("submitted", trial.name, self.lesson) / f"{self.notebook_name}.ipynb"
            path.parent.mkdir(parents=True)
            nbformat.write(self.material.submission(trial.answers), path)
        return scratch
