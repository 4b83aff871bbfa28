"""A shared gradebook: the whole path on a real PostgreSQL server, started here, gives SQLite's marks."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest
from typer.testing import CliRunner

from autograder.__main__ import app
from autograder.folder.courses import CourseFolder
from tests.conftest import LESSON, NOTEBOOK, RIGHT, WRONG
from tests.test_cluster import gradebook

pytestmark = pytest.mark.slow

PROGRAMS = os.pathsep.join([os.environ["PATH"], *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin")))])


def program(name: str) -> str:
    found = shutil.which(name, path=PROGRAMS)
    if found is None:
        pytest.skip(f"PostgreSQL's {name} is not installed: scripts/install-system-programs postgresql")
    return found


def as_owner() -> list[str]:
    """PostgreSQL refuses to run as root: then it runs as the user that Debian's package makes."""
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A new server on a free port of 127.0.0.1: its address, without a database."""
    initdb, pg_ctl = program("initdb"), program("pg_ctl")
    # Not pytest's own folder: no other user may look into it.
    with tempfile.TemporaryDirectory(prefix="pg-") as folder, socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
        if as_owner():
            shutil.chown(folder, "postgres", "postgres")
        data = f"{folder}/data"
        quietly = {"check": True, "cwd": "/", "stdout": subprocess.DEVNULL, "timeout": 60}
        subprocess.run([*as_owner(), initdb, "-D", data, "-A", "trust", "-U", "grader", "--no-sync"], **quietly)
        one.close()
        options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off"
        subprocess.run(
            [*as_owner(), pg_ctl, "-D", data, "-w", "-l", f"{folder}/log", "-o", options, "start"], **quietly
        )
        try:
            yield f"postgresql+psycopg2://grader@127.0.0.1:{port}"
        finally:
            subprocess.run([*as_owner(), pg_ctl, "-D", data, "-m", "immediate", "stop"], **quietly)


def run(course: CourseFolder, *arguments: str) -> str:
    done = CliRunner().invoke(app, [*arguments, "--course", str(course.root)])
    assert done.exit_code == 0, f"{done.output}{done.exception!r}"
    return done.stdout


def test_the_whole_path_gives_the_marks_that_sqlite_gives(course, course_root, hand_in, server, tmp_path):
    for student, answer in {"ada": RIGHT, "bob": WRONG, "cem": None}.items():
        hand_in(student, answer)
    assert course.assignment(LESSON).seed
    shared = CourseFolder(shutil.copytree(course_root, tmp_path / "shared"))
    (shared.root / "gradebook.db").unlink()
    with (shared.root / "nbgrader_config.py").open("a") as config:
        config.write(f"\nc.CourseDirectory.db_url = {f'{server}/postgres'!r}\n")
    shared = CourseFolder(shared.root)
    marks = {}
    for one in (course, shared):
        run(one, "grade", LESSON, "--jobs", "1", "--device", "cpu")
        run(one, "feedback", LESSON)
        marks[one] = run(one, "export", LESSON)
    assert not (shared.root / "gradebook.db").exists()
    assert gradebook(shared) == gradebook(course) != []
    assert marks[shared] == marks[course]
    assert sorted(path.name for path in shared.root.glob("feedback/*/*/*.html")) == [f"{NOTEBOOK}.html"] * 3


def test_grading_again_changes_nothing(course, hand_in, server):
    hand_in("ada", RIGHT)
    connection = psycopg2.connect(f"{server}/postgres".replace("+psycopg2", ""))
    connection.autocommit = True
    connection.cursor().execute("CREATE DATABASE again")
    connection.close()
    with (course.root / "nbgrader_config.py").open("a") as config:
        config.write(f"\nc.CourseDirectory.db_url = {f'{server}/again'!r}\n")
    shared = CourseFolder(course.root)
    run(shared, "grade", LESSON, "--jobs", "1", "--device", "cpu")
    first = gradebook(shared)
    run(shared, "grade", LESSON, "--jobs", "1", "--device", "cpu", "--force")
    assert gradebook(shared) == first != []
