"""Test the tests: right answers pass, wrong ones fail, mutants die, evidence can't be guessed, nothing leaks."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from autograder import UsageError
from autograder.contract.testcell import is_judged
from autograder.contract.whose import checks_of
from autograder.folder.answers import ANSWERS, DEBRIEF, Lesson, grade_id, marked
from autograder.folder.courses import CourseFolder
from autograder.proof.answers import MUST_PASS, Answer, Trial, alone, pack, read_answers
from autograder.proof.demands import Demands, read_demands
from autograder.proof.mutants import mutants
from autograder.proof.trials import Graded, Laboratory

MIN_RIGHT, MIN_WRONG = 2, 4


@dataclass(frozen=True)
class Options:
    """What is tried, and how thoroughly.

    Attributes:
        seeds: under so many seeds, 1, 2, …; mutants under the first alone.
        exercises: only these; all, if none is named.
        jobs: how many submissions run at once; 0 for as many as there are processors.
        answers: a folder of other people's answers to try instead of the known ones.
    """

    seeds: int = 5
    exercises: tuple[str, ...] = ()
    jobs: int = 0
    mutants: bool = True
    demands: bool = True
    answers: Path | None = None


@dataclass
class Exercise:
    """One exercise's row in the table of proofs; `misses` says what isn't as it should be.

    Attributes:
        answers: the answers of each kind that were tried.
        tried, full: under which seeds each answer was tried, and got full marks.
        failed: what each answer failed at, under any seed.
        hurt: the answers to other exercises that cost this one marks, with the seeds.
    """

    name: str
    points: float
    tests: list[str] = field(default_factory=list)
    checks: int = 0
    equivalent: int = 0
    demands: Demands = field(default_factory=Demands)
    answers: dict[str, list[Answer]] = field(default_factory=lambda: defaultdict(list))
    tried: dict[Answer, set[int]] = field(default_factory=lambda: defaultdict(set))
    full: dict[Answer, set[int]] = field(default_factory=lambda: defaultdict(set))
    failed: dict[Answer, set[str]] = field(default_factory=lambda: defaultdict(set))
    hurt: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    misses: list[str] = field(default_factory=list)

    def count(self, kind: str, full: bool) -> int:
        """How many answers of a kind got full marks under every seed, or did not."""
        return sum(full != bool(self.failed[answer]) for answer in self.answers[kind])


class Verification:
    """Proves one lesson's tests through the real grading path."""

    def __init__(self, course: CourseFolder, lesson: str, options: Options) -> None:
        """Read the lesson.

        Raises:
            UsageError: there is no such lesson, or it has none of the exercises that the options name.
        """
        if lesson not in course.assignments():
            raise UsageError(f"There is no assignment {lesson!r}. Known: {', '.join(course.assignments()) or 'none'}.")
        self.course, self.lesson, self.options = course, lesson, options
        self.material = Lesson(course.root, lesson)
        source = self.material.source
        checks = checks_of(source.cells)
        self.tests = {grade_id(c): c.metadata.nbgrader.points for c in source.cells if is_judged(c, checks)}
        regions = {grade_id(cell): cell.source for cell in source.cells if marked(cell, "solution")}
        self.solutions = {name: text for name, text in regions.items() if self._tests_of(name)}
        self.exercises = {
            name: self._row(name, self._tests_of(name))
            for name in self.solutions
            if name in options.exercises or not options.exercises
        }
        self.strays: list[str] = []
        self._apart: set[Answer] = set()
        self._stopped: set[Answer] = set()
        for name in set(options.exercises) - set(self.solutions):
            raise UsageError(f"{lesson} has no exercise {name}. Those it has: {', '.join(self.solutions)}.")

    def _row(self, name: str, tests: list[str]) -> Exercise:
        return Exercise(name, sum(self.tests[test] for test in tests), tests)

    def _tests_of(self, exercise: str) -> list[str]:
        return [test for test in self.tests if test == f"{exercise}-test" or test.startswith(f"{exercise}-test-")]

    @property
    def misses(self) -> list[str]:
        """All that isn't as it should be."""
        rows = [f"{self.lesson}, {row.name}: {miss}" for row in self.exercises.values() for miss in row.misses]
        return [*(f"{self.lesson}: {stray}" for stray in self.strays), *rows]

    def run(self, watch: Callable[[int, int], None] = lambda done, total: None) -> None:
        """Grade every trial and fill in the rows; `watch` hears how many are done, and of how many."""
        others = self.options.answers
        if others:
            self._read_others(others / self.lesson)
        else:
            self._check_names()
            self._read_known()
        seeds = range(1, self.options.seeds + 1)
        with tempfile.TemporaryDirectory() as folder:
            laboratory = Laboratory(self.course, self.material, Path(folder), seeds, self.options.jobs)
            with laboratory:
                self._grade(laboratory, seeds[:1], list(self._others() if others else self._known()), watch)
                self._grade(laboratory, seeds[1:], list(self._again()), watch)
                if not others:
                    self._check_evidence(laboratory)
        for row in self.exercises.values():
            self._sum_up(row)

    def _grade(
        self, laboratory: Laboratory, seeds: Iterable[int], trials: list[Trial], watch: Callable[[int, int], None]
    ) -> None:
        planned = [(trial, seed) for seed in seeds for trial in trials]
        for done, graded in enumerate(laboratory.grade(planned), start=1):
            self._note(graded)
            watch(done, len(planned))

    def _check_names(self) -> None:
        covered = {test for name in self.solutions for test in self._tests_of(name)}
        for test in set(self.tests) - covered:
            row = self.exercises.setdefault(test, self._row(test, [test]))
            row.misses.append("no solution cell goes with this test cell: name it <exercise>-test")

    def _read_known(self) -> None:
        """Read the answers that the course knows, and see whether there are enough."""
        for name, row in self.exercises.items():
            folder = self.course.root / ANSWERS / self.lesson / name
            for kind, wanted in (("right", MIN_RIGHT), ("wrong", MIN_WRONG)):
                row.answers[kind] = read_answers(folder, name, kind)
                if len(row.answers[kind]) < wanted:
                    row.misses.append(f"{len(row.answers[kind])} {kind} answers, fewer than {wanted}")
            if self.options.demands:
                row.demands = read_demands(folder)
                row.misses += row.demands.misses
                if not (folder / DEBRIEF).exists():
                    row.misses.append(
                        f"{DEBRIEF} is missing: say why the solution is as it is, and what goes wrong most"
                    )

    def _known(self) -> Iterator[Trial]:
        """The trials of known answers under the first seed."""
        yield from self._solution_and_release()
        yield from pack("right", self._queues("right"))
        yield from pack("wrong-apart", self._queues("wrong"), every=2)
        if self.options.mutants:
            yield from pack("mutant", {name: self._mutants(row) for name, row in self.exercises.items()})

    def _again(self) -> Iterator[Trial]:
        """The trials under every further seed: as few as can be, and none that had to be stopped."""
        if not self.options.answers:
            yield from self._solution_and_release()
        for kind in ("right", "wrong", "debatable"):
            yield from pack(kind, self._queues(kind, leave_out=self._apart | self._stopped))
        yield from alone("apart", self._apart - self._stopped)

    def _solution_and_release(self) -> Iterator[Trial]:
        stubs = {name: Answer(name, "release", "", text) for name, text in self.material.stubs.items()}
        yield Trial("solution", {})
        yield Trial("release", {name: stubs[name] for name in self.exercises if name in stubs})

    def _queues(self, kind: str, leave_out: Container[Answer] = ()) -> dict[str, list[Answer]]:
        return {
            name: [answer for answer in row.answers[kind] if answer not in leave_out]
            for name, row in self.exercises.items()
        }

    def _mutants(self, row: Exercise) -> list[Answer]:
        known = self._equivalents(row.name)
        row.equivalent = len(known)
        row.answers["mutant"] = [
            Answer(row.name, "mutant", mutant.change, mutant.source)
            for mutant in mutants(self.solutions.get(row.name, ""))
            if mutant.change not in known
        ]
        return row.answers["mutant"]

    def _equivalents(self, exercise: str) -> set[str]:
        """The mutants that an author has shown to change nothing: `before → after  # why`, a line each."""
        path = self.course.root / ANSWERS / self.lesson / exercise / "equivalent.txt"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return {line.split("  # ")[0].strip() for line in lines if line.strip() and not line.startswith("#")}

    def _read_others(self, folder: Path) -> None:
        if not folder.is_dir():
            raise UsageError(f"{folder} is not there: answers belong in FOLDER/{self.lesson}/<exercise>/")
        strays = [path for path in sorted(folder.glob("*/")) if path.name not in self.solutions]
        self.strays = [f"{path} is no exercise of this lesson" for path in strays]
        for name, row in self.exercises.items():
            for kind in ("wrong", "right", "debatable"):
                row.answers[kind] = read_answers(folder / name, name, kind)

    def _others(self) -> Iterator[Trial]:
        """Other people's answers, each alone: nobody knows yet what they do to other exercises."""
        for row in self.exercises.values():
            for kind, answers in row.answers.items():
                yield from alone(f"{row.name}.{kind}", answers)

    def _note(self, graded: Graded) -> None:
        """Note which answers got full marks, and whether the exercises beside them kept theirs."""
        answers = graded.trial.answers
        for row in self.exercises.values():
            failed = [label for test in row.tests for label in graded.failed.get(test, [])]
            cut_short = [why for cell, why in graded.cut_short.items() if cell in (row.name, *row.tests)]
            answer = answers.get(row.name)
            if answer is None and answers:
                if failed:
                    row.hurt[_beside(graded)].add(graded.seed)
                    self._apart.update(answers.values())
                continue
            answer = answer or Answer(row.name, "solution", "", "")
            if cut_short:
                self._stopped.add(answer)
            row.tried[answer].add(graded.seed)
            row.failed[answer].update(failed, cut_short)
            if not failed:
                row.full[answer].add(graded.seed)

    def _sum_up(self, row: Exercise) -> None:
        """Turn what was noted into misses."""
        for others, seeds in row.hurt.items():
            row.misses.append(f"loses marks under seed {_list(seeds)} by an answer to another exercise: {others}")
        for answer, tried in row.tried.items():
            must_pass, full = MUST_PASS[answer.kind], row.full[answer]
            if must_pass is False and full:
                row.misses.append(f"{_named(answer)} {_under('passes', full, tried)}")
            if must_pass is True and full != tried:
                failing = _under("fails", tried - full, tried)
                row.misses.append(f"{_named(answer)} {failing}: {'; '.join(sorted(row.failed[answer]))}")

    def _check_evidence(self, laboratory: Laboratory) -> None:
        """What a test reports must hang on the seed: otherwise a student could type it in."""
        checks = laboratory.checks()
        for row in self.exercises.values():
            row.checks = sum(checks[test] for test in row.tests)
        for seed, other, failed in laboratory.foreign_evidence():
            for row in self.exercises.values():
                row.misses += [
                    f"{test}: the solution's evidence under seed {seed} passes under seed {other} too"
                    for test in row.tests
                    if not failed[test]
                ]


def _named(answer: Answer) -> str:
    if answer.kind == "mutant":
        return f"a mutant ({answer.name})"
    return answer.name or {"solution": "the solution", "release": "the untouched release"}[answer.kind]


def _under(what: str, seeds: set[int], tried: set[int]) -> str:
    """`passes`, or `passes under seed 3` where it doesn't always."""
    return what if seeds == tried else f"{what} under seed {_list(seeds)}"


def _list(seeds: set[int]) -> str:
    return ", ".join(map(str, sorted(seeds)))


def _beside(graded: Graded) -> str:
    return ", ".join(f"{name}/{answer.name or answer.kind}" for name, answer in graded.trial.answers.items())
