"""How fast: stock nbgrader, ours with 1 and 2 jobs, warm and cold, and the floor, on the same class.

    python -m benchmarks.speed                     lesson 1, a class of 12
    python -m benchmarks.speed --lesson 03-initialization --size 24
    python -m benchmarks.speed --scale             also the cost at 10, 100 and 1000 submissions

Stock nbgrader grades the same notebooks with the same test cells, which there compare in place. The
floor is the same cells, as they are sent to a kernel, executed one after the other in one Python
process that has imported torch before.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.folder.answers import Lesson
from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader
from autograder.grading.kept import Executions
from autograder.grading.record import Recorder
from autograder.grading.stages import apply_execution, apply_verdict, make_task
from autograder.judging.asking import Judge
from autograder.places.pool import Pool
from autograder.preflight.submission import Submission, preflight
from autograder.sandbox import execute as worker
from course.authors.classroom import complete_class, lay_out

ROOT = Path(__file__).resolve().parents[1]
STOCK_CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'stock'\n"
FLOOR = """
import gc, json, sys, time
import torch, matplotlib.pyplot, ipykernel.ipkernel, autograder.contract.check, course.figures
from IPython.core.interactiveshell import InteractiveShell
torch.set_num_threads(1)
shell = InteractiveShell.instance()
shell.display_pub.publish = lambda *args, **kwargs: None
sys.stdout = open("/dev/null", "w")
notebooks = json.load(open(sys.argv[1]))
def run(cells):
    shell.reset(new_session=False)
    for cell in cells:
        shell.run_cell(cell, silent=True)
run(notebooks[0])
if sys.argv[2] == "freeze":
    gc.collect()
    gc.freeze()
started = time.perf_counter()
for cells in notebooks:
    run(cells)
print((time.perf_counter() - started) / len(notebooks), file=sys.stderr)
"""


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__.splitlines()[0])
    parser.add_argument("--lesson", default="01-modules")
    parser.add_argument("--size", type=int, default=12, help="submissions")
    parser.add_argument("--scale", action="store_true", help="also 10, 100 and 1000 submissions")
    options = parser.parse_args()
    console = Console(width=110)
    lesson = Lesson(ROOT, options.lesson)
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(lesson, options.size, Path(folder))
        console.print(speed_table(options.lesson, options.size, rows))
        console.print(stages_table(lesson, Path(folder)))
        if options.scale:
            console.print(scale_table(lesson, Path(folder)))


def measure(lesson: Lesson, size: int, folder: Path) -> dict[str, float]:
    """Seconds per submission of every way to grade, start-up left out where a class shares it."""
    seconds = {"stock nbgrader": stock(lesson, size, folder / "stock")}
    for name, jobs, warm in (("ours, cold, 1 job", 1, False), ("ours, 1 job", 1, True), ("ours, 2 jobs", 2, True)):
        seconds[name] = ours(lesson, size if warm else max(3, size // 4), folder / name, jobs, warm)
    seconds["floor"] = floor(lesson, size, folder / "floor")
    seconds["floor, strict"] = floor(lesson, size, folder / "strict", strict=True)
    return seconds


def a_class(lesson: Lesson, size: int, folder: Path) -> CourseFolder:
    """A fresh course with a class that solved everything."""
    lay_out(ROOT, lesson, folder, complete_class(lesson, size))
    return CourseFolder(folder)


def stock(lesson: Lesson, size: int, folder: Path) -> float:
    """Stock `nbgrader autograde`, in seconds per submission, its one start-up left out."""
    a_class(lesson, size + 1, folder)
    (folder / "nbgrader_config.py").write_text(STOCK_CONFIG)
    run = [sys.executable, "-m", "nbgrader"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}

    def call(*arguments: str) -> float:
        started = time.perf_counter()
        subprocess.run([*run, *arguments], cwd=folder, env=environment, check=True, capture_output=True)
        return time.perf_counter() - started

    call("generate_assignment", lesson.name, "--force")
    call("autograde", lesson.name, "--student", "student0000")
    return (call("autograde", lesson.name) - call("autograde", "--version")) / size


def ours(lesson: Lesson, size: int, folder: Path, jobs: int, warm: bool) -> float:
    """`autograder grade`, in seconds per submission, when workers and judge have started and nothing is piled up."""
    first = 4 * jobs + 4
    course = a_class(lesson, size + first, folder)
    assignment = course.assignment(lesson.name)
    with Pool(jobs, warm=warm) as pool:
        times = [time.perf_counter() for _ in Grader(assignment, pool).grade(course.students(lesson.name))]
    return (times[-1] - times[first - 1]) / size


def floor(lesson: Lesson, size: int, folder: Path, strict: bool = False) -> float:
    """The same cells in one warm Python process, in seconds per submission.

    Its garbage collector looks through all of torch again and again; the strict floor spares it that, as our warm
    process does.
    """
    import json

    course = a_class(lesson, size, folder)
    cells = [list(task.cells) for task in tasks(course, lesson)]
    (folder / "cells.json").write_text(json.dumps(cells))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MPLBACKEND": "template", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-c", FLOOR, "cells.json", "freeze" if strict else "leave"],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stderr.split()[-1])


def tasks(course: CourseFolder, lesson: Lesson) -> Iterator[worker.Task]:
    """Every submission's task."""
    assignment = course.assignment(lesson.name)
    for student in course.students(lesson.name):
        yield make_task(assignment, preflight(assignment, student), lesson.notebook)


def speed_table(lesson: str, size: int, rows: dict[str, float]) -> Table:
    """Submissions per minute, and ratios."""
    table = Table(
        "way", "s per submission", "submissions per minute", "times stock", title=f"{lesson}, {size} submissions"
    )
    for name, seconds in rows.items():
        table.add_row(name, f"{seconds:.3f}", f"{60 / seconds:.0f}", f"{rows['stock nbgrader'] / seconds:.1f}")
    fixed, strictly = (1000 * (rows["ours, 1 job"] - rows[name]) for name in ("floor", "floor, strict"))
    table.caption = (
        f"fixed cost (ours with 1 job, less the floor): {fixed:.0f} ms; less the strict floor: {strictly:.0f} ms"
    )
    return table


def stages_table(lesson: Lesson, folder: Path, size: int = 10) -> Table:
    """Where the time goes, a stage at a time in one process, and the memory of a warm kernel."""
    course = a_class(lesson, size, folder / "stages")
    assignment = course.assignment(lesson.name)
    students = course.students(lesson.name)
    spent: dict[str, list[float]] = {}

    def timed(stage: str, function, *arguments):
        started = time.perf_counter()
        result = function(*arguments)
        spent.setdefault(stage, []).append(time.perf_counter() - started)
        return result

    kept = Executions(folder / "kept")
    with Judge(assignment) as judge, Recorder(assignment) as recorder:
        judge.evidence()
        # One processor, as a pool's worker keeps to; the sandbox takes it over.
        processors = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {max(processors)})
        for student in students:
            submission = timed("preflight", preflight, assignment, student)
            task = timed("make the task", make_task, assignment, submission, lesson.notebook)
            execution = timed("execute (start, cells, end)", worker.execute, task)
            spent.setdefault("  of which cells", []).append(sum(execution.seconds))
            timed("keep the execution", kept.put, kept.key(task), execution)
            timed("put outputs in place", apply_execution, submission.notebooks[lesson.notebook], execution)
            results = timed("judge", lambda one: judge.judge(one).result(), submission)
            timed("verdict", apply_verdict, submission.notebooks[lesson.notebook], results[lesson.notebook], False)
            timed("record", recorded, recorder, submission)
    memory = kernel_memory(task)
    worker.close()
    os.sched_setaffinity(0, processors)
    table = Table("stage", "median ms", title=f"{lesson.name}: a submission's stages, one after the other")
    for stage, values in spent.items():
        table.add_row(stage, f"{1000 * statistics.median(values[1:]):.1f}")
    table.caption = f"memory at its notebook's end: {memory}"
    return table


def recorded(recorder: Recorder, submission: Submission) -> None:
    """Record a submission."""
    with recorder.recording(submission):
        pass


def kernel_memory(task: worker.Task) -> str:
    """What a kernel says of its memory (`/proc/self/smaps_rollup`) after the last cell of a task.

    What all processes' PSS grows by with a kernel is what it shares with none. Its own PSS also has
    its part of what it shares with the warm process, which is there without it.
    """
    probe = "print(open('/proc/self/smaps_rollup').read())"
    execution = worker.execute(replace(task, cells=(*task.cells, probe)))
    lines = [line.split() for line in execution.outputs[-1][0]["text"].splitlines() if line.endswith("kB")]
    kilobytes = {line[0].rstrip(":"): int(line[1]) for line in lines}
    own = kilobytes["Private_Dirty"] + kilobytes["Private_Clean"]
    return f"a kernel adds {own / 1024:.0f} MB (its own PSS, shared parts included: {kilobytes['Pss'] / 1024:.0f} MB)"


def scale_table(lesson: Lesson, folder: Path) -> Table:
    """The cost per submission, and the grader's memory, as the class grows."""
    import resource

    table = Table("submissions", "s per submission", "grader's peak memory, MB", title=f"{lesson.name}: scale, 2 jobs")
    for size in (10, 100, 1000):
        seconds = ours(lesson, size, folder / f"scale{size}", 2, True)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        table.add_row(str(size), f"{seconds:.3f}", f"{peak:.0f}")
        shutil.rmtree(folder / f"scale{size}")
    return table


if __name__ == "__main__":
    main()
