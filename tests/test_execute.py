"""The worker: a notebook's cells in a sandboxed kernel, whatever the cells do."""

import re
import textwrap
from dataclasses import replace

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.sandbox.container import Limits, Sandbox
from autograder.sandbox.execute import Task, execute_in
from tests.classroom import FITTINGS

LIMITS = Limits(cell_seconds=2.0, notebook_seconds=30.0, memory_bytes=1024**3, file_bytes=16 * 1024**2)


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(LIMITS, fittings=FITTINGS) as sandbox:
        yield sandbox


@pytest.fixture
def run(sandbox):
    """Run cells: `run("a = 1", "print(a)")` gives the printed texts, and the execution."""

    def run(*cells, files=None, seed=7, limits=LIMITS):
        execution = execute_in(sandbox, Task(cells, files or {}, seed, limits))
        texts = ["".join(o.get("text", o.get("ename", "")) for o in outputs) for outputs in execution.outputs]
        return texts, execution.failures

    return run


def test_cells_share_one_kernel_and_see_the_files(run):
    texts, failures = run("a = 3", "print(a, open('data/x.txt').read())", files={"data/x.txt": b"hello"})
    assert texts[1] == "3 hello\n"
    assert failures == {}


def test_an_error_ends_its_cell_only(run):
    texts, failures = run("1 / 0", "print('on')")
    assert texts == ["ZeroDivisionError", "on\n"]
    assert failures == {}


def test_an_endless_cell_is_interrupted_and_the_kernel_lives_on(run):
    texts, failures = run("a = 3", "while True: pass", "print(a)")
    assert failures == {1: "timed out after 2 s"}
    assert texts[2] == "3\n"


def test_a_cell_that_swallows_the_interrupt_costs_only_itself(run):
    stubborn = "while True:\n    try:\n        while True: pass\n    except KeyboardInterrupt: pass"
    texts, failures = run("a = 3", stubborn, "print(a)")
    assert failures == {1: "timed out after 2 s"}
    assert texts[2] == "3\n"


def test_cells_after_a_dead_kernel_run_in_a_fresh_one(run):
    texts, failures = run("a = 3", "import os; os._exit(3)", "print(a)")
    assert failures == {1: "the kernel exited with code 3"}
    assert texts[2] == "3\n"


@pytest.mark.parametrize(
    ("bomb", "reason"),
    [
        ("import os\nwhile True: os.fork()", "too many processes|out of memory"),
        ("x = []\nimport os\nfor _ in range(3): os.fork()\nwhile True: x.append(bytearray(10**6))", "out of memory"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "killed by signal SIGKILL"),
    ],
)
def test_bombs_are_named_and_the_next_cell_runs(run, bomb, reason):
    texts, failures = run(bomb, "print('on')")
    assert re.search(reason, failures[0])
    assert texts[1] == "on\n"


def test_a_flood_of_output_is_cut_and_the_rest_runs(run):
    texts, _ = run("while True: print('x' * 1000)", "print('on')")
    assert len(texts[0].removesuffix("KeyboardInterrupt")) <= LIMITS.output_bytes
    assert texts[1] == "on\n"


def test_of_a_flood_the_beginning_is_kept_and_the_error_after_it(run):
    patient = replace(LIMITS, cell_seconds=60)
    (text,), failures = run("for i in range(10**5): print(i)\n1 / 0", limits=patient)
    assert text.startswith("0\n1\n2\n")
    assert len(text) <= LIMITS.output_bytes + len("ZeroDivisionError")
    assert text.endswith("ZeroDivisionError")
    assert failures == {}
    texts, failures = run("while True: print('x' * 1000)", "print('on')")
    assert texts[0].startswith("xxx")
    assert (texts[1], failures) == ("on\n", {0: "timed out after 2 s"})
    texts, _ = run("print('\U0001f600' * 10**7); print('end')", "print('on')", limits=patient)
    assert texts == ["\U0001f600" * LIMITS.output_bytes, "on\n"]


def test_every_kernel_starts_from_its_seed(run):
    cell = "import random, numpy, torch; print(random.random(), numpy.random.rand(), torch.rand(1).item())"
    assert run(cell)[0] == run(cell)[0]
    assert run(cell)[0] != run(cell, seed=8)[0]


def test_a_warm_kernel_looks_like_a_cold_one(run):
    cells = (
        "import os, sys, __main__; print(os.getcwd(), __name__, __main__.__name__, sys.argv[0])",
        "import signal; print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)",
        "import torch; print(torch.get_num_threads(), torch.is_grad_enabled(), torch.get_default_dtype())",
        "a = torch.rand(300, 300); print((a @ a).shape)",
        "import asyncio; print(await asyncio.sleep(0, 'async'))",
        "%%capture out\nprint(1)",
        "import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.savefig('f.png'); print(os.stat('f.png').st_size > 9)",
    )
    texts, failures = run(*cells)
    assert failures == {}
    assert texts[0] == "/scratch __main__ __main__ ipykernel_launcher\n"
    assert texts[1:5] == ["True\n", "1 True torch.float32\n", "torch.Size([300, 300])\n", "async\n"]
    assert texts[6].endswith("True\n")


WHAT_NOTEBOOKS_DO = (
    "1 + 1",
    "print('out'); import sys; print('err', file=sys.stderr); 'result'",
    "def half(x):\n    return x / 0\n\nhalf(3)",
    "raise ValueError('wrong')",
    "def broken(:",
    "import asyncio\nawait asyncio.sleep(0.01)\nawait asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2))",
    "await asyncio.sleep(0); 1 / 0",
    "%%capture taken\nprint('kept')",
    "taken.stdout",
    "!echo from a shell",
    "import threading\nt = threading.Thread(target=print, args=('thread',)); t.start(); t.join()",
    "from IPython.display import display, update_display; display('shown', display_id='one'); display({'a': 1})",
    "import inspect; print(inspect.getsource(half), half.__module__)",
    "get_ipython().input_transformers_cleanup.append(lambda lines: [l.replace('SIX', '6') for l in lines]); 1",
    "SIX * 7",
    "input('name?')",
    "import warnings; warnings.warn('careful')",
    "In[1], Out[1], _i, get_ipython().execution_count",
    "for i in range(3):\n    print(i, end=' ')",
    "%who_ls function",
    "%timeit?",
    "import sys; sys.exit(3)",
    "'still here'",
)


def test_notebooks_see_what_they_see_in_any_ipython_kernel(sandbox):
    """What our kernel leaves out of ipykernel's, no cell can tell by what it does."""
    ours = execute_in(sandbox, Task(WHAT_NOTEBOOKS_DO, {}, 7, LIMITS)).outputs
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in WHAT_NOTEBOOKS_DO])
    NotebookClient(notebook, kernel_name="python3", allow_errors=True).execute()
    for source, cell, outputs in zip(WHAT_NOTEBOOKS_DO, notebook.cells, ours, strict=True):
        assert comparable(outputs) == comparable(cell.outputs), source


def comparable(outputs):
    """Outputs in an order of their own, without colours, process ids, paths, and what only a browser uses."""
    rows = []
    for output in outputs:
        if output["output_type"] == "stream":
            rows.append((output["name"], output["text"]))
        elif output["output_type"] == "error":
            rows.append((output["ename"], output["evalue"], *output["traceback"]))
        else:
            rows.append((output["output_type"], output["data"]["text/plain"]))
    noise = re.compile(r"\x1b\[[0-9;]*m|(/tmp/ipykernel_\d+/)?\d+\.py|\S*/site-packages")
    return sorted([noise.sub("", text) for text in row] for row in rows)


@pytest.mark.parametrize(
    "leftover",
    [
        "open('/scratch/left', 'w').write('x')",
        "open('/tmp/left', 'w').write('x')",
        "open('/dev/shm/left', 'w').write('x')",
        "import os; os.makedirs('/scratch/a/b'); os.chmod('/scratch/a', 0)",
    ],
)
def test_nothing_is_left_for_the_next_submission(run, leftover):
    run(leftover)
    texts, _ = run("import os; print(sorted(os.listdir('/scratch') + os.listdir('/tmp') + os.listdir('/dev/shm')))")
    assert "left" not in texts[0]
    assert "'a'" not in texts[0]


def test_background_processes_end_with_their_submission(run):
    run("import subprocess; subprocess.Popen(['sleep', '1000'], start_new_session=True)")
    count = """
        import os
        commands = [open(f"/proc/{p}/cmdline").read() for p in os.listdir("/proc") if p.isdigit() and p != "1"]
        print(sum("sleep" in command for command in commands))
    """
    assert run(textwrap.dedent(count))[0] == ["0\n"]


@pytest.mark.parametrize(
    "place", ["/work", "/home", "/etc/passwd", "/var", "/proc/1/environ", "/proc/1/root", "/opt/course/course/authors"]
)
def test_the_sandbox_shows_nothing_else(run, place):
    look = f"""
        import os
        try:
            print(open({place!r}).read() if os.path.isfile({place!r}) else os.listdir({place!r}))
        except OSError:
            print("refused")
    """
    text = run(textwrap.dedent(look))[0][0]
    assert text == "refused\n" or "lessons" not in text
    if place != "/work":
        assert text == "refused\n"


def test_there_is_no_network(run):
    texts, _ = run("import socket; socket.create_connection(('192.0.2.1', 80), 1)")
    assert texts == ["OSError"]


def test_without_isolation_a_notebook_runs_too():
    with Sandbox(LIMITS, isolated=False) as sandbox:
        execution = execute_in(sandbox, Task(("print(6 * 7)",), {}, 7, LIMITS, isolated=False))
    assert execution.outputs[0][0]["text"] == "42\n"


def test_a_container_that_died_with_an_order_unread_closes_quietly():
    sandbox = Sandbox(LIMITS)
    sandbox.open()
    sandbox._process.kill()
    assert sandbox._process.stdout.read() == b""  # ends when the container's last process has ended
    sandbox.interrupt()
    assert sandbox.check_ended()
    sandbox.close()
    execution = execute_in(sandbox, Task(("print('on')",), {}, 7, LIMITS))
    sandbox.close()
    assert execution.outputs[0][0]["text"] == "on\n"
