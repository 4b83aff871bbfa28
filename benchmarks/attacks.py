"""Hostile submissions: stock nbgrader's result beside ours.

python -m benchmarks.attacks              all of tests/attacks; some minutes
python -m benchmarks.attacks cells exit   only those whose names begin so
python -m benchmarks.attacks --no-stock   ours only

Stock nbgrader runs student code with the rights of whoever grades, so here each of its runs is put into a
container of its own, with a copy of the course. What would still take the machine down isn't tried on it.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook
from rich.console import Console
from rich.table import Table

from autograder.folder.courses import CourseFolder
from tests.classroom import (
    ASSIGNMENT,
    ATTACKS,
    BREACH,
    NOTEBOOK,
    Script,
    bare,
    grade_attacks,
    hand_in_script,
    make_course,
    printed,
    scripts,
    temporary,
)

ROOT = Path(__file__).resolve().parents[1]
TOO_DANGEROUS = re.compile(
    r"processes_(fork|thread|many|memory|disk|inodes|output|descriptors|deep)|folder_(huge|fifo|deep)|exit_control"
)
STOCK_CONFIG = """c = get_config()
c.CourseDirectory.course_id = "hostile"
c.Execute.timeout = 15
c.Execute.interrupt_on_timeout = True
"""
SECONDS = 90


def main() -> int:
    """Print the table; 1 if a row of ours isn't as it should be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="how the attacks' names begin; all, if none is given")
    parser.add_argument("--no-stock", action="store_true", help="leave stock nbgrader out")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    chosen = [one for one in scripts(ATTACKS) if one.name.startswith(tuple(options.names) or "")]
    with temporary() as root:
        stock = {} if options.no_stock else stock_results(root / "stock", chosen, options.jobs)
        rows, bad = our_results(root / "ours", chosen, options.jobs)
    table = Table("attack", "what it tries", "stock nbgrader", "ours", "remarks")
    for one in chosen:
        table.add_row(one.name, one.about, stock.get(one.name, "not tried"), *rows[one.name])
    console = Console() if sys.stdout.isatty() else Console(width=200)
    console.print(table)
    points = sum(text.startswith(tuple("123456789")) for text in stock.values())
    if stock:
        print(f"stock nbgrader: {points} of {len(stock)} got points, {_count(stock, 'no mark')} ended without a mark")
    print(f"ours: {len(chosen) - len(bad)} of {len(chosen)} as they should be")
    print("\n".join(bad))
    return 1 if bad else 0


def _count(results: dict[str, str], word: str) -> int:
    return sum(word in text for text in results.values())


def our_results(root: Path, chosen: list[Script], jobs: int) -> tuple[dict[str, tuple[str, str]], list[str]]:
    """Our result and remarks by attack, and what isn't as it should be."""
    graded = grade_attacks(root, jobs, chosen)
    rows, bad = {}, list(graded.traces)
    for one in chosen:
        result = graded.results[one.name]
        remarks = "; ".join(result.remarks)
        out = BREACH in printed(graded.course, one.name)
        rows[one.name] = (f"{result.score:g} points, {result.state}{', got out' if out else ''}", remarks[:160])
        if result.score or out or result.state == "failed" or not re.search(one.remark, "\n".join(result.remarks)):
            bad.append(f"{one.name}: {rows[one.name]}")
    bad += [f"{name}: an honest student lost marks" for name in graded.honest if graded.results[name].score != 4]
    return rows, bad


def stock_results(root: Path, chosen: list[Script], jobs: int) -> dict[str, str]:
    """Stock nbgrader's result by attack."""
    base = root / "base"
    base.mkdir(parents=True)
    make_course(base)
    (base / "nbgrader_config.py").write_text(STOCK_CONFIG)

    def run(one: Script) -> tuple[str, str]:
        if TOO_DANGEROUS.match(one.name):
            return one.name, "not tried: no limits"
        if one.name.startswith("sandbox_"):
            return one.name, "no sandbox to leave"
        return one.name, _stock_result(base, root / one.name, one)

    with ThreadPoolExecutor(jobs) as pool:
        return dict(pool.map(run, chosen))


def _stock_result(base: Path, folder: Path, one: Script) -> str:
    shutil.copytree(base, folder)
    course = CourseFolder(folder)
    hand_in_script(course, one, bare(course), one.text.replace("{{PORT}}", "9").replace("{{SOCKET}}", "/x"))
    try:
        done = subprocess.run(_contained(folder, one.name), capture_output=True, timeout=SECONDS, check=False)
        stopped = f", stopped with {done.returncode}" if done.returncode else ""
    except subprocess.TimeoutExpired:
        stopped = ", had to be killed"
    out = ", got out" if _got_out(course, one.name) else ""
    with Gradebook(course.directory.db_url, "hostile") as gradebook:
        try:
            submission = gradebook.find_submission(ASSIGNMENT, one.name)
            marked = any(grade.auto_score is not None for notebook in submission.notebooks for grade in notebook.grades)
            return (f"{submission.score:g} points" if marked else "no mark") + stopped + out
        except Exception as error:  # a gradebook that an attack wrote into may hold anything
            return f"no mark ({type(error).__name__}){stopped}{out}"


def _contained(folder: Path, student: str) -> list[str]:
    """`nbgrader autograde` in a container that sees the machine, but can write only to its copy of the course."""
    return [
        *("bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/", "/", "--dev", "/dev"),
        *(
            "--proc",
            "/proc",
            "--remount-ro",
            "/proc",
            "--tmpfs",
            "/dev/shm",
            "--tmpfs",
            "/run",
            "--bind",
            str(folder),
            str(folder),
        ),
        *("--size", str(256 * 1024**2), "--tmpfs", "/home", "--setenv", "HOME", "/home"),
        *("--setenv", "PYTHONPATH", str(ROOT), "--setenv", "TMPDIR", "/home", "--setenv", "OMP_NUM_THREADS", "1"),
        *("--setenv", "PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}", "--chdir", str(folder)),
        *("prlimit", f"--data={2 * 1024**3}", f"--fsize={256 * 1024**2}"),
        *(sys.executable, "-m", "nbgrader", "autograde", ASSIGNMENT, "--student", student),
    ]


def _got_out(course: CourseFolder, student: str) -> bool:
    path = course.path("autograded", student, ASSIGNMENT) / f"{NOTEBOOK}.ipynb"
    if not path.is_file() or path.is_symlink():
        return False
    try:
        notebook = nbformat.read(path, as_version=4)
    except Exception:  # whatever stock nbgrader left of it
        return False
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return any(BREACH in output.get("text", "") for output in outputs)


if __name__ == "__main__":
    sys.exit(main())
