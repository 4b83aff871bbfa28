"""What is kept of an execution is used again only where nothing that made it has changed."""

import dataclasses
import shutil
from pathlib import Path

import pytest

import autograder
from autograder.grading import kept
from autograder.places import versions
from autograder.sandbox.container import Fittings, Limits
from autograder.sandbox.execute import Execution, Task

TASK = Task(("a = 1",), {"data.txt": b"1"}, 7, Limits())
CHANGES = {
    "cells": ("a = 2",),
    "files": {"data.txt": b"2"},
    "seed": 8,
    "limits": Limits(cell_seconds=1),
    "device": "cuda",
    "isolated": False,
    "fittings": Fittings(preload=("torch",)),
}


@pytest.fixture
def executions(tmp_path):
    return kept.Executions(tmp_path / "executions")


def test_an_execution_is_read_back_as_it_was(executions):
    execution = Execution([[{"output_type": "stream", "name": "stdout", "text": "ü\ud800"}]], [0.5], {0: "timed out"})
    executions.put(executions.key(TASK), execution)
    assert executions.get(executions.key(TASK)) == execution


@pytest.mark.parametrize("field", CHANGES)
def test_the_key_changes_with_the_task(executions, field):
    changed = dataclasses.replace(TASK, **{field: CHANGES[field]})
    assert executions.key(changed) != executions.key(TASK)
    assert executions.key(dataclasses.replace(TASK)) == executions.key(TASK)


def test_the_key_changes_with_the_code_that_a_notebook_imports(executions, tmp_path, monkeypatch):
    package = tmp_path / "lessons_of_mine"
    (package / "figures").mkdir(parents=True)
    for name in ("__init__.py", "helper.py", "figures/bars.py"):
        (package / name).write_text("a = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    fittings = Fittings(("lessons_of_mine/helper.py", "lessons_of_mine/figures", "lessons_of_mine/missing.py"))
    assert changes(executions, package / "helper.py", fittings)
    assert changes(executions, package / "figures" / "bars.py", fittings)
    assert not changes(executions, package / "__init__.py", fittings)  # no kernel gets it


@pytest.mark.parametrize("name", ["contract/evidence.py", "places/worker.py", "sandbox/inside.py", "sandbox/kernel.py"])
def test_the_key_changes_with_the_code_that_a_worker_runs(executions, tmp_path, monkeypatch, name):
    shutil.copytree(Path(autograder.__file__).parent, tmp_path / "autograder")
    monkeypatch.setattr(versions, "__file__", str(tmp_path / "autograder" / "places" / "versions.py"))
    assert changes(executions, tmp_path / "autograder" / name, Fittings())
    assert not changes(executions, tmp_path / "autograder" / "desk" / "report.py", Fittings())


def changes(executions, file: Path, fittings: Fittings) -> bool:
    """Whether another line in a file makes another key."""
    keys = []
    for line in ("# one\n", "# two\n"):
        versions.versions.cache_clear()
        file.write_text(file.read_text() + line)
        keys.append(executions.key(dataclasses.replace(TASK, fittings=fittings)))
    versions.versions.cache_clear()
    return keys[0] != keys[1]


@pytest.mark.parametrize("damage", [b"", b"no gzip", b"\x1f\x8b"])
def test_a_damaged_file_is_no_execution(executions, damage):
    (executions.folder / executions.key(TASK)).write_bytes(damage)
    assert executions.get(executions.key(TASK)) is None
