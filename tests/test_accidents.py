"""What goes wrong with the grader itself is never a mark: it is named, tried again, and nothing is lost."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from autograder import UsageError, show
from autograder.__main__ import main
from autograder.desk.classwork import load
from autograder.desk.report import as_data
from autograder.folder import gradebook
from autograder.folder.courses import STATE, CourseFolder
from autograder.folder.lock import locked
from autograder.grading import accidents, kept, record
from autograder.grading import grade as grading
from autograder.grading.grade import Grader, Result
from autograder.grading.stages import apply_verdict
from autograder.places import pool
from autograder.preflight.submission import preflight
from autograder.sandbox import children, scratch
from autograder.sandbox.container import Limits, SandboxError
from autograder.sandbox.execute import Execution, Task
from tests.conftest import LESSON, NOTEBOOK, RIGHT, ROOT, WRONG
from tests.stand_ins import Judge, Workers, nothing_printed

FULL = "the disk is full"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.fixture(scope="module")
def known_course(built_course, tmp_path_factory) -> Path:
    """A course whose gradebook knows the assignment already: that takes nbgrader some seconds."""
    root = Path(shutil.copytree(built_course, tmp_path_factory.mktemp("known") / "course-root"))
    CourseFolder(root).assignment(LESSON)
    return root


@pytest.fixture
def course_root(known_course, tmp_path) -> Path:
    return Path(shutil.copytree(known_course, tmp_path / "course-root"))


@pytest.fixture
def workers(monkeypatch) -> Workers:
    monkeypatch.setattr(grading, "Judge", Judge)
    return Workers()


@pytest.fixture
def run(course, workers):
    """Grade all that was handed in, with stand-ins for workers and judge: results by student."""

    def run(force: bool = False, anyway: bool = False) -> dict[str, Result]:
        grader = Grader(course.assignment(LESSON), workers, force, anyway)
        return {step.result.student: step.result for step in grader.grade(course.students(LESSON))}

    return run


@pytest.fixture
def command(course, workers, monkeypatch, capsys):
    """Run the command line in this process: exit code, standard output, standard error."""
    monkeypatch.setattr(pool, "local_pool", lambda *args: workers)

    def command(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["autograder", *words, "--course", str(course.root)])
        code = 0
        try:
            main()
        except SystemExit as exit_:
            code = exit_.code or 0
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


def fails(error: Exception):
    def fail(*args, **kwargs):
        raise error

    return fail


def kills_its_worker(task: Task) -> Execution:
    """What comes of a task, where wrong answers kill their workers."""
    return fails(pool.WorkerDied("gone"))() if ".data" in "".join(task.cells) else nothing_printed(task)


def marks(course: CourseFolder) -> dict[str, float]:
    with course.gradebook() as book:
        return {one.student_id: one.score for one in book.assignment_submissions(LESSON)}


def autograded(course: CourseFolder) -> dict[str, str]:
    paths = course.root.glob(f"autograded/*/{LESSON}/*")
    return {str(path.relative_to(course.root)): path.read_text() for path in paths}


def no_space() -> OSError:
    return OSError(errno.ENOSPC, "No space left on device", "/x")


ACCIDENTS = {
    "a worker that died": (Workers, "submit", pool.WorkerDied("3 workers ended under it"), "3 workers ended"),
    "a sandbox that doesn't start": (Workers, "run_it", SandboxError("The sandbox doesn't start: no"), "doesn't start"),
    "no memory": (Workers, "run_it", MemoryError(), "memory has run out"),
    "a judge that died": (Judge, "verdicts", BrokenProcessPool("killed"), "BrokenProcessPool"),
    "a judge that fails": (Judge, "verdicts", ValueError("odd"), "ValueError: odd"),
    "no room for what is kept": (kept.Executions, "put", no_space(), FULL),
    "no room for results": (kept, "file_name", no_space(), FULL),
    "no room in autograded/": (record, "write_notebook", no_space(), FULL),
    "no room for the files": (record.Recorder, "_write_files", no_space(), FULL),
    "no leave to write": (record, "write_notebook", OSError(errno.EROFS, "Read-only file system", "/x"), "read-only"),
    "a gradebook in use": (record.Recorder, "_grade", sqlite3.OperationalError("database is locked"), "in use"),
    "a step that fails": (record.Recorder, "_grade", RuntimeError("odd"), "RuntimeError: odd"),
    "preflight that fails": (grading, "preflight", RuntimeError("odd"), "RuntimeError: odd"),
}


@pytest.mark.parametrize("accident", ACCIDENTS)
def test_an_accident_is_no_mark_and_costs_no_earlier_one(accident, run, course, hand_in, workers, monkeypatch):
    hand_in("ada", RIGHT)
    before = run()["ada"], marks(course), autograded(course)
    history = (course.state(LESSON) / "history.jsonl").read_text()
    hand_in("ada", WRONG)
    hand_in("bob", RIGHT + "# bob")
    where, name, error, words = ACCIDENTS[accident]
    with monkeypatch.context() as patch:
        if where is Workers:
            workers.run = fails(error)
        else:
            patch.setattr(where, name, fails(error))
        results = run()
    workers.run = nothing_printed
    assert {result.state for result in results.values()} == {"failed"}
    for result in results.values():
        assert (result.points, result.reused) == ({}, False)
        assert words in result.remarks[0]
    assert (before[0].score, marks(course), autograded(course)) == (2.0, *before[1:])
    assert (course.state(LESSON) / "history.jsonl").read_text() == history
    again = run()
    assert {student: (one.state, one.score, one.reused) for student, one in again.items()} == {
        "ada": ("graded", 0.0, False),
        "bob": ("graded", 2.0, False),
    }
    assert not list(course.root.glob("**/*.draft")) + list(course.root.glob("**/.*.earlier"))


def test_a_failed_submission_is_named_in_the_table_on_stderr_and_in_the_report(command, course, hand_in, workers):
    hand_in("ada", RIGHT)
    hand_in("bob", WRONG)
    workers.run = kills_its_worker
    code, out, err = command("grade", LESSON, "--table")
    assert code == 1
    assert "no mark for bob: the grader failed on it, and recorded no mark: WorkerDied: gone" in err
    assert "bob: no mark" in out
    data = as_data(load(course, LESSON), [])
    assert data["failed"] == 1
    assert "the grader failed on it" in data["look_at"]["bob"][0]
    workers.run = nothing_printed
    code, _, err = command("grade", LESSON)
    assert (code, err) == (0, "")
    assert as_data(load(course, LESSON), [])["failed"] == 0


def test_where_all_fail_nothing_was_done_and_the_exit_code_says_so(command, hand_in, workers, monkeypatch):
    hand_in("ada", RIGHT)
    monkeypatch.setattr(record.Recorder, "_grade", fails(no_space()))
    code, _, err = command("grade", LESSON)
    assert code == 2
    assert FULL in err
    assert "Traceback" not in err


class TestTheSolution:
    """The instructor's own solution goes first, by the same way as all others."""

    def test_it_runs_once_for_what_it_rests_on(self, run, hand_in, workers):
        hand_in("ada", RIGHT)
        run()
        assert len(workers.given) == 2
        hand_in("bob", RIGHT + "# bob")
        run()
        assert len(workers.given) == 3

    def test_where_it_fails_nobody_is_graded(self, command, course, hand_in, workers, monkeypatch):
        hand_in("ada", RIGHT)
        monkeypatch.setattr(Judge, "passes", lambda _, code: False)
        code, out, err = command("grade", LESSON)
        assert (code, out, marks(course)) == (2, "", {})
        assert "cell scale-test: ChecksFailed: 1 of 1 checks failed" in err
        code, _, err = command("grade", LESSON, "--anyway")
        assert (code, marks(course)) == (0, {"ada": 0.0})

    def test_where_it_is_cut_short_nobody_is_graded(self, run, course, hand_in, workers):
        hand_in("ada", RIGHT)
        workers.run = lambda task: Execution([[] for _ in task.cells], [0.0] * len(task.cells), dict.fromkeys(
            range(len(task.cells)), "timed out after 3 s"))  # fmt: skip
        with pytest.raises(UsageError, match="cell scale-test: ChecksFailed: timed out"):
            run()
        assert marks(course) == {}

    def test_where_it_cannot_be_run_nobody_is_graded(self, command, course, hand_in, workers):
        hand_in("ada", RIGHT)
        workers.run = fails(SandboxError("The sandbox doesn't start: no. Try `autograder doctor`."))
        code, _, err = command("grade", LESSON)
        assert (code, marks(course)) == (2, {})
        assert err.count("\n") == 1
        assert "can't run the instructor's own solution" in err
        assert "doesn't start" in err


class TestNobodyHasAPoint:
    def test_a_class_of_noughts_is_held_back_until_the_instructor_says_so(self, command, course, hand_in):
        for number in range(5):
            hand_in(f"s{number}", WRONG)
        code, _, err = command("grade", LESSON)
        assert (code, marks(course)) == (2, {})
        assert "s0, s1, s2, s3, s4: held back: all 5 that were graded now have 0 points" in err
        assert "--anyway" in err
        code, _, err = command("grade", LESSON, "--anyway")
        assert (code, marks(course)) == (1, dict.fromkeys((f"s{number}" for number in range(5)), 0.0))
        assert "nobody has a point in scale-test" in err

    def test_a_few_blanks_are_graded_at_once(self, command, course, hand_in):
        for number in range(4):
            hand_in(f"s{number}")
        assert command("grade", LESSON)[0] == 0
        assert len(marks(course)) == 4

    def test_one_with_points_is_enough(self, run, course, hand_in):
        for number in range(6):
            hand_in(f"s{number}", WRONG)
        hand_in("z", RIGHT)
        assert {result.state for result in run().values()} == {"graded"}
        assert len(marks(course)) == 7

    def test_an_exercise_that_nobody_has_is_said_aloud(self):
        points = {"easy": 1.0, "odd": 0.0, "essay": None}
        results = [Result(f"s{number}", points=dict(points)) for number in range(5)]
        assert show.without_a_point(results) == ["odd"]
        assert show.without_a_point(results[:4]) == []
        assert show.without_a_point([*results, Result("a", points={**points, "odd": 0.5}, reused=True)]) == []
        assert show.without_a_point([Result(f"s{number}", points=points, reused=True) for number in range(9)]) == []


class TestAccidentsInARow:
    def test_where_nothing_works_the_run_stops_with_what_it_has(self, command, course, hand_in, workers):
        for number in range(30):
            hand_in(f"s{number:02}", RIGHT + f"# {number}")
        graded = []

        def breaks_down(task: Task) -> Execution:
            graded.append(task)
            return nothing_printed(task) if len(graded) < 5 else fails(SandboxError("no more containers"))()

        workers.run = breaks_down
        code, _, err = command("grade", LESSON)
        assert code == 1
        assert len(graded) < 20
        assert 3 <= len(marks(course)) <= 5
        assert "nothing works any more, so the grader stopped: SandboxError: no more containers" in err
        workers.run = nothing_printed
        assert command("grade", LESSON)[0] == 0
        assert set(marks(course).values()) == {2.0}

    def test_three_hostile_submissions_stop_no_class(self, run, hand_in, workers):
        for number in range(6):
            hand_in(f"a{number}", WRONG + f"# {number}")
        hand_in("z", RIGHT)
        workers.run = kills_its_worker
        results = run()
        assert {student for student, one in results.items() if one.state == "failed"} == {f"a{n}" for n in range(6)}
        assert results["z"].score == 2.0


class TestWorkers:
    """Processes that are killed, can't start, or stay silent."""

    @pytest.fixture
    def opened(self, monkeypatch):
        monkeypatch.setattr(pool, "SERVE", ("tests.stand_ins", "serve"))
        monkeypatch.setattr(pool, "PAUSES", (0.01, 0.01))
        with pool.Pool(2) as opened:
            yield opened

    def task(self, said: str, **limits: float) -> Task:
        return Task((said,), {}, 0, Limits(**limits))

    def test_a_worker_that_dies_once_costs_nothing(self, opened, tmp_path):
        assert opened.submit(self.task(f"die-once {tmp_path / 'died'}")).result(600).seconds == [0.0]

    def test_a_notebook_whose_workers_die_has_no_execution_and_takes_no_other_with_it(self, opened):
        others = [opened.submit(self.task("sleep 0.01")) for _ in range(4)]
        poison = opened.submit(self.task("die"))
        others += [opened.submit(self.task("sleep 0.01")) for _ in range(4)]
        with pytest.raises(pool.WorkerDied, match="3 workers ended under it, the last one by signal SIGKILL"):
            poison.result(600)
        assert all(future.result(600) for future in others)

    def test_what_a_worker_raises_comes_here_as_it_was(self, opened):
        with pytest.raises(OSError, match="No space left"):
            opened.submit(self.task("raise")).result(600)

    def test_a_worker_that_stays_silent_is_given_up(self, opened, monkeypatch):
        monkeypatch.setattr(pool, "_patience", lambda task: 0.2)
        with pytest.raises(pool.WorkerDied, match="no answer"):
            opened.submit(self.task("sleep 60")).result(600)

    def test_a_worker_that_cannot_start_is_no_execution(self, opened, monkeypatch):
        monkeypatch.setattr(pool, "SERVE", ("tests.stand_ins", "cannot_start"))
        with pytest.raises(pool.WorkerDied, match="with exit code 3"):
            opened.submit(self.task("")).result(600)

    def test_leaving_by_an_error_waits_for_no_notebook(self, monkeypatch):
        monkeypatch.setattr(pool, "SERVE", ("tests.stand_ins", "serve"))
        opened = pool.Pool(1)
        future = opened.submit(self.task("sleep 600"))
        while opened.lanes["cpu"].workers[0]._process is None:
            time.sleep(0.01)
        opened.__exit__(KeyboardInterrupt, None, None)
        assert future.exception(0) is not None


class TestEndingWithTheParent:
    PROGRAM = """
import multiprocessing, sys, time
from autograder.sandbox import children
if __name__ == "__main__":
    child = multiprocessing.get_context("spawn").Process(target=children.start, args=("time", "sleep", 600))
    child.start()
    print(child.pid, flush=True)
    time.sleep(float(sys.argv[1]))
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
"""

    @pytest.mark.parametrize("seconds", ["0", "0.1", "1"])
    def test_a_child_is_gone_when_its_parent_was_killed(self, tmp_path, seconds):
        (tmp_path / "program.py").write_text(self.PROGRAM)
        done = subprocess.run(
            [sys.executable, "program.py", seconds], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True
        )
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert wait_until(lambda: not alive(int(done.stdout))), "it is still there"

    def test_without_a_parent_of_ours_nothing_is_watched(self):
        children.end_with_parent()


def alive(pid: int) -> bool:
    try:
        return Path("/proc", str(pid), "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(condition, seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_folders_of_the_dead_are_removed_and_those_of_the_living_stay(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    program = "import os, signal; from autograder.sandbox.scratch import Scratch; s = Scratch(); print(s.path)\n"
    program += "(s.path / 'left').touch()\nos.kill(os.getpid(), signal.SIGKILL)"
    environment = {**ENVIRONMENT, "TMPDIR": str(tmp_path)}
    killed = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    dead = Path(killed.stdout.splitlines()[0])
    (tmp_path / "another").mkdir()
    assert dead.exists()
    with scratch.Scratch() as living:
        scratch.sweep()
        assert (living.exists(), dead.exists()) == (True, False)
    scratch.sweep()
    assert os.listdir(tmp_path) == ["another"]


class TestTheGradebook:
    def damage(self, course: CourseFolder) -> None:
        path = course.root / "gradebook.db"
        content = bytearray(path.read_bytes())
        content[4096:] = b"\xa5" * (len(content) - 4096)
        path.write_bytes(content)

    @pytest.mark.parametrize("words", [("grade", LESSON), ("report", LESSON), ("export", LESSON), ("feedback", LESSON)])
    @pytest.mark.parametrize("kind", ["damaged", "no database", "empty"])
    def test_a_damaged_one_is_one_line_in_every_command(self, run, command, course, hand_in, words, kind):
        hand_in("ada", RIGHT)
        run()
        if kind == "damaged":
            self.damage(course)
        else:
            (course.root / "gradebook.db").write_text("no database" * 1000 if kind == "no database" else "")
        code, out, err = command(*words)
        assert (code, out, err.count("\n")) == (2, "", 1), err
        assert "gradebook.db can't be used" in err
        assert "Restore it from a copy" in err

    def test_one_in_use_is_waited_for_then_named(self, command, course, hand_in, workers, monkeypatch):
        monkeypatch.setattr(gradebook, "SECONDS", 0.1)
        hand_in("ada", RIGHT)
        assert command("grade", LESSON)[0] == 0
        for number in range(9):
            hand_in(f"s{number}", RIGHT + f"# {number}")
        with closing(sqlite3.connect(course.root / "gradebook.db")) as other:
            other.execute("BEGIN IMMEDIATE")
            code, _, err = command("grade", LESSON)
        assert code == 1
        assert "in use by another program" in err
        assert "the grader stopped" in err
        assert "Traceback" not in err
        assert marks(course) == {"ada": 2.0}
        assert command("grade", LESSON)[0] == 0
        assert len(marks(course)) == 10

    def test_one_that_cannot_even_be_read_is_one_line(self, command, course, hand_in, monkeypatch):
        monkeypatch.setattr(gradebook, "SECONDS", 0.1)
        hand_in("ada", RIGHT)
        with closing(sqlite3.connect(course.root / "gradebook.db")) as other:
            other.execute("BEGIN EXCLUSIVE")
            code, _, err = command("grade", LESSON)
        assert (code, err.count("\n")) == (2, 1)
        assert "database is locked" in err

    def test_it_is_sound_gone_or_of_no_marks_yet(self, course, tmp_path):
        course.assignment(LESSON)
        assert gradebook.problem(course.root / "gradebook.db", graded=True) == ""
        assert gradebook.problem(tmp_path / "none.db", graded=True) == ""
        (tmp_path / "new.db").touch()
        assert gradebook.problem(tmp_path / "new.db") == ""
        assert "marks were recorded in it" in gradebook.problem(tmp_path / "new.db", graded=True)

    def test_only_files_are_looked_at(self):
        assert gradebook.sqlite_file("sqlite:////a/b.db?x=1") == Path("/a/b.db")
        assert gradebook.sqlite_file("postgresql+psycopg2://x@y/z") is None
        assert gradebook.patient("postgresql+psycopg2://x@y/z") == "postgresql+psycopg2://x@y/z"


def test_who_is_second_is_told_who_is_first(command, course, hand_in):
    hand_in("ada", RIGHT)
    course.assignment(LESSON)
    with locked(course.root / STATE):
        code, out, err = command("grade", LESSON)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"process {os.getpid()} on" in err
    assert command("grade", LESSON)[0] == 0


def test_a_dead_grader_holds_no_lock(course):
    program = (
        "import os, signal, sys; from pathlib import Path; from autograder.folder.lock import locked\n"
        "with locked(Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", program, str(course.root / STATE)], env=ENVIRONMENT)
    with locked(course.root / STATE), (course.root / STATE / "lock").open() as file, pytest.raises(BlockingIOError):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


NAMES = ["x" * 251, "ü" * 125, "a b", "-rf", "=1+1", "a.draft", "…", "x" * 250 + "y"]


def test_students_may_be_called_what_folders_may(command, run, course, hand_in, workers):
    for name in NAMES:
        hand_in(name, RIGHT)
    results = run()
    assert {name: one.score for name, one in results.items()} == dict.fromkeys(NAMES, 2.0)
    assert all(one.reused for one in run().values())
    assert len({kept.file_name(name) for name in NAMES}) == len(NAMES)
    assert max(len(kept.file_name(name).encode()) for name in NAMES) < 120
    for words in (("grade", LESSON), ("report", LESSON), ("export", LESSON), ("feedback", LESSON)):
        code, _, err = command(*words)
        assert (code, err) == (0, ""), words
    assert {work.student for work in load(course, LESSON).works} == set(NAMES)


def test_a_name_that_the_gradebook_cannot_hold_is_that_students_alone(run, course, hand_in):
    hand_in("good", RIGHT)
    folder = hand_in("bad", RIGHT).parent.parent
    os.rename(folder, os.fsencode(folder.parent) + b"/b\xff")
    results = run()
    assert results["good"].score == 2.0
    assert results[os.fsdecode(b"b\xff")].state == "failed"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"key": 1}', "\x00\xff"])
def test_a_damaged_result_is_graded_again(run, course, hand_in, damage):
    hand_in("ada", RIGHT)
    run()
    (course.state(LESSON) / "results" / "ada.json").write_text(damage)
    assert load(course, LESSON).works[0].state == "graded"
    assert (run()["ada"].reused, run()["ada"].reused) == (False, True)


def is_mounted(*options: str, source: str, target: Path) -> bool:
    return subprocess.run(["mount", *options, source, str(target)], capture_output=True).returncode == 0


@pytest.fixture
def on_small_disk(course_root, tmp_path):
    """A course on a disk of its own, of 8 MB."""
    place = tmp_path / "small"
    place.mkdir()
    if not is_mounted("-t", "tmpfs", "-o", "size=8m", source="tmpfs", target=place):
        pytest.skip("only who may mount can make a small disk")
    try:
        yield CourseFolder(shutil.copytree(course_root, place / "course"))
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(folder: Path, leave: int) -> Path:
    """Fill a disk up, all but some bytes."""
    path = folder / "ballast"
    free = shutil.disk_usage(folder).free - leave
    with path.open("wb") as file:
        file.write(b"x" * free)
    return path


@contextmanager
def suppress_known() -> Iterator[None]:
    """Let pass what the command line would say in one line."""
    try:
        yield
    except Exception as error:
        if not accidents.known(error):
            raise


@pytest.mark.parametrize("leave", [0, 8192, 40_000, 80_000, 120_000])
def test_a_full_disk_costs_no_mark(on_small_disk, hand_in, workers, leave):
    course = on_small_disk
    hand_in("ada", RIGHT)
    for number in range(8):
        hand_in(f"s{number}", RIGHT + f"# {number}")
    shutil.copytree(course.root.parents[1] / "course-root" / "submitted", course.root / "submitted")

    def run(*students: str) -> dict[str, Result]:
        grader = Grader(course.assignment(LESSON), workers)
        return {step.result.student: step.result for step in grader.grade(students or course.students(LESSON))}

    run("ada")
    before = autograded(course)
    ballast = fill(course.root, leave)
    results = {}
    with suppress_known():
        results = run()
    for student, result in results.items():
        if result.state == "failed":
            assert "the disk is full" in result.remarks[0] or "gradebook" in result.remarks[0], (student, result)
        else:
            assert (result.score, marks(course)[student]) == (2.0, 2.0)
    assert before.items() <= autograded(course).items()
    ballast.unlink()
    assert {result.score for result in run().values()} == {2.0}
    assert set(marks(course).values()) == {2.0}
    assert len((course.state(LESSON) / "history.jsonl").read_text().splitlines()) == 9
    for line in (course.state(LESSON) / "history.jsonl").read_text().splitlines():
        assert json.loads(line)["points"] == {"scale-test": 2.0}


@pytest.mark.parametrize("words", [("grade", LESSON), ("grade", LESSON, "--force")])
def test_a_read_only_course_is_one_line(command, course, hand_in, words):
    hand_in("ada", RIGHT)
    assert command("grade", LESSON)[0] == 0
    before = marks(course), autograded(course)
    here = course.root
    if not (
        is_mounted("--bind", source=str(here), target=here)
        and is_mounted("-o", "remount,bind,ro", source="none", target=here)
    ):
        pytest.skip("only who may mount can make a folder read-only for who may do all")
    try:
        code, _, err = command(*words)
    finally:
        subprocess.run(["umount", "-l", str(here)], check=True)
    assert (code, err.count("\n")) == (2, 1), err
    assert "read-only" in err
    assert (marks(course), autograded(course)) == before
    assert NOTEBOOK in "".join(before[1])


def test_cells_that_were_not_run_are_said_once(course, hand_in):
    hand_in("ada", RIGHT)
    assignment = course.assignment(LESSON)
    notebook = preflight(assignment, "ada").notebooks[NOTEBOOK]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.metadata["failure"] = "not run: the notebook had used up its time or its kernels"
    (remark,) = apply_verdict(notebook, {}, False)
    assert remark == "code cells not run: the notebook had used up its time or its kernels (3 of them)"


@pytest.mark.parametrize("step", ["source", "release"])
def test_a_notebook_of_the_course_that_is_cut_off_is_one_line(command, course, hand_in, step):
    hand_in("ada", RIGHT)
    path = course.root / step / LESSON / f"{NOTEBOOK}.ipynb"
    path.chmod(0o644)
    path.write_text(path.read_text()[:200])
    code, _, err = command("grade", LESSON)
    assert (code, err.count("\n")) == (2, 1)
    assert "is no notebook" in err
    assert "generate_assignment" in err
