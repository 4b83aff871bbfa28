"""Grade a class: preflight → execute → judge → record; many submissions at once, one writer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.courses import Assignment, UsageError
from autograder.execute import Execution, Task
from autograder.judging import Judge
from autograder.kept import Executions, versions
from autograder.pool import Pool, SetAsideError
from autograder.preflight import Submission, preflight
from autograder.problems import BrokenSolution
from autograder.record import Recorder
from autograder.sandbox import SandboxError
from autograder.stages import apply_execution, apply_verdict, make_task
from autograder.verdict import write_refusal, write_remarks

MAX_TRIES = 3


@dataclass
class Result:
    """What came of one submission, as the table and the report show it.

    Attributes:
        score, max_score: in points, late penalties not taken off.
        points: by grade cell; None where a person is still to grade.
        remarks: what an instructor should know of it.
        seconds: spent on executing it.
        state: "graded", "refused" (nothing of it could be run) or "failed" (the grader's own fault).
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


@dataclass(frozen=True)
class Progress:
    """Where a run is: the result that has just come, and who is being worked on."""

    done: int
    total: int
    running: tuple[str, ...]
    result: Result


class Grader:
    """Grades one assignment's submissions."""

    def __init__(self, assignment: Assignment, pool: Pool, force: bool = False) -> None:
        self.assignment, self.pool, self.force = assignment, pool, force
        self.kept = Executions(assignment.course.state(assignment.name) / "executions")
        self.results = assignment.course.state(assignment.name) / "results"
        self.results.mkdir(exist_ok=True)

    def grade(self, students: Iterable[str]) -> Iterator[Progress]:
        """Grade submissions, yielding each result as it is recorded.

        Raises:
            UsageError: the instructor's own solution doesn't pass; nothing is recorded.
            SandboxError: no sandbox can be had here.
        """
        students = list(students)
        with Judge(self.assignment) as judge, Recorder(self.assignment) as recorder:
            self.judge, self.recorder = judge, recorder
            self.waiting, self.flying = iter(students), {}
            recorded = recorder.recorded()
            done = 0
            while True:
                finished = list(self._fill(recorded))
                if not finished and not self.flying:
                    return
                for result in [*finished, *self._land(bool(finished))]:
                    done += 1
                    running = tuple(sorted({job.submission.student for job, _ in self.flying.values()}))
                    yield Progress(done, len(students), running, result)

    def _fill(self, recorded: set[str]) -> Iterator[Result]:
        """Start as many submissions as keep the workers busy; yield those that need no work."""
        while len(self.flying) < 2 * self.pool.size + 2:
            student = next(self.waiting, None)
            if student is None:
                return
            try:
                job = self._prepare(student)
            except UsageError:
                raise
            except Exception as error:
                yield _failed(student, error)
                continue
            earlier = self._earlier(job, recorded)
            if earlier is not None:
                yield earlier
            else:
                self._advance(job)

    def _prepare(self, student: str) -> _Job:
        submission = preflight(self.assignment, student)
        runnable = [name for name in submission.notebooks if name not in submission.refused]
        tasks = {name: make_task(self.assignment, submission, name, self.pool.device) for name in runnable}
        digest = hashlib.sha256(self.assignment.fingerprint.encode())
        for name in sorted(tasks):
            digest.update(self.kept.key(tasks[name]).encode())
        digest.update(repr((submission.timestamp, submission.refused, submission.remarks)).encode())
        return _Job(submission, digest.hexdigest(), tasks)

    def _earlier(self, job: _Job, recorded: set[str]) -> Result | None:
        """The result of an earlier run, if nothing that went into it has changed."""
        path = self._result_path(job.submission.student)
        if self.force or job.submission.student not in recorded or not path.exists():
            return None
        kept = json.loads(path.read_text())
        if kept.pop("key") != job.key:
            return None
        return Result(**{**kept["result"], "reused": True})

    def _advance(self, job: _Job) -> None:
        """Send a job on: its next notebook to a worker, or all of it to the judge."""
        for name, task in job.tasks.items():
            if name in job.executions:
                continue
            key = self.kept.key(task)
            kept = None if self.force else self.kept.get(key)
            if kept is None:
                self.flying[self.pool.submit(task)] = (job, name)
                return
            job.executions[name] = kept
        for name, execution in job.executions.items():
            apply_execution(job.submission.notebooks[name], execution)
            job.seconds += sum(execution.seconds)
        self.flying[self.judge.judge(job.submission)] = (job, None)

    def _land(self, at_once: bool) -> Iterator[Result]:
        """Take in what has finished: executions go on to the judge, verdicts are recorded."""
        done, _ = wait(self.flying, timeout=0 if at_once else None, return_when=FIRST_COMPLETED)
        for future in done:
            job, name = self.flying.pop(future)
            if name is None and isinstance(future.exception(), BrokenExecutor) and job.tries < MAX_TRIES:
                job.tries += 1
                self.flying[self.judge.judge(job.submission)] = (job, None)
            elif name is None:
                yield self._record_or_fail(job, future)
            else:
                failed = self._executed(job, name, future)
                if failed is not None:
                    yield failed

    def _executed(self, job: _Job, name: str, future: Future[Execution]) -> Result | None:
        try:
            job.executions[name] = future.result()
        except SetAsideError:
            return self._set_aside(job, name)
        except BrokenExecutor:
            job.tries += 1
            if job.tries >= MAX_TRIES:
                return self._set_aside(job, name)
            self.pool.renew()
        except SandboxError:
            raise
        except Exception as error:
            return _failed(job.submission.student, error)
        else:
            self.kept.put(self.kept.key(job.tasks[name]), job.executions[name])
        self._advance(job)
        return None

    def _set_aside(self, job: _Job, name: str) -> Result:
        """A notebook that ended its worker again and again is refused, and the class goes on."""
        reason = f"{name}.ipynb: it ended {MAX_TRIES} workers, one after the other, and was set aside"
        job.submission.refused[name] = reason
        verdicts: Future[dict[str, Any]] = Future()
        verdicts.set_result({})
        return self._record_or_fail(job, verdicts)

    def _record_or_fail(self, job: _Job, verdicts: Future[dict[str, Any]]) -> Result:
        """Record a submission; what goes wrong there is that submission's own result."""
        try:
            return self._record(job, verdicts)
        except UsageError:
            raise
        except Exception as error:
            self.recorder.gradebook.db.rollback()
            return _failed(job.submission.student, error)

    def _record(self, job: _Job, verdicts: Future[dict[str, Any]]) -> Result:
        try:
            results = verdicts.result()
        except BrokenSolution as error:
            raise UsageError(f"{self.assignment.name}: {error}") from error
        submission = job.submission
        remarks = [*submission.remarks, *submission.refused.values()]
        partial = self.assignment.course.settings.partial_credit
        for name, notebook in submission.notebooks.items():
            found = apply_verdict(notebook, results.get(name, {}), partial)
            if name in submission.refused:
                write_refusal(notebook, submission.refused[name])
            else:
                remarks += found
            write_remarks(notebook, remarks)
        self.recorder.record(submission)
        score, max_score, points = self.recorder.score(submission.student)
        state = "refused" if len(submission.refused) == len(submission.notebooks) else "graded"
        result = Result(submission.student, score, max_score, points, remarks, round(job.seconds, 3), state)
        self._keep(job, result, results)
        return result

    def _keep(self, job: _Job, result: Result, verdicts: dict[str, Any]) -> None:
        """Keep a result with what explains it, and add a line to the history of marks."""
        origin = {
            "submission": job.key,
            "executions": {name: self.kept.key(task) for name, task in job.tasks.items()},
            "tests": self.assignment.fingerprint,
            "seed": self.assignment.seed,
            "versions": versions(),
            "graded_at": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        seconds = {name: execution.seconds for name, execution in job.executions.items()}
        kept = {
            "key": job.key,
            "result": asdict(result),
            "checks": verdicts,
            "seconds": seconds,
            "origin": origin,
        }
        path = self._result_path(result.student)
        draft = path.with_suffix(".tmp")
        draft.write_text(json.dumps(kept))
        draft.replace(path)
        with (self.results.parent / "history.jsonl").open("a") as history:
            history.write(json.dumps({"student": result.student, "points": result.points, **origin}) + "\n")

    def _result_path(self, student: str) -> Path:
        return self.results / f"{student}.json"


def _failed(student: str, error: Exception) -> Result:
    """The result where the grader itself failed on a submission: no mark, and the class goes on."""
    remark = f"the grader failed on it, and recorded no mark: {type(error).__name__}: {str(error)[:200]}"
    return Result(student, remarks=[remark], state="failed")
