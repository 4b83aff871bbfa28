"""A course folder, as nbgrader lays it out: where things are, and the instructor's settings."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory
from traitlets import Bool, Float, Integer, List, Unicode, default
from traitlets.config import Configurable

from autograder import UsageError
from autograder.contract import FILES, MIME
from autograder.contract.testcell import BUILTINS, bound_names, is_judged, is_locked
from autograder.contract.whose import checks_of
from autograder.folder import configuration, gradebook
from autograder.folder.files import files_of
from autograder.folder.kernels import kernel_of
from autograder.folder.lock import locked
from autograder.sandbox.container import Fittings, Limits
from autograder.strangers.signs import signs_in

CONFIG = configuration.CONFIG
STATE = ".autograder"
# What takes long to import, and many notebooks do.
PRELOAD = (
    *("numpy", "pandas", "scipy", "sklearn", "seaborn", "sympy", "statsmodels", "networkx", "nltk", "PIL", "torch"),
    "torch._dynamo",  # optimizers import it at their first use, and that takes a second
    "torch.distributed.tensor",  # and so do tensor subclasses
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",  # what the backend of notebooks draws with; that itself needs a shell
)
CONTRACT = ("autograder.contract.check", "autograder.contract.state")


class Autograder(Configurable):
    """The grader's settings: `c.Autograder.cell_seconds = 60` in `nbgrader_config.py`."""

    cell_seconds = Float(help="time limit of one cell; from c.Execute.timeout, or 30 seconds").tag(config=True)
    notebook_seconds = Float(help="time limit of one notebook; ten times a cell's, at least 300").tag(config=True)
    memory_mb = Integer(2048, help="memory of one submission, in MiB").tag(config=True)
    file_mb = Integer(256, help="size of one file and of each writable folder, in MiB").tag(config=True)
    output_kb = Integer(100, help="printed text kept per cell, in kB").tag(config=True)
    display_mb = Integer(16, help="pictures and tables kept per notebook, in MiB").tag(config=True)
    partial_credit = Bool(False, help="points × checks passed, instead of all or nothing").tag(config=True)
    seed = Integer(0, help="seed of the hidden tests' inputs; 0 draws one per assignment and keeps it").tag(config=True)
    debrief = Bool(False, help="feedback shows solutions and what course/answers/ says of them").tag(config=True)
    isolated = Bool(True, help="refuse to grade where no sandbox can be had").tag(config=True)

    modules = List(Unicode(), help="what notebooks import of the course's own: course/check.py, …").tag(config=True)
    preload = List(
        Unicode(),
        list(PRELOAD),
        help="what is imported once, before any notebook runs, if it is installed and the assignment mentions it",
    ).tag(config=True)
    kernel = Unicode(help="the kernel that runs all notebooks, as Jupyter calls it; else each notebook's own").tag(
        config=True
    )
    network = Bool(False, help="let notebooks reach the network, and all that listens on this machine").tag(config=True)
    readable = List(Unicode(), help="folders of this machine that notebooks may read, at the same place").tag(
        config=True
    )

    @default("cell_seconds")
    def _cell_seconds(self) -> float:
        return configuration.timeouts(self.config)[0]

    @default("notebook_seconds")
    def _notebook_seconds(self) -> float:
        return configuration.timeouts(self.config)[1]

    @property
    def fittings(self) -> Fittings:
        """What a sandbox has for the course's notebooks."""
        preload = (*self.preload, *CONTRACT)
        return Fittings((*FILES, *self.modules), preload, "autograder.contract.state:begin_notebook", MIME)

    @property
    def limits(self) -> Limits:
        """The limits that the settings give a submission."""
        mebibyte = 1024**2
        sizes = self.memory_mb * mebibyte, self.file_mb * mebibyte, self.output_kb * 1000, self.display_mb * mebibyte
        return Limits(self.cell_seconds, self.notebook_seconds, *sizes)


@dataclass(frozen=True)
class Template:
    """One notebook of an assignment.

    Attributes:
        source: the instructor's version, with solutions and hidden tests.
        release: the students' version.
        locked: the text of each locked cell as nbgrader's gradebook holds it, hidden tests included.
    """

    name: str
    source: NotebookNode
    release: NotebookNode
    locked: dict[str, str]

    @cached_property
    def signs(self) -> frozenset[str]:
        """What the release itself mentions of what submissions are looked through for."""
        return frozenset(sign for cell in self.release.cells for sign in signs_in(cell.source))

    @cached_property
    def answers(self) -> dict[str, str]:
        """The instructor's solution cells, by id."""
        return {_grade_id(cell): cell.source for cell in self.source.cells if _is_answer(cell)}

    @cached_property
    def checks(self) -> frozenset[str]:
        """The names by which its test cells call `check`."""
        return checks_of(self.source.cells)

    @cached_property
    def given(self) -> frozenset[str]:
        """The names that a test cell takes from the lesson: builtins, and what locked cells bind; not the answers'."""
        locked = [bound_names(cell.source) for cell in self.source.cells if is_locked(cell)]
        return BUILTINS.union(*locked).difference(*map(bound_names, self.answers.values()))

    @cached_property
    def answered_by(self) -> dict[str, tuple[str, ...]]:
        """For each test cell, the solution cells that it tests: those between it and the tests before it."""
        found: dict[str, tuple[str, ...]] = {}
        group: tuple[str, ...] = ()
        tested = False
        for cell in self.source.cells:
            if _is_answer(cell):
                group, tested = (*(() if tested else group), _grade_id(cell)), False
            elif is_judged(cell, self.checks):
                found[_grade_id(cell)], tested = group, True
        return found


def _grade_id(cell: NotebookNode) -> str:
    name: str = cell.metadata.get("nbgrader", {}).get("grade_id", "")
    return name


def _is_answer(cell: NotebookNode) -> bool:
    return bool(cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("solution"))


class CourseFolder:
    """An nbgrader course on disk."""

    def __init__(self, root: Path | str = ".") -> None:
        """Open the course under `root`.

        Raises:
            UsageError: there is no course there, or its configuration can't be read.
        """
        loaded = configuration.load(Path(root).resolve())
        self.root, self.config = loaded.root, loaded.config
        self.settings = Autograder(config=self.config)
        self.directory = CourseDirectory(config=self.config)
        self._looked_at = False

    def path(self, step: str, student: str, assignment: str) -> Path:
        """The folder of a step ("submitted", "autograded", …) for a student and an assignment."""
        name = getattr(self.directory, f"{step}_directory")
        return Path(self.directory.format_path(name, student, assignment))

    def state(self, assignment: str) -> Path:
        """Where the grader keeps what it knows of an assignment; made if it isn't there."""
        folder = self.root / STATE / assignment
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def students(self, assignment: str) -> list[str]:
        """Who has handed in an assignment, sorted."""
        found = self.path("submitted", "*", assignment)
        pattern = found.relative_to(self.root)
        position = pattern.parts.index("*")
        return sorted(path.relative_to(self.root).parts[position] for path in self.root.glob(str(pattern)))

    def assignments(self) -> list[str]:
        """The assignments that have a source folder."""
        folder = self.path("source", ".", "x").parent
        return sorted(path.parent.name for path in folder.glob("*/*.ipynb"))

    @cached_property
    def released_ids(self) -> dict[str, set[str]]:
        """The ids of each assignment's cells, by the assignment: what tells whose notebook a file is."""
        found: dict[str, set[str]] = {}
        for name in self.assignments():
            for path in self.path("release", ".", name).glob("*.ipynb"):
                cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
                ids = {cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in cells}
                found[name] = found.get(name, set()) | ids - {None}
        return found

    def assignment(self, name: str) -> Assignment:
        """An assignment by name, made known to the gradebook if it wasn't.

        Raises:
            UsageError: there is none of that name, or its source isn't what was released.
        """
        if not list(self.path("source", ".", name).glob("*.ipynb")):
            known = ", ".join(self.assignments()) or "none"
            raise UsageError(f"There is no assignment {name!r} in {self.root / 'source'}. Known: {known}.")
        with self.gradebook() as book:
            cells = _locked_cells(book, name)
        if cells is None or not list(self.path("release", ".", name).glob("*.ipynb")):
            self.generate(name)
            with self.gradebook() as book:
                cells = _locked_cells(book, name)
        return Assignment(self, name, cells or {})

    def gradebook(self) -> Gradebook:
        """A session of nbgrader's gradebook.

        Raises:
            UsageError: the gradebook is damaged.
        """
        if not self._looked_at:
            self._look_at_gradebook()
        return Gradebook(gradebook.patient(self.directory.db_url), self.directory.course_id)

    def _look_at_gradebook(self) -> None:
        path = gradebook.sqlite_file(self.directory.db_url)
        problem = gradebook.problem(path, self.has_results()) if path else ""
        if problem:
            mend = "Wait for the other program, or end it" if "locked" in problem else gradebook.MEND
            raise UsageError(f"The gradebook {path} can't be used: {problem}. {mend}.")
        self._looked_at = True

    def has_results(self) -> bool:
        """Whether results of any assignment are kept, so that the gradebook must hold marks."""
        return any((self.root / STATE).glob("*/results/*.json"))

    def generate(self, assignment: str) -> None:
        """Make an assignment's release and its gradebook entry, as `nbgrader generate_assignment` does.

        Raises:
            UsageError: nbgrader can't; the message is what it said.
        """
        from nbgrader.apps import NbGraderAPI

        with locked(self.root / STATE):
            result = NbGraderAPI(config=self.config).generate_assignment(assignment, force=True, create=True)
        if "SchemaTooOldError" in f"{result.get('log')}{result.get('error')}":
            raise UsageError(
                f"{assignment}: its notebooks have an old version of nbgrader's metadata. Keep a copy of them, and "
                f"bring them up to date with: nbgrader update {self.path('source', '.', assignment)}"
            )
        if not result["success"]:
            raise UsageError(
                f"nbgrader generate_assignment {assignment} failed:\n{result.get('log')}{result.get('error')}"
            )


def _locked_cells(gradebook: Gradebook, assignment: str) -> dict[str, dict[str, str]] | None:
    """Per notebook, the text of its locked cells in the gradebook; None if the assignment isn't there."""
    try:
        notebooks = gradebook.find_assignment(assignment).notebooks
    except MissingEntry:
        return None
    cells = {nb.name: {cell.name: cell.source for cell in nb.source_cells if cell.locked} for nb in notebooks}
    return cells or None


class Assignment:
    """An assignment of a course: its notebooks, its files and its seed."""

    def __init__(self, course: CourseFolder, name: str, locked: dict[str, dict[str, str]]) -> None:
        self.course, self.name, self._locked = course, name, locked

    @cached_property
    def templates(self) -> dict[str, Template]:
        """The assignment's notebooks, by name.

        Raises:
            UsageError: a notebook's source was changed after it was released.
        """
        return {name: self._template(name, locked) for name, locked in sorted(self._locked.items())}

    def _template(self, name: str, locked: dict[str, str]) -> Template:
        source, release = (
            self._read(self.course.path(step, ".", self.name) / f"{name}.ipynb") for step in ("source", "release")
        )
        checks = checks_of(source.cells)
        for cell in source.cells:
            grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
            if is_judged(cell, checks) and locked.get(grade_id) != cell.source:
                raise UsageError(f"{self._stale(f'{name}.ipynb, cell {grade_id}, has changed since it was released')}")
        return Template(name, source, release, locked)

    def _read(self, path: Path) -> NotebookNode:
        if not path.exists():
            raise UsageError(self._stale(f"{path} is missing"))
        try:
            notebook: NotebookNode = nbformat.read(path, as_version=4)
        except Exception as error:  # nbformat raises what the text makes it
            raise UsageError(self._stale(f"{path} is no notebook ({type(error).__name__})")) from error
        return notebook

    def _stale(self, problem: str) -> str:
        return f"{problem}. Make the release anew with: nbgrader generate_assignment {self.name} --force"

    @property
    def files(self) -> dict[str, bytes]:
        """The files that come with the assignment and travel with its notebooks, by relative name."""
        return self._files[0]

    @property
    def lent(self) -> tuple[tuple[str, str, str], ...]:
        """The large files that come with the assignment, which notebooks can only read: names, places, digests."""
        return self._files[1]

    @cached_property
    def _files(self) -> tuple[dict[str, bytes], tuple[tuple[str, str, str], ...]]:
        folder = self.course.path("source", ".", self.name)
        return files_of(folder, self.course.directory.ignore, self.course.settings.limits.file_bytes // 4)

    def beside(self, handed_in: dict[str, bytes]) -> dict[str, bytes]:
        """What lies beside a submission's notebooks: the assignment's files, and what was handed in.

        As with nbgrader, the assignment's file counts where both have one, but for those that
        `Autograde.exclude_overwriting` names.
        """
        ours = {name: data for name, data in self.files.items() if name not in self.theirs & handed_in.keys()}
        return {**handed_in, **ours}

    @property
    def theirs(self) -> set[str]:
        """The files of the assignment that students may hand in changed."""
        return set(self.course.config.Autograde.get("exclude_overwriting", {}).get(self.name, []))

    @cached_property
    def seed(self) -> int:
        """The seed of the hidden tests' inputs: from the settings, or drawn once and kept."""
        if self.course.settings.seed:
            return self.course.settings.seed
        kept = self.course.state(self.name) / "seed"
        if not kept.exists():
            kept.write_text(str(secrets.randbelow(2**31)))
        return int(kept.read_text())

    @cached_property
    def fingerprint(self) -> str:
        """A key of all that decides on marks here but the submission: tests, key, seed, settings."""
        digest = hashlib.sha256()
        for name, template in self.templates.items():
            cells = [(cell.cell_type, cell.source) for cell in template.source.cells]
            points = [dict(cell.metadata.get("nbgrader", {})) for cell in template.release.cells]
            digest.update(repr((name, cells, points, sorted(template.locked.items()))).encode())
        digest.update(repr((self.seed, self.course.settings.partial_credit)).encode())
        return digest.hexdigest()

    def fittings(self, template: Template) -> Fittings:
        """What a sandbox has for a notebook: its kernel, and imported beforehand what the assignment imports.

        Raises:
            UsageError: its kernel isn't here.
        """
        settings = self.course.settings
        kernel = kernel_of(template.source, settings.kernel or self._kernel_name, template.name)
        own = settings.fittings
        own = replace(own, network=settings.network, folders=tuple(settings.readable), lent=self.lent)
        if kernel is None:
            return replace(own, preload=tuple(filter(self._is_mentioned, own.preload)))
        folders = (*own.folders, *kernel.folders)
        return replace(own, preload=(), command=kernel.command, environment=kernel.environment, folders=folders)

    @property
    def _kernel_name(self) -> str:
        """nbgrader's own setting of the kernel."""
        sections = [self.course.config[name] for name in ("ExecutePreprocessor", "Execute")]
        return next((str(section.kernel_name) for section in sections[::-1] if section.get("kernel_name")), "")

    def _is_mentioned(self, module: str) -> bool:
        package = module.partition(".")[0]
        return package in self._words or module in CONTRACT or bool(self._of_the_course & self._words)

    @cached_property
    def _of_the_course(self) -> set[str]:
        """The packages of the course's own, which may import anything."""
        return {module.partition("/")[0].removesuffix(".py") for module in self.course.settings.modules}

    @cached_property
    def _words(self) -> set[str]:
        """The words in the assignment's code."""
        cells = [
            cell.source for one in self.templates.values() for cell in one.source.cells if cell.cell_type == "code"
        ]
        beside = [data.decode(errors="replace") for name, data in self.files.items() if name.endswith(".py")]
        return set(re.findall(r"\w+", "\n".join([*cells, *beside])))

    def device(self, template: Template) -> bool:
        """Whether a notebook asks for a device, by a line in its lesson's metadata."""
        return bool(template.source.metadata.get("course", {}).get("device"))
