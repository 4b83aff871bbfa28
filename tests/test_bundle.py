"""What students get works on its own: unzipped somewhere else, with nothing of the project installed."""

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

import course
from course.authors import bundle
from tests.conftest import ROOT

# `-S` leaves out the editable install of this project, which would hide that something is missing.
PACKAGES = "import sys; sys.path.append({!r}); ".format(sysconfig.get_path("purelib"))
WHERE = "import course; print('course is', course.__file__)"


@pytest.fixture(scope="module")
def unzipped(tmp_path_factory) -> Path:
    path = bundle.bundle(ROOT, tmp_path_factory.mktemp("dist"))
    elsewhere = tmp_path_factory.mktemp("a student's folder")
    zipfile.ZipFile(path).extractall(elsewhere)
    return elsewhere / bundle.NAME


def notebooks(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/*.ipynb"))


class StudentsPython(AsyncKernelManager):
    """A kernel that sees the packages, its own folder, and not this project."""

    @property
    def kernel_spec(self) -> KernelSpec:
        launch = PACKAGES + "from ipykernel.kernelapp import launch_new_instance; launch_new_instance()"
        argv = [sys.executable, "-S", "-c", launch, "-f", "{connection_file}"]
        return KernelSpec(argv=argv, display_name="Python", language="python")


def run(notebook: nbformat.NotebookNode, folder: Path) -> None:
    NotebookClient(
        notebook,
        timeout=120,
        allow_errors=True,
        kernel_manager_class=StudentsPython,
        resources={"metadata": {"path": str(folder)}},
    ).execute()


def test_the_bundle_holds_every_lesson_and_nothing_else(unzipped):
    lessons = [path.relative_to(ROOT / "release") for path in notebooks(ROOT / "release")]
    assert [path.relative_to(unzipped) for path in notebooks(unzipped)] == lessons
    assert len(lessons) == 6
    assert {path.name for path in unzipped.iterdir()} == {
        "README.md",
        "requirements.txt",
        "selfcheck.py",
        *(path.parts[0] for path in lessons),
    }
    for lesson in lessons:
        inside = {path.name for path in (unzipped / lesson.parent).iterdir()}
        assert inside == {"course", "autograder", *(path.name for path in (ROOT / "release" / lesson.parent).iterdir())}
        assert {path.name for path in (unzipped / lesson.parent / "course").iterdir()} == set(course.STUDENT_MODULES)
        # Of the grader, what `check` needs; nothing of how it judges.
        assert {path.name for path in (unzipped / lesson.parent / "autograder").iterdir()} == {
            "__init__.py",
            "contract",
        }
    text = "\n".join(
        path.read_text(encoding="utf-8", errors="replace") for path in unzipped.rglob("*") if path.is_file()
    )
    assert "### BEGIN HIDDEN TESTS" not in text
    assert "### BEGIN SOLUTION" not in text


def test_a_lesson_runs_where_it_was_unzipped(unzipped, monkeypatch):
    monkeypatch.delenv("PYTHONPATH", raising=False)
    path = notebooks(unzipped)[0]
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(WHERE))
    run(notebook, path.parent)
    assert f"course is {path.parent}" in notebook.cells[-1].outputs[0].text
    errors = [(cell, out) for cell in notebook.cells for out in cell.get("outputs", []) if out.output_type == "error"]
    assert errors, "an untouched notebook's tests must fail"
    for cell, error in errors:
        assert error.ename not in ("ModuleNotFoundError", "ImportError"), error.evalue
        assert "nbgrader" in cell.metadata, f"a cell that is no exercise fails: {cell.source}\n{error.evalue}"


def test_students_check_their_notebook_on_the_command_line(unzipped, tmp_path, monkeypatch):
    monkeypatch.delenv("PYTHONPATH", raising=False)
    command = [sys.executable, unzipped / "selfcheck.py"]
    done = subprocess.run([*command, notebooks(unzipped)[0]], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert "0 of 10 exercises pass their visible tests" in done.stdout
    assert "○ " in done.stdout
    (tmp_path / "broken.ipynb").write_text("{")
    done = subprocess.run([*command, "broken.ipynb"], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 1
    assert "broken.ipynb can't be read as a notebook" in done.stderr


def test_every_lesson_finds_its_modules(unzipped):
    setups = {}
    for path in notebooks(unzipped):
        cells = nbformat.read(path, as_version=4).cells
        code = "\n".join(c.source for c in cells if c.cell_type == "code" and "from course" in c.source)
        setups[str(path.parent)] = "\n".join(line for line in code.splitlines() if "import" in line)
    script = PACKAGES + (
        "import json, os\n"
        "for folder, code in json.load(sys.stdin).items():\n"
        "    os.chdir(folder)\n"
        "    for name in [name for name in sys.modules if name.split('.')[0] == 'course']: del sys.modules[name]\n"
        "    exec(code, {})\n"
        "    assert sys.modules['course'].__file__.startswith(folder), sys.modules['course'].__file__\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", script], input=json.dumps(setups), text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_requirements_hold_on_every_system(unzipped):
    lines = (unzipped / "requirements.txt").read_text().splitlines()
    ours = (ROOT / "requirements.txt").read_text()
    assert [line.split("==")[0] for line in lines] == list(bundle.NEEDED)
    for line in lines:
        assert line in ours
        assert "+" not in line, "a build of one platform only"
    assert not any(line.startswith("-") for line in lines), "an index of one platform only"


def test_the_guide_names_every_notebook_and_its_colab_cell_works(unzipped, tmp_path):
    text = (unzipped / "README.md").read_text(encoding="utf-8")
    for path in notebooks(unzipped):
        assert path.relative_to(unzipped).as_posix() in text
    cell = "\n".join(line.strip() for line in text.splitlines() if line.startswith("       ") and line.strip())
    # Colab's own module, as far as the cell uses it; and its drive is where this bundle is.
    (tmp_path / "google" / "colab").mkdir(parents=True)
    (tmp_path / "google" / "colab" / "drive.py").write_text("def mount(path): pass\n")
    cell = cell.replace("/content/drive/MyDrive/building-blocks", str(unzipped))
    assert str(unzipped) in cell
    path_first = f"import sys\nsys.path.insert(0, {str(tmp_path)!r})"
    sources = [path_first, cell, "from course.check import check", WHERE]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    run(notebook, tmp_path)
    assert f"course is {unzipped / '01-modules'}" in notebook.cells[-1].outputs[0].text


def test_the_same_content_makes_the_same_zip(tmp_path):
    first, second = (bundle.bundle(ROOT, tmp_path / name).read_bytes() for name in ("first", "second"))
    assert first == second
