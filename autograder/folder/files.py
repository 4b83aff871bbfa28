"""The files that come with an assignment: small ones travel with each notebook, large ones are lent, read-only."""

from __future__ import annotations

import hashlib
from pathlib import Path

from nbgrader.utils import find_all_files

LARGE = 32 * 1024**2  # one of this size isn't copied for each submission


def files_of(folder: Path, ignored: list[str], room: int) -> tuple[dict[str, bytes], tuple[tuple[str, str, str], ...]]:
    """The files in an assignment's source folder, as nbgrader finds them, by relative name.

    Args:
        ignored: names and globs that nbgrader leaves out.
        room: how many bytes may travel with each notebook.

    Returns:
        What travels, and what is lent: names, where they lie, and digests.
    """
    found = [Path(path) for path in find_all_files(str(folder), [*ignored, "*.ipynb"])]
    sizes = {path: path.stat().st_size for path in sorted(found) if path.is_file()}
    travelling = set(sizes)
    for path in sorted(sizes, key=lambda path: -sizes[path]):
        if sizes[path] <= LARGE and sum(sizes[one] for one in travelling) <= room:
            break
        travelling.remove(path)
    name = {path: str(path.relative_to(folder)) for path in sizes}
    lent = tuple((name[path], str(path), _digest(path)) for path in sizes if path not in travelling)
    return {name[path]: path.read_bytes() for path in sizes if path in travelling}, lent


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
