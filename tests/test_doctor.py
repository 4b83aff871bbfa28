"""The doctor finds what is missing, and says the line that mends it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder import doctor
from autograder.sandbox import execute
from autograder.sandbox.container import probe
from autograder.sandbox.execute import KernelNeverStarted


def by_name(findings) -> dict[str, doctor.Finding]:
    return {finding.name: finding for finding in findings}


def test_every_pinned_package_is_compared_with_what_is_installed(tmp_path):
    pins = tmp_path / "requirements.txt"
    pins.write_text(f"# a comment\npytest=={pytest.__version__}\nnbgrader==0.0.1  # old\nno-such-package==1.0\n")
    found = by_name(doctor._packages(pins))
    assert found["pytest"].ok
    assert not found["nbgrader"].ok
    assert found["nbgrader"].mend == 'pip install "nbgrader==0.0.1"'
    assert found["no-such-package"].found == "missing, not 1.0"


def test_the_projects_own_pins_are_all_looked_at():
    names = {line.split("==")[0] for line in doctor.REQUIREMENTS.read_text().splitlines() if "==" in line}
    assert names
    assert set(by_name(doctor._packages(doctor.REQUIREMENTS))) == names


def test_a_missing_bubblewrap_is_mended_by_apt(monkeypatch):
    monkeypatch.setattr(doctor.shutil, "which", lambda name: None)
    found = doctor._bubblewrap()
    assert (found.ok, found.mend) == (False, "sudo apt-get install bubblewrap")
    assert "export PATH" in doctor._commands().mend


@pytest.mark.parametrize(
    ("setting", "value", "line"),
    [
        ("user/max_user_namespaces", "0", "sudo sysctl -w user.max_user_namespaces=15000"),
        (
            "kernel/apparmor_restrict_unprivileged_userns",
            "1",
            "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
        ),
        ("user/max_user_namespaces", "15000", "in a container: start it with --security-opt seccomp=unconfined"),
    ],
)
def test_what_forbids_user_namespaces_decides_on_the_line(tmp_path, setting, value, line):
    (tmp_path / setting).parent.mkdir()
    (tmp_path / setting).write_text(f"{value}\n")
    assert doctor._namespaces(tmp_path).startswith(line)


def test_a_kernelspec_whose_python_is_gone_is_found(tmp_path, monkeypatch):
    spec = tmp_path / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text('{"argv": ["/gone/python", "-f", "{connection_file}"], "display_name": "x", "language": "python"}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    found = doctor._kernel()
    assert (found.ok, found.found) == (False, "its Python, /gone/python, is gone")
    assert found.mend.endswith("-m ipykernel install --sys-prefix")


def test_a_folder_that_is_no_course_is_named(tmp_path):
    assert not doctor._course(tmp_path).ok
    (tmp_path / "nbgrader_config.py").touch()
    assert doctor._course(tmp_path).ok


def test_it_runs_with_nothing_but_the_standard_library():
    """The doctor must be able to say that everything is missing."""
    script = (
        "import sys, pathlib; from autograder import doctor\n"
        "found = {f.name: f for f in doctor._packages(doctor.REQUIREMENTS)}\n"
        "assert not found['nbgrader'].ok and not found['torch'].ok\n"
        "assert not doctor._kernel().ok and not next(doctor._extensions()).ok and not doctor._cuda().ok\n"
    )
    root = Path(doctor.__file__).parents[1]
    base = Path(sys.base_prefix) / "bin" / "python3"
    if not base.exists():
        pytest.skip("there is no Python beside the virtual environment's to try this with")
    done = subprocess.run(
        [base, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(root)!r})\n{script}"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_a_damaged_gradebook_is_found(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("")
    assert (doctor._gradebook(tmp_path).ok, doctor._gradebook(tmp_path).found) == (True, "none yet")
    (tmp_path / "gradebook.db").write_bytes(b"no database" * 1000)
    found = doctor._gradebook(tmp_path)
    assert not found.ok
    assert "not a database" in found.found
    assert found.mend.startswith("Restore it from a copy")


def test_settings_that_fail_are_named(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("1 / 0")
    assert "division by zero" in doctor._gradebook(tmp_path).found


def test_a_disk_with_no_room_or_no_leave_to_write_is_found(tmp_path, monkeypatch):
    assert all(finding.ok for finding in doctor._disks(tmp_path))
    monkeypatch.setattr(doctor, "ROOM", 10**18)
    assert not any(finding.ok for finding in doctor._disks(tmp_path))
    first, _ = doctor._disks(tmp_path / "gone")
    assert "nothing can be written" in first.found


def test_a_container_in_which_no_submission_gets_a_room_is_found(monkeypatch):
    """Containers can be had where namespaces inside them can't: then no kernel starts."""

    def no_room(sandbox, task):
        raise KernelNeverStarted("3 kernels were lost, the last one because: unshare: Operation not permitted")

    assert doctor._first_cell() == "" or probe()
    monkeypatch.setattr(execute, "execute_in", no_room)
    assert "unshare: Operation not permitted" in doctor._first_cell()
