"""The judge's process, apart from the grader's: it holds the answer keys, and never runs student code."""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import os
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

import nbformat

from autograder import children
from autograder.courses import Assignment
from autograder.preflight import Submission
from autograder.problems import BrokenSolution
from autograder.scratch import Scratch

_keys: dict[str, Any] = {}


class Judge:
    """Judges an assignment's submissions in a process of its own. Use as a context manager."""

    def __init__(self, assignment: Assignment) -> None:
        sources = {name: nbformat.writes(template.source) for name, template in assignment.templates.items()}
        self._given = sources, assignment.files, assignment.seed
        self._pool = self._open()

    def _open(self) -> ProcessPoolExecutor:
        begin = ("autograder.judging", "_load", *self._given)
        return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), children.start, begin)

    def __enter__(self) -> Judge:
        return self

    def __exit__(self, *exception: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def judge(self, submission: Submission) -> Future[dict[str, dict[str, list[dict[str, Any]]]]]:
        """Judge an executed submission: per notebook and grade cell, a row per check.

        The future raises BrokenSolution if the instructor's own solution fails its checks.
        """
        outputs = {
            name: {_grade_id(cell): cell.outputs for cell in notebook.cells if _grade_id(cell) and "outputs" in cell}
            for name, notebook in submission.notebooks.items()
        }
        try:
            return self._pool.submit(_judge, outputs)
        except BrokenExecutor:
            self._pool = self._open()
            return self._pool.submit(_judge, outputs)

    def evidence(self) -> dict[str, dict[str, list[Any]]]:
        """What the instructor's solution gave, by notebook and grade cell."""
        return self._pool.submit(_evidence).result()


def _grade_id(cell: Any) -> str | None:
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def _load(sources: dict[str, str], files: dict[str, bytes], seed: int) -> None:
    """In the judge's process: run the instructor's notebooks, in a folder of their own."""
    os.environ["MPLBACKEND"] = "template"
    # The key is worked out without a GPU: evidence is values, and values are the same on every device.
    os.environ["COURSE_DEVICE"] = "cpu"
    import torch

    from autograder.judge import AnswerKey

    torch.set_num_threads(1)
    for name, source in sources.items():
        with Scratch() as folder:
            for path, data in files.items():
                Path(folder, path).parent.mkdir(parents=True, exist_ok=True)
                Path(folder, path).write_bytes(data)
            os.chdir(folder)
            try:
                with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                    _keys[name] = AnswerKey(nbformat.reads(source, as_version=4), seed)
            except BrokenSolution as error:
                _keys[name] = error
            finally:
                os.chdir("/")


def _judge(outputs: dict[str, dict[str, list[Any]]]) -> dict[str, dict[str, list[dict[str, Any]]]]:
    from autograder.judge import as_rows, judge, read_evidence

    results = {}
    for name, cells in outputs.items():
        key = _key(name)
        results[name] = {
            grade_id: as_rows(judge(expectations, read_evidence(cells.get(grade_id, []))))
            for grade_id, expectations in key.expectations.items()
        }
    return results


def _evidence() -> dict[str, dict[str, list[Any]]]:
    return {name: _key(name).evidence for name in _keys}


def _key(name: str) -> Any:
    key = _keys[name]
    if isinstance(key, BrokenSolution):
        raise key
    return key
