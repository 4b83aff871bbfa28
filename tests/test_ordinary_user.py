"""The attacks on the sandbox, where an ordinary user grades: other rights, so other walls hold."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from autograder.sandbox.container import probe
from tests.classroom import temporary

pytestmark = pytest.mark.slow

NOBODY = 65534
ROOT = Path(__file__).resolve().parents[1]
PYTHON = f"/usr/bin/python3.{sys.version_info.minor}"
NAMES = ("sandbox_", "files_", "network_", "left_", "memory_p", "exit_", "processes_n", "processes_m", "processes_fo")
NAMES += ("reach_", "limits_", "priority_", "attributes", "modes", "locks_", "terminals", "signals", "keys", "timers")


def as_nobody(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    packages = sysconfig.get_paths()["purelib"]
    known = {"PATH": "/usr/bin:/bin", "PYTHONPATH": f"{packages}:{ROOT}", "OMP_NUM_THREADS": "1", **environment}
    user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
    return subprocess.run(user, env=known, cwd="/", capture_output=True, text=True, check=False)


def why_not() -> str:
    """Why there is no other user here to try it as."""
    if os.getuid() != 0:
        return "this is an ordinary user already, and the other tests of attacks run as one"
    if probe() or not shutil.which("setpriv") or not Path(PYTHON).exists():
        return f"it needs bubblewrap, setpriv and {PYTHON}"
    done = as_nobody(PYTHON, "-c", "import torch, tests.classroom")
    return "" if done.returncode == 0 else f"another user can't read this environment: {done.stderr[-200:]}"


@pytest.mark.skipif(bool(why := why_not()), reason=why)
def test_attacks_fail_where_an_ordinary_user_grades():
    with temporary() as folder:
        (folder / "bin").mkdir()
        alembic = folder / "bin" / "alembic"
        alembic.write_text(f'#!/bin/sh\nexec {PYTHON} -m alembic.config "$@"\n')
        alembic.chmod(0o755)
        os.chown(folder, NOBODY, NOBODY)
        folders = {"HOME": str(folder), "TMPDIR": str(folder), "PATH": f"{folder}/bin:/usr/bin:/bin"}
        script = str(ROOT / "tests" / "ordinary_user.py")
        packages = sysconfig.get_paths()["purelib"]
        done = as_nobody(PYTHON, "-B", script, str(folder / "course"), packages, *NAMES, **folders)
        assert done.returncode == 0, done.stderr[-3000:]
        wrong = json.loads(done.stdout.splitlines()[-1])
    assert len(wrong) > 110
    assert {name: why for name, why in wrong.items() if why} == {}
