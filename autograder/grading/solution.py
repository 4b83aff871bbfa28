"""The instructor's own solution as a submission: where it doesn't get full marks, nobody's mark is to be trusted."""

from __future__ import annotations

from nbformat import NotebookNode
from nbgrader.utils import determine_grade

from autograder.contract.testcell import is_judged
from autograder.folder.courses import Assignment
from autograder.preflight.mending import mend
from autograder.preflight.reading import clean
from autograder.preflight.submission import Submission

NAME = "the solution"


def as_submission(assignment: Assignment) -> Submission:
    """What a student would hand in who had the instructor's notebooks."""
    notebooks = {name: mend(clean(template.source), template)[0] for name, template in assignment.templates.items()}
    return Submission(NAME, notebooks)


def earned(notebooks: dict[str, NotebookNode]) -> dict[str, tuple[float, float]]:
    """By test cell, the points that judged notebooks get by nbgrader's rules, and the highest possible ones."""
    return {cell.metadata.nbgrader.grade_id: determine_grade(cell) for cell in _tests(notebooks)}


def misses(notebooks: dict[str, NotebookNode], assignment: Assignment, judged: bool) -> list[str]:
    """The test cells of an executed solution that don't get full marks, each with the reason.

    Args:
        judged: whether to look at the cells that the judge decides on, or at those that nbgrader's own rule does.
    """
    found = []
    checks = {name: template.checks for name, template in assignment.templates.items()}
    tests = [(cell, checks[name]) for name, notebook in notebooks.items() for cell in _tests({name: notebook})]
    for cell in (cell for cell, names in tests if is_judged(cell, names) == judged):
        points, highest = determine_grade(cell)
        if points is None or points < highest:
            errors = [f"{out.ename}: {out.evalue}" for out in cell.outputs if out.output_type == "error"]
            why = " ".join([*errors, f"{points} of {highest} points"][0].split())[:300]
            found.append(f"cell {cell.metadata.nbgrader.grade_id}: {why}")
    return found


def _tests(notebooks: dict[str, NotebookNode]) -> list[NotebookNode]:
    """The cells that are graded without a person."""
    cells = [cell for notebook in notebooks.values() for cell in notebook.cells if cell.cell_type == "code"]
    graders = [(cell, cell.metadata.get("nbgrader", {})) for cell in cells]
    return [cell for cell, grader in graders if grader.get("grade") and not grader.get("solution")]
