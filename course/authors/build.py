"""Build the notebooks: lesson text → executed `source/` → student `release/`.

python -m course.authors.build            build every lesson
python -m course.authors.build --check    build elsewhere, and fail on any difference
python -m course.authors.build 01-modules build one
"""

from __future__ import annotations

import argparse
import base64
import difflib
import io
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

import jupytext
import nbformat
import numpy
from matplotlib.image import imread
from nbclient import NotebookClient
from nbformat import NotebookNode

from course.authors.coursemap import with_map
from course.authors.lint import lint

LESSONS = Path("course/lessons")
README = Path("README.md")


def main(argv: list[str] | None = None) -> int:
    """Build the lessons named in `argv`, or all; 1 if `--check` finds a difference."""
    parser = argparse.ArgumentParser(prog="python -m course.authors.build", description="Build the lessons' notebooks.")
    parser.add_argument("lessons", nargs="*", help="such as 01-modules; all, if none is named")
    parser.add_argument(
        "--check", action="store_true", help="build nothing here; fail if a build would change something"
    )
    options = parser.parse_args(argv)
    root = Path.cwd()
    names = options.lessons or sorted(path.stem for path in LESSONS.glob("*.md"))
    with tempfile.TemporaryDirectory() as elsewhere:
        for name in names:
            build(name, root, Path(elsewhere))
        if not options.check:
            # Only what was built to its end comes here: a build that fails changes nothing.
            for name in names:
                bring(name, Path(elsewhere), root)
            readme = root / README
            readme.write_text(with_map(readme.read_text(encoding="utf-8"), root / LESSONS), encoding="utf-8")
            return 0
        differences = [text for name in names for text in compare(name, root, Path(elsewhere))]
    text = (root / README).read_text(encoding="utf-8")
    if text != with_map(text, root / LESSONS):
        differences.append(f"{README}: the course map is out of date")
    print("\n".join([*differences, "Bring them up to date with: make build"] if differences else ["all is up to date"]))
    return 1 if differences else 0


def notebook_name(lesson: str) -> str:
    """The notebook of a lesson: `modules` for `01-modules`."""
    return lesson.split("-", 1)[1]


def read_lesson(path: Path) -> NotebookNode:
    """Read a lesson's text as a notebook with stable cell ids.

    Raises:
        SystemExit: the text breaks an author's rule; the message says where and what to do.
    """
    text = path.read_text(encoding="utf-8")
    notebook: NotebookNode = jupytext.reads(text, fmt="md:myst")
    for index, cell in enumerate(notebook.cells):
        cell["id"] = cell.metadata.get("nbgrader", {}).get("grade_id", f"cell-{index:03d}")
    notebook.metadata.pop("jupytext", None)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    problems = lint(notebook)
    if problems:
        raise SystemExit("\n".join(f"{path}: {problem}" for problem in problems))
    return notebook


def execute(notebook: NotebookNode, files: Path | None = None) -> None:
    """Run every cell of an instructor's notebook, in place, in a folder of its own that holds the lesson's files."""
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    with tempfile.TemporaryDirectory() as folder:
        if files is not None and files.is_dir():
            shutil.copytree(files, folder, dirs_exist_ok=True)
        NotebookClient(
            notebook,
            timeout=120,
            kernel_name="python3",
            record_timing=False,
            store_widget_state=False,
            coalesce_streams=True,
            resources={"metadata": {"path": folder}},
        ).execute()
    for cell in notebook.cells:
        if "nbval-ignore-output" in cell.metadata.get("tags", []):
            # What doesn't reproduce would make every build a new one.
            cell.outputs = []
    notebook.metadata.get("language_info", {}).pop("version", None)
    notebook.metadata.pop("widgets", None)


def build(lesson: str, root: Path, target: Path) -> None:
    """Build one lesson's `source/` and `release/` notebooks under `target`."""
    print(f"building {lesson}", flush=True)
    notebook = read_lesson(root / LESSONS / f"{lesson}.md")
    files = root / LESSONS / lesson
    execute(notebook, files)
    path = target / "source" / lesson / f"{notebook_name(lesson)}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
    if files.is_dir():
        shutil.copytree(files, path.parent, dirs_exist_ok=True)
    release(lesson, root, target)


def release(lesson: str, root: Path, target: Path) -> None:
    """Make the student's version with `nbgrader generate_assignment`, as an instructor would."""
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import Config
    from traitlets.config.loader import PyFileConfigLoader

    config: Config = PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()
    with tempfile.TemporaryDirectory() as scratch:
        config.CourseDirectory.root = str(target)
        config.CourseDirectory.db_url = f"sqlite:///{scratch}/gradebook.db"
        result = NbGraderAPI(config=config).generate_assignment(lesson, force=True, create=True)
    if not result["success"]:
        raise SystemExit(
            f"nbgrader generate_assignment failed for {lesson}:\n{result.get('log', '')}{result.get('error', '')}"
        )
    for path in (target / "release" / lesson).rglob("*.ipynb"):
        path.chmod(0o644)


def built(lesson: str) -> list[Path]:
    """The two notebooks that are built from a lesson's text, below a root."""
    return [Path(kind) / lesson / f"{notebook_name(lesson)}.ipynb" for kind in ("source", "release")]


def bring(lesson: str, elsewhere: Path, root: Path) -> None:
    """Bring a lesson's built notebooks from elsewhere to their place; pictures that look the same stay as they were."""
    for name in built(lesson):
        path = root / name
        text = with_pictures_of(_read(path), _read(elsewhere / name))
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".draft")
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    for name in _files(lesson, elsewhere):
        (root / name).write_bytes((elsewhere / name).read_bytes())


def _files(lesson: str, root: Path) -> list[Path]:
    """The files beside a lesson's notebooks, below a root: `course/lessons/NN-name/` as it is."""
    folders = [root / kind / lesson for kind in ("source", "release")]
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix != ".ipynb"]
    return [path.relative_to(root) for path in paths if path.is_file() and "__pycache__" not in path.parts]


def compare(lesson: str, left: Path, right: Path) -> list[str]:
    """The differences between the built notebooks under two roots, as unified diffs."""
    found = []
    for name in built(lesson):
        old, new = (_read(root / name) for root in (left, right))
        before, after = old.splitlines(), with_pictures_of(old, new).splitlines()
        diff = list(
            difflib.unified_diff(before, after, f"{name} (committed)", f"{name} (built anew)", lineterm="", n=1)
        )
        found += [line[:300] for line in diff[:60]]
    names = sorted({*_files(lesson, left), *_files(lesson, right)})
    return found + [f"{name} differs" for name in names if _bytes(left / name) != _bytes(right / name)]


PICTURE = re.compile(r"iVBORw0KGgo[\w+/=]+")
MAX_PIXELS_OFF = 0.001  # of all numbers of a picture: another processor rounds a few of them another way


def with_pictures_of(old: str, new: str) -> str:
    """A notebook's text, with each picture that looks as it did before taken from the old text."""
    before, after = PICTURE.findall(old), PICTURE.findall(new)
    if len(before) != len(after):
        return new
    for was, now in zip(before, after, strict=True):
        if was != now and _alike(was, now):
            new = new.replace(now, was)
    return new


def _alike(one: str, other: str) -> bool:
    pixels = [imread(io.BytesIO(base64.b64decode(text))) for text in (one, other)]
    if pixels[0].shape != pixels[1].shape:
        return False
    return bool(numpy.mean(numpy.abs(pixels[0] - pixels[1]) > 0.02) <= MAX_PIXELS_OFF)


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
