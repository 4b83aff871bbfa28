"""Devices, CPU or CUDA. What needs a GPU is simulated as far as it can be; the rest is marked `cuda`."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output
from typer.testing import CliRunner

from autograder import UsageError
from autograder.__main__ import app
from autograder.folder.courses import Assignment
from autograder.grading.stages import apply_verdict, make_task
from autograder.places import devices
from autograder.places.pool import Pool, local_pool
from autograder.preflight.submission import preflight
from autograder.sandbox import container as sandbox
from autograder.sandbox.container import Limits, Sandbox
from autograder.sandbox.execute import Task, execute_in
from tests.classroom import FITTINGS
from tests.conftest import LESSON, NOTEBOOK, RIGHT, ROOT

# Read, not imported: process 1 imports its neighbours by names that only a sandbox has.
_INSIDE = ast.parse((Path(sandbox.__file__).with_name("inside.py")).read_text())
PRELOADED = next(
    ast.literal_eval(node.value)
    for node in _INSIDE.body
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PRELOADED"
)
needs_cuda = pytest.mark.skipif(not devices.gpu_count(), reason="torch finds no CUDA device on this machine")


@pytest.mark.parametrize(
    ("wanted", "count", "device"),
    [("auto", 0, "cpu"), ("auto", 2, "cuda"), ("cpu", 0, "cpu"), ("cpu", 2, "cpu"), ("cuda", 1, "cuda")],
)
def test_the_device_that_an_option_comes_to(wanted, count, device):
    assert devices.choose(wanted, count) == device


@pytest.mark.parametrize("wanted", ["cuda", "gpu", ""])
def test_a_device_that_cannot_be_had_is_an_error(wanted):
    with pytest.raises(UsageError, match="--device"):
        devices.choose(wanted, 0)


def test_cuda_without_cuda_is_an_error_before_anything_runs(course_root, hand_in, monkeypatch):
    hand_in("ada", RIGHT)
    monkeypatch.setattr(devices, "gpu_count", lambda: 0)
    done = CliRunner().invoke(app, ["grade", LESSON, "--device", "cuda", "--course", str(course_root)])
    assert isinstance(done.exception, UsageError)
    assert "no CUDA device" in str(done.exception)
    assert not (course_root / ".autograder" / LESSON / "executions").exists()


def test_gpu_slots_are_spread_and_limited():
    assert [devices.gpu_of(slot, 2) for slot in range(4)] == [0, 1, None, None]
    assert [devices.gpu_of(slot, 2, per_gpu=2) for slot in range(5)] == [0, 1, 0, 1, None]
    assert devices.gpu_of(0, 0) is None


def test_a_worker_sees_one_gpu_of_those_that_we_see(monkeypatch):
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    assert devices.visible(1) == "1"
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "4,6")
    assert devices.visible(1) == "6"


def test_gpu_notebooks_have_workers_of_their_own_as_many_as_gpus(monkeypatch):
    given = []
    monkeypatch.setattr(
        "autograder.places.pool._Worker.execute", lambda one, task: given.append((task.device, one._place))
    )
    with Pool(8, "cuda", gpus=2) as pool:
        for device in ("cpu", "cuda", "cpu"):
            pool.submit(Task((), {}, 0, Limits(), device)).result()
        sizes = {device: len(lane.workers) for device, lane in pool.lanes.items()}
    assert sizes == {"cpu": 8, "cuda": 2}
    assert [(device, "gpu" in place) for device, place in given] == [("cpu", False), ("cuda", True), ("cpu", False)]


def asking(assignment: Assignment) -> Assignment:
    assignment.templates[NOTEBOOK].source.metadata["course"] = {"device": True}
    return assignment


def test_only_notebooks_that_ask_get_the_device(course, hand_in):
    hand_in("ada", RIGHT)
    assignment = course.assignment(LESSON)
    submission = preflight(assignment, "ada")
    assert make_task(assignment, submission, NOTEBOOK, "cuda").device == "cpu"
    assert make_task(asking(assignment), submission, NOTEBOOK, "cuda").device == "cuda"


def test_a_student_cannot_ask_for_the_device(course, hand_in):
    def ask(notebook: NotebookNode) -> None:
        notebook.metadata["course"] = {"device": True}

    hand_in("ada", RIGHT, change=ask)
    assignment = course.assignment(LESSON)
    assert make_task(assignment, preflight(assignment, "ada"), NOTEBOOK, "cuda").device == "cpu"


def test_gpus_are_looked_for_only_where_a_notebook_asks(course, monkeypatch):
    asked = []
    monkeypatch.setattr(devices, "gpu_count", lambda: asked.append(True) or 1)
    assignment = course.assignment(LESSON)
    assert (local_pool(assignment, 1, "auto").device, asked) == ("cpu", [])
    assert (local_pool(asking(assignment), 1, "cpu").device, asked) == ("cpu", [])
    assert (local_pool(assignment, 1, "auto").device, asked) == ("cuda", [True])


def test_device_nodes_are_let_in_for_cuda_only(tmp_path, monkeypatch):
    """Stand-ins for the nodes, in a real sandbox. That CUDA itself starts there is untried without a GPU."""
    nodes = [tmp_path / name for name in ("nvidia0", "nvidiactl", "nvidia-uvm", "sda")]
    for node in nodes:
        node.touch()
    monkeypatch.setattr(sandbox, "DEVICE_NODES", tmp_path)
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "3")
    code = f"import os; print([os.path.exists(p) for p in {[f'/dev/{node.name}' for node in nodes]}], "
    code += "os.environ['TEACHING_DEVICE'], os.environ.get('CUDA_VISIBLE_DEVICES'), os.path.exists('/sys/class'))"
    said = {}
    for device in ("cpu", "cuda"):
        with Sandbox(Limits(), device) as one:
            said[device] = execute_in(one, Task((code,), {}, 0, Limits(), device)).outputs[0][0]["text"].strip()
    assert said == {
        "cpu": "[False, False, False, False] simulated None False",
        "cuda": "[True, True, True, False] cuda 3 True",
    }


def test_the_warm_process_asks_nothing_of_cuda():
    """After CUDA has been touched, a fork can't use it. All its ways in are made to fail."""
    script = f"""
import importlib, torch
def touched(*_): raise SystemExit("CUDA was touched")
for name in ("_cuda_init", "_cuda_getDeviceCount"):
    if hasattr(torch._C, name):  # a CPU build has neither, and torch tells by that
        setattr(torch._C, name, touched)
torch.cuda._lazy_init = torch.cuda.is_available = torch.cuda.device_count = touched
for name in {PRELOADED + tuple(name.removesuffix(".*") for name in FITTINGS.preload)}:
    importlib.import_module(name)
print("untouched", torch.cuda.is_initialized())
"""
    path = os.pathsep.join([str(ROOT), str(ROOT / "autograder" / "sandbox")])
    environment = {**os.environ, "PYTHONPATH": path, "MPLBACKEND": sandbox.ENVIRONMENT["MPLBACKEND"]}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True)
    assert (done.stdout.strip(), done.returncode) == ("untouched False", 0), done.stderr


def test_out_of_gpu_memory_is_a_remark():
    error = new_output("error", ename="OutOfMemoryError", evalue="CUDA out of memory.", traceback=[])
    notebook = new_notebook(cells=[new_code_cell("1"), new_code_cell("big()", outputs=[error])])
    assert apply_verdict(notebook, {}, partial=False) == ["code cell 2: out of the GPU's memory"]


@pytest.mark.cuda
@needs_cuda
def test_a_kernel_computes_on_the_gpu():
    code = "import torch; print(torch.ones(2, device='cuda').sum().item())"
    with Sandbox(Limits(), "cuda") as one:
        for _ in range(2):  # the second is forked from a warm process that has served a GPU kernel
            assert execute_in(one, Task((code,), {}, 0, Limits(), "cuda")).outputs[0][0]["text"] == "2.0\n"


@pytest.mark.cuda
@needs_cuda
def test_too_much_gpu_memory_is_an_error_of_the_cell():
    code = "import torch; torch.empty(2**46, device='cuda')"
    with Sandbox(Limits(), "cuda") as one:
        output = execute_in(one, Task((code,), {}, 0, Limits(), "cuda")).outputs[0][0]
    assert output["ename"] == "OutOfMemoryError"


@pytest.mark.cuda
@needs_cuda
def test_the_teaching_device_is_the_gpu_only_where_it_was_asked_for():
    code = "from course.devices import teaching_device; print(teaching_device().type)"
    for device, kind in (("cpu", "sim"), ("cuda", "cuda")):
        with Sandbox(Limits(), device, fittings=FITTINGS) as one:
            assert execute_in(one, Task((code,), {}, 0, Limits(), device)).outputs[0][0]["text"].strip() == kind
