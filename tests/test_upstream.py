"""What isn't public in nbgrader, ipykernel and torch, and is used all the same: a new version that changes it is named.

Where a test here fails, a new version has renamed or removed something. The message names it, and our one module that
uses it. All other failures may well be consequences.
"""

from __future__ import annotations

import inspect
from importlib import import_module
from importlib.metadata import version

import pytest
from ipykernel import ipkernel
from ipykernel.compiler import XCachingCompiler
from ipykernel.iostream import OutStream
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from jupyter_client.session import Session
from nbgrader.preprocessors import ClearSolutions

from autograder.grading import record
from autograder.sandbox import lean_kernel

OVERRIDDEN = [
    (lean_kernel.Stream, OutStream, ("write", "flush", "_flush")),
    (lean_kernel.Compiler, XCachingCompiler, ("get_code_name",)),
    (lean_kernel.Shell, ZMQInteractiveShell, ("_tee", "transform_cell", "should_run_async")),
    (lean_kernel.OutputSession, Session, ("send",)),
    (
        lean_kernel.Kernel,
        IPythonKernel,
        ("execute_request", "_supports_kernel_subshells", "_publish_status_and_flush"),
    ),
    (
        lean_kernel.App,
        IPKernelApp,
        ("parse_command_line", "init_heartbeat", "init_control", "init_kernel", "_session_default"),
    ),
]
USED = [
    (OutStream.__init__, "_buffer_lock"),
    (IPKernelApp.init_control, "control_thread"),
    (IPythonKernel.__init__, "sys.modules"),
]


@pytest.mark.parametrize(
    ("ours", "theirs", "name"),
    [(ours, theirs, name) for ours, theirs, names in OVERRIDDEN for name in names],
    ids=lambda part: part if isinstance(part, str) else part.__name__,
)
def test_what_the_lean_kernel_overrides_is_there(ours, theirs, name):
    where = f"{theirs.__module__} of ipykernel {version('ipykernel')}, IPython {version('ipython')}"
    assert hasattr(theirs, name), f"{where} has no {theirs.__name__}.{name} any more: see sandbox/lean_kernel.py"
    assert name in vars(ours), f"sandbox/lean_kernel.py overrides {name} no more: take it off this list"


def test_the_lean_kernel_overrides_nothing_else():
    """A method of theirs that ours replaces is on the list above, so that a change of it is noticed."""
    listed = {(ours, name) for ours, _, names in OVERRIDDEN for name in names}
    own = [(ours, name) for ours, _, _ in OVERRIDDEN for name, part in vars(ours).items() if inspect.isfunction(part)]
    theirs = {ours: base for ours, base, _ in OVERRIDDEN}
    assert [(o.__name__, name) for o, name in own if hasattr(theirs[o], name) and (o, name) not in listed] == []


@pytest.mark.parametrize(("function", "text"), USED, ids=lambda part: part if isinstance(part, str) else "")
def test_what_the_lean_kernel_uses_is_there(function, text):
    source = inspect.getsource(function)
    assert text in source, f"ipykernel {version('ipykernel')}: no {text} in {function.__qualname__}: see lean_kernel.py"
    assert hasattr(ipkernel, "sys"), "ipykernel.ipkernel imports no sys any more: see sandbox/lean_kernel.py"


@pytest.mark.parametrize("module", record._OPENERS, ids=lambda module: module.__name__)
def test_nbgraders_steps_open_a_gradebook_by_the_name_that_the_recorder_lends(module):
    assert hasattr(module, "Gradebook"), f"nbgrader {version('nbgrader')}: {module.__name__} has no Gradebook"
    assert "Gradebook(" in inspect.getsource(module), f"{module.__name__} opens no Gradebook: see grading/record.py"


def test_nbgrader_clears_a_solutions_region_by_the_method_that_authors_stubs_extend():
    assert hasattr(ClearSolutions, "_replace_solution_region"), "see course/authors/stubs.py"


def test_torch_has_the_state_that_a_test_starts_from():
    settings = import_module("autograder.contract.state_of_torch").SETTINGS
    broken = []
    for setting in settings:
        try:
            setting.read()
        except Exception as error:
            broken.append(f"torch {version('torch')}: {setting.name}: {error}; see contract/state_of_torch.py")
    assert broken == []
    assert len(settings) > 15
