"""Stand-ins for workers and judge: a class is graded in a moment, and accidents happen when they are told to."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import Future
from multiprocessing.connection import Connection
from typing import Any

from autograder.preflight.submission import Submission
from autograder.sandbox.execute import Execution, Task

ROW = {"label": "it works", "hidden": False, "detail": "", "hint": None, "shown": ""}


def nothing_printed(task: Task) -> Execution:
    """An execution in which every cell ran and printed nothing."""
    return Execution([[] for _ in task.cells], [0.0] * len(task.cells))


class Workers:
    """Executes tasks at once, by a function that may be replaced at any time."""

    size, device = 2, "cpu"

    def __init__(self, run: Callable[[Task], Execution] = nothing_printed) -> None:
        self.run, self.given = run, []

    def submit(self, task: Task) -> Future[Execution]:
        self.given.append(task)
        return _future(self.run, task)

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *exception: object) -> None:
        pass


class Judge:
    """Passes every test cell of a submission whose code holds what the solution's does."""

    passes: Callable[[str], bool] = staticmethod(lambda code: "self.gain * x" in code or "x * self.gain" in code)

    def __init__(self, assignment: Any) -> None:
        pass

    def __enter__(self) -> Judge:
        return self

    def __exit__(self, *exception: object) -> None:
        pass

    def judge(self, submission: Submission, programs: Any = None) -> Future[dict[str, Any]]:
        return _future(self.verdicts, submission)

    def verdicts(self, submission: Submission) -> dict[str, Any]:
        found = {}
        for name, notebook in submission.notebooks.items():
            graders = [(cell, cell.metadata.get("nbgrader", {})) for cell in notebook.cells]
            passed = self.passes("".join(cell.source for cell, grader in graders if grader.get("solution")))
            row = {**ROW, "passed": passed, "problem": "" if passed else "wrong"}
            tests = [grader["grade_id"] for _, grader in graders if grader.get("grade") and not grader.get("solution")]
            found[name] = {test: [row] for test in tests}
        return found


def _future(function: Callable[[Any], Any], argument: Any) -> Future[Any]:
    future: Future[Any] = Future()
    try:
        future.set_result(function(argument))
    except Exception as error:
        future.set_exception(error)
    return future


def serve(orders: Connection, place: dict[str, int], warm: bool) -> None:
    """A worker's process without a sandbox: it does what a task's first cell says."""
    while True:
        try:
            task = orders.recv()
        except EOFError:
            return
        said, _, argument = task.cells[0].partition(" ")
        if said == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if said == "die-once" and not os.path.exists(argument):
            open(argument, "w").close()
            os.kill(os.getpid(), signal.SIGKILL)
        if said == "sleep":
            time.sleep(float(argument))
        if said == "raise":
            orders.send(OSError(28, "No space left on device", "/tmp/x"))
            continue
        orders.send(nothing_printed(task))


def cannot_start(orders: Connection, place: dict[str, int], warm: bool) -> None:
    """A worker's process that ends before it takes anything."""
    raise SystemExit(3)
