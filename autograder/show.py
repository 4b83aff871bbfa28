"""What the command line shows while it works, and at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from autograder.folder.courses import Assignment
from autograder.grading.grade import Progress, Result
from autograder.grading.trusting import CellRule
from autograder.judging.problems import SUSPICIOUS
from autograder.strangers import safe
from autograder.trial import Trial

MOST = 20  # characters of a student's name beside the bar


def progress_of(console: Console, run: Iterable[Progress]) -> Iterator[Result]:
    """Show a run's progress: a bar in a terminal, plain lines elsewhere. Yields the results."""
    if not console.is_terminal:
        for progress in run:
            print(_line(progress), flush=True)
            yield progress.result
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("to go"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[running]}", markup=False),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("grading", total=None, running="starting")
        for progress in run:
            running = ", ".join(safe.line(student, MOST) for student in progress.running[:4])
            bar.update(task, completed=progress.done, total=progress.total, running=running)
            yield progress.result


def _line(progress: Progress) -> str:
    result = progress.result
    note = f"  ({result.remarks[0]})" if result.remarks else ""
    again = " unchanged" if result.reused else ""
    mark = "no mark" if result.state == "failed" else f"{result.score:g} of {result.max_score:g}{again}"
    return safe.line(f"[{progress.done}/{progress.total}] {result.student}: {mark}{note}")


def trouble(results: list[Result], notes: list[str]) -> list[str]:
    """Lines on what an instructor must know of a run before any mark is given out; none if all is well.

    Args:
        notes: what is known of the assignment itself: cells in which the solution misses points are no surprise.
    """
    failed: dict[str, list[str]] = {}
    for result in results:
        if result.state == "failed":
            failed.setdefault(result.remarks[0], []).append(result.student)
    lines = [safe.line(f"no mark for {', '.join(sorted(students))}: {reason}") for reason, students in failed.items()]
    if failed:
        lines.append(f"{sum(map(len, failed.values()))} of {len(results)} have no mark, or still the one from before. "
                     "Grade again to try again.")  # fmt: skip
    return lines + [
        f"nobody has a point in {cell}, though the solution has: read some answers before you give these marks out"
        for cell in without_a_point(results)
        if not any(f"cell {cell}:" in note for note in notes)
    ]


def trial_lines(trial: Trial, kept: bool) -> Iterator[str]:
    """What a trial found, in lines."""
    for note in trial.notes:
        yield f"note: {note}"
    for result in trial.results:
        if result.state == "failed":
            yield f"no mark for {result.student}: {result.remarks[0]}"
    for one in trial.differences:
        marks = f"{_points(one.before)} in the gradebook, {_points(one.after)} here"
        yield f"differs: {one.student}, {one.notebook}, cell {one.cell}: {marks} ({one.why})"
    if trial.without:
        yield f"not compared, since the gradebook has no mark: {', '.join(trial.without)}"
    yield f"{trial.compared} grade cells compared, {trial.compared - len(trial.differences)} equal"
    times = sorted(result.seconds for result in trial.results)
    if times:
        yield f"seconds for each submission: {times[0]:.1f} to {times[-1]:.1f}, {sum(times):.1f} in all"
    for who, points in trial.points.items():
        yield f"points that {who} decides on: {points:g}"
    if trial.points.get("the student's kernel"):
        yield "Whoever controls their kernel can claim those points, here as with nbgrader."
    if kept:
        yield f"the graded copy: {trial.folder / 'course'}"


def _points(points: float | None) -> str:
    return "still to be graded by hand" if points is None else f"{points:g}"


def without_a_point(results: list[Result]) -> list[str]:
    """The test cells in which nobody has a point, if some submissions were graded just now and any was expected."""
    graded = [result for result in results if result.state == "graded"]
    if sum(not result.reused for result in graded) < SUSPICIOUS:
        return []
    cells = dict.fromkeys(name for result in graded for name in result.points)
    marks = {name: [result.points.get(name) for result in graded] for name in cells}
    return [name for name, points in marks.items() if None not in points and not any(points)]


def rules_table(assignment: str, cells: Iterable[CellRule]) -> Table:
    """One row per graded cell: its points, by which rule they are given, and why."""
    table = Table("notebook", "cell", "points", "rule", "why", title=assignment, title_justify="left")
    for cell in cells:
        texts = [Text(safe.line(part)) for part in (cell.notebook, cell.cell, cell.rule, cell.why)]
        table.add_row(*texts[:2], f"{cell.points:g}", *texts[2:])
    return table


def results_table(assignment: Assignment, results: list[Result]) -> Table:
    """One row per student: marks by exercise, the sum, remarks."""
    cells = [cell for cell in dict.fromkeys(name for result in results for name in result.points)]
    order = [
        cell.metadata.nbgrader.grade_id
        for template in assignment.templates.values()
        for cell in template.source.cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    ]
    cells.sort(key=lambda name: order.index(name) if name in order else len(order))
    headings = [str(number) for number, _ in enumerate(cells, start=1)]
    legend = ", ".join(f"{number} {name.removesuffix('-test')}" for number, name in zip(headings, cells, strict=True))
    table = Table("student", *headings, "score", "remarks", title=assignment.name, title_justify="left")
    table.caption = f"exercises: {legend}; – is still to be graded by hand"
    for result in sorted(results, key=lambda result: result.student):
        marks = ["–" if result.points.get(name) is None else f"{result.points[name]:g}" for name in cells]
        remarks = Text(safe.line("; ".join(result.remarks)))
        score = "no mark" if result.state == "failed" else f"{result.score:g} / {result.max_score:g}"
        table.add_row(Text(safe.line(result.student)), *marks, score, remarks)
    return table
