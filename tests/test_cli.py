"""The command line as people and scripts use it: what it prints where, exit codes, files."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from tests import desk

ROOT = Path(__file__).resolve().parents[1]
RIGHT = {"twice": desk.CLASS["ada"]["twice"], "running": desk.RUNNING, "why": "It adds up."}


def autograder(*arguments: object, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a script would: not on a terminal."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = [sys.executable, "-m", "autograder", *map(str, arguments)]
    variables = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "100", **environment}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=variables)


@pytest.fixture
def folder(tmp_path) -> Path:
    """A graded class's folder."""
    return desk.copy_of_class(tmp_path).root


@pytest.fixture
def notebook(folder):
    """A student's notebook with some answers: `notebook(twice="def …")`."""

    def notebook(**answers: str) -> Path:
        path = folder / "mine.ipynb"
        nbformat.write(desk.handed_in(folder, answers), path)
        return path

    return notebook


def test_help_names_every_command_and_the_exit_codes(tmp_path):
    done = autograder("--help", folder=tmp_path)
    assert done.returncode == 0
    for word in ("grade", "verify", "report", "similar", "feedback", "export", "check", "doctor", "Exit codes"):
        assert word in done.stdout


def test_help_check_and_doctor_do_not_load_nbgrader(tmp_path):
    script = (
        "import sys, autograder.__main__, autograder.selfcheck, autograder.doctor\nprint('nbgrader' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_shell_completion_knows_the_commands():
    program = Path(sys.executable).with_name("autograder")
    asked = {"_AUTOGRADER_COMPLETE": "complete_bash", "COMP_WORDS": "autograder re", "COMP_CWORD": "1"}
    done = subprocess.run([program], env={**os.environ, **asked}, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["report"]


def test_report_and_similar_print_only_where_the_page_is(folder):
    for command, name in (("report", f"{desk.ASSIGNMENT}.html"), ("similar", f"{desk.ASSIGNMENT}-similar.html")):
        done = autograder(command, desk.ASSIGNMENT, folder=folder)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == f"{folder / 'reports' / name}\n"
        assert Path(done.stdout.strip()).read_text().startswith("<!doctype html>")


def test_json_is_json_and_nothing_else(folder):
    report = json.loads(autograder("report", desk.ASSIGNMENT, "--json", folder=folder).stdout)
    assert (report["submissions"], report["refused"]) == (8, 1)
    pairs = json.loads(autograder("similar", desk.ASSIGNMENT, "--json", "--anonymous", folder=folder).stdout)
    assert pairs[0]["worth_a_look"]
    assert all(name.startswith("Student ") for name in pairs[0]["students"])
    graded = json.loads(autograder("grade", desk.ASSIGNMENT, "--json", "--jobs", 1, folder=folder).stdout)
    assert {row["student"]: row["score"] for row in graded}["ada"] == 5
    assert next(row for row in graded if row["student"] == "ada")["points"]["why"] is None


def test_feedback_prints_the_pages_paths(folder):
    done = autograder("feedback", desk.ASSIGNMENT, "ada", folder=folder)
    assert done.stdout == f"{folder}/feedback/ada/{desk.ASSIGNMENT}/{desk.NOTEBOOK}.html\n"
    assert autograder("feedback", desk.ASSIGNMENT, "nobody", folder=folder).returncode == 2


def test_export_writes_what_the_dry_run_announces(folder):
    asked = ("export", desk.ASSIGNMENT, "--format", "moodle", "--to", "marks/moodle.csv")
    dry = autograder(*asked, "--dry-run", folder=folder)
    assert "would write 4 marks to marks/moodle.csv, 4 left out; nothing was written" in dry.stdout
    assert "left out: bea (to grade by hand: Exercise 3: why)" in dry.stderr
    assert not (folder / "marks").exists()
    done = autograder(*asked, folder=folder)
    assert done.stdout == ""
    assert len(list(csv.reader((folder / "marks" / "moodle.csv").open()))) == 1 + 4


def test_export_to_a_pipe_is_only_the_file(folder):
    rows = list(csv.reader(autograder("export", desk.ASSIGNMENT, folder=folder).stdout.splitlines()))
    assert rows[0][0] == "student_id"
    assert len(rows) == 1 + 8


@pytest.mark.parametrize("command", ["report", "similar", "feedback", "export", "grade"])
def test_an_unknown_assignment_is_one_line_and_code_2(folder, command):
    done = autograder(command, "99-nothing", folder=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("autograder: ")
    assert "Traceback" not in done.stderr
    assert desk.ASSIGNMENT in done.stderr


def test_check_passes_a_right_notebook_and_says_that_hidden_tests_remain(notebook, folder):
    path = notebook(**RIGHT)
    before = path.read_bytes()
    done = autograder("check", path, folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "✔ Exercise 1: twice" in done.stdout
    assert "– Exercise 3: why: a person will grade this" in done.stdout
    assert "2 of 2 exercises pass their visible tests. Hidden tests remain" in done.stdout
    assert path.read_bytes() == before


def test_check_says_what_failed_what_is_not_written_and_where_a_cell_stopped(notebook, folder):
    done = autograder("check", notebook(twice="def twice(x):\n    return x\n"), folder=folder)
    assert done.returncode == 1
    assert "✘ Exercise 1: twice\n      ✘ twice of one is two" in done.stdout
    assert "hint:     Multiply by two." in done.stdout
    assert "○ Exercise 2: a running sum: not written yet" in done.stdout
    done = autograder(
        "check", "--json", notebook(twice="def twice(x):\n   return 2 *\n", running=desk.RUNNING), folder=folder
    )
    ((first, second, _),) = json.loads(done.stdout).values()
    assert first["said"].startswith("your cell stopped with SyntaxError")
    assert second["state"] == "passed"


def test_check_of_a_notebook_that_never_ends_or_dies_says_so(notebook, folder):
    done = autograder("check", "--timeout", 4, notebook(twice="while True: pass"), folder=folder)
    assert done.returncode == 1
    assert "took longer than 4 s" in done.stdout
    done = autograder("check", notebook(twice="import os\nos._exit(1)"), folder=folder)
    assert done.returncode == 1
    assert "ended the kernel" in done.stdout


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"cells": []}', "not a notebook"])
def test_check_of_what_is_no_notebook_is_one_line_and_code_2(folder, content):
    (folder / "bad.ipynb").write_text(content)
    done = autograder("check", "bad.ipynb", folder=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("autograder: bad.ipynb ")
    assert "Traceback" not in done.stderr


def test_check_needs_a_file_that_exists(folder):
    assert autograder("check", "gone.ipynb", folder=folder).returncode == 2


def test_doctor_fails_only_for_what_grading_needs(tmp_path):
    done = autograder("doctor", "--json", folder=tmp_path)
    findings = {finding["name"]: finding for finding in json.loads(done.stdout)}
    assert not findings["course folder"]["ok"]
    assert done.returncode == 1
    assert "course folder" in done.stderr
    (tmp_path / "nbgrader_config.py").write_text("")
    needed = [
        f for f in json.loads(autograder("doctor", "--json", folder=tmp_path).stdout) if f["needed"] and not f["ok"]
    ]
    done = autograder("doctor", folder=tmp_path)
    assert done.returncode == (1 if needed else 0)
    assert "✔ course folder" in done.stdout
