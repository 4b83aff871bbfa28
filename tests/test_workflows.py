"""The CI workflows follow GitHub's schema, and call make targets that exist."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def commands(text: str) -> list[str]:
    jobs = yaml.safe_load(text)["jobs"].values()
    return [line for job in jobs for step in job["steps"] for line in step.get("run", "").splitlines()]


def follows_schema(*paths) -> subprocess.CompletedProcess[str]:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    return subprocess.run([*check, *map(str, paths)], capture_output=True, text=True)


def test_they_follow_the_schema():
    done = follows_schema(*WORKFLOWS)
    assert done.returncode == 0, done.stdout
    assert {path.stem for path in WORKFLOWS} == {"test", "grade"}


def test_the_schema_finds_a_mistake(tmp_path):
    broken = tmp_path / "broken.yml"
    broken.write_text((ROOT / ".github/workflows/test.yml").read_text().replace("runs-on:", "run-on:"))
    assert follows_schema(broken).returncode != 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_they_call_make_targets_that_exist(path):
    called = [word for line in commands(path.read_text()) for word in re.findall(r"\bmake ([a-z-]+)", line)]
    assert set(called) <= TARGETS
    assert called or "matrix.target" in path.read_text()


def test_together_they_lint_test_run_notebooks_and_verify():
    text = (ROOT / ".github/workflows/test.yml").read_text()
    cpu, gpu = (yaml.safe_load(text)["jobs"][name] for name in ("cpu", "gpu"))
    assert cpu["steps"][-1]["run"] == "make ${{ matrix.target }}"
    assert {"lint", "tests", "nbval", "verify"} <= set(cpu["strategy"]["matrix"]["target"]) <= TARGETS
    assert gpu["steps"][-1]["run"] == "make test-gpu"


def test_a_students_text_is_never_part_of_a_command():
    for path in WORKFLOWS:
        assert not [line for line in commands(path.read_text()) if "${{ github." in line]
