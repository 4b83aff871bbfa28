"""The whole round through nbgrader's exchange: an instructor and two students, each a user of the system."""

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest

from autograder.folder.courses import CourseFolder
from autograder.sandbox.container import probe
from tests.conftest import LESSON, NOTEBOOK, RIGHT, ROOT, WRONG

PROGRAMS = ("useradd", "userdel", "runuser", "unshare", "mount")
MISSING = [program for program in PROGRAMS if not shutil.which(program)]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux") or os.geteuid() != 0, reason="only root can add users"),
    pytest.mark.skipif(bool(MISSING), reason=f"programs are missing: {', '.join(MISSING)}"),
]
COURSE = "scaling"
TEACHER, ADA, BEA = USERS = [f"nbg{os.getpid()}{role}" for role in ("teacher", "ada", "bea")]
# A Python under root's home can't be read by others. In a mount namespace of its own, a command sees it at its
# place and nothing else of that home; nothing changes outside.
SHOW_PYTHON = """
set -e
if [ "$HIDDEN" ]; then
    mount --bind "$PREFIX" "$WORK/python"
    mount -t tmpfs -o mode=755 none "$HIDDEN"
    mkdir -p "$PREFIX"
    mount --bind "$WORK/python" "$PREFIX"
fi
cd "$FOLDER"
exec runuser -u "$WHO" -- "$@"
"""


class Campus:
    """A machine with users, an exchange, and the instructor's course."""

    def __init__(self, work: Path, course: Path) -> None:
        self.work, self.exchange, self.course = work, work / "exchange", work / "teacher-course"
        for folder in (self.exchange, work / "python"):
            folder.mkdir()
        self.exchange.chmod(0o777)
        shutil.copytree(course, self.course)
        for user in USERS:
            home = work / user
            subprocess.run(["useradd", "--no-create-home", "--home-dir", home, user], check=True)
            config = home / ".jupyter" / "nbgrader_config.py"
            config.parent.mkdir(parents=True)
            config.write_text(
                f"c = get_config()\nc.Exchange.root = {str(self.exchange)!r}\n"
                f"c.CourseDirectory.course_id = {COURSE!r}\n"
            )
            subprocess.run(["chown", "-R", f"{user}:", home], check=True)
            home.chmod(0o700)
        settings = self.course / "nbgrader_config.py"
        settings.write_text(settings.read_text() + f"\nc.CourseDirectory.course_id = {COURSE!r}\n")
        subprocess.run(["chown", "-R", f"{TEACHER}:", self.course], check=True)
        self.course.chmod(0o700)

    def remove_users(self) -> None:
        for user in USERS:
            subprocess.run(["userdel", user], check=False, capture_output=True)

    def run(self, who: str, *command: str, check: bool = True) -> subprocess.CompletedProcess:
        """Run a command as a user, in the user's home or the instructor's course."""
        folder = self.course if who == TEACHER else self.work / who
        prefix = Path(sys.base_prefix)
        hidden = next((p for p in (*reversed(prefix.parents), prefix) if not p.stat().st_mode & 0o001), "")
        programs = Path(sys.executable).parent
        environment = {
            "PATH": f"{programs}:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": str(self.work / who),
            "LANG": "C.UTF-8",
            "OMP_NUM_THREADS": "1",
            **{"HIDDEN": str(hidden), "PREFIX": str(prefix), "WORK": str(self.work), "FOLDER": str(folder)},
            "WHO": who,
            "USER": who,
        }
        whole = ["unshare", "--mount", "--propagation", "private", "sh", "-c", SHOW_PYTHON, "sh", *command]
        done = subprocess.run(whole, env=environment, capture_output=True, text=True, check=False)
        assert not check or done.returncode == 0, f"{who}: {' '.join(command)}\n{done.stdout}{done.stderr}"
        return done

    def both(self, *command: str) -> None:
        """Run a command as each of the students, at once."""
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda who: self.run(who, *command), (ADA, BEA)))

    def answer(self, who: str, answer: str) -> None:
        """Solve the exercise in what a student fetched."""
        path = self.work / who / LESSON / f"{NOTEBOOK}.ipynb"
        notebook = nbformat.read(path, as_version=4)
        cell = next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == "scale")
        cell.source = answer
        nbformat.write(notebook, path)


@pytest.fixture
def campus(built_course):
    work = Path(tempfile.mkdtemp(prefix="campus-"))
    work.chmod(0o755)
    campus = None
    try:
        campus = Campus(work, built_course)
        seen = campus.run(ADA, sys.executable, "-c", "import autograder, nbgrader", check=False)
        if seen.returncode:
            pytest.skip(f"other users can't use this Python or read {ROOT}: {seen.stderr.strip().splitlines()[-1:]}")
        yield campus
    finally:
        Campus.remove_users(campus)
        shutil.rmtree(work, ignore_errors=True)


def test_the_round_trip(campus):
    if probe():
        pytest.skip(probe())
    campus.run(TEACHER, "nbgrader", "release_assignment", LESSON)
    campus.both("nbgrader", "fetch_assignment", LESSON)
    for student, answer in ((ADA, RIGHT), (BEA, WRONG)):
        campus.answer(student, answer)
    campus.both("nbgrader", "submit", LESSON)
    assert campus.run(BEA, "ls", str(campus.exchange / COURSE / "inbound"), check=False).returncode != 0
    assert campus.run(ADA, "ls", str(campus.course / "source"), check=False).returncode != 0

    campus.run(TEACHER, "nbgrader", "collect", LESSON)
    campus.run(TEACHER, "autograder", "grade", LESSON, "--jobs", "1")
    with CourseFolder(campus.course).gradebook() as gradebook:
        found = {one.student_id: one.score for one in gradebook.assignment_submissions(LESSON)}
        late = [one.timestamp for one in gradebook.assignment_submissions(LESSON)]
    assert found == {ADA: 2, BEA: 0}
    assert all(late), "the exchange's time of handing in is in the gradebook"

    campus.run(TEACHER, "autograder", "feedback", LESSON)
    campus.run(TEACHER, "nbgrader", "release_feedback", LESSON)
    campus.both("nbgrader", "fetch_feedback", LESSON)
    pages = {who: list((campus.work / who / LESSON / "feedback").rglob(f"{NOTEBOOK}.html")) for who in (ADA, BEA)}
    assert [len(found) for found in pages.values()] == [1, 1]
    ada, bea = (found[0].read_text() for found in pages.values())
    assert ".detach()" in bea, "the hint of what failed"
    assert "✘" in bea
    assert "✘" not in ada
    assert "BEGIN HIDDEN TESTS" not in ada + bea
