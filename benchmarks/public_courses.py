"""Grade other people's courses with nbgrader alone and with this grader, and compare every grade cell.

    python benchmarks/public_courses.py --work FOLDER COURSE…

A COURSE is a folder with `nbgrader_config.py` and `source/ASSIGNMENT/*.ipynb`, solved; it is copied, never changed.
Three submissions are made of each assignment: the solution, the blank release, and the solution with every third
of its answers broken. What nbgrader made of them is kept in FOLDER, so that a second run only grades with ours.
It prints a table of courses, and writes every difference to FOLDER/COURSE.json.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from nbgrader.api import Gradebook, MissingEntry

SECONDS = 540  # for one assignment
STUDENTS = ("solution", "blank", "broken")
QUIET = {"PYTHONWARNINGS": "ignore", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("courses", nargs="+", type=Path, metavar="COURSE")
    parser.add_argument("--work", type=Path, required=True, help="where copies and results go")
    parser.add_argument("--only", default="", help="grade only assignments of this name")
    parser.add_argument("--most", type=int, default=1000, help="grade no more than so many assignments of a course")
    parser.add_argument("--stock-only", action="store_true", help="grade with nbgrader only")
    parser.add_argument("--jobs", default="1", help="of this grader; nbgrader has one")
    options = parser.parse_args()
    print(
        f"{'course':16} {'assign':>6} {'cells':>6} {'rows':>6} {'equal':>6} {'refused':>7} {'ours s':>7} {'stock s':>8}"
    )
    for course in options.courses:
        row = Comparison(course.resolve(), options.work.resolve(), options).run()
        numbers = ("assignments", "cells", "rows", "equal", "refused", "ours", "stock")
        print(f"{course.resolve().name:16}", *(f"{row[name]:>7.4g}" for name in numbers), flush=True)


class Comparison:
    """One course, graded twice."""

    def __init__(self, course: Path, work: Path, options: argparse.Namespace) -> None:
        self.course, self.options = course, options
        self.stock, self.ours = work / "stock" / course.name, work / "ours" / course.name
        self.kept, self.found = work / "stock" / f"{course.name}.json", work / f"{course.name}.json"

    def run(self) -> dict[str, Any]:
        """Grade, and sum up."""
        stock = json.loads(self.kept.read_text()) if self.kept.exists() else self._prepare()
        names = [name for name in stock if self.options.only in ("", name)][: self.options.most]
        for name in names:
            if "marks" not in stock[name] and "no release" not in stock[name]:
                stock[name] |= self._grade_with_stock(name)
                self.kept.write_text(json.dumps(stock, indent=1))
        found = json.loads(self.found.read_text()) if self.found.exists() else {}
        if not self.options.stock_only:
            for name in names:
                found[name] = self._grade_with_ours(name, stock[name])
                self.found.write_text(json.dumps(found, indent=1))
        return _sum_up([found[name] for name in names if name in found])

    def _prepare(self) -> dict[str, dict[str, Any]]:
        """Copy the course, release it as nbgrader does, and hand in the three submissions."""
        shutil.rmtree(self.stock, ignore_errors=True)
        shutil.copytree(self.course, self.stock)
        _use_known_kernels(self.stock / "source")
        _nbgrader(self.stock, "update", "source")
        stock: dict[str, dict[str, Any]] = {}
        for folder in sorted(path for path in (self.stock / "source").iterdir() if path.is_dir()):
            code, said = _nbgrader(self.stock, "generate_assignment", folder.name, "--create", "--force")
            stock[folder.name] = {} if code == 0 else {"no release": said[-2000:]}
            if code == 0:
                self._hand_in(folder)
        self.kept.write_text(json.dumps(stock, indent=1))
        return stock

    def _hand_in(self, source: Path) -> None:
        release = self.stock / "release" / source.name
        for student in STUDENTS:
            target = self.stock / "submitted" / student / source.name
            shutil.copytree(release, target)
            for path in sorted(release.glob("*.ipynb")):
                if student != "blank":
                    solved = nbformat.read(source / path.name, as_version=4)
                    notebook = nbformat.read(path, as_version=4)
                    _solve(notebook, solved, 3 if student == "broken" else 0)
                    nbformat.write(notebook, target / path.name)

    def _grade_with_stock(self, name: str) -> dict[str, Any]:
        started = time.monotonic()
        code, said = _nbgrader(self.stock, "autograde", name, "--force")
        seconds = time.monotonic() - started
        return {
            "code": code,
            "said": said[-3000:] if code else "",
            "seconds": seconds,
            "marks": marks(self.stock, name),
        }

    def _grade_with_ours(self, name: str, stock: dict[str, Any]) -> dict[str, Any]:
        shutil.rmtree(self.ours / name, ignore_errors=True)
        root = self.ours / name
        root.mkdir(parents=True)
        for step in ("source", "release", "submitted"):
            folders = [path for path in (self.stock / step).glob(f"**/{name}") if path.is_dir()]
            for folder in folders:
                shutil.copytree(folder, root / folder.relative_to(self.stock))
        for header in (self.stock / "source").glob("*.ipynb"):
            shutil.copy(header, root / "source")
        shutil.copy(self.stock / "nbgrader_config.py", root)
        if "no release" in stock:
            return {"no release": stock["no release"][-500:], "rows": 0, "equal": 0, "refused": 0, "cells": 0}
        release = [nbformat.read(path, as_version=4) for path in (root / "release" / name).glob("*.ipynb")]
        code, said = _nbgrader(root, "generate_assignment", name, "--create", "--force")
        command = [sys.executable, "-m", "autograder", "grade", name, "--course", str(root), "--json"]
        started = time.monotonic()
        code, _, said = _run([*command, "--jobs", self.options.jobs], root)
        seconds = time.monotonic() - started
        ours, theirs = marks(root, name), stock["marks"]
        differing = {key: [theirs.get(key), ours.get(key)] for key in theirs if theirs.get(key) != ours.get(key)}
        return {
            "cells": sum(len(notebook.cells) for notebook in release),
            "code": code,
            "said": said[-3000:],
            "rows": len(theirs),
            "equal": len(theirs) - len(differing),
            "refused": int(not ours),
            "differing": differing,
            "seconds": seconds,
            "stock seconds": stock["seconds"],
            "stock code": stock["code"],
        }


def marks(root: Path, name: str) -> dict[str, list[Any]]:
    """Each grade cell's row in a gradebook: its own points, the highest possible ones, whether a person is to look."""
    rows = {}
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        for student in STUDENTS:
            try:
                submission = gradebook.find_submission(name, student)
            except MissingEntry:
                continue
            graded = (root / "autograded" / student / name).exists()
            for notebook in submission.notebooks if graded else ():
                for grade in notebook.grades:
                    key = f"{student}/{notebook.name}/{grade.name}"
                    rows[key] = [grade.auto_score, grade.manual_score, grade.max_score, grade.needs_manual_grade]
    return rows


def _use_known_kernels(source: Path) -> None:
    """Notebooks of a Python that isn't here are run by the one that is."""
    known = KernelSpecManager().find_kernel_specs()
    for path in source.rglob("*.ipynb"):
        notebook = nbformat.read(path, as_version=4)
        spec = notebook.metadata.get("kernelspec", {})
        language = spec.get("language") or notebook.metadata.get("language_info", {}).get("name", "python")
        if spec.get("name") not in known and language in ("python", "python3"):
            notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
            nbformat.write(notebook, path)


def _solve(notebook: Any, solved: Any, break_every: int) -> None:
    answers = {cell.metadata.get("nbgrader", {}).get("grade_id"): cell.source for cell in solved.cells}
    seen = 0
    for cell in notebook.cells:
        grader = cell.metadata.get("nbgrader", {})
        if grader.get("solution") and grader.get("grade_id") in answers:
            seen += cell.cell_type == "code"
            broken = break_every and cell.cell_type == "code" and seen % break_every == 2
            cell.source = "raise ValueError('broken')" if broken else answers[grader["grade_id"]]


def _nbgrader(root: Path, *arguments: str) -> tuple[int, str]:
    program = str(Path(sys.executable).with_name("nbgrader"))
    code, out, said = _run([program, *arguments, f"--CourseDirectory.root={root}"], root)
    return code, out + said


def _run(command: list[str], folder: Path) -> tuple[int, str, str]:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, **QUIET, "PATH": path, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        return 124, "", (error.stderr or b"").decode(errors="replace") + f"\nended after {SECONDS} s"
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


def _sum_up(found: list[dict[str, Any]]) -> dict[str, Any]:
    total: Counter[str] = Counter()
    for one in found:
        total.update({name: one.get(name, 0) for name in ("cells", "rows", "equal", "refused")})
        total.update(ours=one.get("seconds", 0), stock=one.get("stock seconds", 0))
        total["assignments"] += "no release" not in one
    return total


if __name__ == "__main__":
    main()
