"""What a cluster costs per submission: the same tiny class on this machine, and on 1 and 4 Dask worker processes.

    python -m benchmarks.cluster              a class of 24
    python -m benchmarks.cluster --size 48

The notebooks do next to nothing, so what is measured is the way there and back. It also counts the
bytes that travel and that are kept, for the estimate in docs/many-machines.md.
"""

from __future__ import annotations

import argparse
import pickle
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from autograder.folder.answers import Lesson
from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader
from autograder.grading.kept import Executions
from autograder.places.pool import Pool
from autograder.sandbox.container import Limits
from autograder.sandbox.execute import Task
from course.authors.classroom import complete_class, lay_out

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Measure, and print two tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cluster", description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=24, help="notebooks")
    parser.add_argument("--lesson", default="01-modules", help="whose bytes and marks to count")
    options = parser.parse_args()
    from autograder.places.cluster import ClusterPool
    from tests.test_cluster import running

    rows: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        with Pool(1) as pool:
            rows["this machine, 1 process"] = per_notebook(pool, options.size)
            sizes, marking = whole_path(pool, Lesson(ROOT, options.lesson), Path(folder))
        for jobs in (1, 4):
            with running(jobs, Path(folder) / str(jobs)) as address, ClusterPool(address) as pool:
                rows[f"Dask, {jobs} process{'es' if jobs > 1 else ''}"] = per_notebook(pool, options.size)
    local = rows["this machine, 1 process"]
    table = Table("way", "ms per notebook", "less local, ms", title=f"{options.size} notebooks of one cell")
    for name, seconds in rows.items():
        table.add_row(name, f"{1000 * seconds:.0f}", f"{1000 * (seconds - local):+.0f}")
    console = Console(width=110)
    console.print(table)
    moved = Table("what", "per submission", title=options.lesson)
    for name, size in sizes.items():
        moved.add_row(name, f"{size / 1000:.1f} kB")
    moved.add_row("grading, all stages, 1 process", f"{1000 * marking:.0f} ms")
    console.print(moved)


def per_notebook(pool, size: int) -> float:
    """Seconds per notebook of one cell, when every worker is warm."""
    for count in (4 * pool.size, size):
        started = time.perf_counter()
        futures = [pool.submit(Task((f"print({number})",), {}, number, Limits())) for number in range(count)]
        for future in futures:
            assert not future.result().failures
    return (time.perf_counter() - started) / size


def whole_path(pool: Pool, lesson: Lesson, folder: Path, size: int = 6) -> tuple[dict[str, float], float]:
    """Bytes per submission that travel and stay, and seconds per submission of the whole path."""
    root = folder / "class"
    lay_out(ROOT, lesson, root, complete_class(lesson, size + 3))
    course = CourseFolder(root)
    grader = Grader(course.assignment(lesson.name), pool)
    sent = []
    submit = pool.submit
    pool.submit = lambda task: (sent.append(len(pickle.dumps(task))), submit(task))[1]
    times = [time.perf_counter() for _ in grader.grade(course.students(lesson.name))]
    kept = Executions(course.state(lesson.name) / "executions").folder
    count = size + 3

    def held(*parts: str) -> float:
        return sum(path.stat().st_size for part in parts for path in root.glob(part) if path.is_file()) / count

    import gzip

    answers = sum(len(gzip.decompress(path.read_bytes())) for path in kept.iterdir()) / count
    sizes = {
        "a task, to a worker": sum(sent) / count,
        "its outputs, back": answers,
        "kept: executions and results": held(".autograder/*/executions/*", ".autograder/*/results/*"),
        "kept: autograded notebooks": held("autograded/**/*"),
        "kept: the gradebook": held("gradebook.db"),
    }
    return sizes, (times[-1] - times[2]) / size


if __name__ == "__main__":
    main()
