"""The stages of grading one submission, as pure steps between preflight and record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.asserts.evaluate import Program
from autograder.contract import MIME
from autograder.contract.testcell import (
    CHECK,
    bound_names,
    for_answer,
    for_locked,
    for_student,
    is_judged,
    is_locked,
    seed_of,
)
from autograder.folder.courses import Assignment
from autograder.grading.missing import missing
from autograder.grading.rules import programs_of
from autograder.grading.verdict import write_verdict
from autograder.judging.problems import ENDED_THE_JUDGE, MALFORMED, NOT_PLAIN, NOT_REACHED, TOO_MUCH
from autograder.preflight.submission import Submission
from autograder.sandbox.execute import Execution, Task
from autograder.strangers import safe

OUT_OF_MEMORY = {"MemoryError": "out of memory", "OutOfMemoryError": "out of the GPU's memory"}
TOO_LARGE = ("data of more than", "data that is nested", "a number of more than")


def make_task(assignment: Assignment, submission: Submission, name: str, device: str = "cpu") -> Task:
    """What a worker needs to run one of a submission's notebooks: no answer key, no names."""
    notebook, programs = submission.notebooks[name], programs_of(assignment, name)
    sent = zip(_code_cells(notebook), _sent(assignment, name, notebook), strict=True)
    cells = tuple(_asserts(cell, programs) or text for cell, text in sent)
    settings = assignment.course.settings
    wanted = device if assignment.device(assignment.templates[name]) else "cpu"
    files = assignment.beside(submission.files)
    # A seed of its own: torch.initial_seed() shows it, and from the assignment's follow those of all tests.
    seed = seed_of(assignment.seed, "kernel")
    return Task(
        cells, files, seed, settings.limits, wanted, settings.isolated, assignment.fittings(assignment.templates[name])
    )


def _sent(assignment: Assignment, name: str, notebook: NotebookNode) -> Iterator[str]:
    """The source of each code cell as it is run; as it stands, where the judge has nothing to judge."""
    template = assignment.templates[name]
    if not template.answered_by:
        yield from (cell.source for cell in _code_cells(notebook))
        return
    answers = {_grade_id(cell): cell.source for cell in _code_cells(notebook) if _grade_id(cell) in template.answers}
    for cell in _code_cells(notebook):
        name = _grade_id(cell)
        if is_judged(cell, template.checks):
            own = [bound_names(answers.get(answer, "")) for answer in template.answered_by.get(name, ())]
            seed = seed_of(assignment.seed, name)
            yield for_student(cell.source, seed, template.given, frozenset().union(*own), template.checks)
        elif name in answers:
            yield for_answer(cell.source)
        else:
            yield for_locked(cell.source) if is_locked(cell) else cell.source


def _asserts(cell: NotebookNode, programs: dict[str, Program]) -> str:
    """What is sent in place of a test cell of asserts that is judged outside; else nothing."""
    program = programs.get(_grade_id(cell)) if cell.metadata.get("nbgrader", {}).get("grade") else None
    return program.kernel if program else ""


def apply_execution(notebook: NotebookNode, execution: Execution) -> None:
    """Put a run's outputs into its notebook."""
    for index, cell in enumerate(_code_cells(notebook)):
        shown = [safe.output(output) for output in execution.outputs[index]]
        cell.outputs = [nbformat.from_dict(output) for output in shown if output]
        cell.execution_count = index + 1
        cell.metadata["seconds"] = round(execution.seconds[index], 3)
        if index in execution.failures:
            cell.metadata["failure"] = execution.failures[index]


def apply_verdict(
    notebook: NotebookNode,
    results: dict[str, list[dict[str, Any]]],
    partial: bool,
    checks: frozenset[str] = CHECK,
) -> list[str]:
    """Put the judge's verdict into an executed notebook.

    Args:
        checks: the names by which its test cells call `check`.

    Returns:
        Remarks on cells that were cut short, and on evidence that no honest run gives.
    """
    remarks, not_run = [], []
    own = [cell.source for cell in _code_cells(notebook) if not cell.metadata.get("nbgrader", {}).get("locked")]
    for index, cell in enumerate(notebook.cells):
        failure = cell.metadata.pop("failure", "")
        name = _grade_id(cell)
        where = f"cell {name}" if name else f"code cell {index + 1}"
        if failure.startswith("not run"):
            not_run.append(failure)
        elif failure:
            remarks.append(f"{where}: {failure}")
        if (
            cell.cell_type == "code"
            and not failure
            and (odd := _odd_evidence(cell, results.get(name, []), is_judged(cell, checks)))
        ):
            remarks.append(f"{where}: {odd}")
        errors = {output.get("ename") for output in cell.get("outputs", [])}
        problems = [row["problem"] for row in results.get(name, [])]
        remarks += [f"{where}: {safe.line(what)}" for what in missing(own, cell.get("outputs", []), problems)]
        remarks += [f"{where}: {why}" for error, why in OUT_OF_MEMORY.items() if error in errors]
        if is_judged(cell, checks) or name in results:
            write_verdict(cell, results.get(name, []), failure, partial)
        elif failure and cell.cell_type == "code":
            cell.outputs.append(nbformat.v4.new_output("error", ename="CutShort", evalue=failure, traceback=[failure]))
    return [*remarks, *(f"code cells {why} ({count} of them)" for why, count in Counter(not_run).items())]


def _odd_evidence(cell: NotebookNode, results: list[dict[str, Any]], judged: bool) -> str:
    """What in an executed cell's evidence an honest run doesn't have."""
    if not judged and not results:
        return "evidence outside a test cell" if any(MIME in output.get("data", {}) for output in cell.outputs) else ""
    problems = {row["problem"] for row in results}
    odd = next((problem for problem in (TOO_MUCH, MALFORMED, ENDED_THE_JUDGE) if problem in problems), "")
    if any(row["problem"] == NOT_PLAIN and row["detail"].startswith(TOO_LARGE) for row in results):
        return "its evidence is too large"
    failed = [row["problem"] for row in results if not row["passed"]]
    # A test of asserts ends at the first that doesn't hold.
    missing_evidence = NOT_REACHED in (failed if judged else failed[:1])
    if not odd and missing_evidence and not any(output.output_type == "error" for output in cell.outputs):
        return "it ended without an error, but evidence is missing"
    return odd


def _code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def _grade_id(cell: NotebookNode) -> str:
    name: str = cell.metadata.get("nbgrader", {}).get("grade_id", "")
    return name
