"""What is kept of an execution is used again only where nothing that made it has changed."""

import dataclasses
import shutil
from pathlib import Path

import pytest

import course
from autograder import kept
from autograder.execute import Execution, Task
from autograder.sandbox import Limits

TASK = Task(("a = 1",), {"data.txt": b"1"}, 7, Limits())
CHANGES = {
    "cells": ("a = 2",),
    "files": {"data.txt": b"2"},
    "seed": 8,
    "limits": Limits(cell_seconds=1),
    "device": "cuda",
    "isolated": False,
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
    key = executions.key(TASK)
    shutil.copytree(Path(course.__file__).parent, tmp_path / "course", ignore=shutil.ignore_patterns("answers"))
    monkeypatch.setattr(course, "__file__", str(tmp_path / "course" / "__init__.py"))
    kept.versions.cache_clear()
    try:
        assert executions.key(TASK) == key
        with (tmp_path / "course" / "check.py").open("a") as file:
            file.write("# changed\n")
        kept.versions.cache_clear()
        assert executions.key(TASK) != key
    finally:
        kept.versions.cache_clear()


@pytest.mark.parametrize("damage", [b"", b"no gzip", b"\x1f\x8b"])
def test_a_damaged_file_is_no_execution(executions, damage):
    (executions.folder / executions.key(TASK)).write_bytes(damage)
    assert executions.get(executions.key(TASK)) is None
