"""Write the judge's findings into a notebook, as outputs that nbgrader scores by its own rules.

All checks passed: the cell shows them, which nbgrader scores in full. Otherwise: an error, which it
scores as nothing, or the number of points, where the course gives partial credit.
"""

from __future__ import annotations

import re
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearHiddenTests

from autograder.signs import LOOK
from autograder.strangers import in_markdown

# What an instructor sees of a run, and a student doesn't: values, tracebacks, printed text.
FOR_INSTRUCTOR = "instructor"


def write_verdict(cell: NotebookNode, results: list[dict[str, Any]], failure: str, partial: bool) -> None:
    """Replace a judged cell's outputs by the verdict on it.

    Args:
        cell: a judged cell, with the outputs of its run.
        results: the judge's rows, one per check.
        failure: why the cell was cut short, or "". A cell that was earns nothing.
        partial: whether each check earns its share of the points.
    """
    if failure:
        results = [{**row, "passed": False, "problem": row["problem"] or failure} for row in results]
    passed = [row for row in results if row["passed"]]
    raw = [_for_instructor(output) for output in cell.outputs if output.output_type in ("error", "stream")]
    cell.metadata["autograder"] = {"checks": results, "failure": failure}
    lines = [line for row in results for line in _lines(row)]
    if results and len(passed) == len(results):
        cell.outputs = [_printed(lines)]
        return
    summary = failure or f"{len(results) - len(passed)} of {len(results)} checks failed"
    if partial and passed and not failure:
        points = cell.metadata.nbgrader.points * len(passed) / len(results)
        cell.outputs = [_printed([summary, *lines]), *raw, _score(points)]
    else:
        cell.outputs = [_error(summary, lines), *raw]


def write_refusal(notebook: NotebookNode, reason: str) -> None:
    """Say in every test cell that it wasn't run, and why."""
    for cell in notebook.cells:
        grader = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and grader.get("grade") and not grader.get("solution"):
            cell.metadata["autograder"] = {"checks": [], "failure": reason}
            cell.outputs = [_error(reason, [])]


def write_remarks(notebook: NotebookNode, remarks: list[str]) -> None:
    """Put the grader's remarks on a submission at its top."""
    remarks = [remark for remark in remarks if not remark.startswith(LOOK)]
    if remarks:
        text = "**Remarks by the grader**\n\n" + "\n".join(f"- {in_markdown(remark)}" for remark in remarks)
        notebook.cells.insert(0, nbformat.v4.new_markdown_cell(text, id="autograder-remarks"))


def for_feedback(notebook: NotebookNode) -> None:
    """Leave in an autograded notebook only what its student may see.

    Hidden tests, what the kernel printed, tracebacks and expected values go; the student's own
    code and text, the verdicts and the graders' comments stay.
    """
    hidden = ClearHiddenTests()
    for cell in notebook.cells:
        grader = cell.metadata.get("nbgrader", {})
        verdict = cell.metadata.pop("autograder", None)
        if cell.cell_type == "code":
            cell.outputs = _student_outputs(cell, verdict is not None)
        if grader.get("grade") and not grader.get("solution"):
            hidden._remove_hidden_test_region(cell)
    notebook.metadata.pop("widgets", None)


def _student_outputs(cell: NotebookNode, judged: bool) -> list[NotebookNode]:
    if not cell.metadata.get("nbgrader", {}).get("grade"):
        return []
    if judged:
        return [output for output in cell.outputs if not output.get("metadata", {}).get(FOR_INSTRUCTOR)]
    # A test that doesn't use `check`: its traceback shows hidden tests, its name alone doesn't.
    return [_error(output.ename, []) for output in cell.outputs if output.output_type == "error"]


def _lines(row: dict[str, Any]) -> list[str]:
    if row["passed"]:
        return [f"✔ {row['label']}"]
    lines = [f"✘ {row['label']}: {row['problem']}"]
    if row.get("shown"):
        lines.append(f"    {row['shown']}")
    if row["hint"]:
        lines.append(f"    hint: {row['hint']}")
    return lines


def _printed(lines: list[str]) -> NotebookNode:
    return _output("stream", name="stdout", text="\n".join(lines) + "\n")


def _error(summary: str, lines: list[str]) -> NotebookNode:
    return _output("error", ename="ChecksFailed", evalue=summary, traceback=[summary, *lines])


def _score(points: float) -> NotebookNode:
    data = {"text/plain": f"{points:.4g}"}
    return _output("execute_result", data=data, metadata={}, execution_count=None)


def _for_instructor(output: NotebookNode) -> NotebookNode:
    if output.output_type == "stream":
        text = f"[printed on {output.name}]\n{output.text}"
    else:
        text = "\n".join(re.sub(r"\x1b\[[0-9;]*m", "", line) for line in output.traceback)
    return _output("display_data", data={"text/plain": text}, metadata={FOR_INSTRUCTOR: True})


def _output(output_type: str, **fields: Any) -> NotebookNode:
    return nbformat.from_dict({"output_type": output_type, **fields})
