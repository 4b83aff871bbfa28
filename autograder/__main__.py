"""The command line: `autograder grade 01-modules`, `autograder verify`, …"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.status import Status

from autograder import UsageError
from autograder.desk.export import Format
from autograder.grading.accidents import known
from autograder.sandbox.container import SandboxError, probe
from autograder.strangers.safe import json_text, line, lines

# The rest is imported where it is used: `check` and `doctor` must run where nbgrader is missing, and help at once.
if TYPE_CHECKING:
    from autograder.desk.classwork import Classwork
    from autograder.desk.similarity import Pair
    from autograder.folder.courses import CourseFolder
    from autograder.places.pool import Workers

EXIT_CODES = """
**Exit codes**: 0, done, all well; 1, done, and something was found (an exercise that fails, a thing that is
missing, a test that doesn't hold, a submission that the grader failed on); 2, it can't be done as asked, and the
message says why.
"""
app = typer.Typer(
    no_args_is_help=True, add_completion=True, pretty_exceptions_enable=False, rich_markup_mode="markdown"
)
console = Console()

Course = Annotated[Path, typer.Option("--course", help="The course's folder.", show_default="this folder")]
AssignmentName = Annotated[str, typer.Argument(metavar="ASSIGNMENT", help="Such as 01-modules.")]
Students = Annotated[
    list[str] | None, typer.Argument(metavar="[STUDENT]...", help="Only these; all, if none is named.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]
Anonymous = Annotated[bool, typer.Option("--anonymous", help="Number the students instead of naming them.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", help="How many at once; 0 is one per core.")]
Device = Annotated[str, typer.Option("--device", help="For notebooks that ask for one: auto, cpu or cuda.")]
TlsCa = Annotated[Path | None, typer.Option("--tls-ca", help="TLS with the cluster: the authority's PEM file.")]
TlsCert = Annotated[Path | None, typer.Option("--tls-cert", help="This machine's certificate.")]
TlsKey = Annotated[Path | None, typer.Option("--tls-key", help="The certificate's key.")]


def main() -> None:
    """Run the command line; what keeps it from doing its work is one clear line and exit code 2."""
    try:
        app()
    except (UsageError, SandboxError) as error:
        print(lines(f"autograder: {error}"), file=sys.stderr)
        sys.exit(2)
    except Exception as error:
        # Full and read-only disks, a gradebook in use. What is none of these is a fault of ours, to be seen whole.
        if not (said := known(error)):
            raise
        print(line(f"autograder: {said}"), file=sys.stderr)
        sys.exit(2)


@app.callback(epilog=EXIT_CODES)
def cli() -> None:
    """Grade an nbgrader course: sandboxed, judged, in parallel, resumable.

    An instructor's day: `autograder doctor`, `autograder grade 01-modules`, `autograder report 01-modules`, grade by
    hand in the Formgrader, `autograder feedback 01-modules`, `autograder export 01-modules --format canvas --to
    marks.csv`. A student's: `autograder check modules.ipynb`.
    """


def _print_json(content: Any) -> None:
    print(json_text(json.dumps(content, indent=1, ensure_ascii=False, default=str)))


def _say(text: str) -> None:
    """Tell a person something; scripts get only what they asked for."""
    if console.is_terminal:
        console.print(lines(text), markup=False, highlight=False, soft_wrap=True)


def _open(course: Path) -> CourseFolder:
    from autograder.folder.courses import CourseFolder

    return CourseFolder(course)


@app.command()
def grade(
    assignment: AssignmentName,
    students: Students = None,
    jobs: Jobs = 0,
    force: Annotated[bool, typer.Option("--force", help="Grade anew what was graded before.")] = False,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="Run student code WITHOUT a sandbox, with your rights.")
    ] = False,
    anyway: Annotated[
        bool,
        typer.Option("--anyway", help="Record marks even if the solution fails here, or nobody has a point."),
    ] = False,
    device: Device = "auto",
    cluster: Annotated[str, typer.Option("--cluster", metavar="ADDRESS", help="Run on a Dask cluster.")] = "",
    tls_ca: TlsCa = None,
    tls_cert: TlsCert = None,
    tls_key: TlsKey = None,
    table: Annotated[bool | None, typer.Option(help="Show the table of marks.", show_default="in a terminal")] = None,
    as_json: Json = False,
    course: Course = Path(),
) -> None:
    """Grade the submissions of an assignment, and record the marks in nbgrader's gradebook.

    What was graded before and hasn't changed is not graded again. Every submission ends with a result. Where the
    grader itself fails on one, no mark is recorded, the line on standard error says why, and the next run tries again.
    """
    from autograder.grading.grade import Grader
    from autograder.grading.trusting import cell_rules, in_a_line
    from autograder.places.pool import local_pool
    from autograder.show import progress_of, results_table, trouble

    if unsafe and cluster:
        raise UsageError("--unsafe and --cluster don't go together: workers run student code in sandboxes only.")
    chosen = _open(course).assignment(assignment)
    chosen.course.settings.isolated = not unsafe and chosen.course.settings.isolated
    if not chosen.course.settings.isolated:
        print("WARNING: student code runs with your rights, not in a sandbox.", file=sys.stderr)
    elif not cluster and (problem := probe()):
        raise SandboxError(f"{problem}\nNothing was run. To grade without a sandbox, say --unsafe.")
    everyone = chosen.course.students(assignment)
    unknown = set(students or []) - set(everyone)
    if unknown or not everyone:
        raise UsageError(f"No submission of {assignment} by {', '.join(sorted(unknown)) or 'anyone'} in submitted/.")
    if cluster:
        from autograder.places.cluster import ClusterPool, security

        opened: Workers = ClusterPool(cluster, device, security(tls_ca, tls_cert, tls_key))
    else:
        opened = local_pool(chosen, jobs, device)
    with opened as pool:
        grader = Grader(chosen, pool, force, anyway)
        run = grader.grade(students or everyone)
        results = [progress.result for progress in run] if as_json else list(progress_of(console, run))
    if as_json:
        _print_json([asdict(result) for result in results])
    elif console.is_terminal if table is None else table:
        console.print(results_table(chosen, results))
    if rests := in_a_line(cell_rules(chosen)):
        print(line(f"{rests}: autograder trust {assignment}"), file=sys.stderr)
    found = [*grader.notes, *trouble(results, grader.notes)]
    for problem in found:
        print(line(f"autograder: {problem}"), file=sys.stderr)
    if found:
        raise typer.Exit(2 if all(result.state == "failed" for result in results) else 1)


@app.command("try")
def try_it(
    assignment: AssignmentName,
    students: Students = None,
    jobs: Jobs = 0,
    to: Annotated[Path | None, typer.Option("--to", help="Keep the graded copy in this new folder.")] = None,
    as_json: Json = False,
    course: Course = Path(),
) -> None:
    """Grade what lies in a course into a copy, and compare every grade cell with the marks that it has.

    Nothing in the course is changed. It says what would differ and why, how long it took, and who decides on how
    many points.
    """
    from tempfile import TemporaryDirectory

    from autograder.show import trial_lines
    from autograder.trial import attempt

    if problem := probe():
        raise SandboxError(f"{problem}\nNothing was run.")
    if to is not None and to.exists():
        raise UsageError(f"{to} is there already: name a new folder for the copy.")
    with TemporaryDirectory(prefix="autograder-try-") as folder:
        trial = attempt(_open(course), assignment, list(students or ()), (to or Path(folder)).resolve(), jobs)
        if as_json:
            _print_json(trial.as_data())
        else:
            for text in trial_lines(trial, kept=to is not None):
                console.print(line(text), markup=False, highlight=False, soft_wrap=True)
    if trial.differences or trial.notes or any(result.state == "failed" for result in trial.results):
        raise typer.Exit(1)


@app.command()
def adopt(
    undo: Annotated[bool, typer.Option("--undo", help="Take the lines out again.")] = False,
    course: Course = Path(),
) -> None:
    """Make `nbgrader autograde` and the Formgrader's button grade in the sandbox, in this course.

    It adds a marked block to nbgrader_config.py; nothing else is changed.
    """
    from autograder import adopt as adopting

    root = _open(course).root
    path, changed = adopting.undo(root) if undo else adopting.adopt(root)
    if not changed:
        print(line(f"{path}: nothing to {'take out' if undo else 'add'}"))
    elif undo:
        print(line(f"{path}: the lines were taken out; nbgrader grades by itself again"))
    else:
        print(line(f"{path}: `nbgrader autograde` and the Formgrader now grade in the sandbox"))


@app.command()
def trust(assignment: AssignmentName, as_json: Json = False, course: Course = Path()) -> None:
    """Say cell by cell who decides on its points: the judge, a person, or the student's own kernel, and why.

    Where the kernel decides, by nbgrader's rule, who controls it can have the points without solving anything.
    """
    from autograder.grading.trusting import REMEDY, cell_rules, in_a_line
    from autograder.show import rules_table

    cells = cell_rules(_open(course).assignment(assignment))
    if as_json:
        _print_json([asdict(cell) for cell in cells])
        return
    console.print(rules_table(assignment, cells))
    if rests := in_a_line(cells):
        print(line(rests))
        print(line(f"what would change it: {REMEDY}"))


@app.command()
def worker(
    address: Annotated[str, typer.Argument(metavar="ADDRESS", help="The cluster's, such as tcp://10.0.0.1:8786.")],
    jobs: Jobs = 0,
    device: Device = "auto",
    tls_ca: TlsCa = None,
    tls_cert: TlsCert = None,
    tls_key: TlsKey = None,
) -> None:
    """Run notebooks for a Dask cluster on this machine, until the cluster closes. It checks the machine first."""
    from autograder.places.cluster import security, serve

    serve(address, jobs or len(os.sched_getaffinity(0)), device, security(tls_ca, tls_cert, tls_key))


@app.command()
def verify(
    lessons: Annotated[list[str] | None, typer.Argument(help="Such as 01-modules; all, if none is named.")] = None,
    exercise: Annotated[
        list[str] | None, typer.Option(help="Only this exercise (more than once for more of them).", metavar="NAME")
    ] = None,
    seeds: Annotated[int, typer.Option(min=2, help="Under how many seeds to grade the known answers.")] = 5,
    mutants: Annotated[bool, typer.Option(help="Also try mutants of the solutions.")] = True,
    demands: Annotated[bool, typer.Option(help="Ask for an answer to each demand of the text (demands.md).")] = True,
    checks: Annotated[bool, typer.Option("--checks", help="Also list which checks each wrong answer fails.")] = False,
    answers: Annotated[
        Path | None,
        typer.Option(help="Try these instead: FOLDER/LESSON/EXERCISE/{wrong,right,debatable}-*.py.", metavar="FOLDER"),
    ] = None,
    jobs: Jobs = 0,
    course: Course = Path(),
) -> None:
    """Test the tests: known answers, mutants, and guessable evidence, through the real grading path."""
    from autograder.proof import tables
    from autograder.proof.verify import Options, Verification

    misses: list[str] = []
    folder = _open(course)
    options = Options(seeds, tuple(exercise or ()), jobs, mutants, demands, answers.resolve() if answers else None)
    for lesson in lessons or folder.assignments():
        verification = Verification(folder, lesson, options)
        with console.status("") as status:
            verification.run(partial(_show_verifying, status, lesson))
        rows = verification.exercises.values()
        for table in tables.of_others(lesson, rows) if answers else tables.of_known(lesson, rows, demands):
            console.print(table)
        for failed in tables.failed_checks(rows) if checks else ():
            console.print(lines(failed), markup=False, highlight=False, soft_wrap=True)
        misses += verification.misses
    for miss in misses:
        console.print(lines(f"✘ {miss}"), markup=False, highlight=False, soft_wrap=True)
    if misses:
        raise typer.Exit(1)
    console.print("✔ every row is as it should be")


def _show_verifying(status: Status, lesson: str, done: int, total: int) -> None:
    status.update(f"verifying {lesson}: {done} of {total}")


@app.command()
def report(
    assignment: AssignmentName,
    to: Annotated[Path | None, typer.Option("--to", help="The page to write.", show_default="reports/…")] = None,
    anonymous: Anonymous = False,
    as_json: Json = False,
    course: Course = Path(),
) -> None:
    """Write a page on the class and the exercises: what is too hard, what misleads, whom to look at.

    It prints where the page is. Grade by hand first: what a person is still to grade counts nothing yet.
    """
    from autograder.desk.report import as_data, write_report
    from autograder.grading.trusting import cell_rules, in_a_line

    folder, work, pairs, salt = _classwork(course, assignment)
    if as_json:
        _print_json(as_data(work, pairs, anonymous, salt))
    else:
        rests = in_a_line(cell_rules(folder.assignment(assignment)))
        page = write_report(work, pairs, anonymous, salt, rests)
        _write(to or folder.root / "reports" / f"{assignment}.html", page)


@app.command()
def similar(
    assignment: AssignmentName,
    to: Annotated[Path | None, typer.Option("--to", help="The page to write.", show_default="reports/…")] = None,
    anonymous: Anonymous = False,
    as_json: Json = False,
    course: Course = Path(),
) -> None:
    """Show which submissions share more than the release and the exercise explain, side by side.

    A score is a reason to read two submissions, not a proof of anything.
    """
    from autograder.desk.report import pairs_as_data, write_similar

    folder, work, pairs, salt = _classwork(course, assignment)
    if as_json:
        _print_json(pairs_as_data(work, pairs, anonymous, salt))
    else:
        page = write_similar(work, pairs, anonymous, salt)
        _write(to or folder.root / "reports" / f"{assignment}-similar.html", page)


def _classwork(course: Path, assignment: str) -> tuple[CourseFolder, Classwork, list[Pair], str]:
    from autograder.desk import similarity
    from autograder.desk.classwork import load

    folder = _open(course)
    work = load(folder, assignment)
    pairs = similarity.similar(work, similarity.explained_texts(folder, assignment))
    seed = folder.state(assignment) / "seed"
    return folder, work, pairs, seed.read_text() if seed.exists() else str(folder.settings.seed)


def _write(path: Path, page: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")
    print(line(str(path)))


@app.command()
def feedback(assignment: AssignmentName, students: Students = None, course: Course = Path()) -> None:
    """Write a feedback page per submission, in feedback/, where nbgrader's exchange takes it from.

    A page shows marks, checks, hints, the student's own code and graders' comments; nothing hidden.
    """
    from autograder.desk.feedback import write_feedback

    paths = list(write_feedback(_open(course), assignment, students or ()))
    if console.is_terminal:
        _say(f"{len(paths)} feedback pages, the first in {paths[0]}. Hand out: nbgrader release_feedback {assignment}")
    else:
        print(*(line(str(path)) for path in paths), sep="\n")


@app.command()
def export(
    assignment: AssignmentName,
    format: Annotated[Format, typer.Option("--format", help="Whose import the file is for.")] = Format.plain,
    to: Annotated[Path | None, typer.Option("--to", help="The file to write.", show_default="print it")] = None,
    title: Annotated[str, typer.Option(help="The assignment's title in Canvas or Moodle, if it isn't its name.")] = "",
    incomplete: Annotated[
        bool, typer.Option("--incomplete", help="Canvas, Moodle: also marks that wait for a grader.")
    ] = False,
    absent_zero: Annotated[
        bool, typer.Option("--absent-zero", help="Canvas, Moodle: 0 points for who handed in nothing.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be written.")] = False,
    course: Course = Path(),
) -> None:
    """Export marks as CSV: plain, for Canvas, or for Moodle. Late penalties are taken off.

    The plain file holds everyone, with raw score, penalty, and what is still to grade by hand. Canvas and Moodle
    get only marks that are complete; who is left out is listed.
    """
    from autograder.desk.classwork import load
    from autograder.desk.export import export as make
    from autograder.desk.export import people

    folder = _open(course)
    made = make(load(folder, assignment), people(folder), format, title, incomplete, absent_zero)
    for student, reason in made.left_out.items():
        print(line(f"left out: {student} ({reason})"), file=sys.stderr)
    if dry_run:
        left = f", {len(made.left_out)} left out" if made.left_out else ""
        print(line(f"would write {made.rows} marks to {to or 'standard output'}{left}; nothing was written"))
    elif to:
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(made.text, encoding="utf-8")
        _say(f"{made.rows} marks in {to}")
    else:
        print(lines(made.text) if console.is_terminal else made.text, end="")


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Your notebooks.")],
    timeout: Annotated[int, typer.Option(help="Seconds that one cell may take.")] = 120,
    as_json: Json = False,
) -> None:
    """For students: run a notebook, and say which exercises pass their visible tests.

    Your file isn't changed. The marks also come from hidden tests, which run your code on other inputs.
    """
    from autograder.selfcheck import NotCheckable, self_check, show

    try:
        outcomes = {str(path): self_check(path, timeout) for path in files}
    except NotCheckable as error:
        raise UsageError(str(error)) from None
    if as_json:
        _print_json({path: [asdict(outcome) for outcome in found] for path, found in outcomes.items()})
    else:
        for path, found in outcomes.items():
            show(path, found)
    if any(outcome.state in ("failed", "blank") for found in outcomes.values() for outcome in found):
        raise typer.Exit(1)


@app.command()
def doctor(as_json: Json = False, course: Course = Path()) -> None:
    """Say what is missing on this machine, with the line that mends it."""
    from autograder.doctor import examine

    findings = list(examine(course))
    if as_json:
        _print_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            mark = "✔" if finding.ok else "✘" if finding.needed else "–"
            print(lines(f"{mark} {finding.name}: {finding.found}"))
            if finding.mend and not finding.ok:
                print(lines(f"    mend: {finding.mend}"))
    missing = [finding.name for finding in findings if finding.needed and not finding.ok]
    if missing:
        print(f"Missing for grading: {', '.join(missing)}.", file=sys.stderr)
        raise typer.Exit(1)
    _say("All that grading needs is here.")


if __name__ == "__main__":
    main()
