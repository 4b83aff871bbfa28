"""The judge, as the grader sees it: a process in a container of its own, which it asks by lines of JSON.

The judge holds the answer keys and never runs student code. It does run the instructor's notebook, which needs no
network, no course folder and no gradebook either; and a student's value may be made to use up its time or memory.
"""

from __future__ import annotations

import base64
import json
import os
import select
import subprocess
import sys
import threading
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.asserts.evaluate import Program, flaw_in
from autograder.contract.published import evidence_texts
from autograder.contract.testcell import CHECK, is_judged
from autograder.folder.courses import Assignment
from autograder.judging.problems import ENDED_THE_JUDGE, BrokenSolution
from autograder.preflight.submission import Submission
from autograder.sandbox import container as sandbox
from autograder.sandbox.children import pipes

OWN = Path(__file__).resolve().parents[1]  # all our own code
MAX_FATAL = 3  # checks of one cell whose values end the judge; then the cell is not judged any further
MAX_STARTS = 3
ANSWER_SECONDS = 900.0  # for one cell, on however busy a machine; the judge's own limits are far below
SCRATCH_BYTES = 512 * 1024**2
ENVIRONMENT = {
    "HOME": "/tmp",
    "LANG": "C.UTF-8",
    "MPLBACKEND": sandbox.ENVIRONMENT["MPLBACKEND"],
    "NBGRADER_EXECUTION": "autograde",
    "MPLCONFIGDIR": "/tmp",
    "IPYTHONDIR": "/tmp/.ipython",
    "PYTHONDONTWRITEBYTECODE": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    # The key is worked out without a GPU: evidence is values, and values are the same on every device.
    "TEACHING_DEVICE": sandbox.TEACHING_DEVICES["cpu"],
}

Rows = list[dict[str, Any]]


class JudgeBroken(BrokenExecutor):
    """The judge's process ended, again and again, by no doing of a student's; the message says what it said."""


class Judge:
    """Judges an assignment's submissions in a process of its own. Use as a context manager.

    Only notebooks that have something to judge are run there; where none has, there is no process.

    Args:
        seed: of the tests' random numbers, where it isn't the assignment's.
    """

    def __init__(self, assignment: Assignment, seed: int | None = None) -> None:
        settings = assignment.course.settings
        self._checks = {name: template.checks for name, template in assignment.templates.items()}
        seeds = [assignment.seed if seed is None else seed]
        # Which evidence changes with the seed is of use for partial credit only, and costs another run.
        seeds += [seeds[0] + more for more in (1, 2, 3)] if settings.partial_credit else []
        self._process = _Process(
            {
                "sources": {
                    name: nbformat.writes(template.source)
                    for name, template in assignment.templates.items()
                    if any(is_judged(cell, template.checks) for cell in template.source.cells)
                },
                "files": {name: base64.b64encode(data).decode() for name, data in assignment.files.items()},
                "lent": sandbox.places(assignment.lent, settings.isolated),
                "seeds": seeds,
            },
            settings.isolated,
            sandbox.Fittings(tuple(settings.modules), lent=assignment.lent),
        )
        # One thread, which starts the process and lives as long: to a child, its parent is a thread.
        self._thread = ThreadPoolExecutor(1, "judge")
        if self._process.given["sources"]:
            self._thread.submit(self._process.start)

    def __enter__(self) -> Judge:
        return self

    def __exit__(self, *exception: object) -> None:
        self._process.close()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def judge(
        self, submission: Submission, programs: dict[str, dict[str, Program]] | None = None
    ) -> Future[dict[str, dict[str, Rows]]]:
        """Judge an executed submission: per notebook and grade cell, a row per check, or per assert.

        Args:
            programs: by notebook and grade cell, what is needed for test cells of asserts that are judged here.

        The future raises BrokenSolution if the instructor's own solution fails its checks, and
        JudgeBroken if the judge can't be had.
        """
        published = {name: _published(notebook, self._checks[name]) for name, notebook in submission.notebooks.items()}
        tried = {
            name: [_tried(cell, found) for cell in notebook.cells if (found := _program(cell, programs, name))]
            for name, notebook in submission.notebooks.items()
        }
        return self._thread.submit(self._judge, published, tried)

    def evidence(self) -> dict[str, dict[str, list[Any]]]:
        """What the instructor's solution gave, by notebook and grade cell."""
        names = self._process.given["sources"]
        return {name: self._thread.submit(self._ask, notebook=name).result()["evidence"] for name in names}

    def judge_evidence(self, notebook: str, cell: str, evidence: list[Any]) -> Rows:
        """Judge evidence as `evidence` gives it, of one grade cell."""
        return self._thread.submit(self._cell, notebook, cell, [json.dumps(evidence)]).result()

    def _judge(
        self, published: dict[str, dict[str, list[str]]], tried: dict[str, list[dict[str, Any]]]
    ) -> dict[str, dict[str, Rows]]:
        return {
            name: {
                **{cell: self._cell(name, cell, texts) for cell, texts in cells.items()},
                **{order["asserts"]: self._asserts(order) for order in tried[name]},
            }
            for name, cells in published.items()
        }

    def _asserts(self, order: dict[str, Any]) -> Rows:
        """Judge one cell of asserts; values that end the judge twice have failed."""
        for _ in range(2):
            answer = self._ask(**order)
            if "rows" in answer:
                break
        else:
            answer = self._ask(**{**order, "published": [], "flaw": ENDED_THE_JUDGE})
        rows: Rows = answer["rows"]
        return rows

    def _cell(self, notebook: str, cell: str, published: list[str]) -> Rows:
        """Judge one cell; a check whose value ends the judge twice, where the solution's doesn't, has failed."""
        order = {"notebook": notebook, "cell": cell, "published": published}
        fatal: list[int] = []
        while True:
            for _ in range(2):  # what ends the judge once may be an accident
                answer = self._ask(**order, without=fatal)
                if "rows" in answer:
                    rows: Rows = answer["rows"]
                    return rows
            reference = self._ask(notebook=notebook, cell=cell, without=[])
            if "rows" not in reference:
                raise JudgeBroken("the judge ends on the solution's own evidence")
            fatal.append(answer["ended"])
            if answer["ended"] < 0 or len(fatal) > MAX_FATAL:
                order["published"], fatal = [], list(range(len(reference["rows"])))

    def _ask(self, **order: Any) -> dict[str, Any]:
        answer = self._process.ask(order)
        if "broken" in answer:
            raise BrokenSolution(answer["broken"])
        if "failed" in answer:
            raise JudgeBroken(answer["failed"])
        return answer


def _published(notebook: NotebookNode, checks: frozenset[str] = CHECK) -> dict[str, list[str]]:
    """What the judged cells of a notebook have published as evidence, not yet trusted in any way."""
    return {
        cell.metadata.nbgrader.grade_id: evidence_texts(cell.get("outputs", []))
        for cell in notebook.cells
        if is_judged(cell, checks)
    }


def _program(cell: NotebookNode, programs: dict[str, dict[str, Program]] | None, name: str) -> Program | None:
    found = (programs or {}).get(name, {})
    grader = cell.metadata.get("nbgrader", {})
    return found.get(grader.get("grade_id")) if cell.cell_type == "code" and grader.get("grade") else None


def _tried(cell: NotebookNode, program: Program) -> dict[str, Any]:
    """What the judge is asked of a cell of asserts."""
    texts = evidence_texts(cell.get("outputs", []))
    return {
        "asserts": cell.metadata.nbgrader.grade_id,
        "program": program.as_json(),
        "published": texts,
        "flaw": flaw_in(cell.get("outputs", [])),
    }


class _Process:
    """The process: started when it is needed, and again when it has ended."""

    def __init__(self, given: dict[str, Any], isolated: bool, fittings: sandbox.Fittings) -> None:
        self.given, self.isolated, self.fittings = given, isolated, fittings
        self._process: subprocess.Popen[bytes] | None = None
        self._number = 0
        self._closed = False
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start it, and send it what to load; it is not waited for."""
        with self._lock:
            if self._closed:
                raise JudgeBroken("the judge was closed")
            command, environment = container(self.fittings) if self.isolated else bare(self.fittings)
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(
                command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment, start_new_session=True
            )
        self._loaded, self._received = False, b""
        self._send(self.given)

    def close(self) -> None:
        """End it, whatever it is doing."""
        with self._lock:
            self._closed = True
            if self._process is not None:
                self._process.kill()

    def ask(self, order: dict[str, Any]) -> dict[str, Any]:
        """Send an order and wait for its answer."""
        said = ""
        for _ in range(MAX_STARTS):
            try:
                return self._ask(order)
            except (BrokenPipeError, EOFError, TimeoutError) as error:
                said = self._last_words() or str(error)
        raise JudgeBroken(f"the judge's process ends: {said}")

    def _ask(self, order: dict[str, Any]) -> dict[str, Any]:
        if self._process is None or self._process.poll() is not None:
            self.start()
        if not self._loaded:
            loaded = self._receive()
            if "failed" in loaded:
                raise EOFError(loaded["failed"])
            self._loaded = True
        self._number += 1
        self._send({**order, "number": self._number})
        while (answer := self._receive()).get("number") != self._number:
            continue  # news of a worker that had ended before
        return answer

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        orders, _, _ = pipes(self._process)
        orders.write(b"%010d" % len(body) + body)
        orders.flush()

    def _receive(self) -> dict[str, Any]:
        """The next line. Read without Python's buffer, in which `select` doesn't see what is already there."""
        descriptor = pipes(self._process)[1].fileno()
        while b"\n" not in self._received:
            if not select.select([descriptor], [], [], ANSWER_SECONDS)[0]:
                raise TimeoutError("it doesn't answer")
            part = os.read(descriptor, 65536)
            if not part:
                raise EOFError("it has ended")
            self._received += part
        line, _, self._received = self._received.partition(b"\n")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        """End what doesn't answer, and give what it said last."""
        assert self._process is not None
        self._process.kill()
        said = pipes(self._process)[2].read().decode(errors="replace").strip()
        self._process.wait()
        return said[-500:]


_START = (sys.executable, "-s", "-m", "autograder.judging.process")


def bare(fittings: sandbox.Fittings, start: tuple[str, ...] = _START) -> tuple[list[str], dict[str, str]]:
    """The command and environment of a judge without a container."""
    above = {str(OWN.parent), *(str(place) for _, place in sandbox.found(fittings.modules))}
    return list(start), {**os.environ, **ENVIRONMENT, "PYTHONPATH": os.pathsep.join(above)}


def container(fittings: sandbox.Fittings, start: tuple[str, ...] = _START) -> tuple[list[str], dict[str, str]]:
    """The command and environment of a judge in a container: the system, Python and our own code, read-only."""
    command = [
        sandbox._bwrap_program(),
        *("--unshare-all", "--die-with-parent", "--new-session", "--as-pid-1", "--cap-drop", "ALL"),
        *("--hostname", "judge", "--uid", "65534", "--gid", "65534"),
        *sandbox._read_only(*sandbox.SYSTEM),
        *(part for link in sandbox.LINKS for part in sandbox._link(link)),
        *("--proc", "/proc", "--dev", "/dev", "--size", str(SCRATCH_BYTES), "--tmpfs", "/tmp"),
        *sandbox._python(),
        *("--ro-bind", str(OWN), "/opt/course/autograder"),
        *sandbox.bound(fittings.modules),
        *sandbox.lent(fittings),
        *("--remount-ro", "/proc", "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp"),
        *(part for name, value in ENVIRONMENT.items() for part in ("--setenv", name, value)),
        *("--setenv", "PATH", "/usr/bin:/bin", "--setenv", "PYTHONPATH", "/opt/course"),
        *start,
    ]
    return command, {}
