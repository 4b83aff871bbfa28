"""The container and its rooms: accidents in it are nobody's fault, and where there are no rooms it serves once."""

from __future__ import annotations

import ctypes
import ctypes.util
import resource
import subprocess
import sys
import threading

import psutil
import pytest

from autograder.sandbox import container as module
from autograder.sandbox import seccomp
from autograder.sandbox.container import CAPABILITIES, Limits, Sandbox, probe
from autograder.sandbox.execute import MAX_LOST, KernelNeverStarted, Task, execute_in
from tests.classroom import FITTINGS
from tests.test_defences import container

sandboxed = pytest.mark.skipif(bool(probe()), reason=f"no sandbox can be had here: {probe()}")
LIMITS = Limits(cell_seconds=60, notebook_seconds=300)


@pytest.fixture
def opened(tmp_path):
    with container(tmp_path) as opened:
        yield opened


def run(opened: Sandbox, *cells: str, seed: int = 1):
    execution = execute_in(opened, Task(cells, {}, seed, LIMITS))
    return ["".join(output.get("text", "") for output in outputs) for outputs in execution.outputs], execution.failures


def process_1(opened: Sandbox) -> psutil.Process:
    (child,) = psutil.Process(opened.pid).children()
    return child


@sandboxed
def test_a_kernel_that_ends_before_its_first_cell_is_replaced_in_a_new_container(opened):
    first = process_1(opened)
    resource.prlimit(first.pid, resource.RLIMIT_NOFILE, (20, 20))
    assert run(opened, "print('on')", "print('and on')") == (["on\n", "and on\n"], {})
    assert process_1(opened) != first


@sandboxed
def test_kernels_that_never_start_are_the_graders_failure(tmp_path):
    """No execution comes of it, and so no mark."""
    settle = "        _settle(start, limits)"
    starts = {settle: f"        if start['seed'] == 13:\n            os._exit(9)\n{settle}"}
    with container(tmp_path, text=starts) as opened:
        containers = []
        real = opened.open
        opened.open = lambda: (real(), containers.append(opened.pid))
        with pytest.raises(KernelNeverStarted, match="exited with code 9"):
            run(opened, "print('on')", seed=13)
        assert len(set(containers)) == MAX_LOST
        assert run(opened, "print('on')") == (["on\n"], {})


@sandboxed
@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("import os; os._exit(0)", "exited with code 0"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "SIGKILL"),
        ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
    ],
)
def test_a_first_cell_that_ends_its_kernel_is_the_students_doing(opened, cell, why):
    before = opened.pid
    texts, failures = run(opened, cell, "print('on')")
    assert (texts[1], list(failures)) == ("on\n", [0])
    assert why in failures[0]
    assert opened.pid == before


@sandboxed
def test_a_container_that_is_killed_costs_its_submission_nothing(opened, monkeypatch):
    kills = iter([True, False])
    real = Sandbox.start

    def start(self, files, seed):
        info = real(self, files, seed)
        if next(kills):
            threading.Timer(2.0, process_1(self).kill).start()
        return info

    monkeypatch.setattr(Sandbox, "start", start)
    texts, failures = run(opened, "print('first')", "import time; time.sleep(4); print('second')", "print('third')")
    assert (texts, failures) == (["first\n", "second\n", "third\n"], {})


@sandboxed
def test_process_1_names_what_has_changed_and_its_container_is_not_used_again(opened):
    run(opened, "1")
    first = process_1(opened)
    cell = "import time; time.sleep(4)"
    threading.Timer(2.0, lambda: first.nice(5)).start()
    assert run(opened, cell) == ([""], {})
    assert opened.worn == "changed: nice"
    assert run(opened, "import os; print(os.getpriority(os.PRIO_PROCESS, 0))") == (["0\n"], {})
    assert process_1(opened) != first


@sandboxed
def test_without_rooms_a_container_serves_one_kernel(tmp_path):
    def weak(command: list[str]) -> list[str]:
        given = {index for index, word in enumerate(command) if word == "--cap-add"}
        return [word for index, word in enumerate(command) if index not in given and index - 1 not in given]

    with container(tmp_path, weak) as opened:
        for _ in range(2):
            cell = "import os; print(os.listdir('/tmp').count('left')); open('/tmp/left', 'w').close()"
            assert run(opened, cell) == (["0\n"], {})
            assert opened.worn.startswith("it has no rooms")


@sandboxed
def test_a_python_that_lies_under_tmp_is_there_in_rooms_too(tmp_path):
    below = ["--tmpfs", "/tmp/trial", "--ro-bind", "/usr/share", "/tmp/trial/share", "--remount-ro", "/tmp/trial"]

    def with_trial(command: list[str]) -> list[str]:
        place = command.index("--bind")
        return [*command[:place], *below, *command[place:]]

    cell = """
import os
print(len(os.listdir("/tmp/trial/share")) > 0, os.statvfs("/tmp").f_files)
open("/tmp/own", "w").close()
open("/tmp/trial/own", "w").close()
"""
    with container(tmp_path, with_trial) as opened:
        for _ in range(2):
            (outputs,) = execute_in(opened, Task((cell,), {}, 1, LIMITS)).outputs
            assert outputs[0]["text"] == "True 50000\n"
            assert outputs[1]["evalue"] == "[Errno 30] Read-only file system: '/tmp/trial/own'"
            assert opened.worn == ""


def test_process_1_is_given_no_more_capabilities_than_it_needs():
    command = module.bubblewrap(module.INSIDE.parent, LIMITS, "cpu", FITTINGS)
    assert {command[index + 1] for index, word in enumerate(command) if word == "--cap-add"} == set(CAPABILITIES)
    assert len(CAPABILITIES) == 5


CALLS = {**seccomp.REFUSED, **seccomp.ABSENT}
CALLS |= {"socket": seccomp.SOCKET, "clone": seccomp.CLONE, "fcntl": seccomp.FCNTL}


@pytest.mark.parametrize("processor", seccomp.ARCHITECTURES)
def test_the_numbers_of_system_calls_are_those_of_libseccomp(processor):
    found = ctypes.util.find_library("seccomp")
    if not found:
        pytest.skip("libseccomp isn't here: apt-get install libseccomp2")
    resolve = ctypes.CDLL(found).seccomp_syscall_resolve_name_arch
    column, architecture = seccomp.ARCHITECTURES[processor]
    unknown = []
    for name, numbers in CALLS.items():
        # -1 is a name that this libseccomp doesn't know yet; below that, the processor doesn't have the call.
        number = resolve(ctypes.c_uint32(architecture), name.encode())
        if number == -1:
            unknown.append(name)
        else:
            assert numbers[column] == (number if number >= 0 else None), name
    # Calls as new as that have one number everywhere.
    assert all(CALLS[name][0] == CALLS[name][1] >= 424 for name in unknown)


@pytest.mark.skipif(not seccomp.filter_program(), reason="there is no filter for this processor")
def test_system_calls_newer_than_the_list_are_not_there():
    program = """
import ctypes, os
from autograder.sandbox import seccomp
seccomp.LAST_KNOWN = 433
libc = ctypes.CDLL(None, use_errno=True)
libc.prctl(38, 1, 0, 0, 0)
os.close(os.pidfd_open(os.getpid()))
seccomp.install()
try:
    os.pidfd_open(os.getpid())
except OSError as error:
    print(error.strerror)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "Function not implemented\n"
