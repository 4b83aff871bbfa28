"""Grade a class: preflight → execute → judge → record; many submissions at once, one writer.

Only what a student handed in can cost that student points. What goes wrong with the grader itself ends as a
result without a mark, is tried again at the next run, and is never kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from itertools import chain
from typing import Any

from autograder import UsageError
from autograder.folder.courses import STATE, Assignment
from autograder.folder.lock import locked
from autograder.grading.accidents import in_words
from autograder.grading.kept import Executions, Results
from autograder.grading.record import Recorder
from autograder.grading.rules import all_programs, distrust
from autograder.grading.solution import as_submission, earned, misses
from autograder.grading.stages import apply_execution, apply_verdict, make_task
from autograder.grading.verdict import write_refusal, write_remarks
from autograder.judging.asking import Judge
from autograder.judging.problems import SUSPICIOUS, BrokenSolution
from autograder.places.pool import Workers
from autograder.places.versions import versions
from autograder.preflight.submission import Submission, preflight
from autograder.sandbox.execute import Execution, Task

MAX_TRIES = 3  # of the judge's
MAX_CHANGES = 1  # of the rules for tests of asserts, in one run
MAX_IN_A_ROW = 3  # accidents, before it is asked whether anything works at all

Verdicts = dict[str, dict[str, list[dict[str, Any]]]]


@dataclass
class Result:
    """What came of one submission, as the table and the report show it.

    Attributes:
        score, max_score: in points, late penalties not taken off.
        points: by grade cell; None where a person is still to grade.
        remarks: what an instructor should know of it.
        seconds: spent on executing it.
        state: "graded", "refused" (nothing of it could be run) or "failed" (the grader's own fault: no mark).
    """

    student: str
    score: float = 0.0
    max_score: float = 0.0
    points: dict[str, float | None] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    seconds: float = 0.0
    state: str = "graded"
    reused: bool = False


@dataclass
class _Job:
    """A submission on its way through the stages."""

    submission: Submission
    key: str
    tasks: dict[str, Task]
    executions: dict[str, Execution] = field(default_factory=dict)
    tries: int = 0
    seconds: float = 0.0
    is_solution: bool = False
    rules: int = 0  # how often the rules had changed when it was prepared


@dataclass
class _Judged:
    """A submission with the verdicts in its notebooks, ready to be recorded."""

    job: _Job
    verdicts: Verdicts
    remarks: list[str]


@dataclass(frozen=True)
class Progress:
    """Where a run is: the result that has just come, and who is being worked on."""

    done: int
    total: int
    running: tuple[str, ...]
    result: Result


class Grader:
    """Grades one assignment's submissions.

    Args:
        force: grade anew what was graded before.
        anyway: record marks even where the instructor's own solution doesn't get full marks, or nobody a point.

    Attributes:
        notes: what an instructor should know of the assignment itself, once it was graded.
    """

    def __init__(self, assignment: Assignment, pool: Workers, force: bool = False, anyway: bool = False) -> None:
        self.assignment, self.pool, self.force, self.anyway = assignment, pool, force, anyway
        self.notes: list[str] = []
        state = assignment.course.state(assignment.name)
        self.kept, self.results = Executions(state / "executions"), Results(state)

    def grade(self, students: Iterable[str]) -> Iterator[Progress]:
        """Grade submissions, yielding each result as it is recorded.

        Raises:
            UsageError: the instructor's own solution fails a check, or can't be run, and nothing is recorded; or
                somebody else is grading in this course.
        """
        students = list(students)
        course = self.assignment.course
        with locked(course.root / STATE), Judge(self.assignment) as judge, Recorder(self.assignment) as recorder:
            run = _Run(self, judge, recorder, iter(students))
            for done, result in enumerate(run.results(), 1):
                with suppress(OSError):  # a full disk, say; the result itself is told all the same
                    self.results.note(result.student, result.remarks[0] if result.state == "failed" else "")
                yield Progress(done, len(students), run.running(), result)


class _Run:
    """One run over a class: what is under way, and what waits for the first marks to be trusted."""

    def __init__(self, grader: Grader, judge: Judge, recorder: Recorder, students: Iterator[str]) -> None:
        self.assignment, self.pool, self.force = grader.assignment, grader.pool, grader.force
        self.kept, self.kept_results, self.notes = grader.kept, grader.results, grader.notes
        self.judge, self.recorder, self.waiting = judge, recorder, students
        self.flying: dict[Future[Any], tuple[_Job, str | None]] = {}
        self.held: list[_Judged] = []
        # Marks are recorded once the instructor's solution has passed, and somebody has a point.
        self.solution_passed = self.somebody_has_points = grader.anyway
        self.solution_begun = grader.anyway
        self.accidents = 0  # in a row
        self.rules = 0  # how often they have changed since the run began

    def running(self) -> tuple[str, ...]:
        """Who is being worked on."""
        return tuple(sorted({job.submission.student for job, _ in self.flying.values()}))

    def results(self) -> Iterator[Result]:
        """Every submission's result, as it comes."""
        recorded = self.recorder.recorded()
        while True:
            finished = list(self._fill(recorded))
            if not finished and not self.flying:
                break
            yield from finished
            yield from self._land(bool(finished))
            if self.accidents >= MAX_IN_A_ROW and (reason := self._why_nothing_works()):
                yield from self._stop(reason)
                return
        yield from self._let_go()

    def _fill(self, recorded: set[str]) -> Iterator[Result]:
        """Start as many submissions as keep the workers busy; yield those that need no work."""
        while len(self.flying) < 2 * self.pool.size + 2:
            student = next(self.waiting, None)
            if student is None:
                return
            try:
                job = self._prepare(preflight(self.assignment, student))
                earlier = self._earlier(job, recorded)
                if earlier is None:
                    self._begin_with_the_solution()
                    self._advance(job)
            except UsageError:
                raise
            except Exception as error:
                yield _failed(student, error)
            else:
                if earlier is not None:
                    yield earlier

    def _prepare(self, submission: Submission) -> _Job:
        runnable = [name for name in submission.notebooks if name not in submission.refused]
        tasks = {name: make_task(self.assignment, submission, name, self.pool.device) for name in runnable}
        digest = hashlib.sha256(self.assignment.fingerprint.encode())
        for name in sorted(tasks):
            digest.update(self.kept.key(tasks[name]).encode())
        digest.update(repr(all_programs(self.assignment)).encode())
        digest.update(repr((submission.timestamp, submission.refused, submission.remarks)).encode())
        return _Job(submission, digest.hexdigest(), tasks, rules=self.rules)

    def _earlier(self, job: _Job, recorded: set[str]) -> Result | None:
        """The result of an earlier run, if nothing that went into it has changed."""
        student = job.submission.student
        kept = None if self.force or student not in recorded else self.kept_results.get(student)
        return Result(**{**kept["result"], "reused": True}) if kept and kept["key"] == job.key else None

    def _begin_with_the_solution(self) -> None:
        """Before the first submission that needs work: the instructor's solution goes the same way."""
        if self.solution_begun:
            return
        self.solution_begun = True
        job = self._prepare_the_solution()
        key, notes = self.kept_results.solution()
        if not self.force and key == job.key:
            self.solution_passed = True
            self.notes += notes
        else:
            self._advance(job)

    def _prepare_the_solution(self) -> _Job:
        job = self._prepare(as_submission(self.assignment))
        job.is_solution = True
        return job

    def _advance(self, job: _Job) -> None:
        """Send a job on: its next notebook to a worker, or all of it to the judge."""
        for name, task in job.tasks.items():
            if name in job.executions:
                continue
            kept = None if self.force else self.kept.get(self.kept.key(task))
            if kept is None:
                self.flying[self.pool.submit(task)] = (job, name)
                return
            job.executions[name] = kept
        for name, execution in job.executions.items():
            apply_execution(job.submission.notebooks[name], execution)
            job.seconds += sum(execution.seconds)
        self.flying[self.judge.judge(job.submission, all_programs(self.assignment))] = (job, None)

    def _land(self, at_once: bool) -> Iterator[Result]:
        """Take in what has finished: executions go on to the judge, verdicts are recorded."""
        done, _ = wait(self.flying, timeout=0 if at_once else None, return_when=FIRST_COMPLETED)
        for future in done:
            job, name = self.flying.pop(future)
            try:
                if job.rules != self.rules:
                    # What was sent of its tests isn't what is to be judged now: it begins again.
                    self.waiting = chain([job.submission.student], self.waiting)
                elif name is None:
                    self._judged(job, future)
                else:
                    self._executed(job, name, future)
            except UsageError:
                raise
            except Exception as error:
                if job.is_solution:
                    raise UsageError(
                        f"{self.assignment.name}: the grader can't run the instructor's own solution, so nobody was "
                        f"graded: {in_words(error)}"
                    ) from error
                self.accidents += 1
                yield _failed(job.submission.student, error)
        if self.solution_passed and self.somebody_has_points:
            yield from self._record_held()

    def _executed(self, job: _Job, name: str, future: Future[Execution]) -> None:
        job.executions[name] = future.result()
        self.kept.put(self.kept.key(job.tasks[name]), job.executions[name])
        self._advance(job)

    def _judged(self, job: _Job, future: Future[Verdicts]) -> None:
        try:
            verdicts = future.result()
        except BrokenSolution as error:
            raise UsageError(f"{self.assignment.name}: {error}") from error
        except BrokenExecutor:
            job.tries += 1
            if job.tries >= MAX_TRIES:
                raise
            self.flying[self.judge.judge(job.submission, all_programs(self.assignment))] = (job, None)
            return
        judged = self._with_verdicts(job, verdicts)
        if job.is_solution:
            self._look_at_the_solution(judged)
        else:
            self.held.append(judged)
            points = [points for points, _ in earned(job.submission.notebooks).values()]
            self.somebody_has_points |= any(points) or not points

    def _with_verdicts(self, job: _Job, verdicts: Verdicts) -> _Judged:
        """Put the verdicts into a submission's notebooks, and the remarks on it."""
        submission = job.submission
        remarks = [*submission.remarks, *submission.refused.values()]
        partial = self.assignment.course.settings.partial_credit
        for name, notebook in submission.notebooks.items():
            checks = self.assignment.templates[name].checks
            found = apply_verdict(notebook, verdicts.get(name, {}), partial, checks)
            if name in submission.refused:
                write_refusal(notebook, submission.refused[name])
            else:
                remarks += found
            write_remarks(notebook, remarks)
        return _Judged(job, verdicts, remarks)

    def _look_at_the_solution(self, judged: _Judged) -> None:
        if failed := self._failed_outside(judged.verdicts):
            self._change_the_rules(failed)
            return
        notebooks = judged.job.submission.notebooks
        if found := misses(notebooks, self.assignment, judged=True):
            raise UsageError(
                f"{self.assignment.name}: the instructor's own solution doesn't get full marks in the sandbox, so "
                f"nobody was graded:\n  " + "\n  ".join(found) + "\nMend that first. To grade all the same: --anyway."
            )
        # Other cells follow nbgrader's rule for everybody: what a solution misses there is told, and decides nothing.
        self.notes += [
            f"the instructor's own solution doesn't get its points: {miss}"
            for miss in misses(notebooks, self.assignment, judged=False)
        ]
        self.solution_passed = True
        self.kept_results.solution_passed(judged.job.key, self.notes)

    def _failed_outside(self, verdicts: Verdicts) -> list[tuple[str, str]]:
        """The cells of asserts that the solution fails, judged outside: by notebook and id."""
        judged = [(name, cell) for name, cells in all_programs(self.assignment).items() for cell in cells]
        rows = {(name, cell): verdicts.get(name, {}).get(cell, []) for name, cell in judged}
        return [cell for cell in judged if not rows[cell] or not all(row["passed"] for row in rows[cell])]

    def _change_the_rules(self, failed: list[tuple[str, str]]) -> None:
        """Let nbgrader's rule hold where the solution fails, judged outside; all under way begins again."""
        distrust(self.assignment, failed)
        names = ", ".join(cell for _, cell in failed)
        told = f"judged outside the kernel, the solution fails {names}: from now on nbgrader's rule holds there"
        self.rules += 1
        if self.rules > MAX_CHANGES:
            raise UsageError(f"{self.assignment.name}: {told}; nobody was graded yet: grade again.")
        self.notes.append(told)
        self.waiting = chain([judged.job.submission.student for judged in self.held], self.waiting)
        self.held, self.somebody_has_points = [], False
        self._advance(self._prepare_the_solution())

    def _record_held(self) -> Iterator[Result]:
        """Record what is ready; what goes wrong there is that submission's own result."""
        held, self.held = self.held, []
        for judged in held:
            try:
                yield self._record(judged)
                self.accidents = 0
            except Exception as error:
                self.accidents += 1
                yield _failed(judged.job.submission.student, error)

    def _record(self, judged: _Judged) -> Result:
        submission = judged.job.submission
        with self.kept_results.keeping(submission.student) as keep, self.recorder.recording(submission) as mark:
            state = "refused" if len(submission.refused) == len(submission.notebooks) else "graded"
            seconds = round(judged.job.seconds, 3)
            result = Result(submission.student, **vars(mark), remarks=judged.remarks, seconds=seconds, state=state)
            origin = self._origin(judged.job)
            checks = {"checks": judged.verdicts, "seconds": _seconds(judged.job)}
            kept = {"key": judged.job.key, "result": asdict(result), **checks, "origin": origin}
            keep(kept, {"student": result.student, "points": result.points, **origin})
        return result

    def _origin(self, job: _Job) -> dict[str, Any]:
        """What a result rests on: whole executions, each by its key, and all else that decides on marks."""
        return {
            "submission": job.key,
            "executions": {name: self.kept.key(task) for name, task in job.tasks.items()},
            "tests": self.assignment.fingerprint,
            "seed": self.assignment.seed,
            "versions": versions(self.assignment.course.settings.fittings.modules),
            "graded_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }

    def _let_go(self) -> Iterator[Result]:
        """At the end: where nobody has a point, a few submissions may be so, a class is to be looked at first."""
        if not self.solution_begun:  # nothing had to be run: what was to be said of the solution still is
            self.notes += self.kept_results.solution()[1]
        if len(self.held) < SUSPICIOUS:
            yield from self._record_held()
            return
        solution = "and the solution misses some too" if self.notes else "though the solution has them all"
        everyone = f"all {len(self.held)} that were graded now have 0 points, {solution}"
        for judged in self.held:
            yield _without_mark(
                judged.job.submission.student,
                f"held back: {everyone}. Look at one of them; if it is right so, record the marks with --anyway",
            )

    def _why_nothing_works(self) -> str:
        """After some accidents in a row: try the solution, and the gradebook. Empty if they work: go on, then."""
        job = self._prepare(as_submission(self.assignment))
        try:
            for name, task in job.tasks.items():
                apply_execution(job.submission.notebooks[name], self.pool.submit(task).result())
            self.judge.judge(job.submission, all_programs(self.assignment)).result()
            self.recorder.check()
        except Exception as error:
            return in_words(error)
        self.accidents = 0
        return ""

    def _stop(self, reason: str) -> Iterator[Result]:
        for future in self.flying:
            future.cancel()
        left = [job.submission.student for job, _ in self.flying.values() if not job.is_solution]
        left += [judged.job.submission.student for judged in self.held]
        for student in [*dict.fromkeys(left), *self.waiting]:
            yield _without_mark(student, f"not graded: nothing works any more, so the grader stopped: {reason}")


def _seconds(job: _Job) -> dict[str, list[float]]:
    return {name: execution.seconds for name, execution in job.executions.items()}


def _failed(student: str, error: Exception) -> Result:
    """The result where the grader itself failed on a submission: no mark, and the class goes on."""
    return _without_mark(student, f"the grader failed on it, and recorded no mark: {in_words(error)}")


def _without_mark(student: str, reason: str) -> Result:
    return Result(student, remarks=[reason], state="failed")
