"""Where a course's configuration comes from: nbgrader's own places, in nbgrader's own order."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_config_path
from traitlets.config import Config
from traitlets.config.loader import JSONFileConfigLoader, PyFileConfigLoader

from autograder import UsageError

NAME = "nbgrader_config"
CONFIG = f"{NAME}.py"
HOUR = 3600.0  # what "no limit" means here


@dataclass(frozen=True)
class Configuration:
    """What is configured for a course.

    Attributes:
        root: the course's folder.
        found: the files that say so, the one that counts least first.
    """

    root: Path
    config: Config
    found: tuple[Path, ...]


def load(folder: Path) -> Configuration:
    """A course's configuration: Jupyter's configuration folders, then that of the course, which counts most.

    As with nbgrader, a configuration outside the course may say where the course is.

    Raises:
        UsageError: no course is there, or a file can't be read.
    """
    outer = [file for above in reversed(jupyter_config_path()) for file in _files(Path(above))]
    config = _merged(outer)
    root = folder
    if not (folder / CONFIG).exists():
        if not outer:
            raise UsageError(
                f"{folder} is not an nbgrader course: it has no {CONFIG}. Run this in the course's folder."
            )
        root = Path(config.CourseDirectory.get("root") or folder).expanduser().resolve()
    own = list(_files(root))
    # As nbgrader has it: what a configuration names may lie beside it.
    if str(root) not in sys.path:
        sys.path.append(str(root))
    config.merge(_merged(own))
    config.CourseDirectory.root = str(root)
    return Configuration(root, config, tuple([*outer, *own]))


def _files(folder: Path) -> list[Path]:
    return [path for suffix in ("py", "json") if (path := folder / f"{NAME}.{suffix}").exists()]


def _merged(files: list[Path]) -> Config:
    config = Config()
    for path in files:
        kind = PyFileConfigLoader if path.suffix == ".py" else JSONFileConfigLoader
        try:
            config.merge(kind(path.name, path=str(path.parent)).load_config())
        except Exception as error:  # it is a program, and may raise anything
            raise UsageError(f"{path} can't be read: {type(error).__name__}: {error}") from error
    return config


def timeouts(config: Config) -> tuple[float, float]:
    """The seconds of a cell and of a notebook that follow from nbgrader's own setting of a cell's time."""
    from nbgrader.preprocessors import Execute

    seconds: Any = Execute(config=config).timeout
    if seconds is None or seconds <= 0:
        return HOUR, HOUR
    return float(seconds), max(300.0, 10.0 * seconds)
