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

from autograder.judging.problems import ENDED_THE_JUDGE, MALFORMED, NOT_REACHED, TOO_MUCH
from autograder.strangers.safe import in_markdown
from autograder.strangers.signs import LOOK

# Why a cell may have been cut short, or what is odd about it, as students are told it. A number or a name there,
# such as a process's exit code, is the student's code's to choose, and could tell what it has seen.
CUT_SHORT = (
    *("timed out", "out of memory", "out of the GPU's memory", "too many processes", "too many threads"),
    *("too many files", "files written outside the scratch folder", "it published too much", "not run"),
    *("its evidence is too large", "it ended without an error, but evidence is missing"),
    *("evidence outside a test cell", TOO_MUCH, MALFORMED, ENDED_THE_JUDGE),
)
_OF_A_CELL = re.compile(r"(?:code )?cell [^:]*: (.*)", re.DOTALL)
# What an instructor sees of a run, and a student doesn't: values, tracebacks, printed text.
FOR_INSTRUCTOR = "instructor"


def write_verdict(cell: NotebookNode, results: list[dict[str, Any]], failure: str, partial: bool) -> None:
    """Replace a judged cell's outputs by the verdict on it.

    Args:
        cell: a judged cell, with the outputs of its run.
        results: the judge's rows, one per check.
        failure: why the cell was cut short, or "". A cell that was earns nothing.
        partial: whether each check earns its share of the points. What can be read in the release, or is the same
            for every seed, can be typed in: it earns its share where half of the other checks hold.
    """
    if failure:
        results = [{**row, "passed": False, "problem": row["problem"] or cut_short(failure)} for row in results]
    passed = [row for row in results if row["passed"]]
    raw = [_for_instructor(output) for output in cell.outputs if output.output_type in ("error", "stream")]
    cell.metadata["autograder"] = {"checks": results, "failure": failure}
    lines = [line for row, why in zip(results, told(results), strict=True) for line in _lines(row, why)]
    if results and len(passed) == len(results):
        cell.outputs = [_printed(lines)]
        return
    earns = partial and not failure and _is_own_work(results)
    summary = cut_short(failure) or f"{len(results) - len(passed)} of {len(results)} checks failed"
    if earns:
        points = cell.metadata.nbgrader.points * len(passed) / len(results)
        cell.outputs = [_printed([summary, *lines]), *raw, _score(points)]
    else:
        cell.outputs = [_error(summary, lines), *raw]


def _is_own_work(results: list[dict[str, Any]]) -> bool:
    """Whether half of the hidden checks on random inputs hold: another seed's evidence meets one by chance."""
    telling = [row["passed"] for row in results if row["hidden"] and row["varies"]]
    return bool(telling) and 2 * sum(telling) >= len(telling)


def told(results: list[dict[str, Any]]) -> list[str]:
    """Why each check failed, as the student is told it: in full for the first of the cell that did.

    How checks fail is the student's code's to choose. For one a cell the choice is among few; of the others it
    is told that they failed.
    """
    first = next((row for row in results if not row["passed"] and row["problem"] != NOT_REACHED), None)
    return [_told(row, row is first) for row in results]


def _told(row: dict[str, Any], is_first: bool) -> str:
    if row["passed"]:
        return ""
    return row["problem"] if is_first or row["problem"] == NOT_REACHED else "it fails too"


def cut_short(failure: str) -> str:
    """Why a cell was cut short, in words that are ours, and few; empty if it wasn't."""
    return next((words for words in CUT_SHORT if failure.startswith(words)), "the kernel ended") if failure else ""


def remark_for_student(remark: str) -> str:
    """A remark as students see it. Which cells ended how is their code's to choose: that isn't told."""
    cell = _OF_A_CELL.match(remark)
    return f"something in a cell: {cut_short(cell[1])}" if cell else remark


def write_refusal(notebook: NotebookNode, reason: str) -> None:
    """Say in every test cell that it wasn't run, and why."""
    for cell in notebook.cells:
        grader = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and grader.get("grade") and not grader.get("solution"):
            cell.metadata["autograder"] = {"checks": [], "failure": reason}
            cell.outputs = [_error(reason, [])]


def write_remarks(notebook: NotebookNode, remarks: list[str]) -> None:
    """Put the grader's remarks on a submission at its top, as its student may see them."""
    remarks = list(dict.fromkeys(remark_for_student(remark) for remark in remarks if not remark.startswith(LOOK)))
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


def _lines(row: dict[str, Any], why: str) -> list[str]:
    if row["passed"]:
        return [f"✔ {row['label']}"]
    lines = [f"✘ {row['label']}: {why}"]
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
    output: NotebookNode = nbformat.from_dict({"output_type": output_type, **fields})
    return output
