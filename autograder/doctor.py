"""What is missing on this machine, and the line that mends it.

Nothing but the standard library is imported at the top: this must run where all else is missing.
"""

from __future__ import annotations

import errno
import importlib.util
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from autograder.folder import gradebook

PYTHON = (3, 11)
ROOM = 512 * 1024**2  # bytes: a class of a few hundred takes less
DISTRIBUTION = "nbgrader-autograder"
REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements.txt"


@dataclass(frozen=True)
class Finding:
    """One thing looked at.

    Attributes:
        needed: whether grading needs it; the rest is for tests and GPU lessons.
        found: what is there, in words.
        mend: the line to run, where it isn't right.
    """

    name: str
    ok: bool
    found: str
    mend: str = ""
    needed: bool = True


def examine(course: Path = Path()) -> Iterator[Finding]:
    """Look at everything, the basics first."""
    yield _python()
    yield from _packages(REQUIREMENTS)
    yield _commands()
    yield _bubblewrap()
    yield _kernel()
    yield from _extensions()
    yield _course(course)
    yield _gradebook(course)
    yield from _disks(course)
    yield _chromium()
    yield _cuda()


def _python() -> Finding:
    wanted = ".".join(map(str, PYTHON))
    mend = f"install Python {wanted} or newer, and make the virtual environment anew with it"
    return Finding("Python", sys.version_info >= PYTHON, platform.python_version(), mend)


def _packages(requirements: Path) -> Iterator[Finding]:
    """The packages that a checkout pins; where there is no checkout, those that the installed autograder asks for."""
    if not requirements.exists():
        yield from _asked_for()
        return
    for line in requirements.read_text().splitlines():
        pin = re.match(r"([\w.-]+)==([\w.]+)", line)
        if pin:
            name, wanted = pin.groups()
            here = _version(name)
            found = here or "missing"
            # torch says which build it is after a plus sign: 2.13.0+cpu.
            ok = here.split("+")[0] == wanted
            yield Finding(name, ok, found if ok else f"{found}, not {wanted}", f'pip install "{name}=={wanted}"')


def _asked_for() -> Iterator[Finding]:
    if not (_version(DISTRIBUTION) and importlib.util.find_spec("packaging")):
        return
    from packaging.requirements import Requirement

    for text in metadata.requires(DISTRIBUTION) or []:
        wanted = Requirement(text)
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": ""}):
            continue
        here = _version(wanted.name)
        ok = bool(here) and wanted.specifier.contains(here, prereleases=True)
        found = here or "missing"
        mend = f'pip install "{wanted.name}{wanted.specifier}"'
        yield Finding(wanted.name, ok, found if ok else f"{found}, not {wanted.specifier}", mend)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _commands() -> Finding:
    """nbgrader runs `alembic` by name, so the environment's programs must be on PATH."""
    programs = Path(sys.executable).parent
    mend = f'export PATH="{programs}:$PATH"'
    found = shutil.which("alembic")
    return Finding("programs on PATH", bool(found), "alembic found" if found else "alembic not found", mend)


def _bubblewrap() -> Finding:
    name = "sandbox"
    if platform.system() != "Linux":
        return Finding(name, False, f"{platform.system()} has no bubblewrap", "grade on Linux, or in a Linux container")
    if not shutil.which("bwrap"):
        return Finding(name, False, "bubblewrap is not installed", "sudo apt-get install bubblewrap")
    from autograder.sandbox.container import probe

    problem = probe() or _first_cell()
    return Finding(name, not problem, problem or "bubblewrap makes containers, and a cell runs in one", _namespaces())


def _first_cell() -> str:
    """Why a cell can't be run as a submission's are, in a room of its own in a container; nothing if it can."""
    from autograder.sandbox.container import Sandbox, SandboxError
    from autograder.sandbox.execute import KernelNeverStarted, Task, execute_in

    try:
        with Sandbox() as sandbox:
            execution = execute_in(sandbox, Task(("6 * 7",), {}, 0, sandbox.limits))
    except (SandboxError, KernelNeverStarted) as problem:
        return f"a cell can't be run in a container: {problem}"
    said = [output["data"]["text/plain"] for output in execution.outputs[0] if "data" in output]
    return "" if said == ["42"] else f"6 * 7 in a container gave {said or execution.failures}"


def _namespaces(settings: Path = Path("/proc/sys")) -> str:
    """The line that lets bubblewrap make a user namespace, by what forbids it."""
    for setting, bad, good in (
        ("user/max_user_namespaces", "0", "15000"),
        ("kernel/unprivileged_userns_clone", "0", "1"),
        ("kernel/apparmor_restrict_unprivileged_userns", "1", "0"),
    ):
        path = settings / setting
        if path.exists() and path.read_text().strip() == bad:
            return f"sudo sysctl -w {setting.replace('/', '.')}={good}"
    return "in a container: start it with --security-opt seccomp=unconfined --security-opt apparmor=unconfined"


def _kernel() -> Finding:
    mend = f"{sys.executable} -m ipykernel install --sys-prefix"
    if not importlib.util.find_spec("jupyter_client"):
        return Finding("kernel python3", False, "jupyter_client is missing", mend)
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        program = KernelSpecManager().get_kernel_spec("python3").argv[0]
    except NoSuchKernel:
        return Finding("kernel python3", False, "not installed", mend)
    ok = shutil.which(program) is not None
    return Finding("kernel python3", ok, "installed" if ok else f"its Python, {program}, is gone", mend)


def _extensions() -> Iterator[Finding]:
    """nbgrader's part in the browser (Formgrader, Validate, assignment list) and its part in the server."""
    if not importlib.util.find_spec("jupyter_core"):
        yield Finding("JupyterLab extensions", False, "jupyter_core is missing", "pip install jupyterlab nbgrader")
        return
    from jupyter_core.paths import jupyter_config_path, jupyter_path

    lab = any(Path(folder, "@jupyter", "nbgrader").exists() for folder in jupyter_path("labextensions"))
    configs = [Path(folder, "jupyter_server_config.d", "nbgrader.json") for folder in jupyter_config_path()]
    server = any(path.exists() for path in configs)
    mend = "pip install --force-reinstall --no-deps nbgrader"
    yield Finding("nbgrader in JupyterLab", lab, "installed" if lab else "not found", mend)
    mend = "jupyter server extension enable --sys-prefix nbgrader"
    yield Finding("nbgrader in the server", server, "enabled" if server else "not enabled", mend)


def _course(folder: Path) -> Finding:
    ok = (folder / "nbgrader_config.py").exists()
    found = "this is a course" if ok else f"{folder.resolve()} has no nbgrader_config.py"
    return Finding("course folder", ok, found, "cd into the course's folder, or say --course FOLDER")


def _gradebook(folder: Path) -> Finding:
    path: Path | None = folder / "gradebook.db"
    if importlib.util.find_spec("nbgrader") and _course(folder).ok:
        from autograder.folder.courses import CourseFolder

        try:
            path = gradebook.sqlite_file(CourseFolder(folder).directory.db_url)
        except Exception as error:  # the settings are a program, which may do anything
            return Finding("gradebook", False, f"nbgrader_config.py fails: {error}", "mend nbgrader_config.py")
    if path is None:
        return Finding("gradebook", True, "on a database server, not looked at")
    problem = gradebook.problem(path, any((folder / ".autograder").glob("*/results/*.json")))
    found = problem or ("sound" if path.exists() else "none yet")
    return Finding("gradebook", not problem, found, gradebook.MEND)


def _disks(folder: Path) -> Iterator[Finding]:
    """Room, and leave to write, where grading writes."""
    for name, place in (("the course's disk", folder), ("the disk for temporary files", Path(tempfile.gettempdir()))):
        try:
            with tempfile.TemporaryFile(dir=place):
                free = shutil.disk_usage(place).free
        except OSError as error:
            mend = "make room on it" if error.errno == errno.ENOSPC else "let yourself write there"
            yield Finding(name, False, f"nothing can be written in {place.absolute()}: {error.strerror}", mend)
            continue
        found = f"{free / 1024**3:.1f} GiB are free in {place.absolute()}"
        yield Finding(name, free >= ROOM, found, "make room on it")


def _chromium() -> Finding:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((name for name in names if shutil.which(name)), "")
    return Finding("browser for the tests", bool(found), found or "none", "sudo apt-get install chromium", needed=False)


def _cuda() -> Finding:
    name = "GPU"
    try:
        import torch
    except ImportError:
        return Finding(name, False, "torch isn't installed: notebooks without tensors need none", needed=False)
    if torch.cuda.is_available():
        return Finding(name, True, torch.cuda.get_device_name(0), needed=False)
    if not shutil.which("nvidia-smi"):
        return Finding(name, False, "none: GPU lessons use a simulated one", needed=False)
    found = f"there is one, but this torch ({torch.__version__}) doesn't see it"
    mend = "pip install --force-reinstall torch, with the --index-url that https://pytorch.org/get-started gives"
    return Finding(name, False, found, mend, needed=False)
