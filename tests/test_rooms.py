"""Which room may know which, and what the contract needs. The rules stand in pyproject.toml."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ROOT / "autograder"
# A course without torch: what a check of plain data imports.
LIGHT = """
import sys
from course.check import check
from autograder.contract import compare, published, testcell
check("a sum", [3, 2.5, {"a": None}], [3, 2.5, {"a": None}])
print(sorted({"torch", "numpy", "IPython", "nbformat", "nbgrader"} & set(sys.modules)))
"""


def test_every_room_knows_only_those_below_it():
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_room_that_knows_too_much_is_named(tmp_path):
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    for package in ("autograder", "course"):
        for path in (ROOT / package).rglob("*.py"):
            copy = tmp_path / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(path.read_text())
    kernel = tmp_path / "autograder" / "sandbox" / "kernel.py"
    kernel.write_text("from autograder.contract import MIME\n" + kernel.read_text().replace("from __future__", "# "))
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-cache"], cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "autograder.sandbox is not allowed to import autograder.contract" in done.stdout


def test_a_check_of_plain_data_imports_nothing_but_python():
    done = subprocess.run([sys.executable, "-c", LIGHT], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "✔ a sum\n[]\n"


def test_the_page_names_every_module_in_its_room():
    page = (ROOT / "docs" / "architecture.md").read_text()
    table = page[page.index("## Begin with the contract") :]
    missing = [
        path.relative_to(ROOMS).as_posix()
        for path in sorted(ROOMS.glob("**/*.py"))
        if path.name != "__init__.py" and path.parent.name not in ("desk", "proof") and f"`{path.name}`" not in table
    ]
    assert missing == []
    assert set(re.findall(r"`([a-z_]+\.py)`", table)) <= {path.name for path in ROOMS.glob("**/*.py")}
