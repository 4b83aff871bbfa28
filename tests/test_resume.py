"""Kill the grader at any moment: nothing of it runs on, and the next run goes on to the same gradebook."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import psutil
import pytest
from nbgrader.api import Gradebook

from autograder.folder.courses import CourseFolder
from autograder.sandbox.container import probe
from tests.conftest import LESSON, RIGHT, ROOT, WRONG

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}"),
]

STUDENTS = 30
# Where a run is when it is killed: before its first mark, with some marks, and once all are there, as it ends.
KILLS = ["start"] * 8 + ["middle"] * 6 + ["end"] * 6
COMMAND = [sys.executable, "-m", "autograder", "grade", LESSON, "--jobs", "2"]
GONE_SECONDS = 30  # in which a busy machine must have ended all; the test prints how long it took


def marks(root: Path) -> dict:
    found = {}
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        for submission in gradebook.find_assignment(LESSON).submissions:
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    values = (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
                    found[submission.student_id, grade.name] = values
                for comment in notebook.comments:
                    found[submission.student_id, comment.name, "comment"] = comment.auto_comment
    return found


def processes_of(place: Path) -> list[str]:
    """What runs that has a folder in its environment, in its command, or among its mounts."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        if int(process.name) in (os.getpid(), os.getppid()):
            continue
        for name in ("environ", "cmdline", "mountinfo"):
            try:
                if str(place).encode() in (process / name).read_bytes():
                    command = (process / "cmdline").read_bytes().replace(b"\0", b" ")[:150]
                    found.append(f"{process.name} {command.decode(errors='replace')}")
                    break
            except OSError:
                continue
    return found


def runs(process: psutil.Process) -> bool:
    """Whether a process does anything still: the dead that nobody has asked after don't."""
    try:
        return process.status() != psutil.STATUS_ZOMBIE and process.is_running()
    except psutil.NoSuchProcess:
        return False


class Run:
    """A grader under way, all of whose processes can be found again by the folder of its temporary files."""

    def __init__(self, root: Path, place: Path) -> None:
        self.place, self.started = place, time.monotonic()
        place.mkdir(exist_ok=True)
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(place)}
        self.process = subprocess.Popen(
            COMMAND, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
        )
        self.fresh = 0

    def until(self, fresh: int = STUDENTS, last: bool = False) -> None:
        """Read on until there are so many new marks, or the last line."""
        for line in self.process.stdout:
            done = int(re.match(r"\[(\d+)/", line)[1])
            self.fresh += "unchanged" not in line
            if self.fresh >= fresh or (last and done == STUDENTS):
                return
        raise AssertionError(f"it ended too early: {self.process.communicate()[1]}")

    def kill(self) -> str:
        """Kill the grader alone, and see all that it started end. Says how far it was."""
        after = time.monotonic() - self.started
        below = [] if self.process.poll() is not None else psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        killed = time.monotonic()
        late: list[str] = []
        while left := processes_of(self.place) + [str(one) for one in below if runs(one)]:
            assert time.monotonic() < killed + GONE_SECONDS, left
            if time.monotonic() > killed + 1:
                late = late or left
            time.sleep(0.02)
        gone = time.monotonic() - killed
        self.process.communicate()
        return f"{after:.1f} s after it began, with {self.fresh} new marks; all gone in {gone:.2f} s {late}"

    def finish(self) -> str:
        out, err = self.process.communicate(timeout=500)
        assert self.process.returncode == 0, err
        return out


def answer(number: int, version: str = "") -> str:
    return (RIGHT if number % 3 else WRONG) + f"\n# {number}{version}\n"


def test_twenty_kills_and_the_same_gradebook(hand_in, course_root, tmp_path):
    def name(number: int) -> str:
        return f"student{number:02}"

    # Some are handed in again before each run that is killed at its end: else there would be nothing to do.
    again = KILLS.count("end")
    for number in range(STUDENTS):
        hand_in(name(number), answer(number))
    CourseFolder(course_root).assignment(LESSON)
    (course_root / ".autograder" / LESSON).mkdir(parents=True, exist_ok=True)
    (course_root / ".autograder" / LESSON / "seed").write_text("7")
    whole = Path(shutil.copytree(course_root, tmp_path / "whole"))
    run = Run(whole, tmp_path / "temporary-whole")
    run.until(fresh=1)
    to_first = time.monotonic() - run.started
    run.finish()

    place, chance, where = tmp_path / "temporary", random.Random(1), Counter()
    for number, moment in enumerate(KILLS):
        if moment == "end":
            hand_in(name(again), answer(again, "again"))
            again -= 1
        run = Run(course_root, place)
        if moment == "start":
            time.sleep(chance.uniform(0.0, 0.9) * to_first)
        elif moment == "middle":
            run.until(fresh=chance.randint(1, 3))
        else:
            run.until(last=True)
            time.sleep(chance.uniform(0.0, 0.3))
        if run.process.poll() is None:
            where[moment] += 1
        print(f"kill {number + 1}, {moment}: {run.kill()}")
    print(dict(where))
    assert where["start"] >= 5, "too few were killed at the start"
    assert where["middle"] >= 5, "too few were killed in the middle"
    assert where["end"] >= 1, "none was killed at its end"

    Run(course_root, place).finish()
    final = Path(shutil.copytree(whole, tmp_path / "final", ignore=shutil.ignore_patterns("submitted")))
    shutil.copytree(course_root / "submitted", final / "submitted")
    Run(final, tmp_path / "temporary-whole").finish()
    assert marks(course_root) == marks(final)
    assert len({student for student, *_ in marks(final)}) == STUDENTS
    assert Run(course_root, place).finish().count("unchanged") == STUDENTS
    assert not list(place.glob("grading-*")), "temporary folders of the killed are still there"
    assert not processes_of(place)
