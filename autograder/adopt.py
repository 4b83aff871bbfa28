"""`autograder adopt`: make `nbgrader autograde` and the Formgrader's button grade in the sandbox, and undo that.

What is written is a marked block at the end of the course's `nbgrader_config.py`. It calls `plugin.safe_way`, which
puts this grader's steps in the place of nbgrader's, among whatever steps the course has configured itself.
"""

from __future__ import annotations

from pathlib import Path

from autograder import UsageError
from autograder.folder.configuration import CONFIG

BEGIN = "# >>> autograder: written by `autograder adopt`, taken out by `autograder adopt --undo`"
END = "# <<< autograder"
BLOCK = f"""{BEGIN}
from autograder.plugin import safe_way

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
