"""How many points of an assignment rest on which rule, and why: what a student's kernel decides is nobody's proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from autograder.asserts.trust import NBGRADERS, OUTSIDE
from autograder.contract.testcell import is_judged
from autograder.folder.courses import Assignment
from autograder.grading.rules import rules_of

CHECKS, BY_HAND = "checks", "by hand"
REMEDY = "to have it judged outside, let its asserts compare plain values, or use `check`"


@dataclass(frozen=True)
class CellRule:
    """One graded cell.

    Attributes:
        rule: "checks", "judged outside", "nbgrader's rule", or "by hand".
        why: for what a kernel decides, why; and what it decides of a cell that is judged outside.
    """

    notebook: str
    cell: str
    points: float
    rule: str
    why: str = ""


def cell_rules(assignment: Assignment) -> list[CellRule]:
    """The rule for each graded cell, in the notebooks' order."""
    found = []
    for name, template in assignment.templates.items():
        rules = rules_of(assignment).get(name, {})
        for cell in template.source.cells:
            grader = cell.metadata.get("nbgrader", {})
            if not grader.get("grade") and not grader.get("task"):
                continue
            cell_id, points = grader.get("grade_id", ""), float(grader.get("points") or 0)
            rule = rules.get(cell_id)
            if is_judged(cell, template.checks):
                found.append(CellRule(name, cell_id, points, CHECKS))
            elif rule is None:
                found.append(CellRule(name, cell_id, points, BY_HAND))
            elif rule.outside:
                weak = f"but for {', '.join(rule.weak)}: the kernel's word" if rule.weak else ""
                found.append(CellRule(name, cell_id, points, OUTSIDE, weak))
            else:
                found.append(CellRule(name, cell_id, points, NBGRADERS, rule.why))
    return found


def in_a_line(cells: Iterable[CellRule]) -> str:
    """How many points rest on which rule; empty where no kernel decides on any."""
    points: dict[str, float] = {}
    for cell in cells:
        points[cell.rule] = points.get(cell.rule, 0) + cell.points
    if not points.get(NBGRADERS):
        return ""
    shares = ", ".join(f"{points[rule]:g} {rule}" for rule in (CHECKS, OUTSIDE, NBGRADERS, BY_HAND) if points.get(rule))
    return f"points by rule: {shares}; by nbgrader's rule, who controls the kernel controls the mark"
