"""Make what students get: `dist/building-blocks/`, and the same as a zip.

python -m course.authors.bundle          into dist/
python -m course.authors.bundle FOLDER   into another folder

Each lesson has a folder of its own, with all that its notebook imports: it works wherever it is put. A program
beside them tells students which exercises pass their visible tests.
"""

from __future__ import annotations

import re
import shutil
import sys
import zipfile
from pathlib import Path

import autograder
import course
from autograder.contract import FILES

NAME = "building-blocks"
NEEDED = ("torch", "numpy", "matplotlib", "safetensors", "ipywidgets", "jupyterlab", "ipykernel", "nbgrader")
GUIDE = """# PyTorch's building blocks

Six lessons, each a folder with a notebook and what the notebook imports. Keep a notebook in its folder.

## On your own machine (Linux, macOS, Windows)

You need Python 3.11 or newer, and no GPU. In this folder:

    python -m venv .venv
    source .venv/bin/activate         (on Windows: .venv\\Scripts\\activate)
    pip install -r requirements.txt
    jupyter lab

Then open a lesson:

{lessons}

## In Google Colab

1. Unzip what you got, and put the folder `{name}` into your Google Drive ("My Drive").
2. In Drive, open a lesson's notebook with Google Colaboratory.
3. Add a code cell at the top, with the lesson's own folder, and run it:

       {colab}

For lesson 6 choose a GPU: Runtime → Change runtime type. Delete that first cell before you hand in.

## How to work

- Write where it says `# YOUR CODE HERE`, in place of `raise NotImplementedError()`. Then run the test cell under it:
  `✔` is a check that holds. At the first that doesn't, it says what it expected, what it got, and where to look.
- Stuck? Open the first hint under the exercise. The next one says more.
- Before you hand in: Kernel → Restart Kernel and Run All Cells. In JupyterLab, then press **Validate** above the
  notebook: it runs all from the start, and names the tests that fail. Or, in a terminal in this folder, see which
  exercises pass: `python selfcheck.py 01-modules/modules.ipynb`
- Hand in the notebook under the name that it has. Don't delete or copy test cells. More tests, with other sizes and
  inputs, run when it is graded.
"""
COLAB = """import os, sys
from google.colab import drive
drive.mount("/content/drive")
os.chdir("/content/drive/MyDrive/{name}/01-modules")
sys.path.insert(0, os.getcwd())"""


def bundle(root: Path, target: Path) -> Path:
    """Write the bundle's folder and its zip into `target`.

    Args:
        root: the project: its `release/` and `requirements.txt`.
        target: made if it isn't there; an older bundle in it is replaced.

    Returns:
        The zip's path. The same content makes the same zip.
    """
    folder = target / NAME
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    notebooks = sorted((root / "release").glob("*/*.ipynb"))
    for notebook in notebooks:
        lesson = folder / notebook.parent.name
        shutil.copytree(notebook.parent, lesson, dirs_exist_ok=True, ignore=_unwanted)
        _copy_modules(lesson)
    requirements = (root / "requirements.txt").read_text(encoding="utf-8")
    _write(folder / "requirements.txt", student_requirements(requirements))
    shutil.copy(Path(autograder.__file__).with_name("selfcheck.py"), folder / "selfcheck.py")
    _write(folder / "README.md", guide([notebook.relative_to(root / "release") for notebook in notebooks]))
    return _zip(folder)


def student_requirements(text: str) -> str:
    """The lines of the project's requirements that a student needs, without their remarks."""
    pins = {re.split(r"[=<>~!\\[;]", line)[0].strip(): line.split("#")[0].strip() for line in text.splitlines()}
    return "".join(f"{pins[name]}\n" for name in NEEDED)


def guide(notebooks: list[Path]) -> str:
    """The one page that comes with the bundle."""
    lessons = "\n".join(f"- `{notebook.as_posix()}`" for notebook in notebooks)
    return GUIDE.format(name=NAME, lessons=lessons, colab=COLAB.format(name=NAME).replace("\n", "\n       "))


def _copy_modules(target: Path) -> None:
    """What notebooks import, as packages beside the notebook."""
    modules = {f"course/{name}": Path(course.__file__).with_name(name) for name in course.STUDENT_MODULES}
    modules |= {name: Path(autograder.__file__).parents[1] / name for name in FILES}
    for name, module in modules.items():
        (target / name).parent.mkdir(exist_ok=True)
        if module.is_dir():
            shutil.copytree(module, target / name, ignore=_unwanted)
        else:
            shutil.copy(module, target / name)


def _zip(folder: Path) -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            # A fixed date and mode, so that the same content makes the same zip.
            entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), (2026, 1, 1, 0, 0, 0))
            entry.external_attr, entry.compress_type = 0o644 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())
    return path


def _unwanted(_folder: str, names: list[str]) -> set[str]:
    return {name for name in names if name.startswith(".") or name == "__pycache__"}


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """Bundle the course in the current folder."""
    path = bundle(Path.cwd(), Path(sys.argv[1] if len(sys.argv) > 1 else "dist"))
    print(f"{path.with_suffix('')}/ and {path} are ready to hand out")


if __name__ == "__main__":
    main()
