"""`autograder adopt`: make `nbgrader autograde` and the Formgrader's button grade in the sandbox, and undo that.

What is written is a marked block at the end of the course's `nbgrader_config.py`. It calls `safe_way`, which puts
this grader's steps in the place of nbgrader's, among whatever steps the course has configured itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from traitlets.config import Config

from autograder import UsageError
from autograder.folder.configuration import CONFIG

BEGIN = "# >>> autograder: written by `autograder adopt`, taken out by `autograder adopt --undo`"
END = "# <<< autograder"
BLOCK = f"""{BEGIN}
from autograder.adopt import safe_way

safe_way(get_config())
{END}
"""


def adopt(root: Path) -> tuple[Path, bool]:
    """Write the block into a course's configuration, which may not be there yet.

    Returns:
        The file, and whether it was changed.

    Raises:
        UsageError: the file isn't text, or is no Python.
    """
    path = root / CONFIG
    text = _read(path) if path.exists() else ""
    if BEGIN in text or "SandboxedExecute" in text:
        return path, False
    _write(path, f"{text}\n{BLOCK}" if text else BLOCK)
    return path, True


def undo(root: Path) -> tuple[Path, bool]:
    """Take the block out again. What else is in the file stays as it is.

    Raises:
        UsageError: the block's end is missing, so that nobody can know what belongs to it.
    """
    path = root / CONFIG
    text = _read(path) if path.exists() else ""
    before, found, after = text.partition(BEGIN)
    if not found:
        return path, False
    _, ended, rest = after.partition(END)
    if not ended:
        raise UsageError(f"{path}: the line {END!r} is missing. Take out by hand what follows {BEGIN!r}.")
    left = before.removesuffix("\n") + rest.removeprefix("\n")
    if left:
        _write(path, left)
    else:  # it was written for the block alone
        path.unlink()
    return path, True


def safe_way(config: Config) -> None:
    """Put this grader's steps in the place of nbgrader's, in a configuration."""
    from nbgrader.converters import Autograde, GenerateFeedback

    from autograder.plugin import Preflight, SandboxedExecute, WithoutSecrets

    sanitize = _steps(config, Autograde, "sanitize_preprocessors")
    config.Autograde.sanitize_preprocessors = [Preflight, *(step for step in sanitize if not _is(step, "Preflight"))]
    steps = _steps(config, Autograde, "autograde_preprocessors")
    config.Autograde.autograde_preprocessors = [SandboxedExecute if _is(step, "Execute") else step for step in steps]
    pages = _steps(config, GenerateFeedback, "preprocessors")
    config.GenerateFeedback.preprocessors = [WithoutSecrets, *(one for one in pages if not _is(one, "WithoutSecrets"))]


def _steps(config: Config, converter: Any, name: str) -> list[Any]:
    """What is configured, or nbgrader's own."""
    section = config[converter.__name__]
    return list(section[name] if name in section else getattr(converter(), name))


def _is(step: Any, name: str) -> bool:
    """Whether a step, a class or its path, is called so."""
    return str(step if isinstance(step, str) else step.__name__).rpartition(".")[2] == name


def _read(path: Path) -> str:
    try:
        text = path.read_bytes().decode()
        compile(text, str(path), "exec")
    except (UnicodeDecodeError, SyntaxError) as error:
        raise UsageError(f"{path} can't be read as Python: {error}. Nothing was changed.") from error
    return text


def _write(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.draft")
    draft.write_bytes(text.encode())
    if path.exists():
        draft.chmod(path.stat().st_mode & 0o777)
    draft.replace(path)
