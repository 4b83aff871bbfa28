"""The command line: `autograder grade 01-modules`, `autograder verify`, …"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from autograder.courses import CourseFolder, UsageError
from autograder.sandbox import SandboxError, probe

app = typer.Typer(
    no_args_is_help=True, add_completion=True, pretty_exceptions_enable=False, rich_markup_mode="markdown"
)
console = Console()

Course = Annotated[Path, typer.Option("--course", help="The course's folder.", show_default="this folder")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", help="How many at once; 0 is one per core.")]


def main() -> None:
    """Run the command line; errors of use are one clear line and exit code 2."""
    try:
        app()
    except (UsageError, SandboxError) as error:
        print(f"autograder: {error}", file=sys.stderr)
        sys.exit(2)


@app.callback()
def cli() -> None:
    """Grade an nbgrader course: sandboxed, judged, in parallel, resumable."""


@app.command()
def grade(
    assignment: Annotated[str, typer.Argument(help="Such as 01-modules.")],
    students: Annotated[list[str] | None, typer.Argument(help="Only these; all, if none is named.")] = None,
    jobs: Jobs = 0,
    force: Annotated[bool, typer.Option("--force", help="Grade anew what was graded before.")] = False,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="Run student code WITHOUT a sandbox, with your rights.")
    ] = False,
    course: Course = Path(),
) -> None:
    """Grade the submissions of an assignment, and record the marks in nbgrader's gradebook.

    What was graded before and hasn't changed is not graded again. Every submission ends with a result.
    """
    from autograder.grade import Grader
    from autograder.pool import Pool
    from autograder.show import progress_of, results_table

    chosen = CourseFolder(course).assignment(assignment)
    chosen.course.settings.isolated = not unsafe and chosen.course.settings.isolated
    if not chosen.course.settings.isolated:
        console.print("WARNING: student code runs with your rights, not in a sandbox.", style="bold red")
    elif problem := probe():
        raise SandboxError(f"{problem}\nNothing was run. To grade without a sandbox, say --unsafe.")
    everyone = chosen.course.students(assignment)
    unknown = set(students or []) - set(everyone)
    if unknown or not everyone:
        raise UsageError(f"No submission of {assignment} by {', '.join(sorted(unknown)) or 'anyone'} in submitted/.")
    with Pool(jobs) as pool:
        results = list(progress_of(console, Grader(chosen, pool, force).grade(students or everyone)))
    console.print(results_table(chosen, results))


@app.command()
def verify(
    lessons: Annotated[list[str] | None, typer.Argument(help="Such as 01-modules; all, if none is named.")] = None,
    jobs: Jobs = 0,
    mutants: Annotated[bool, typer.Option(help="Also try mutants of the solutions.")] = True,
    course: Course = Path(),
) -> None:
    """Test the tests: known answers, mutants, and guessable evidence, through the real grading path."""
    from autograder.verify import Verification

    misses: list[str] = []
    folder = CourseFolder(course)
    for lesson in lessons or folder.assignments():
        verification = Verification(folder, lesson)
        with console.status(f"verifying {lesson}") as status:
            verification.run(jobs, mutants, lambda p: status.update(f"verifying {lesson}: {p.done} of {p.total}"))
        console.print(_verification_table(lesson, verification.exercises.values()))
        misses += verification.misses
    for miss in misses:
        console.print(f"✘ {miss}", markup=False, highlight=False, soft_wrap=True)
    if misses:
        raise typer.Exit(1)
    console.print("✔ every row is as it should be")


def _verification_table(lesson: str, rows) -> Table:
    columns = ("exercise", "points", "checks", "right", "wrong", "mutants killed", "equivalent", "misses")
    table = Table(*columns, title=lesson, title_justify="left")
    for row in rows:
        numbers = (row.points, row.checks, row.right, row.wrong, row.killed, row.equivalent, len(row.misses))
        table.add_row(row.name, *(f"{number:g}" for number in numbers))
    return table


if __name__ == "__main__":
    main()
