"""Many machines: the same class on Dask workers gives the same gradebook, whatever happens to the workers."""

from __future__ import annotations

import json
import os
import pickle
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import wait
from contextlib import ExitStack, contextmanager
from pathlib import Path

import nbformat
import pytest
from distributed import Scheduler, SpecCluster, Worker, get_worker
from typer.testing import CliRunner

from autograder import UsageError
from autograder.__main__ import app
from autograder.folder.courses import CourseFolder
from autograder.grading.grade import Grader
from autograder.grading.stages import make_task
from autograder.places import cluster
from autograder.places.pool import Pool, WorkerDied
from autograder.preflight.submission import preflight
from autograder.sandbox import execute as executing
from autograder.sandbox.container import Limits
from autograder.sandbox.execute import Task
from tests.conftest import LESSON, NOTEBOOK, RIGHT, ROOT, WRONG

pytestmark = pytest.mark.slow

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
ANSWERS = {
    "ada": RIGHT,
    "bob": WRONG,
    "cem": None,
    "dee": "def broken(:",
    "eve": "import os\nos._exit(1)",
    **{f"fay{number}": RIGHT.replace("ones", "zeros") for number in range(3)},
    "gil": RIGHT + "\nprint('done')",
}


@contextmanager
def running(jobs: int, folder: Path) -> Iterator[str]:
    """A scheduler, and a worker command of `jobs` processes: the scheduler's address."""
    folder.mkdir()
    file = folder / "scheduler.json"
    scheduler = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    scheduler += ["--no-dashboard", "--scheduler-file", str(file)]
    with ExitStack() as stack, (folder / "log").open("wb") as log:

        def start(*command: str) -> None:
            process = subprocess.Popen(command, env=ENVIRONMENT, cwd=folder, stdout=log, stderr=log)
            stack.callback(process.wait)
            stack.callback(process.terminate)

        start(*scheduler)
        wait_until(file.exists, folder / "log")
        address = json.loads(file.read_text())["address"]
        start(sys.executable, "-m", "autograder", "worker", address, "--jobs", str(jobs), "--device", "cpu")
        with cluster.Client(address, set_as_default=False) as client:
            wait_until(lambda: len(client.scheduler_info(n_workers=-1)["workers"]) == jobs, folder / "log")
        yield address


def wait_until(condition, log: Path, seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)


@pytest.fixture(scope="module")
def one_worker(tmp_path_factory) -> Iterator[str]:
    with running(1, tmp_path_factory.mktemp("one") / "run") as address:
        yield address


@pytest.fixture(scope="module")
def four_workers(tmp_path_factory) -> Iterator[str]:
    with running(4, tmp_path_factory.mktemp("four") / "run") as address:
        yield address


@pytest.fixture(scope="module")
def handed_in(built_course, tmp_path_factory) -> CourseFolder:
    """Submissions of six kinds, not graded yet. The seed of the hidden tests is drawn: copies share it."""
    root = Path(shutil.copytree(built_course, tmp_path_factory.mktemp("class") / "course-root"))
    for student, answer in ANSWERS.items():
        hand_in_at(root, student, answer)
    course = CourseFolder(root)
    assert course.assignment(LESSON).seed
    return course


@pytest.fixture
def a_class(handed_in, tmp_path) -> CourseFolder:
    return copy_of(handed_in, tmp_path / "course-root")


@pytest.fixture(scope="module")
def locally(handed_in, tmp_path_factory) -> list[tuple]:
    """The gradebook of the same class, graded on this machine."""
    course = copy_of(handed_in, tmp_path_factory.mktemp("local") / "course-root")
    with Pool(1) as pool:
        graded(course, pool)
    return gradebook(course)


def hand_in_at(root: Path, student: str, answer: str | None) -> None:
    notebook = nbformat.read(root / "release" / LESSON / f"{NOTEBOOK}.ipynb", as_version=4)
    for cell in notebook.cells:
        if answer is not None and cell.metadata.get("nbgrader", {}).get("grade_id") == "scale":
            cell.source = answer
    path = root / "submitted" / student / LESSON / f"{NOTEBOOK}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(notebook, path)


def copy_of(course: CourseFolder, target: Path) -> CourseFolder:
    return CourseFolder(shutil.copytree(course.root, target))


def graded(course: CourseFolder, pool, watch=lambda progress: None) -> dict:
    results = {}
    for progress in Grader(course.assignment(LESSON), pool).grade(course.students(LESSON)):
        results[progress.result.student] = progress.result
        watch(progress)
    return results


def gradebook(course: CourseFolder) -> list[tuple]:
    """Every value in the gradebook but its random keys, sorted."""
    rows = []
    with course.gradebook() as book:
        for submission in book.assignment_submissions(LESSON):
            student = submission.student.id
            rows.append((student, "", submission.score, submission.max_score, str(submission.timestamp)))
            for notebook in submission.notebooks:
                failed = notebook.failed_tests
                rows.append((student, notebook.name, notebook.score, notebook.needs_manual_grade, failed))
                for grade in notebook.grades:
                    given = grade.auto_score, grade.manual_score, grade.extra_credit
                    rows.append((student, grade.name, *given, grade.max_score, grade.needs_manual_grade))
                rows += [(student, one.name, one.auto_comment, one.manual_comment) for one in notebook.comments]
    return sorted(rows, key=repr)


def test_one_worker_gives_the_local_gradebook(a_class, locally, one_worker):
    with cluster.ClusterPool(one_worker) as pool:
        assert (pool.size, pool.device) == (1, "cpu")
        results = graded(a_class, pool)
    assert gradebook(a_class) == locally
    assert results["ada"].score == results["ada"].max_score > results["bob"].score


def test_four_workers_give_the_local_gradebook(a_class, locally, four_workers):
    with cluster.ClusterPool(four_workers) as pool:
        assert pool.size == 4
        processes = pool.client.run(lambda: (os.getpid(), os.environ["TMPDIR"]))
        graded(a_class, pool)
    assert gradebook(a_class) == locally
    assert len({pid for pid, _ in processes.values()}) == len({folder for _, folder in processes.values()}) == 4


def test_the_command_grades_on_a_cluster(a_class, locally, four_workers):
    done = CliRunner().invoke(
        app, ["grade", LESSON, "--cluster", four_workers, "--course", str(a_class.root), "--json"]
    )
    assert done.exit_code == 0, done.output
    assert {row["student"] for row in json.loads(done.stdout)} == set(a_class.students(LESSON))
    assert gradebook(a_class) == locally


def test_workers_killed_at_random_change_nothing(a_class, locally, four_workers, monkeypatch):
    chance = random.Random()
    deaths, killed = [], []
    take_in = cluster.ClusterPool._take_in_failure
    monkeypatch.setattr(
        cluster.ClusterPool, "_take_in_failure", lambda pool, *failed: (deaths.append(failed), take_in(pool, *failed))
    )
    with cluster.ClusterPool(four_workers) as pool:
        processes = pool.client.run(os.getpid)

        def kill_some() -> None:
            """While there are fresh notebooks, none runs a second time: so none can lose three workers."""
            deadline = time.monotonic() + 60
            while not pool._fresh and time.monotonic() < deadline:
                time.sleep(0.01)
            while pool._fresh and len(killed) < 3:
                busy = [
                    address for address, tasks in pool.client.processing().items() if tasks and address in processes
                ]
                if busy:
                    killed.append(chance.choice(busy))
                    os.kill(processes.pop(killed[-1]), signal.SIGKILL)
                time.sleep(chance.uniform(0.1, 0.5))

        killer = threading.Thread(target=kill_some)
        killer.start()
        results = graded(a_class, pool)
        killer.join()
    assert deaths, "no worker was killed while it worked"
    assert {result.state for result in results.values()} == {"graded"}
    assert gradebook(a_class) == locally


def poisoned(task: Task, wanted: dict[str, str]):
    """A worker's part, with a fault that a certain text sets off."""
    if any("POISON" in cell for cell in task.cells):
        os.kill(os.getpid(), signal.SIGKILL)
    return executing.execute(task)


def test_a_notebook_whose_workers_die_has_no_mark_and_takes_none_with_it(a_class, locally, four_workers, monkeypatch):
    hand_in_at(a_class.root, "zoe", "POISON = 1")
    monkeypatch.setattr(cluster, "run", poisoned)
    with cluster.ClusterPool(four_workers) as pool:
        results = graded(a_class, pool)
    poison = results.pop("zoe")
    assert (poison.state, poison.points) == ("failed", {})
    assert "3 workers ended under it" in poison.remarks[0]
    assert {result.state for result in results.values()} == {"graded"}
    assert [row for row in gradebook(a_class) if row[0] != "zoe"] == locally


def test_other_versions_are_refused_by_name(four_workers, monkeypatch):
    theirs = cluster.versions()
    cluster.kit.cache_clear()
    monkeypatch.setattr(cluster, "versions", lambda: theirs.replace("numpy=", "numpy=9."))
    try:
        with pytest.raises(UsageError, match=r"tcp://127\.0\.0\.1:\d+ has numpy [\d.]+ \(here 9\.[\d.]+\)"):
            cluster.ClusterPool(four_workers)
    finally:
        cluster.kit.cache_clear()


def test_a_worker_that_joins_later_with_other_versions_runs_nothing():
    with pytest.raises(UsageError, match="versions"):
        cluster.run(Task((), {}, 0, Limits()), {**cluster.kit(), "torch": "0"})


def test_a_build_of_the_same_version_is_no_difference(monkeypatch):
    theirs = cluster.versions()
    wanted = dict(cluster.kit())
    cluster.kit.cache_clear()
    monkeypatch.setattr(cluster, "versions", lambda: theirs.replace("+cpu", "") + "+cu130")
    try:
        assert cluster.difference(wanted) == ""
    finally:
        cluster.kit.cache_clear()


class TestResources:
    """Workers in this process, that announce what they like and run nothing of students."""

    @contextmanager
    def cluster_of(self, *resources: dict[str, int], security=None) -> Iterator[SpecCluster]:
        workers = {
            number: {"cls": Worker, "options": {"nthreads": 2, "resources": one, "security": security}}
            for number, one in enumerate(resources)
        }
        scheduler = {
            "cls": Scheduler,
            "options": {"dashboard": False, "port": 0, "host": "127.0.0.1", "security": security},
        }
        with SpecCluster(workers, scheduler, security=security, silence_logs=40) as started:
            yield started

    def test_an_unchecked_worker_is_refused(self):
        with (
            self.cluster_of({}) as started,
            pytest.raises(UsageError, match=r"not checked themselves.*autograder worker"),
        ):
            cluster.ClusterPool(started.scheduler_address)

    def test_no_worker_and_no_cluster_are_clear_errors(self):
        with self.cluster_of() as started, pytest.raises(UsageError, match="has no workers"):
            cluster.ClusterPool(started.scheduler_address)
        with pytest.raises(UsageError, match="can't be reached"):
            cluster.ClusterPool("nonsense://x")

    def test_cuda_without_a_gpu_is_an_error_before_anything_runs(self):
        with self.cluster_of({"SLOT": 1}) as started:
            with pytest.raises(UsageError, match=r"No worker .* has a GPU"):
                cluster.ClusterPool(started.scheduler_address, "cuda")
            with cluster.ClusterPool(started.scheduler_address, "auto") as pool:
                assert pool.device == "cpu"

    def test_gpu_notebooks_go_only_to_workers_that_have_one(self, monkeypatch):
        def where(task, wanted):
            time.sleep(0.05)
            return get_worker().name

        monkeypatch.setattr(cluster, "run", where)
        with (
            self.cluster_of({"SLOT": 1}, {"SLOT": 1, "CUDA": 1}, {}) as started,
            cluster.ClusterPool(started.scheduler_address) as pool,
        ):
            assert (pool.device, pool.size) == ("cuda", 2)
            names = {
                device: [pool.submit(Task((), {}, n, Limits(), device)) for n in range(6)] for device in ("cuda", "cpu")
            }
            wait(names["cuda"] + names["cpu"], timeout=30)
            assert {future.result() for future in names["cuda"]} == {1}
            assert {future.result() for future in names["cpu"]} <= {0, 1}

    def test_an_error_on_a_worker_is_the_notebooks_own(self, monkeypatch):
        def fails(task, wanted):
            raise ValueError("no")

        monkeypatch.setattr(cluster, "run", fails)
        with self.cluster_of({"SLOT": 1}) as started, cluster.ClusterPool(started.scheduler_address) as pool:
            error = pool.submit(Task((), {}, 0, Limits())).exception(timeout=30)
        assert isinstance(error, ValueError)
        assert not isinstance(error, WorkerDied)

    def test_tls_lets_in_only_who_has_a_certificate(self, tmp_path):
        if not shutil.which("openssl"):
            pytest.skip("openssl, which makes this test's certificate, is not installed")
        certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
        command = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=test -addext subjectAltName=IP:127.0.0.1"
        subprocess.run([*command.split(), "-out", certificate, "-keyout", key], check=True, capture_output=True)
        ours = cluster.security(certificate, certificate, key)
        everyone = cluster.Security(
            require_encryption=True,
            tls_ca_file=str(certificate),
            **{
                f"tls_{role}_{part}": str(path)
                for role in ("scheduler", "worker", "client")
                for part, path in (("cert", certificate), ("key", key))
            },
        )
        with self.cluster_of({"SLOT": 1}, security=everyone) as started:
            address = started.scheduler_address
            assert address.startswith("tls://")
            with cluster.ClusterPool(address, security=ours) as pool:
                assert pool.size == 1
            with pytest.raises(UsageError, match="can't be reached"):
                cluster.ClusterPool(address)


def test_tls_needs_all_three_files(tmp_path):
    (tmp_path / "ca.pem").touch()
    assert cluster.security(None, None, None) is None
    with pytest.raises(UsageError, match=r"--tls-ca, --tls-cert and --tls-key.*gone\.pem"):
        cluster.security(tmp_path / "ca.pem", tmp_path / "gone.pem", None)


def test_a_task_holds_no_names_no_solution_and_no_marked_regions(course, hand_in):
    hand_in("ada-lovelace", WRONG)
    assignment = course.assignment(LESSON)
    sent = pickle.dumps(make_task(assignment, preflight(assignment, "ada-lovelace"), NOTEBOOK))
    assert b"self.gain.data" in sent, "the student's own answer travels"
    for secret in ("ada-lovelace", "self.gain * x", "BEGIN HIDDEN", str(course.root), '"points"'):
        assert secret.encode() not in sent


def test_unsafe_and_cluster_do_not_go_together(course_root):
    done = CliRunner().invoke(app, ["grade", LESSON, "--unsafe", "--cluster", "x", "--course", str(course_root)])
    assert isinstance(done.exception, UsageError)


def test_a_worker_without_a_sandbox_does_not_start(monkeypatch):
    monkeypatch.setattr(cluster, "probe", lambda: "no containers here")
    with pytest.raises(cluster.SandboxError, match="no containers here"):
        cluster.serve("tcp://127.0.0.1:1", 1, "cpu")
